import type { Group } from "@campaign-kit/sdk";
import { expect, test } from "vitest";
import { texts } from "../texts/texts.ts";
import { heading } from "./invite.ts";

const member = (nickname: string | undefined, more: Partial<Group["members"][number]> = {}) => ({
  ...(nickname && { nickname }),
  avatar: 3,
  leader: false,
  you: false,
  ...more,
});
const mine = { leader: false, joinedAt: "2026-11-11T01:40:00.000Z", price: { amount: 19950, currency: "CNY" } };
const group = (more: Partial<Group> = {}) =>
  ({ status: "open", join: "joinable", members: [member("Lin", { leader: true })], ...more }) as Group;

test.each<[string, Group, string]>([
  ["whom one would buy with, who can join", group(), "Buy together with Lin"],
  ["the same to a visitor, who can sign in", group({ join: "authentication_required" }), "Buy together with Lin"],
  ["no name where the leader chose none", group({ members: [member(undefined, { leader: true })] }), "Buy together"],
  ["whose group it is, where it is too late", group({ status: "completed", join: "group_full" }), "Lin’s group"],
  ["the same to one who is in as many as one may be in", group({ join: "limit_reached" }), "Lin’s group"],
  ["that one is in it", group({ join: "joined", mine }), "You are in Lin’s group"],
  [
    "that it is one’s own, who leads it",
    group({ join: "joined", mine: { ...mine, leader: true }, members: [member("Lin", { leader: true, you: true })] }),
    "Your group",
  ],
  [
    "the group as any other’s, who has left it",
    group({ mine: { ...mine, leftAt: mine.joinedAt } }),
    "Buy together with Lin",
  ],
  ["no name where everybody has left", group({ status: "cancelled", join: "group_closed", members: [] }), "A group"],
])("the invite says %s", (_case, known, words) => {
  expect(heading(known, texts.en)).toBe(words);
});

test("a Latin name stands apart from Chinese words, a Chinese one does not", () => {
  expect(heading(group(), texts["zh-CN"])).toBe("和 Lin 一起拼");
  expect(heading(group({ members: [member("林", { leader: true })] }), texts["zh-CN"])).toBe("和林一起拼");
});
