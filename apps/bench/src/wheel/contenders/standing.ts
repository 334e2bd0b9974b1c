/** The same disc, which nothing turns: what is counted where nothing is to be seen. */
const disc = document.createElement("div");
disc.style.cssText = "inline-size: 360px; block-size: 360px; border-radius: 50%; background: #c8102e";
document.body.append(disc);

globalThis.spin = () => Promise.resolve();
