import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCrowd, gone, OPENING, overloaded, type Sent } from "./stampede/crowd.ts";

/** `CROWD=10000 pnpm --filter @campaign-kit/sdk test stampede`. Of less than 2,000, chance alone makes peaks. */
const PAGES = Number(process.env["CROWD"] ?? 2000);
const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** After a boundary, pages read anew at a random moment within this time. */
const SPREAD = 5 * SECOND;
/** What the slowest way to the server and back takes in a crowd: an estimate of its time is off by half of that at most. */
const ROUND_TRIP = 640;
const BIN = SECOND / 2;

type Crowd = Awaited<ReturnType<typeof createCrowd>>;

const isRead = ({ kind }: Sent) => kind !== "claim";
const within = (sent: readonly Sent[], from: number, until: number) =>
  sent.filter(({ arrivedAt }) => arrivedAt >= OPENING + from && arrivedAt < OPENING + until);

/** How much more than the mean arrives in the fullest half second of the time in which pages read anew. */
function peakToMean(sent: readonly Sent[]): number {
  const bins = Array.from({ length: SPREAD / BIN }, () => 0);
  for (const { arrivedAt } of within(sent, 0, SPREAD)) bins[Math.floor((arrivedAt - OPENING) / BIN)]! += 1;
  return Math.max(...bins) / (bins.reduce((sum, count) => sum + count) / bins.length);
}

/** How many of these each page has sent; those that sent none are left out. */
function perPage(sent: readonly Sent[]): number[] {
  const counts = new Map<unknown, number>();
  for (const { page } of sent) counts.set(page, (counts.get(page) ?? 0) + 1);
  return [...counts.values()];
}

/** A run, and what is looked at of it. */
function run(options: Parameters<typeof createCrowd>[0]): { crowd: () => Crowd } {
  let crowd: Crowd;
  beforeAll(async () => {
    crowd = await createCrowd(options);
    const { timeline, end } = crowd;
    await timeline.until(OPENING + 3 * MINUTE).finally(end);
  }, 600_000);
  afterAll(() => {
    crowd.sent.length = crowd.pages.length = 0;
  });
  return { crowd: () => crowd };
}

describe(`${PAGES} pages at zero hour`, () => {
  const { crowd } = run({ pages: PAGES });
  const claims = () => crowd().sent.filter(({ kind }) => kind === "claim");

  test("see the coupon open by the server's clock, whatever their own say", () => {
    const seen = crowd().pages.filter(({ slow, openedAt }) => !slow && openedAt);
    const errors = seen.map(({ openedAt }) => Math.abs(openedAt! - OPENING));
    // All but those that asked before, and were answered after.
    expect(seen.length).toBeGreaterThan(PAGES * 0.75);
    expect(Math.max(...errors)).toBeLessThanOrEqual(ROUND_TRIP / 2);
    expect(errors.filter((error) => error > 120).length / errors.length).toBeLessThan(0.02);
    const slow = crowd().pages.flatMap(({ slow, openedAt }) => (slow && openedAt ? [openedAt - OPENING] : []));
    expect(Math.min(...slow)).toBeGreaterThanOrEqual(-ROUND_TRIP / 2);
  });

  test("get no coupon before the server opens it, and every one of the stock after", () => {
    const accepted = claims().filter(({ status }) => status === 201);
    const before = claims().filter(({ arrivedAt }) => arrivedAt < OPENING);
    expect(before.length).toBeGreaterThan(0);
    expect(new Set(before.map(({ status }) => status))).toEqual(new Set([409]));
    expect(Math.min(...accepted.map(({ arrivedAt }) => arrivedAt))).toBeGreaterThanOrEqual(OPENING);
    expect(accepted.length).toBe(Math.round(PAGES * 0.3));
    expect(perPage(accepted).every((count) => count === 1)).toBe(true);
  });

  test("read anew by themselves, spread: a peak of at most 1.5 times the mean", () => {
    for (const kind of ["me", "campaign"])
      expect(peakToMean(crowd().sent.filter((each) => each.kind === kind))).toBeLessThanOrEqual(1.5);
  });

  test("do what is pressed in the moment in which it is pressed, whatever reads wait", () => {
    const left = Map.groupBy(claims(), ({ page }) => page);
    const late = crowd().pages.filter((page) => page.taps[0] !== left.get(page)?.[0]?.leftAt);
    expect(late).toEqual([]);
    expect(claims().length).toBeGreaterThan(PAGES / 2);
  });

  test("leave the server in peace afterwards", () => {
    const after = within(crowd().sent.filter(isRead), 0, MINUTE);
    // Two documents after the boundary, after a refusal, and when a tab is shown; the shopper's own part after a claim.
    expect(Math.max(...perPage(after))).toBeLessThanOrEqual(6);
    expect(after.length / PAGES).toBeLessThanOrEqual(3);
    expect(within(crowd().sent, 2 * MINUTE, 3 * MINUTE).length / PAGES).toBeLessThanOrEqual(0.1);
  });
});

describe(`${PAGES / 2} pages before a server that answers half of all with 503 for half a minute`, () => {
  const trouble = (after: number, random: () => number) =>
    after > 0 && after < 30 * SECOND && random() < 0.5 ? overloaded() : undefined;
  const { crowd } = run({ pages: PAGES / 2, trouble });

  test("do not hammer it: their attempts are few, and spread", () => {
    const { sent, pages } = crowd();
    expect(peakToMean(sent.filter(isRead))).toBeLessThanOrEqual(1.5);
    const during = within(sent, 0, 30 * SECOND);
    expect(during.length / pages.length).toBeLessThanOrEqual(8);
    expect(Math.max(...perPage(during))).toBeLessThanOrEqual(20);
  });

  test("get an answer to each press, under its one key", () => {
    const claims = Map.groupBy(
      crowd().sent.filter(({ kind }) => kind === "claim"),
      ({ page }) => page,
    );
    for (const page of crowd().pages) {
      const own = claims.get(page) ?? [];
      const answered = new Set(own.flatMap(({ key, status }) => (status === 201 || status === 409 ? [key] : [])));
      expect(answered).toEqual(new Set(own.map(({ key }) => key)));
      // A press while another is under way joins it.
      expect(answered.size).toBeLessThanOrEqual(page.taps.length);
      expect(answered.size > 0).toBe(page.taps.length > 0);
    }
  });
});

describe("300 pages before a server that is gone for a minute", () => {
  const { crowd } = run({ pages: 300, trouble: (after) => (after > 0 && after < MINUTE ? gone() : undefined) });

  test("spare it: a probe now and then, and not all at once when it is back", () => {
    const { sent, pages } = crowd();
    const later = within(sent, 10 * SECOND, MINUTE);
    expect(later.length / pages.length / 50).toBeLessThanOrEqual(0.2);
    const back = within(sent, MINUTE, MINUTE + 30 * SECOND);
    const seconds = Array.from({ length: 30 }, (_, at) =>
      within(back, MINUTE + at * SECOND, MINUTE + (at + 1) * SECOND),
    );
    expect(Math.max(...seconds.map(({ length }) => length))).toBeLessThanOrEqual(pages.length / 2);
  });
});
