/**
 * One timer for everything on a page that counts, each by its own clock: so figures turn with the server's second, not with
 * the device's. A hidden page has no timer, and neither has one where nothing counts.
 */
export type Tick = () => void;

/** When each is due, by the clock that never jumps. */
const due = new Map<Tick, number>();
let timer: ReturnType<typeof setTimeout> | undefined;
let running: boolean;

function run(): void {
  // What turns with one second is due within a moment, and turns at once.
  const now = performance.now() + 4;
  running = true;
  try {
    for (const [tick, at] of due) if (at <= now && due.delete(tick)) tick();
  } finally {
    running = false;
    // A timer takes no more than 24 days.
    schedule(Math.min(2e9, Math.ceil(Math.min(...due.values()) - performance.now())));
  }
}

function schedule(wait: number): void {
  document[due.size ? "addEventListener" : "removeEventListener"]("visibilitychange", run);
  clearTimeout(timer);
  if (due.size && !document.hidden) timer = setTimeout(run, wait);
}

/** Calls the tick once, in so many milliseconds, unless it is told anew before. `Infinity`: never. */
export function ticking(tick: Tick, wait: number): void {
  // Not within the moment in which others turn: they would never end.
  if (wait < Infinity) due.set(tick, performance.now() + Math.max(5, wait));
  else due.delete(tick);
  // Those that turn now are all heard first.
  if (!running) schedule(0);
}
