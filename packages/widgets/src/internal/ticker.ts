/**
 * One timer for all the countdowns of a page. Each listener draws, and says how many milliseconds of its own clock are left
 * until it shows something else, so that the figures turn with the server's second and not with the device's.
 * A hidden page has no timer, and neither has one where nobody listens.
 */
export type Tick = () => number;

const listeners = new Set<Tick>();
let timer: ReturnType<typeof setTimeout> | undefined;

function schedule(wait: number): void {
  clearTimeout(timer);
  timer = listeners.size && !document.hidden ? setTimeout(run, wait) : undefined;
}

function run(): void {
  let wait = Infinity;
  for (const tick of listeners) wait = Math.min(wait, tick());
  schedule(Math.ceil(wait));
}

const turn = (): void => schedule(0);

/** Calls `tick` whenever it asked for it. Returns how to stop. */
export function onTick(tick: Tick): () => void {
  if (!listeners.size) document.addEventListener("visibilitychange", turn);
  listeners.add(tick);
  schedule(0);
  return () => {
    listeners.delete(tick);
    if (listeners.size) return;
    document.removeEventListener("visibilitychange", turn);
    schedule(0);
  };
}
