import { total, type BundledFile } from "../bundle.ts";
import type { Measure } from "../result.ts";
import { OURS, VANT_ALONE, VANT_AND_WHEEL, type What, whats } from "./contenders.ts";

/** What a bundle weighs. */
export interface Weighed {
  what: What;
  name: string;
  /** What the page loads before anything runs. */
  atOnce: BundledFile[];
  /** What it has loaded once it is drawn. Unknown of what cannot run, for want of its framework, and has parts that come later. */
  drawn?: BundledFile[];
  /** What of `atOnce` are fonts that are written into style sheets, gzip. */
  fonts: number;
}

/** Tells the weight of a bundle in bytes, `null` where it is not known. */
type Weigh = (weighed: Weighed) => number | null;

const titles: Record<What, string> = {
  countdown: "A countdown",
  coupon: "A coupon",
  calendar: "A calendar to check in",
  wheel: "A wheel",
  together: "All together",
};

const before: Weigh = ({ atOnce }) => total(atOnce).gzip;
const after: Weigh = ({ drawn }) => (drawn ? total(drawn).gzip : null);
const ofKind =
  (kind: BundledFile["kind"]): Weigh =>
  ({ atOnce }) =>
    total(atOnce.filter((file) => file.kind === kind)).gzip;

interface Aim {
  goal: string;
  /** Told by names. */
  met(of: (name: string) => number): boolean;
}

const half: Aim = {
  goal: "at most half of vant’s three, Vue and lucky-canvas",
  met: (of) => of(OURS) <= of(VANT_AND_WHEEL) / 2,
};
const both: Aim = {
  goal: `at most vant’s three without Vue, and ${half.goal}`,
  met: (of) => of(OURS) <= of(VANT_ALONE) && half.met(of),
};

/** In kilobytes (1000 bytes) of gzip, each file by itself, as it is sent. */
export function measuresOf(weighed: readonly Weighed[]): Measure[] {
  const measure = (id: string, title: string, what: What, weigh: Weigh, aim?: Aim): Measure[] => {
    const known = weighed.flatMap((one) => {
      const bytes = one.what === what ? weigh(one) : null;
      return bytes === null ? [] : { name: one.name, bytes };
    });
    if (known.length === 0) return [];
    return [
      {
        id,
        title: `${titles[what]}, ${title}`,
        unit: "kB",
        better: "less",
        ...(aim && {
          goal: aim.goal,
          met: aim.met((name) => known.find((one) => one.name === name)?.bytes ?? NaN),
        }),
        contenders: known.map(({ name, bytes }) => ({ name, values: [bytes / 1000] })),
      },
    ];
  };
  const together = (id: string, title: string, weigh: Weigh) => measure(`together-${id}`, title, "together", weigh);
  return [
    ...whats.flatMap((what) => [
      ...measure(what, "before anything runs", what, before, what === "together" ? both : undefined),
      ...measure(`${what}-drawn`, "once it is drawn", what, after, what === "together" ? half : undefined),
    ]),
    ...together("scripts", "scripts before anything runs", ofKind("script")),
    ...together("styles", "style sheets before anything runs", ofKind("style")),
    ...together(
      "without-fonts",
      "before anything runs, but for fonts in style sheets",
      (one) => before(one)! - one.fonts,
    ),
    ...together("brotli", "before anything runs, compressed with brotli", ({ atOnce }) => total(atOnce).brotli),
  ];
}
