import { define } from "../internal/define-element.ts";
import { CampaignCheckIn } from "./check-in.ts";

define("campaign-check-in", CampaignCheckIn);

// Who registers the element has its types as well.
export type {} from "./check-in.ts";
