import { define } from "../internal/define-element.ts";
import { CampaignLuckyDraw } from "./lucky-draw.ts";

define("campaign-lucky-draw", CampaignLuckyDraw);

// Who registers the element has its types as well.
export type {} from "./lucky-draw.ts";
