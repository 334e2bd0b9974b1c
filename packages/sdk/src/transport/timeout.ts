import { CampaignError } from "../errors.ts";

export const abortError = () => new CampaignError("aborted", "aborted");

/** Rejects when the signal aborts. */
export const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    const stop = () => reject(signal.reason instanceof CampaignError ? signal.reason : abortError());
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop);
  });

/**
 * Runs one attempt and ends it by its answer, after `milliseconds`, or when the signal aborts: even where `run` ignores
 * the signal that it is given. What `run` throws that is not a `CampaignError` counts as a network error.
 */
export async function withTimeout<T>(
  run: (signal: AbortSignal) => Promise<T>,
  milliseconds: number,
  outer: AbortSignal,
): Promise<T> {
  const controller = new AbortController();
  const signal = AbortSignal.any([controller.signal, outer]);
  const timer = setTimeout(() => controller.abort(new CampaignError("timeout", "timeout")), milliseconds);
  const end = aborted(signal);
  try {
    return await Promise.race([end, run(signal)]);
  } catch (error) {
    // `fetch` throws what a signal says.
    if (signal.aborted) return await end;
    throw error instanceof CampaignError ? error : new CampaignError("network", "network", { cause: error });
  } finally {
    clearTimeout(timer);
    // Lets go of `outer`, which may live as long as the page.
    controller.abort();
  }
}

/** Waits, or rejects as soon as the signal aborts. */
export const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  withTimeout<never>(() => new Promise(() => undefined), milliseconds, signal).catch((error: unknown) => {
    if ((error as CampaignError).kind !== "timeout") throw error;
  });
