import { define } from "../internal/define-element.ts";
import { CampaignCountdown } from "./countdown.ts";

define("campaign-countdown", CampaignCountdown);

// Who registers the element has its types as well.
export type {} from "./countdown.ts";
