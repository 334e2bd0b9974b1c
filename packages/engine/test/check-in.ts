import { CampaignDefinition } from "@campaign-kit/contract";
import type { CheckInResult, MyCheckIn, Points, PointsEntry } from "@campaign-kit/contract";
import type { Store } from "../src/index.ts";
import { testApi, type Answered, type TestApi } from "./api.ts";

const yuan = (amount: number) => ({ amount: amount * 100, currency: "CNY" });

/** A campaign from 25 October to 10 November, in Shanghai, with a check-in for each rule and a draw that they give to. */
export function checkInCampaign({ id = "daily-days", timeZone = "Asia/Shanghai" } = {}): CampaignDefinition {
  const phase = (name: string, startsAt: string, endsAt: string) => ({
    id: name,
    name: { en: name },
    startsAt: `${startsAt}T00:00:00+08:00`,
    endsAt: `${endsAt}T00:00:00+08:00`,
  });
  const checkIn = (name: string, more: Record<string, unknown>) => ({
    mechanic: "check-in",
    id: name,
    title: { en: name },
    phases: ["warmup", "peak", "encore"],
    ...more,
  });
  const tenOff = {
    type: "coupon",
    title: { en: "¥10 off" },
    benefit: { type: "amount_off", amount: yuan(10) },
    threshold: yuan(50),
    use: { type: "fixed", from: "2026-10-25T00:00:00+08:00", until: "2026-11-20T00:00:00+08:00" },
  };
  return CampaignDefinition.parse({
    id,
    name: { en: "Daily days" },
    slogan: { en: "Come back" },
    timeZone,
    currency: "CNY",
    phases: [
      phase("warmup", "2026-10-25", "2026-11-05"),
      phase("peak", "2026-11-05", "2026-11-08"),
      phase("encore", "2026-11-08", "2026-11-11"),
    ],
    activities: [
      checkIn("daily", {
        terms: { en: "Every day" },
        points: 5,
        milestones: [
          { days: 3, rewards: [{ type: "points", points: 15 }] },
          { days: 5, rewards: [tenOff, { type: "chances", activity: "wheel", chances: 2 }] },
        ],
        makeUp: { perMonth: 2, cost: 20 },
      }),
      checkIn("around", { phases: ["warmup", "encore"], milestones: [{ days: 2, rewards: [tenOff] }] }),
      checkIn("late", {
        phases: ["peak"],
        opensAt: "2026-11-05T20:00:00+08:00",
        closesAt: "2026-11-07T09:00:00+08:00",
      }),
      {
        mechanic: "lucky-draw",
        id: "wheel",
        title: { en: "Wheel" },
        phases: ["warmup"],
        prizes: [
          { id: "20-points", title: { en: "20 points" }, reward: { type: "points", points: 20 }, cards: 1 },
          { id: "10-off", title: { en: "¥10 off" }, reward: tenOff, cards: 1 },
          { id: "thanks", title: { en: "Thanks" }, reward: { type: "thanks" }, cards: 8 },
        ],
        chances: { perDay: 10 },
      },
    ],
  });
}

/** An instant in Shanghai: `day("2026-11-02", "23:59")`. */
export const day = (date: string, time = "12:00") => Date.parse(`${date}T${time}:00+08:00`);

/** An API for check-ins and points over a store. */
export interface CheckInApi extends TestApi {
  checkIn: (shopper: string, activity?: string, key?: string) => Promise<Answered<CheckInResult>>;
  /** Checks in on each of these days, at noon. */
  checkInOn: (shopper: string, ...dates: string[]) => Promise<Answered<CheckInResult>[]>;
  makeUp: (shopper: string, date: string, activity?: string, key?: string) => Promise<Answered<CheckInResult>>;
  mine: (shopper?: string, activity?: string) => Promise<MyCheckIn>;
  grant: (shopper: string, points: number, note?: string) => Promise<Answered<PointsEntry>>;
  reverse: (shopper: string, entry: string, key?: string) => Promise<Answered<PointsEntry>>;
  points: (shopper: string) => Promise<Points>;
}

export function checkInApi(store: Store, campaign = checkInCampaign(), now = day("2026-11-02")): CheckInApi {
  const api = testApi(store, campaign, now);
  const { post, time } = api;
  const checkIn: CheckInApi["checkIn"] = async (shopper, activity = "daily", key) =>
    (await post(`/check-ins/${activity}/days`, shopper, undefined, key)) as Answered<CheckInResult>;
  return {
    ...api,
    checkIn,
    checkInOn: async (shopper, ...dates) => {
      const answers: Answered<CheckInResult>[] = [];
      for (const date of dates) {
        time.now = day(date);
        answers.push(await checkIn(shopper));
      }
      return answers;
    },
    makeUp: async (shopper, date, activity = "daily", key) =>
      (await post(`/check-ins/${activity}/make-ups`, shopper, { date }, key)) as Answered<CheckInResult>,
    mine: async (shopper, activity = "daily") => (await api.me(shopper)).activities[activity] as MyCheckIn,
    grant: async (shopper, points, note) => {
      const body = { shopper, points, ...(note ? { note } : {}) };
      return (await post("/points/grants", "orders", body)) as Answered<PointsEntry>;
    },
    reverse: async (shopper, entry, key) =>
      (await post("/points/reversals", "orders", { shopper, entry }, key)) as Answered<PointsEntry>,
    points: async (shopper) => (await api.wallet(shopper)).points,
  };
}
