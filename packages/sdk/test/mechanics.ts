import type {
  CheckInActivity,
  CheckInResult,
  Draw,
  DrawResult,
  Group,
  GroupBuyActivity,
  GroupResult,
  LuckyDrawActivity,
  MyCheckIn,
  MyGroupBuy,
  MyLuckyDraw,
} from "@campaign-kit/contract/api";
import { at, DAY, HOUR } from "./fixtures.ts";

const windows = [{ opensAt: at(-DAY), closesAt: at(DAY) }];
const yuan = (amount: number) => ({ amount: amount * 100, currency: "CNY" });

export const duo: GroupBuyActivity = {
  mechanic: "group-buy",
  id: "duo",
  title: { en: "Together for two" },
  windows,
  product: { id: "headphones", title: { en: "Quiet Hours headphones" } },
  price: yuan(399),
  tiers: [{ people: 2, price: yuan(199) }],
  minutesToFill: 60,
  limit: 1,
  listed: true,
};

/** Lin's open group, as Lin sees it. */
export const group = (more: Partial<Group> = {}): Group => ({
  id: "g-lin",
  activity: "duo",
  status: "open",
  openedAt: at(0),
  closesAt: at(HOUR),
  seats: 2,
  seated: 1,
  missing: 1,
  price: yuan(199),
  members: [{ nickname: "Lin", avatar: 3, leader: true, you: true }],
  join: "joined",
  mine: { leader: true, joinedAt: at(0), price: yuan(199) },
  ...more,
});

/** A group that Lin is not in. */
export const anothers = (more: Partial<Group> = {}): Group => {
  const another = group({
    id: "g-zhao",
    members: [{ nickname: "Zhao", avatar: 7, leader: true, you: false }],
    join: "joinable",
  });
  delete another.mine;
  return { ...another, ...more };
};

/** The same once Zhao has joined: full, and so completed. */
export const completed = (more: Partial<Group> = {}): Group =>
  group({
    status: "completed",
    endedAt: at(1000),
    seated: 2,
    missing: 0,
    members: [
      { nickname: "Lin", avatar: 3, leader: true, you: true },
      { nickname: "Zhao", avatar: 7, leader: false, you: false },
    ],
    ...more,
  });

export const myGroups = (...groups: Group[]): MyGroupBuy => {
  const counted = groups.filter(({ status, mine }) => ["open", "completed"].includes(status) && !mine?.leftAt).length;
  return { mechanic: "group-buy", status: counted ? "limit_reached" : "available", counted, groups, open: [] };
};

export const opened = (own: Group = group()): GroupResult => ({ group: own, mine: myGroups(own) });

export const wheel: LuckyDrawActivity = {
  mechanic: "lucky-draw",
  id: "wheel",
  title: { en: "Lucky wheel" },
  windows,
  prizes: [],
  decks: [],
  chances: { daily: 1, shares: 2, perDay: 3 },
  winners: [],
};

export const myDraws = (more: Partial<MyLuckyDraw> = {}): MyLuckyDraw => ({
  mechanic: "lucky-draw",
  status: "ready",
  chances: 1,
  shares: 2,
  purchases: 1,
  misses: 0,
  draws: 0,
  ...more,
});

export const draw: Draw = {
  id: "d-1",
  activity: "wheel",
  prize: "20-points",
  title: { en: "20 points" },
  reward: { type: "points", points: 20 },
  drawnAt: at(0),
  seen: false,
};

export const drawn = (more: Partial<MyLuckyDraw> = {}): DrawResult => ({
  draw,
  receipt: { deck: "main", index: 0, prize: "20-points", salt: "5b".repeat(32), proof: [] },
  mine: myDraws({ status: "no_chances", chances: 0, draws: 1, unseen: draw, ...more }),
  points: 140,
});

export const daily: CheckInActivity = {
  mechanic: "check-in",
  id: "daily",
  title: { en: "Daily check-in" },
  windows,
  points: 5,
  milestones: [],
  makeUp: { perMonth: 2, cost: 20 },
};

export const myDays = (more: Partial<MyCheckIn> = {}): MyCheckIn => ({
  mechanic: "check-in",
  status: "ready",
  today: "2026-11-11",
  nextDayAt: at(12 * HOUR),
  streak: 0,
  total: 0,
  days: [],
  milestones: [],
  makeUp: { left: 2, dates: ["2026-11-09", "2026-11-10"] },
  ...more,
});

export const checkedIn = (date = "2026-11-11", more: Partial<MyCheckIn> = {}): CheckInResult => ({
  date,
  rewards: [{ type: "points", points: 5 }],
  coupons: [],
  points: 125,
  mine: myDays({ status: "done", streak: 1, total: 1, days: [{ date, madeUp: false }], ...more }),
});
