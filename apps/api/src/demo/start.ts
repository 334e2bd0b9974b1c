import type { CampaignDefinition } from "@campaign-kit/contract";
import type { Config, TokenConfig } from "../config.ts";
import { createDemoClock } from "./clock.ts";
import type { Demo } from "./routes.ts";
import { openDemoStore } from "./store.ts";

/** A day before the peak of the seeded campaign, in the warm-up. */
const START = Date.parse("2026-11-09T09:52:24+08:00");

const shoppers = [
  { id: "lin", nickname: "Lin 林", newCustomer: true, member: false, language: "zh-CN" },
  { id: "zhao", nickname: "Zhao 赵", newCustomer: false, member: true, language: "zh-CN" },
  { id: "maya", nickname: "Maya", newCustomer: false, member: true, language: "en" },
];

/** Prepares the demo: its shoppers, its clock where it was left, and the secret that its tokens are signed with. */
export function startDemo(config: Config, campaign: CampaignDefinition, realTime: () => number): Demo {
  const { state, save } = openDemoStore(config.dataDir, { clockOffset: START - realTime() });
  const clock = createDemoClock(realTime, state.clockOffset);
  const tokens: TokenConfig = { ...config.tokens, secret: config.tokens.secret ?? state.tokenSecret };
  return {
    campaign: campaign.id,
    shoppers,
    clock,
    start: START,
    trouble: "none",
    tokens,
    save: () => save({ ...state, clockOffset: clock.offset }),
  };
}
