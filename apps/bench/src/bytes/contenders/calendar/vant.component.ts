import { Calendar } from "vant";
import "vant/es/calendar/style/index";
import { h, type VNode } from "vue";

/** In the page, as a check-in is; a month, of which days are stamped. */
export const calendar = (): VNode =>
  h(Calendar, {
    poppable: false,
    showConfirm: false,
    readonly: true,
    type: "multiple",
    minDate: new Date(2026, 10, 1),
    maxDate: new Date(2026, 10, 30),
    defaultDate: [3, 4, 6, 7].map((day) => new Date(2026, 10, day)),
    style: { height: "500px" },
  });
