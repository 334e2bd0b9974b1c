/** What a shop would use otherwise, for what our widgets show: each library draws as soon as there is something to draw. */
import { read } from "./data.ts";
import { wheel } from "./lucky-canvas.ts";
import { countdown } from "./react-countdown.ts";
import { calendar, coupons, groups } from "./vant.ts";

const found = await read();
for (const draw of [countdown, coupons, groups, wheel, calendar]) draw(found);
