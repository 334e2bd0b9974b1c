/** The same widgets as others have them, each mounted and unmounted as its documentation says. */
import { LuckyWheel } from "lucky-canvas";
import { createElement } from "react";
import Countdown from "react-countdown";
import { createRoot, type Root } from "react-dom/client";
import { Wheel } from "spin-wheel";
import { Calendar, CountDown, Coupon } from "vant";
import "vant/es/calendar/style/index";
import "vant/es/count-down/style/index";
import "vant/es/coupon/style/index";
import { type App, type Component, createApp, h } from "vue";
import { couponOf, dates, prizes, wheelOf } from "../data.ts";
import type { Mountable } from "../mounts.ts";

const place = document.body.appendChild(document.createElement("div"));
place.id = "place";
place.style.cssText = "inline-size: 360px; block-size: 500px";
const isDrawn = () => Boolean(place.textContent || place.querySelector("canvas"));

const vue = (component: Component, props: object): Mountable => {
  let app: App | undefined;
  return {
    mount() {
      app = createApp({ render: () => h(component, props) });
      app.mount(place);
    },
    unmount: () => app?.unmount(),
    isDrawn,
  };
};

let root: Root | undefined;
let wheel: Wheel | undefined;
const in3Days = 3 * 86_400_000;

globalThis.mountables = {
  "react-countdown": {
    mount() {
      root = createRoot(place);
      root.render(createElement(Countdown, { date: Date.now() + in3Days }));
    },
    unmount: () => root?.unmount(),
    isDrawn,
  },
  "vant-countdown": vue(CountDown, { time: in3Days }),
  "vant-coupon": vue(Coupon, { coupon: couponOf("save-50", 5000) }),
  "vant-calendar": vue(Calendar, { poppable: false, showConfirm: false, ...dates }),
  // It has no way to be taken down but to take its element away.
  "lucky-canvas": {
    mount() {
      new LuckyWheel({ flag: "WEB", el: "#place" }, wheelOf(prizes));
    },
    unmount: () => place.replaceChildren(),
    isDrawn,
  },
  "spin-wheel": {
    mount() {
      wheel = new Wheel(place, { items: prizes.map((label) => ({ label })) });
    },
    unmount: () => wheel?.remove(),
    isDrawn,
  },
};
