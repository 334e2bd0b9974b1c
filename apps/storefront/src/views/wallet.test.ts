import type { Draw, PointsEntry } from "@campaign-kit/sdk";
import { expect, test } from "vitest";
import { texts } from "../texts/texts.ts";
import { reasonOf } from "./points.ts";
import { whereabouts } from "./prizes.ts";

const entry = (reason: string, more: Partial<PointsEntry> = {}) =>
  ({ amount: 5, balance: 125, reason, at: "2026-11-09T01:50:00.000Z", ...more }) as PointsEntry;

test.each<[PointsEntry, string]>([
  [entry("check_in"), "Checked in"],
  [entry("milestone"), "Days in a row"],
  [entry("make_up", { amount: -20 }), "A day made up"],
  [entry("prize"), "Won in a draw"],
  [entry("chance", { amount: -30 }), "A chance to draw"],
  [entry("granted"), "From the shop"],
  [entry("granted", { note: "From last year" }), "From last year"],
  [entry("reversal", { amount: -5 }), "Taken back"],
  [entry("reversal", { amount: 30 }), "Given back"],
])("a line of the ledger says why: %o", (line, words) => {
  expect(reasonOf(line, texts.en, "Lucky wheel")).toBe(words);
});

test("a reason from a newer server is told by its activity’s name", () => {
  expect(reasonOf(entry("quiz"), texts.en, "Quiz")).toBe("Quiz");
  expect(reasonOf(entry("quiz"), texts.en, undefined)).toBe("Points");
});

test.each<[object, string]>([
  [{ reward: { type: "coupon" } }, "With your coupons"],
  [{ reward: { type: "points", points: 20 } }, "With your points"],
  [{ reward: { type: "goods" }, goods: "waiting" }, "We will ask for your address"],
  [{ reward: { type: "goods" }, goods: "sent" }, "Sent"],
  [{ reward: { type: "voucher" } }, ""],
])("a prize says where it is: %o", (draw, words) => {
  expect(whereabouts(draw as Draw, texts.en)).toBe(words);
});
