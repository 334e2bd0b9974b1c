import type { Contender, Measure } from "../result.ts";
import { median, ratios } from "../statistics.ts";
import { CLIENT, OURS, PLAIN } from "./contenders.ts";

export const FEW = "Campaign Kit, twenty alone";
export const MANY = "Campaign Kit, twenty of many";
export const PLAIN_FEW = "Plain text, twenty alone";
export const PLAIN_MANY = "Plain text, twenty of many";

const limits = [PLAIN.name, PLAIN_FEW, PLAIN_MANY];

/** Collects the values of the rounds, by measure and by contender. */
export class Values {
  readonly #values = new Map<string, Map<string, number[]>>();

  add(measure: string, contender: string, value: number): void {
    const contenders = this.#values.get(measure) ?? new Map<string, number[]>();
    this.#values.set(measure, contenders.set(contender, [...(contenders.get(contender) ?? []), value]));
  }

  of(measure: string): Contender[] {
    return [...(this.#values.get(measure) ?? [])].map(([name, values]) => ({
      name,
      values,
      ...(limits.includes(name) && { limit: true }),
    }));
  }
}

type Kind = Pick<Measure, "title" | "unit"> & { goal?: string; met?: (contenders: Contender[]) => boolean };

const isOurs = ({ name }: Contender) => name === OURS || name === CLIENT;
const most = (bound: number) => (contenders: Contender[]) =>
  contenders.filter(isOurs).every(({ values }) => median(values) <= bound);

/** Ours, as a share of the best other, at most so much. */
const share = (bound: number) => (contenders: Contender[]) => {
  const others = contenders.filter((one) => !isOurs(one) && !one.limit);
  return contenders
    .filter(isOurs)
    .every(({ values }) => others.every((other) => median(ratios(values, other.values)) <= bound));
};

const kinds: Record<string, Kind> = {
  "wake-ups": {
    title: "Wake-ups a second",
    unit: "1/s",
    goal: "at most 1.05, however many there are",
    met: most(1.05),
  },
  "list-busy": {
    title: "Main thread, a list of goods: working, of each second",
    unit: "ms",
    goal: "at most a fifteenth of the best other",
    met: share(1 / 15),
  },
  "window-busy": {
    title: "Main thread, all in the window: working, of each second",
    unit: "ms",
    goal: "at most a fifteenth of the best other",
    met: share(1 / 15),
  },
  "list-layouts": { title: "Layouts a second, a list of goods", unit: "1/s" },
  "window-layouts": { title: "Layouts a second, all in the window", unit: "1/s" },
  "list-disagreeing": { title: "Frames in which two disagree, a list of goods", unit: "%", goal: "none", met: most(0) },
  "window-disagreeing": {
    title: "Frames in which two disagree, all in the window",
    unit: "%",
    goal: "none",
    met: most(0),
  },
  "list-wrong": { title: "Wrong figures, a list of goods", unit: "%", goal: "at most 0.1 %", met: most(0.1) },
  "window-wrong": { title: "Wrong figures, all in the window", unit: "%", goal: "at most 0.1 %", met: most(0.1) },
  hidden: { title: "Timers and frames run while the tab is hidden", unit: "", goal: "none", met: most(0) },
  "hidden-script": { title: "Script run while the tab is hidden", unit: "ms", goal: "none", met: most(0) },
  "off-screen": { title: "Timers and frames run while all are off screen", unit: "", goal: "none", met: most(0) },
  "off-screen-script": { title: "Script run while all are off screen", unit: "ms", goal: "none", met: most(0) },
  twenty: {
    title: "Main thread, twenty in the window: working, of each second",
    unit: "ms",
    goal: "of many, at most 1.2 times twenty alone",
    met: ([few, many]) => median(ratios(many!.values, few!.values)) <= 1.2,
  },
};

export function measuresOf(values: Values): Measure[] {
  return Object.entries(kinds).map(([id, { met, ...kind }]) => {
    const contenders = values.of(id);
    return { id, ...kind, better: "less", ...(met && { met: met(contenders) }), contenders };
  });
}
