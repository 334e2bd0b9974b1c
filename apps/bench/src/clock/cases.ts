const DAY = 86_400_000;

/** A network and a device. Times in milliseconds. */
export interface Case {
  id: string;
  /** As a table names it. */
  title: string;
  /** The quickest that there and back can be. */
  roundTrip: number;
  /** How much of it is the way there. */
  there: number;
  /** What each way takes on top, on average; exponentially distributed. */
  jitter: number;
  /** How often a way takes up to `SPIKE` longer. */
  spikes: number;
  /** What the first requests take longer on the way there: a connection is made, and a preflight asked. */
  connecting: number;
  /** The device's clock is wrong by up to so much. */
  skew: number;
  /** Somebody sets the device's clock right while the page is open. */
  moved: boolean;
}

export const SPIKE = 2000;
/** How much faster or slower than the server's a device's clock runs at most: 50 parts in a million, as quartz does. */
export const DRIFT = 5e-5;

const usual = { there: 0.5, jitter: 0, spikes: 0, connecting: 0, skew: DAY, moved: false };

export const cases: readonly Case[] = [
  { id: "20", title: "20 ms", roundTrip: 20, ...usual },
  { id: "100", title: "100 ms", roundTrip: 100, ...usual },
  { id: "500", title: "500 ms", roundTrip: 500, ...usual },
  { id: "2000", title: "2,000 ms", roundTrip: 2000, ...usual },
  { id: "jitter", title: "60 ms, 30 ms of jitter each way", roundTrip: 60, ...usual, jitter: 30 },
  { id: "much-jitter", title: "100 ms, 100 ms of jitter each way", roundTrip: 100, ...usual, jitter: 100 },
  {
    id: "spikes",
    title: "60 ms, 10 ms of jitter, one way in ten up to 2 s",
    roundTrip: 60,
    ...usual,
    jitter: 10,
    spikes: 0.1,
  },
  { id: "slow-there", title: "100 ms, nine tenths of it there", roundTrip: 100, ...usual, there: 0.9 },
  { id: "slow-back", title: "100 ms, nine tenths of it back", roundTrip: 100, ...usual, there: 0.1 },
  { id: "connecting", title: "100 ms, after 300 ms to connect", roundTrip: 100, ...usual, connecting: 300 },
  {
    id: "connecting-jitter",
    title: "60 ms, after 200 ms to connect, 20 ms of jitter",
    roundTrip: 60,
    ...usual,
    jitter: 20,
    connecting: 200,
  },
  {
    id: "moved",
    title: "60 ms, the device's clock is set while the page is open",
    roundTrip: 60,
    ...usual,
    moved: true,
  },
];
