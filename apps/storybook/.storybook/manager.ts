import { createElement as h, useEffect, useState } from "react";
import { addons, types, useGlobals } from "storybook/manager-api";
import { create } from "storybook/theming/create";
import { begin, end, marks, moments } from "./moments.ts";

addons.setConfig({
  theme: create({
    base: "light",
    brandTitle: "Campaign Kit",
    brandUrl: "../",
    colorPrimary: "#d4351c",
    colorSecondary: "#bd2b13",
    appBg: "#f7f2e9",
    appContentBg: "#fffdf9",
    appPreviewBg: "#f7f2e9",
    appBorderColor: "#e3dacb",
    appBorderRadius: 8,
    textColor: "#1d1915",
    textMutedColor: "#625a50",
    barTextColor: "#625a50",
    barSelectedColor: "#bd2b13",
    barBg: "#fffdf9",
    inputBg: "#ffffff",
    inputBorder: "#8a7f71",
    inputTextColor: "#1d1915",
    inputBorderRadius: 8,
  }),
});

const shown = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Shanghai",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** Moves time: the story's engine starts at the chosen instant and runs on from there. */
function Scrubber() {
  const [globals, setGlobals] = useGlobals();
  const chosen = Number(globals["time"]) || undefined;
  const [at, setAt] = useState(chosen ?? moments[0]!.at);
  useEffect(() => {
    if (chosen) setAt(chosen);
  }, [chosen]);
  const go = (time: number) => {
    setAt(time);
    setGlobals({ time: String(time) });
  };
  const style = { display: "flex", alignItems: "center", gap: 8, fontSize: 12, paddingInline: 8 };
  return h(
    "div",
    { style },
    h("label", { htmlFor: "campaign-time" }, "Time"),
    h("input", {
      id: "campaign-time",
      type: "range",
      list: "campaign-phases",
      min: begin,
      max: end,
      step: 600_000,
      value: at,
      style: { inlineSize: 180, accentColor: "#d4351c" },
      "aria-valuetext": shown.format(at),
      onChange: (event: { target: { value: string } }) => setAt(Number(event.target.value)),
      onPointerUp: () => go(at),
      onKeyUp: () => go(at),
    }),
    h("datalist", { id: "campaign-phases" }, ...marks.map(({ at: value, name }) => h("option", { key: name, value, label: name }))),
    h("output", { htmlFor: "campaign-time", style: { minInlineSize: 92 } }, chosen ? shown.format(at) : "as the story has it"),
    h(
      "select",
      {
        "aria-label": "Moments",
        value: moments.some((moment) => moment.at === chosen) ? String(chosen) : "",
        onChange: (event: { target: { value: string } }) => {
          if (event.target.value) go(Number(event.target.value));
          else setGlobals({ time: "" });
        },
      },
      h("option", { value: "" }, "Story's own"),
      ...moments.map(({ at: value, name }) => h("option", { key: name, value: String(value) }, name)),
    ),
  );
}

addons.register("campaign-kit/time", () => {
  addons.add("campaign-kit/time/scrubber", {
    type: types.TOOL,
    title: "Time",
    match: ({ viewMode }) => viewMode === "story" || viewMode === "docs",
    render: () => h(Scrubber),
  });
});
