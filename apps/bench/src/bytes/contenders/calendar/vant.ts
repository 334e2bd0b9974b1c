import { createApp } from "vue";
import { calendar } from "./vant.component.ts";

createApp({ render: calendar }).mount("#app");
