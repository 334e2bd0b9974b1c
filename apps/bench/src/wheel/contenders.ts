/** A page with a wheel: `contenders/<file>.ts`. */
export interface WheelPage {
  file: string;
  name: string;
  /** Whose version is told. */
  library?: string;
  /** A mark of what is possible, and no wheel. */
  limit?: true;
}

export const OURS = "Campaign Kit";

/** What the browser can do. */
export const DISC = "A disc that CSS turns, and nothing else";
/** Shows that nothing is counted where nothing moves. */
export const STANDING = "A disc that stands still";

export const pages: readonly WheelPage[] = [
  { file: "campaign-kit", name: OURS, library: "@campaign-kit/widgets" },
  { file: "lucky-canvas", name: "lucky-canvas", library: "lucky-canvas" },
  { file: "spin-wheel", name: "spin-wheel", library: "spin-wheel" },
  { file: "disc", name: DISC, limit: true },
  { file: "standing", name: STANDING, limit: true },
];
