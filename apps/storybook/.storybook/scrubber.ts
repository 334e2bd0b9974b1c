import { createElement as h, useEffect, useState } from "react";
import { useGlobals } from "storybook/manager-api";
import { begin, end, marks, moments, shown } from "./moments.ts";

/** Moves time: the story's engine starts at the chosen instant and runs on from there. Empty: the story's own time. */
export function Scrubber() {
  const [globals, setGlobals] = useGlobals();
  const chosen = Number(globals["time"]) || undefined;
  const [at, setAt] = useState(chosen ?? moments[0]!.at);
  useEffect(() => {
    if (chosen) setAt(chosen);
  }, [chosen]);
  const go = (time: number) => setGlobals({ time: String(time) });
  const text = chosen ? shown(at) : "the story’s own";
  return h(
    "div",
    { style: { display: "flex", alignItems: "center", gap: 8, paddingInline: 8, fontSize: 12, whiteSpace: "nowrap" } },
    h("label", { htmlFor: "campaign-time" }, "Time"),
    h("input", {
      id: "campaign-time",
      type: "range",
      list: "campaign-phases",
      min: begin,
      max: end,
      step: 600_000,
      value: at,
      style: { inlineSize: 160, accentColor: "#d4351c" },
      "aria-valuetext": text,
      onChange: (event: { target: { value: string } }) => setAt(Number(event.target.value)),
      // The toolbar keeps the arrows left and right for itself.
      title: "Up and Down move it by ten minutes",
      // A new engine at every step of a drag would only flicker: the story follows once the handle is let go.
      onPointerUp: () => go(at),
      onKeyUp: (event: { key: string }) => {
        if (event.key !== "Tab") go(at);
      },
    }),
    h(
      "datalist",
      { id: "campaign-phases" },
      ...marks.map(({ at: value, name }) => h("option", { key: name, value, label: name })),
    ),
    h("output", { htmlFor: "campaign-time", style: { minInlineSize: 132 } }, text),
    h(
      "select",
      {
        "aria-label": "Moments of the campaign",
        value: moments.some((moment) => moment.at === chosen) ? String(chosen) : "",
        style: { maxInlineSize: 150 },
        onChange: (event: { target: { value: string } }) => setGlobals({ time: event.target.value }),
      },
      h("option", { value: "" }, "Story’s own"),
      ...moments.map(({ at: value, name }) => h("option", { key: name, value: String(value) }, name)),
    ),
  );
}
