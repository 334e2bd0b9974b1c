import { Timer } from "easytimer.js";

const timer = new Timer();
const show = () => (document.querySelector("#app")!.textContent = timer.getTimeValues().toString());
timer.addEventListener("secondsUpdated", show);
timer.start({ countdown: true, startValues: { seconds: 10_000 } });
show();
