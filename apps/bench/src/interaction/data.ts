/** What the other libraries are given to show: the seeded campaign's, as far as each can. */
import type { CouponInfo } from "vant";

export const prizes = ["Phone", "¥10 coupon", "¥50 coupon", "Thanks", "20 points", "Headphones"];
const inks = ["#c8102e", "#ffffff", "#1d3557", "#ffffff", "#f1b434", "#ffffff"];

export const wheelOf = (texts: readonly string[]) => ({
  width: "340px",
  height: "340px",
  blocks: [{ padding: "13px", background: "#617df2" }],
  prizes: texts.map((text, index) => ({ fonts: [{ text, top: "10%" }], background: inks[index % inks.length]! })),
  buttons: [
    { radius: "45px", background: "#afc8ff" },
    { radius: "40px", background: "#869cfa", pointer: true, fonts: [{ text: "Draw", top: "-10px" }] },
  ],
});

/** As vant takes one: the value in cents, instants in seconds. */
export const couponOf = (id: string, value: number): CouponInfo => ({
  id,
  name: id,
  description: "",
  condition: "From ¥300",
  reason: "",
  value,
  originCondition: 30_000,
  startAt: Date.UTC(2026, 10, 1) / 1000,
  endAt: Date.UTC(2026, 10, 17) / 1000,
  valueDesc: String(value / 100),
  unitDesc: "¥",
});

/** The month of the campaign. */
export const dates = { minDate: new Date(2026, 10, 1), maxDate: new Date(2026, 10, 30) };
