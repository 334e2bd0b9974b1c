import "flipdown/dist/flipdown.min.css";
import script from "flipdown/dist/flipdown.min.js?url";

// It is no module, but a file for a tag of the page, as its documentation has it.
const tag = document.createElement("script");
tag.src = script;
tag.onload = () => new FlipDown(Date.now() / 1000 + 10_000, "app").start();
document.head.append(tag);
