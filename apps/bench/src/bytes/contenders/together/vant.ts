import { createApp, h } from "vue";
import { calendar } from "../calendar/vant.component.ts";
import { countdown } from "../countdown/vant.component.ts";
import { Coupons } from "../coupon/vant.component.ts";

createApp({ render: () => [countdown(), h(Coupons), calendar()] }).mount("#app");
