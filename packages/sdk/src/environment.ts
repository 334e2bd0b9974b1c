import { aborted } from "./transport/timeout.ts";

/** Whether there is a page at all: a server has none of what follows, and nothing changes there. */
export const isPage = typeof window !== "undefined";

export const isHidden = () => isPage && document.hidden;

export const isOffline = () => isPage && !navigator.onLine;

/** Listens on the window; returns how to stop. */
export function onWindow(type: string, listener: () => void): () => void {
  if (isPage) window.addEventListener(type, listener);
  return () => {
    if (isPage) window.removeEventListener(type, listener);
  };
}

/** Waits until the device says that the network is back, or rejects when the signal aborts. */
export async function online(signal: AbortSignal): Promise<void> {
  let end: (() => void) | undefined;
  const back = new Promise<void>((resolve) => (end = onWindow("online", resolve)));
  await Promise.race([back, aborted(signal)]).finally(end);
}

/** Runs alone among the tabs, where the browser has locks; `waiting` hears that another tab is at it. */
export async function exclusively<T>(
  name: string,
  run: () => Promise<T>,
  waiting: () => void,
  signal: AbortSignal,
): Promise<T> {
  let running: Promise<T> | undefined;
  const once = () => (running = run());
  try {
    const { locks } = navigator;
    return await locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock) return once();
      waiting();
      return locks.request(name, { signal }, once);
    });
  } catch {
    // The browser has no locks, or none for this page (an opaque origin).
    return running ?? (signal.aborted ? aborted(signal) : run());
  }
}
