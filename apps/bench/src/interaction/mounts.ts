import type { Browser, CDPSession, Page } from "playwright";

/** A widget that can be put into a page and taken out. */
export interface Mountable {
  mount(): void;
  unmount(): void;
  /** Whether it shows what it is there to show. */
  isDrawn(): boolean;
}

declare global {
  /** Those of a page, by name. */
  var mountables: Record<string, Mountable> | undefined;
}

/** What is left of each mount, in the steady state. */
export interface Left {
  /** Of the script's heap, in bytes. */
  heap: number;
  /** Nodes of the DOM that something still holds. */
  nodes: number;
}

/** How often the heap is looked at, after the first time; no more often than something was mounted. */
const SAMPLES = 10;
/** The share of the mounts that is made before the heap is looked at first: what is made once is not made again. */
const WARM_UP = 0.2;

/** Mounts and unmounts a widget of a page so many times, and tells the slopes of what is left. */
export async function leftOf(page: Page, name: string, times: number): Promise<Left> {
  const devtools = await page.context().newCDPSession(page);
  await mountAndUnmount(page, name, Math.ceil(times * WARM_UP));
  const count = Math.min(times, SAMPLES);
  const each = Math.ceil(times / count);
  const samples = [await sample(devtools)];
  while (samples.length <= count) {
    await mountAndUnmount(page, name, each);
    samples.push(await sample(devtools));
  }
  await devtools.detach();
  return {
    heap: slope(samples.map(({ heap }, index) => [index * each, heap])),
    nodes: slope(samples.map(({ nodes }, index) => [index * each, nodes])),
  };
}

/** Opens a page for mounting, ready to mount. */
export async function openMounts(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 400, height: 800 } });
  await page.goto(url);
  await page.waitForFunction(() => globalThis.mountables);
  return page;
}

/** Each time until it is drawn. */
async function mountAndUnmount(page: Page, name: string, times: number): Promise<void> {
  await page.evaluate(
    async ({ name, times }) => {
      const widget = globalThis.mountables![name]!;
      const { port1, port2 } = new MessageChannel();
      // Lets others have their turn, without the wait of a timer.
      const turn = () =>
        new Promise((resolve) => {
          port1.onmessage = resolve;
          port2.postMessage(undefined);
        });
      for (let done = 0; done < times; done += 1) {
        widget.mount();
        do await turn();
        while (!widget.isDrawn());
        widget.unmount();
        await turn();
      }
      port1.close();
      // What waits for a frame, or until the page has nothing to do, is done.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    },
    { name, times },
  );
}

async function sample(devtools: CDPSession): Promise<Left> {
  // A second time for what the first has only let go of.
  await devtools.send("HeapProfiler.collectGarbage");
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  const { nodes } = await devtools.send("Memory.getDOMCounters");
  return { heap: usedSize, nodes };
}

/** By least squares. */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([x]) => x), mean(([, y]) => y)];
  return mean((point) => (point[0] - x) * (point[1] - y)) / mean(([px]) => (px - x) ** 2);
}
