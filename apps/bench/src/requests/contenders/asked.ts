/** What a page is asked for, by its address: `#api=…&campaign=…&token=…&widgets=20`. */
const asked = new URLSearchParams(location.hash.slice(1));
export const api = asked.get("api")!;
export const campaign = asked.get("campaign")!;
export const token = asked.get("token")!;
const count = Number(asked.get("widgets"));

/** The widgets of the page, spread over all mechanics, and the activity of each; a countdown has none. */
export const widgets: readonly { mechanic: string; activity: string }[] = Array.from({ length: count }, (_, index) => {
  const kinds = [
    ["countdown", ""],
    ["coupon", "newcomer"],
    ["group-buy", "duo"],
    ["lucky-draw", "wheel"],
    ["check-in", "daily"],
    ["countdown", ""],
    ["coupon", "first-100"],
    ["group-buy", "family-pack"],
    ["lucky-draw", "wheel"],
    ["check-in", "daily"],
  ] as const;
  const [mechanic, activity] = kinds[index % kinds.length]!;
  return { mechanic, activity };
});

/** Tells the benchmark that each widget shows what was read; until then nothing is counted as loaded. */
export function show(index: number): void {
  shown.add(index);
  document.documentElement.dataset["shown"] = String(shown.size);
}
const shown = new Set<number>();
