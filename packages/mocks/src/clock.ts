/** The mock server's clock: it can be put anywhere and runs on from there. */
export interface MockClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Puts it at an instant: RFC 3339, or milliseconds since 1970. */
  set(instant: string | number): void;
  /** Moves it by so many milliseconds; negative ones move it back. */
  advance(milliseconds: number): void;
}

/** A clock that runs with `monotonic` (milliseconds), so that moving the device's clock does not move it. */
export function createMockClock(instant: string | number, monotonic: () => number): MockClock {
  let offset = 0;
  const set = (value: string | number) => {
    const milliseconds = typeof value === "number" ? value : Date.parse(value);
    if (!Number.isFinite(milliseconds)) throw new RangeError(`not an instant: ${value}`);
    offset = milliseconds - monotonic();
  };
  set(instant);
  return {
    now: () => Math.trunc(monotonic() + offset),
    set,
    advance: (milliseconds) => {
      offset += milliseconds;
    },
  };
}
