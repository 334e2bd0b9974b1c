import { define } from "../internal/define-element.ts";
import { CampaignLuckyDraw } from "./lucky-draw.ts";

define("campaign-lucky-draw", CampaignLuckyDraw);
