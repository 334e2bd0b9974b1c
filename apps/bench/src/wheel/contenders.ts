/** A page with a wheel: `contenders/<file>.ts`. */
export interface WheelPage {
  file: string;
  name: string;
  /** Whose version is told. */
  library?: string;
}

export const OURS = "Campaign Kit";

export const wheels: readonly WheelPage[] = [
  { file: "campaign-kit", name: OURS, library: "@campaign-kit/widgets" },
  { file: "lucky-canvas", name: "lucky-canvas", library: "lucky-canvas" },
  { file: "spin-wheel", name: "spin-wheel", library: "spin-wheel" },
];

/** What the browser can do, and that nothing is counted where nothing moves. */
export const bounds: readonly WheelPage[] = [
  { file: "disc", name: "A disc that CSS turns, and nothing else" },
  { file: "standing", name: "A disc that stands still" },
];

export const pages: readonly WheelPage[] = [...wheels, ...bounds];
