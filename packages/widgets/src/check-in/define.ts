import { define } from "../internal/define-element.ts";
import { CampaignCheckIn } from "./check-in.ts";

define("campaign-check-in", CampaignCheckIn);
