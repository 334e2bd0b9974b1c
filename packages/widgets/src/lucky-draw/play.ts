/** What is drawn of a lucky draw: a part of its own, which comes while the campaign is read. */
export { address } from "./buttons.ts";
export { english } from "./lucky-draw.messages.ts";
export { sheet } from "./lucky-draw.template.ts";
export { stand, turn } from "./motion.ts";
export { playStyles as styles } from "./play.styles.ts";

export const states = ["unavailable", "unknown", "upcoming", "ready", "no-chances", "sold-out", "ended", "signed-out"];
