import { showWheel } from "./lucky-canvas.component.ts";

showWheel("#app");
