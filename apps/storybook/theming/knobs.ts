import type { ContrastPair } from "@campaign-kit/widgets/contrast";
import base from "@campaign-kit/widgets/themes/tokens/base.tokens.json" with { type: "json" };
import components from "@campaign-kit/widgets/themes/tokens/components.tokens.json" with { type: "json" };
import type { AnyTokenName } from "./theme-text.ts";

/** A token that is turned in the playground, and how. */
export interface Knob {
  token: AnyTokenName;
  /** Its name without what all names begin with. */
  label: string;
  about: string;
  /** Of a length or a weight: how far it goes, in the unit that it is written in. */
  range?: { from: number; to: number; step: number; unit: string };
  /** Of a font: what is offered. Anything else may be written. */
  fonts?: readonly string[];
}

export interface KnobGroup {
  title: string;
  knobs: Knob[];
}

type Described = { $description?: string };

const color = (role: keyof typeof base.color): Knob => ({
  token: `--campaign-color-${role}` as AnyTokenName,
  label: role,
  about: (base.color[role] as Described).$description ?? "",
});

const component = (widget: keyof typeof components, name: string): Knob => ({
  token: `--campaign-${widget}-${name}` as AnyTokenName,
  label: `${widget}-${name}`,
  about: (components[widget] as unknown as Record<string, Described>)[name]?.$description ?? "",
});

const length = (name: string, about: string, to: number, unit = "px", from = 0, step = 1): Knob => ({
  token: `--campaign-${name}` as AnyTokenName,
  label: name,
  about,
  range: { from, to, step, unit },
});

const fonts = [
  'Charter, "Iowan Old Style", "Noto Serif", "Songti SC", Cambria, serif',
  'Georgia, "Times New Roman", "Songti SC", serif',
  '"Avenir Next", Futura, "Century Gothic", "Noto Sans", sans-serif',
  '"Helvetica Neue", "Arial Narrow", "Noto Sans", sans-serif',
  'ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono", monospace',
] as const;

const font = (name: string, about: string): Knob => ({
  token: `--campaign-font-${name}` as AnyTokenName,
  label: `font-${name}`,
  about,
  fonts,
});

export const knobGroups: KnobGroup[] = [
  {
    title: "Ground",
    knobs: (["ground", "on-ground", "on-ground-muted", "ground-accent", "ground-line"] as const).map(color),
  },
  {
    title: "Paper",
    knobs: (["surface", "sunk", "text", "muted", "line", "boundary", "focus"] as const).map(color),
  },
  {
    title: "What you can do",
    knobs: (["accent", "accent-press", "on-accent", "accent-text", "accent-soft"] as const).map(color),
  },
  {
    title: "Worth noticing, and checked",
    knobs: (["second", "on-second", "second-text", "second-soft", "positive", "positive-soft"] as const).map(color),
  },
  {
    title: "Voice",
    knobs: [
      font("text", "What is read."),
      font("display", "Headings."),
      font("figure", "Figures, the pictures of a campaign."),
      length("font-weight-figure", "Of figures and stamps.", 900, "", 300, 100),
      length("font-tracking-figure", "Of large figures.", 0.05, "em", -0.08, 0.005),
    ],
  },
  {
    title: "Cut and space",
    knobs: [
      length("radius-s", "Cells and stamps.", 24),
      length("radius-m", "Controls and tickets.", 24),
      length("radius-l", "Sheets.", 32),
      length("coupon-notch", "The two holes of a ticket.", 16),
      length("space-2", "Between small things.", 16),
      length("space-3", "Inside a control.", 24),
      length("space-4", "Inside paper.", 32),
      length("space-5", "Inside wide paper.", 48),
    ],
  },
  {
    title: "Inks of single widgets",
    knobs: [
      component("countdown", "running"),
      component("countdown", "cell"),
      component("countdown", "on-cell"),
      component("coupon", "stub-background"),
      component("coupon", "stub-color"),
      component("group-buy", "table"),
      component("lucky-draw", "ink-1"),
      component("lucky-draw", "on-ink-1"),
      component("lucky-draw", "ink-2"),
      component("lucky-draw", "on-ink-2"),
      component("lucky-draw", "ink-3"),
      component("lucky-draw", "on-ink-3"),
      component("check-in", "stamp"),
      component("check-in", "on-stamp"),
      component("check-in", "milestone"),
      component("check-in", "on-milestone"),
    ],
  },
];

/** The words of a pair: "muted on sunk". */
export const pairName = ({ front, back }: ContrastPair): string => `${front} on ${back}`;
