import { cdp } from "vitest/browser";

/** What a reader has asked of their system, by media feature: "forced-colors", "prefers-reduced-motion", "prefers-contrast". */
export async function withMedia<Result>(
  features: Record<string, string>,
  check: () => Promise<Result>,
): Promise<Result> {
  const session = cdp();
  await session.send("Emulation.setEmulatedMedia", {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
  try {
    // The page hears of it with its next frame.
    await new Promise(requestAnimationFrame);
    return await check();
  } finally {
    await session.send("Emulation.setEmulatedMedia", { features: [] });
  }
}
