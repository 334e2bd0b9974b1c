import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { createClock } from "./clock.ts";
import { withDefaults } from "./edges.ts";

const SERVER = Date.parse("2026-11-11T04:00:00.000Z");

/** A device whose monotonic clock began anywhere, and whose own clock says anything. */
function device({ wall = SERVER, ask: askTime = (): Promise<unknown> => Promise.resolve() } = {}) {
  let monotonic = 5000;
  let offset = wall - monotonic;
  let ahead = SERVER - monotonic;
  const clock = createClock(withDefaults({ monotonic: () => monotonic, wallClock: () => monotonic + offset }), askTime);
  return {
    clock,
    truth: () => monotonic + ahead,
    pass: (milliseconds: number, drift = 0) => {
      monotonic += milliseconds;
      ahead += milliseconds * drift;
    },
    /** The monotonic clock stands still, the world does not. */
    sleep: (milliseconds: number) => {
      ahead += milliseconds;
      offset += milliseconds;
    },
    moveDeviceClock: (milliseconds: number) => {
      offset += milliseconds;
    },
    moveServer: (milliseconds: number) => {
      ahead += milliseconds;
    },
    /** Asks for the time: so long there, so long back. */
    ask: (there: number, back: number) => {
      const sentAt = monotonic;
      monotonic += there;
      const now = new Date(Math.floor(monotonic + ahead)).toISOString();
      monotonic += back;
      clock.sample(now, sentAt, monotonic);
    },
  };
}

const trip = fc.record({ there: fc.nat(4000), back: fc.nat(4000), pause: fc.nat(600_000) });

describe("the server's time", () => {
  test("is unknown until the server has told it", () => {
    expect(device().clock.now()).toBeUndefined();
  });

  test("is off by at most half of the quickest round trip plus drift, however the network jitters", () => {
    fc.assert(
      fc.property(
        fc.array(trip, { minLength: 1, maxLength: 12 }),
        fc.double({ min: -5e-5, max: 5e-5, noNaN: true }),
        (trips, drift) => {
          const { clock, ask, pass, truth } = device();
          let passed = 0;
          let quickest = Infinity;
          for (const { there, back, pause } of trips) {
            ask(there, back);
            quickest = Math.min(quickest, there + back);
            pass(pause, drift);
            passed += there + back + pause;
          }
          expect(Math.abs(clock.now()! - truth())).toBeLessThanOrEqual(quickest / 2 + 1 + passed * 2e-4);
        },
      ),
    );
  });

  test("gets better by a quick answer, and no worse by a slow one", () => {
    const { clock, ask, pass, truth } = device();
    ask(900, 100);
    expect(Math.abs(clock.now()! - truth())).toBeGreaterThan(300);
    pass(10_000);
    ask(10, 10);
    expect(Math.abs(clock.now()! - truth())).toBeLessThan(10);
    pass(10_000);
    ask(4000, 0);
    expect(Math.abs(clock.now()! - truth())).toBeLessThan(10);
  });

  test("never runs back by a better sample: it stands still until it is right again", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ there: fc.nat(900), back: fc.nat(900), pause: fc.nat(5000) }), { minLength: 2 }),
        (trips) => {
          const { clock, ask, pass } = device();
          let before = -Infinity;
          for (const { there, back, pause } of trips) {
            ask(there, back);
            expect(clock.now()).toBeGreaterThanOrEqual(before);
            pass(pause);
            before = clock.now()!;
          }
        },
      ),
    );
  });

  test("tells its listeners when it is known, and when it has moved", () => {
    const { clock, ask, moveServer } = device();
    const heard = vi.fn();
    const end = clock.subscribe(heard);
    ask(100, 100);
    expect(heard).toHaveBeenCalledTimes(1);
    // Within what is known already.
    ask(120, 120);
    expect(heard).toHaveBeenCalledTimes(1);
    moveServer(1000);
    ask(10, 10);
    expect(heard).toHaveBeenCalledTimes(2);
    end();
    moveServer(1000);
    ask(10, 10);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  test("tells corrections that come to something, however slight each is", () => {
    const { clock, ask, pass } = device();
    const heard = vi.fn();
    clock.subscribe(heard);
    for (let minute = 0; minute < 60; minute += 1) {
      ask(1, 1);
      pass(60_000, 2e-5);
    }
    // Drifts away by 72 ms.
    expect(heard.mock.calls.length).toBeGreaterThan(10);
    expect(heard.mock.calls.length).toBeLessThan(20);
  });

  test("takes no notice of an answer without a time", () => {
    const { clock } = device();
    clock.sample("soon", 0, 10);
    expect(clock.now()).toBeUndefined();
  });
});

describe("the device's clock", () => {
  test("seven minutes wrong, and moved while the page is open: nothing changes, and the server is asked once", () => {
    const askTime = vi.fn(() => new Promise(() => undefined));
    const { clock, ask, pass, truth, moveDeviceClock } = device({ wall: SERVER - 7 * 60_000, ask: askTime });
    ask(10, 10);
    pass(1000);
    moveDeviceClock(14 * 60_000);
    for (let tick = 0; tick < 100; tick++) {
      pass(100);
      expect(Math.abs(clock.now()! - truth())).toBeLessThan(15);
    }
    expect(askTime).toHaveBeenCalledTimes(1);
  });

  test("a page that stands it still, or turns it back, does not make the page ask", () => {
    const askTime = vi.fn(() => Promise.resolve());
    const { clock, ask, pass, sleep, truth, moveDeviceClock } = device({ ask: askTime });
    ask(10, 10);
    for (let second = 0; second < 60; second++) {
      pass(1000);
      moveDeviceClock(-1000);
      expect(Math.abs(clock.now()! - truth())).toBeLessThan(25);
    }
    moveDeviceClock(-3_600_000);
    clock.now();
    expect(askTime).not.toHaveBeenCalled();
    // Sleep is noticed all the same.
    sleep(60_000);
    clock.now();
    expect(askTime).toHaveBeenCalledTimes(1);
  });

  test("after sleep the server is asked, once, and its answer is believed", () => {
    const askTime = vi.fn(() => Promise.resolve());
    const { clock, ask, sleep, truth } = device({ ask: askTime });
    ask(10, 10);
    clock.now();
    expect(askTime).not.toHaveBeenCalled();
    sleep(3_600_000);
    clock.now();
    clock.now();
    expect(askTime).toHaveBeenCalledTimes(1);
    ask(10, 10);
    expect(Math.abs(clock.now()! - truth())).toBeLessThan(15);
    clock.check();
    expect(askTime).toHaveBeenCalledTimes(1);
  });

  test("after sleep without network the server is asked again when the page wakes", async () => {
    const askTime = vi.fn(() => Promise.reject(new Error("no network")));
    const { clock, ask, sleep } = device({ ask: askTime });
    ask(10, 10);
    sleep(3_600_000);
    clock.check();
    await new Promise((resolve) => setTimeout(resolve));
    clock.now();
    expect(askTime).toHaveBeenCalledTimes(1);
    clock.check();
    expect(askTime).toHaveBeenCalledTimes(2);
  });
});

test("a server whose clock was set is followed, forward and back", () => {
  for (const days of [1, -1]) {
    const { clock, ask, moveServer, truth } = device();
    ask(10, 10);
    clock.now();
    moveServer(days * 86_400_000);
    ask(300, 300);
    expect(Math.abs(clock.now()! - truth())).toBeLessThanOrEqual(301);
  }
});
