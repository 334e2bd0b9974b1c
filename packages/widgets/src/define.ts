// Registers every element.
import "./provider/define.ts";
import "./countdown/define.ts";
import "./coupon/define.ts";
import "./check-in/define.ts";
import "./group-buy/define.ts";
import "./lucky-draw/define.ts";
