import { CampaignError } from "../errors.ts";

/**
 * Runs one attempt and ends it by its answer, after `milliseconds`, or when one of the signals aborts. It ends even where
 * `run` ignores the signal that it is given.
 */
export function withTimeout<T>(
  run: (signal: AbortSignal) => Promise<T>,
  milliseconds: number,
  signals: readonly AbortSignal[],
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const controller = new AbortController();
    const settle = () => {
      clearTimeout(timer);
      for (const signal of signals) signal.removeEventListener("abort", aborted);
    };
    const stop = (error: CampaignError) => {
      settle();
      reject(error);
      controller.abort();
    };
    const aborted = () => stop(abortError());
    const timer = setTimeout(() => stop(new CampaignError("timeout", "No answer in time.")), milliseconds);
    for (const signal of signals) signal.addEventListener("abort", aborted);
    if (signals.some((signal) => signal.aborted)) return aborted();
    run(controller.signal).then(resolve, reject).finally(settle);
  });
}

/** Waits, or rejects as soon as one of the signals aborts. */
export function sleep(milliseconds: number, signals: readonly AbortSignal[]): Promise<void> {
  return withTimeout<never>(() => new Promise(() => undefined), milliseconds, signals).catch((error: unknown) => {
    if ((error as CampaignError).kind !== "timeout") throw error;
  });
}

export const abortError = () => new CampaignError("aborted", "Taken back.");
