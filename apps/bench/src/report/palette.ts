import base from "@campaign-kit/widgets/themes/tokens/base.tokens.json" with { type: "json" };
import dark from "@campaign-kit/widgets/themes/tokens/dark.tokens.json" with { type: "json" };

/** What a plot is drawn in. It has no ground of its own: `ground` is the page's. */
export interface Palette {
  ground: string;
  text: string;
  muted: string;
  /** Bars of ours, and of the others. */
  ours: string;
  other: string;
  /** The name and the figure of ours. */
  oursText: string;
  /** What a bar runs on, up to the end of the axis. */
  track: string;
}

/** On GitHub's pages, light and dark: its grounds and greys, and the themes' accent. */
export const palettes = {
  light: {
    ground: "#ffffff",
    text: "#1f2328",
    muted: "#59636e",
    ours: base.color.accent.$value.hex,
    oursText: base.color["accent-text"].$value.hex,
    other: "#94908a",
    track: "#f1efec",
  },
  dark: {
    ground: "#0d1117",
    text: "#e6edf3",
    muted: "#9aa4ae",
    ours: dark.color.accent.$value.hex,
    oursText: dark.color["accent-text"].$value.hex,
    other: "#7a756e",
    track: "#1d232b",
  },
} satisfies Record<string, Palette>;
