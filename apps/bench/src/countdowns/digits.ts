import type { SampledFrame } from "./page.ts";

/** What a shopper saw in some seconds. */
export interface Digits {
  frames: number;
  /** Frames in which two countdowns to one deadline differ. */
  disagreeing: number;
  /** The share of wrong figures, of all countdowns in all frames: 0 to 1. */
  wrong: number;
}

/** In milliseconds. No page shows anything between two frames, so none can be nearer to the truth. */
const FRAME = 1000 / 60;

/**
 * Holds what was shown against the true time. Some round what is left up, some down, some to the nearest second: of these
 * each is held against the one that suits it best, and a figure that is off by no more than a frame is right.
 */
export function judge(frames: readonly SampledFrame[], deadline: number): Digits {
  const all = sum(frames, () => true);
  const wrong = [Math.floor, Math.round, Math.ceil].map((round) =>
    sum(frames, (seconds, at) => {
      const [least, most] = [at + FRAME, at - FRAME].map((time) => round((deadline - time) / 1000));
      return !(seconds >= least! && seconds <= most!);
    }),
  );
  return {
    frames: frames.length,
    disagreeing: frames.filter(({ shown }) => Object.keys(shown).length > 1).length,
    wrong: Math.min(...wrong) / all,
  };
}

/** How many countdowns, in all frames, show what counts. */
function sum(frames: readonly SampledFrame[], counts: (seconds: number, at: number) => boolean): number {
  return frames
    .flatMap(({ at, shown }) => Object.entries(shown).map(([seconds, n]) => (counts(Number(seconds), at) ? n : 0)))
    .reduce((total, n) => total + n, 0);
}
