/**
 * One timer for everything on a page that counts. Each tick draws, and says how many milliseconds of its own clock are left
 * until it shows something else: so figures turn with the server's second, not with the device's.
 * A hidden page has no timer, and neither has one where nothing counts.
 */
export type Tick = () => number;

const ticks = new Set<Tick>();
let timer: ReturnType<typeof setTimeout> | undefined;

function run(): void {
  // A timer takes no more than 24 days; and what stands still ("Infinity") has its next tick when it is told.
  schedule(Math.ceil(Math.min(60_000, ...[...ticks].map((tick) => tick()))));
}

function schedule(wait: number): void {
  clearTimeout(timer);
  if (ticks.size && !document.hidden) timer = setTimeout(run, wait);
}

const start = (): void => schedule(0);

/** Starts or stops a tick. */
export function ticking(tick: Tick, on: boolean): void {
  if (on === ticks.has(tick)) return;
  ticks[on ? "add" : "delete"](tick);
  document[ticks.size ? "addEventListener" : "removeEventListener"]("visibilitychange", start);
  start();
}
