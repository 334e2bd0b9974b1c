import { define } from "../internal/define.ts";
import { CampaignLuckyDraw } from "./lucky-draw.ts";

define("campaign-lucky-draw", CampaignLuckyDraw);
