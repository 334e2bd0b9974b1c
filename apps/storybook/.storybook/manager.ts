import { createElement } from "react";
import { addons, types } from "storybook/manager-api";
import { Scrubber } from "./scrubber.ts";
import { theme } from "./theme.ts";

addons.setConfig({ theme, sidebar: { showRoots: true } });

addons.register("campaign-kit/time", () => {
  addons.add("campaign-kit/time/scrubber", {
    type: types.TOOL,
    title: "Time",
    match: ({ viewMode }) => viewMode === "story" || viewMode === "docs",
    render: () => createElement(Scrubber),
  });
});
