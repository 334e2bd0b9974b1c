import { define } from "../internal/define.ts";
import { CampaignCheckIn } from "./check-in.ts";

define("campaign-check-in", CampaignCheckIn);
