import { createApp } from "vue";
import { countdown } from "./vant.component.ts";

createApp({ render: countdown }).mount("#app");
