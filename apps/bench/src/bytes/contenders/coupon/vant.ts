import { createApp } from "vue";
import { Coupons } from "./vant.component.ts";

createApp(Coupons).mount("#app");
