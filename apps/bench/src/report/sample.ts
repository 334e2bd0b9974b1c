import type { Result } from "../result.ts";
import type { Words } from "./words.ts";

/** A benchmark as there might be one, for the tests of the report. */
export const result: Result = {
  name: "sample",
  day: "2026-11-22",
  machine: { processors: "2 × a processor", Node: "24.21.0" },
  versions: { "@campaign-kit/widgets": "0.0.0", vant: "4.10.2" },
  settings: { rounds: 5, seconds: 6 },
  measures: [
    {
      id: "task-time",
      title: "Main thread, busy",
      unit: "ms/s",
      better: "less",
      goal: "at most 1/15 of the best other",
      met: true,
      contenders: [
        { name: "vant", values: [120, 131, 118, 125, 122] },
        { name: "Campaign Kit", values: [4.1, 3.9, 4.4, 4.2, 4] },
        { name: "react-countdown", values: [410, 422, null, 398, 430] },
        { name: "flipdown", values: [68, 71, 66.5, 74, 69] },
      ],
    },
    {
      id: "frames",
      title: "Frames painted while the main thread stands still",
      unit: "frames",
      better: "more",
      goal: "at least 52 of 54",
      met: false,
      contenders: [
        { name: "Campaign Kit", values: [51, 54, 51] },
        { name: "lucky-canvas", values: [0, 0, 0] },
      ],
    },
    {
      id: "bytes",
      title: "Bytes",
      unit: "kB",
      better: "less",
      contenders: [
        { name: "Campaign Kit: all five widgets, SDK and Lit", values: [31.2] },
        { name: "vant's three, with Vue and lucky-canvas", values: [68.1] },
        { name: "a library that could not be measured", values: [null] },
        { name: "Lit alone", values: [5.9], limit: true },
      ],
    },
  ],
};

export const words: Words = {
  title: "A sample",
  question: "What is it that a sample costs?",
  summary: ["task-time", "frames"],
  how: () => "How it was run.",
  meaning: () => "What it means.",
  limit: () => "The limit.",
  loses: () => "It loses.",
  shown: [
    { measure: "task-time", as: "both", note: "A note." },
    { measure: "frames", as: "plot" },
    { measure: "bytes", as: "both" },
    { title: "Both at once", measures: ["task-time", "frames"], note: "Two of them." },
  ],
};
