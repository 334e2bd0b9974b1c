/** The seeded campaign on one line of time, for the scrubber. Instants in Shanghai, where the campaign is. */
export const begin = Date.parse("2026-10-30T00:00:00+08:00");
export const end = Date.parse("2026-11-18T00:00:00+08:00");

export const marks = [
  { at: Date.parse("2026-11-01T00:00:00+08:00"), name: "Warm-up" },
  { at: Date.parse("2026-11-11T00:00:00+08:00"), name: "Peak" },
  { at: Date.parse("2026-11-14T00:00:00+08:00"), name: "Encore" },
  { at: Date.parse("2026-11-17T00:00:00+08:00"), name: "Ended" },
];

/** Moments worth a look, for the menu and the keyboard. */
export const moments = [
  { at: Date.parse("2026-11-09T09:52:24+08:00"), name: "Warm-up, 9 Nov" },
  { at: Date.parse("2026-11-10T23:59:50+08:00"), name: "Ten seconds before the peak" },
  { at: Date.parse("2026-11-11T10:00:00+08:00"), name: "Peak, first day" },
  { at: Date.parse("2026-11-11T19:59:50+08:00"), name: "Ten seconds before The first 100" },
  { at: Date.parse("2026-11-13T23:59:50+08:00"), name: "Ten seconds before the encore" },
  { at: Date.parse("2026-11-15T10:00:00+08:00"), name: "Encore" },
  { at: Date.parse("2026-11-17T10:00:00+08:00"), name: "Ended" },
];

const format = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Shanghai",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** An instant and its phase, as the scrubber writes them: `Peak, 11 Nov, 10:00`. */
export function shown(at: number): string {
  const phase = marks.findLast((mark) => mark.at <= at)?.name ?? "Before";
  return `${phase}, ${format.format(at)}`;
}
