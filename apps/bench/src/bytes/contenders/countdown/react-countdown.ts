import { createElement } from "react";
import Countdown from "react-countdown";
import { createRoot } from "react-dom/client";

createRoot(document.querySelector("#app")!).render(createElement(Countdown, { date: Date.now() + 10_000_000 }));
