// By each component's own path, `vant/es/count-down`, it all comes to the same.
import { CountDown } from "vant";
import "vant/es/count-down/style/index";
import { h, type VNode } from "vue";

export const countdown = (): VNode => h(CountDown, { time: 30 * 60 * 60 * 1000 });
