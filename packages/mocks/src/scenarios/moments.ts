/** Instants of the seeded campaign that scenarios begin at. */
export const moments = {
  /** A day before the first phase. */
  before: "2026-10-31T12:00:00+08:00",
  firstDay: "2026-11-01T09:52:24+08:00",
  warmup: "2026-11-09T09:52:24+08:00",
  /** The peak's first morning: `first-100` has not opened yet. */
  peak: "2026-11-11T09:52:24+08:00",
  /** Everything of the peak is open. */
  peakEvening: "2026-11-11T20:05:00+08:00",
  /** The peak's second morning: groups of its first can have run out of time. */
  peakSecondDay: "2026-11-12T09:52:24+08:00",
  encore: "2026-11-14T09:52:24+08:00",
  after: "2026-11-17T09:00:00+08:00",
} as const;
