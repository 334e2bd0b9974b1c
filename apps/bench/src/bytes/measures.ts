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

const before = ({ atOnce }: Weighed) => total(atOnce).gzip;
const after: Weigh = ({ drawn }) => (drawn ? total(drawn).gzip : null);
const ofKind =
  (kind: BundledFile["kind"]): Weigh =>
  ({ atOnce }) =>
    total(atOnce.filter((file) => file.kind === kind)).gzip;

const goal = "at most vant’s three without Vue, and at most half of vant’s three, Vue and lucky-canvas";

/** Told the bytes of all that is together, by names. */
const reached = (of: ReadonlyMap<string, number>): boolean => {
  const [ours, vant, all] = [OURS, VANT_ALONE, VANT_AND_WHEEL].map((name) => of.get(name) ?? NaN) as [
    number,
    number,
    number,
  ];
  return ours <= vant && ours <= all / 2;
};

/** In kilobytes (1000 bytes) of gzip, each file by itself, as it is sent. */
export function measuresOf(weighed: readonly Weighed[]): Measure[] {
  const measure = (id: string, title: string, what: What, weigh: Weigh): Measure[] => {
    const bytes = new Map<string, number>();
    for (const one of weighed) {
      const weight = one.what === what ? weigh(one) : null;
      if (weight !== null) bytes.set(one.name, weight);
    }
    if (bytes.size === 0) return [];
    return [
      {
        id,
        title: `${titles[what]}, ${title}`,
        unit: "kB",
        better: "less",
        ...(/^together(-drawn)?$/.test(id) && { goal, met: reached(bytes) }),
        contenders: Array.from(bytes, ([name, weight]) => ({ name, values: [weight / 1000] })),
      },
    ];
  };
  const together = (id: string, title: string, weigh: Weigh) => measure(`together-${id}`, title, "together", weigh);
  return [
    ...whats.flatMap((what) => [
      ...measure(what, "before anything runs", what, before),
      ...measure(`${what}-drawn`, "once it is drawn", what, after),
    ]),
    ...together("scripts", "scripts before anything runs", ofKind("script")),
    ...together("styles", "style sheets before anything runs", ofKind("style")),
    ...together(
      "without-fonts",
      "before anything runs, but for fonts in style sheets",
      (one) => before(one) - one.fonts,
    ),
    ...together("brotli", "before anything runs, compressed with brotli", ({ atOnce }) => total(atOnce).brotli),
  ];
}
