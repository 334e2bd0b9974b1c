import { define } from "../internal/define-element.ts";
import { CampaignCountdown } from "./countdown.ts";

define("campaign-countdown", CampaignCountdown);
