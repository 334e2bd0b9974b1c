import "./vant.ts";
import { showWheel } from "../wheel/lucky-canvas.component.ts";

showWheel("#wheel");
