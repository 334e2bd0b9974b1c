/** What a shop has otherwise, each as its documentation shows it: react-countdown, vant's coupons and calendar, lucky-canvas. */
import { LuckyWheel } from "lucky-canvas";
import { createElement } from "react";
import Countdown from "react-countdown";
import { createRoot } from "react-dom/client";
import { Button, Calendar, CouponCell, CouponList, Popup } from "vant";
import "vant/es/button/style/index";
import "vant/es/calendar/style/index";
import "vant/es/coupon-cell/style/index";
import "vant/es/coupon-list/style/index";
import "vant/es/popup/style/index";
import { createApp, defineComponent, h, ref } from "vue";
import { couponOf, dates, prizes, wheelOf } from "../data.ts";

document.body.innerHTML = `<div id="countdown"></div><div id="coupons"></div><div id="wheel"></div><div id="calendar"></div>`;

createRoot(document.querySelector("#countdown")!).render(
  createElement(Countdown, { date: Date.now() + 3 * 86_400_000 }),
);

const Coupons = defineComponent({
  setup() {
    const coupons = ref([couponOf("save-50", 5000), couponOf("skincare-15", 1500)]);
    const chosen = ref(-1);
    const open = ref(false);
    return () => [
      h(CouponCell, { coupons: coupons.value, chosenCoupon: chosen.value, onClick: () => (open.value = true) }),
      h(
        Popup,
        {
          show: open.value,
          "onUpdate:show": (show: boolean) => (open.value = show),
          round: true,
          position: "bottom",
          style: "height: 90%; padding-top: 4px;",
        },
        () =>
          h(CouponList, {
            coupons: coupons.value,
            chosenCoupon: chosen.value,
            disabledCoupons: [couponOf("save-120", 12_000)],
            onChange: (index: number) => {
              open.value = false;
              chosen.value = index;
            },
          }),
      ),
      h(Button, { type: "primary" }, () => "Claim"),
    ];
  },
});
createApp(Coupons).mount("#coupons");

createApp({
  render: () => h(Calendar, { poppable: false, showConfirm: false, ...dates, style: { height: "500px" } }),
}).mount("#calendar");

const wheel = new LuckyWheel(
  { flag: "WEB", el: "#wheel" },
  {
    ...wheelOf(prizes),
    start: () => {
      wheel.play();
      wheel.stop(3);
    },
  },
);
