import { define } from "../internal/define.ts";
import { CampaignCountdown } from "./countdown.ts";

define("campaign-countdown", CampaignCountdown);
