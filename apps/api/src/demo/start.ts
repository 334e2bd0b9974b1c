import type { CampaignDefinition } from "@campaign-kit/contract";
import type { Config } from "../config.ts";
import { createDemoClock } from "./clock.ts";
import type { Demo } from "./routes.ts";
import { openDemoStore } from "./store.ts";

/** In the seeded campaign's warm-up, a day and a half before its peak. */
const SEEDED_START = Date.parse("2026-11-09T09:52:24+08:00");

const shoppers = [
  { id: "lin", nickname: "Lin 林", newCustomer: true, member: false, language: "zh-CN" },
  { id: "zhao", nickname: "Zhao 赵", newCustomer: false, member: true, language: "zh-CN" },
  { id: "maya", nickname: "Maya", newCustomer: false, member: true, language: "en" },
];

/**
 * Prepares the demo: its shoppers, its clock where it was left, and the secret that its tokens are signed with. A clock
 * that ran past the campaign's end while nobody looked starts again; one that was moved there stays.
 */
export function startDemo(config: Config, campaign: CampaignDefinition, realTime: () => number): Demo {
  const begin = Date.parse(campaign.phases[0]!.startsAt);
  const end = Date.parse(campaign.phases.at(-1)!.endsAt);
  const start = begin <= SEEDED_START && SEEDED_START < end ? SEEDED_START : begin;
  const { state, save } = openDemoStore(config.dataDir, { clockOffset: start - realTime(), movedTo: start });
  const clock = createDemoClock(realTime, { offset: state.clockOffset, movedTo: state.movedTo });
  if (clock.now() >= end && clock.movedTo < end) clock.moveTo(start);
  return {
    campaign: campaign.id,
    shoppers,
    clock,
    start,
    trouble: "none",
    tokens: { ...config.tokens, secret: state.tokenSecret },
    save: () => save({ ...state, clockOffset: clock.offset, movedTo: clock.movedTo }),
  };
}
