import { launchOptions } from "@campaign-kit/tooling/browser";
import { createHash } from "node:crypto";
import { chromium } from "playwright";
import { build, type Rolldown } from "vite";
import { expect, test } from "vitest";

declare global {
  interface Window {
    turn: () => Promise<void>;
  }
}

/** What turns: a disc, a frame, or something that the page's own code moves at each frame. */
type Turning = "wheel" | "grid" | "script";

const byScript = `
  const moves = document.querySelector("template").content.firstElementChild;
  document.body.append(moves);
  const step = (at) => {
    moves.style.transform = "translateX(" + (at % 200) + "px)";
    requestAnimationFrame(step);
  };
  window.turn = async () => step(0);`;

/** A page that has a disc or a frame, and turns it as the element does. */
async function page(look: Turning): Promise<string> {
  const entry = "\0page";
  const result = await build({
    root: new URL("..", import.meta.url).pathname,
    configFile: false,
    logLevel: "error",
    build: { write: false, rolldownOptions: { input: entry, preserveEntrySignatures: "strict" } },
    plugins: [
      {
        name: "page",
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) =>
          id === entry
            ? look === "script"
              ? byScript
              : `import { look } from "/src/lucky-draw/${look}.ts";
               import { turn } from "/src/lucky-draw/motion.ts";
               const prizes = ["a", "b", "c", "d", "e", "f"].map((id) => ({ id, cards: 1 }));
               const host = document.querySelector("main");
               host.attachShadow({ mode: "open" }).append(document.querySelector("template").content);
               window.turn = () => turn({ host, look, prizes }, "a", "d");`
            : undefined,
      },
    ],
  });
  const { output } = result as Rolldown.RolldownOutput;
  const moves =
    look === "wheel"
      ? `<svg class="moves" viewBox="-50 -50 100 100" width="200" height="200"><path d="M0 0L40 0A40 40 0 0 1 20 34z"/></svg>`
      : `<div class="moves" style="width: 60px; height: 60px; background: red"></div>`;
  return `<body><main></main><template>${moves}</template><script type="module">${output[0].code}</script></body>`;
}

/** How many different pictures the screen showed while the page's own code was busy. */
async function picturesWhileBusy(look: Turning): Promise<number> {
  const browser = await chromium.launch(launchOptions());
  try {
    const tab = await browser.newPage({ viewport: { width: 300, height: 300 } });
    await tab.setContent(await page(look));
    await tab.waitForFunction(() => "turn" in window);
    const session = await tab.context().newCDPSession(tab);
    const pictures: { at: number; hash: string }[] = [];
    session.on("Page.screencastFrame", ({ data, sessionId, metadata }) => {
      pictures.push({ at: metadata.timestamp ?? 0, hash: createHash("sha256").update(data).digest("hex") });
      void session.send("Page.screencastFrameAck", { sessionId }).catch(() => undefined);
    });
    await session.send("Page.startScreencast", { format: "png" });
    const [from, to] = await tab.evaluate(async () => {
      void window.turn();
      // The compositor has it once a frame was drawn.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
      const start = Date.now();
      while (Date.now() - start < 1200);
      return [start / 1000, Date.now() / 1000] as const;
    });
    await session.send("Page.stopScreencast");
    return new Set(pictures.filter(({ at }) => at > from && at < to).map(({ hash }) => hash)).size;
  } finally {
    await browser.close();
  }
}

test.each(["wheel", "grid"] as const)(
  "a %s goes on turning while the page's own code is busy for more than a second",
  async (look) => {
    expect(await picturesWhileBusy(look)).toBeGreaterThan(5);
  },
  60_000,
);

test("what the page's own code moves does not: so the pictures tell", async () => {
  expect(await picturesWhileBusy("script")).toBeLessThan(3);
}, 60_000);
