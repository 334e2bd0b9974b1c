/** One arrangement of pages: so many tabs with so many widgets each, in a browser of its own. */
export interface SetUp {
  /** Names its campaign, so that the server's log tells whose request it was. */
  id: string;
  contender: keyof typeof contenders;
  widgets: number;
  tabs: number;
  /** The tabs are opened all at once, and not one after the other. */
  atOnce?: boolean;
  /** The shopper has an open group: what is shown of it is asked for every few seconds. */
  group?: boolean;
}

/** What the tables call them. */
export const contenders = {
  "campaign-kit": "Campaign Kit",
  "tanstack-query": "TanStack Query, one client a page, asking every 5 s",
  fetch: "fetch in each widget, asking every 5 s",
  voucherify: "@voucherify/sdk, a call a widget",
} as const;

/** All arrangements: so many widgets on a page, and so many tabs with `each` widgets; the others have `beside` tabs. */
export function setUpsOf(
  widgets: readonly number[],
  tabs: readonly number[],
  each: number,
  beside: readonly number[],
): SetUp[] {
  const names = Object.keys(contenders) as (keyof typeof contenders)[];
  const most = Math.max(...tabs);
  const one = (more: Omit<SetUp, "id">): SetUp => ({
    ...more,
    id: [more.contender, more.widgets, more.tabs, more.atOnce && "at-once", more.group && "group"]
      .filter(Boolean)
      .join("-"),
  });
  const all = [
    ...widgets.map((count) => one({ contender: "campaign-kit", widgets: count, tabs: 1 })),
    ...tabs.map((count) => one({ contender: "campaign-kit", widgets: each, tabs: count })),
    one({ contender: "campaign-kit", widgets: each, tabs: most, atOnce: true }),
    ...[1, most].map((count) => one({ contender: "campaign-kit", widgets: each, tabs: count, group: true })),
    ...names.slice(1).flatMap((contender) => beside.map((count) => one({ contender, widgets: each, tabs: count }))),
  ];
  return [...new Map(all.map((setUp) => [setUp.id, setUp])).values()];
}
