/** What a page with a wheel has for the benchmark. */
declare global {
  /** Presses, and resolves when the wheel turns. Is there once it can be pressed. */
  var spin: (() => Promise<void>) | undefined;
}

/** Six prizes, as those of the seeded campaign. */
export const prizes = ["Phone", "¥10 coupon", "¥50 coupon", "Thanks", "20 points", "Headphones"];

/** As ours turns by default: in milliseconds, and how it slows down. */
export const DURATION = 4200;
export const EASING = "cubic-bezier(0.12, 0.72, 0.08, 1)";

/** Looks again with each frame until it is so. */
export async function waitFor(holds: () => unknown): Promise<void> {
  while (!holds()) await new Promise(requestAnimationFrame);
}
