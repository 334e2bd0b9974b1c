import "./page.css";

/** What every page of countdowns has, whoever made them: where they stand, and how to read what they show. Runs in the browser. */

export interface CountdownContender {
  /** Puts countdowns to one deadline into the items, one each; the whole list is theirs. */
  mount: (list: HTMLElement, deadline: number, items: number) => unknown;
  /** The seconds that an item shows, of the hours, minutes and seconds that a shopper reads there. */
  read: (item: Element) => number;
}

/** What one frame showed. */
export interface SampledFrame {
  /** The true time, in milliseconds since 1970. */
  at: number;
  /** How many countdowns showed so many seconds. */
  shown: Record<number, number>;
}

declare global {
  /** Is there once the countdowns are. */
  var countdowns: CountdownsOnPage | undefined;
}

export interface CountdownsOnPage {
  /** Milliseconds since 1970. */
  deadline: number;
  /** Reads some of what is in the window, from all over it, frame by frame, for so many milliseconds. */
  sample: (milliseconds: number) => Promise<SampledFrame[]>;
}

/** Seconds of a text such as `00:02:34:56`, whose last three numbers are hours, minutes and seconds. */
export function secondsOf(text: string): number {
  const [seconds = NaN, minutes = 0, hours = 0] = (text.match(/\d+/g) ?? []).map(Number).reverse();
  return hours * 3600 + minutes * 60 + seconds;
}

/** The list's items, for those who do not make them by a framework. */
export function items(list: HTMLElement, count: number, make: () => Element): void {
  list.append(
    ...Array.from({ length: count }, () => {
      const item = document.createElement("li");
      item.append(make());
      return item;
    }),
  );
}

/** Makes the page, as its address asks: `?items=1000&layout=window&deadline=…`, milliseconds since 1970. */
export async function show({ mount, read }: CountdownContender): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const list = document.querySelector<HTMLElement>("#list")!;
  document.documentElement.classList.add(asked.get("layout") ?? "window");
  const deadline = Number(asked.get("deadline"));
  await mount(list, deadline, Number(asked.get("items")));
  // What a framework or an element does after its first task is done too.
  await new Promise((resolve) => setTimeout(resolve, 200));
  globalThis.countdowns = { deadline, sample: (milliseconds) => sample(list, read, milliseconds) };
}

/** Of those in the window. To read a thousand takes longer than a frame, and the page would be late because it is looked at. */
const MOST_READ = 100;

async function sample(list: HTMLElement, read: CountdownContender["read"], milliseconds: number) {
  const inWindow = [...list.children].filter((item) => {
    const { top, bottom } = item.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  const seen = inWindow.filter((_, index) => index % Math.ceil(inWindow.length / MOST_READ) === 0);
  const frames: SampledFrame[] = [];
  const offset = Date.now() - performance.now();
  const look = (): void => {
    const shown: Record<number, number> = {};
    for (const item of seen) {
      const seconds = read(item);
      shown[seconds] = (shown[seconds] ?? 0) + 1;
    }
    frames.push({ at: performance.now() + offset, shown });
  };
  await eachFrame(look, milliseconds);
  return frames;
}

/**
 * Calls back in each frame after everybody's animation frames and layout, and before it is painted: what is read then
 * is what is seen. For that is when sizes are observed.
 */
async function eachFrame(look: () => void, milliseconds: number): Promise<void> {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.cssText = "position:fixed;height:1px;width:1px";
  const observer = new ResizeObserver(look);
  observer.observe(probe);
  const end = performance.now() + milliseconds;
  for (let wide = true; performance.now() < end; wide = !wide) {
    await new Promise(requestAnimationFrame);
    probe.style.width = wide ? "2px" : "1px";
  }
  observer.disconnect();
  probe.remove();
}
