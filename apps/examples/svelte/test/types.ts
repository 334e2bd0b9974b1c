/** What the type checker makes of the elements in Svelte's templates. Never run. */
import type { CouponView } from "@campaign-kit/sdk";
import type {} from "@campaign-kit/widgets/svelte";
import type { SvelteHTMLElements } from "svelte/elements";

declare const view: CouponView;
type Tag<Name extends `campaign-${string}`> = SvelteHTMLElements[Name];
const seen = (_text: string) => undefined;

export const provider: Tag<"campaign-provider"> = {
  "base-url": "/",
  campaign: "double-11",
  getToken: () => "token",
  "oncampaign-drawn": ({ result }) => seen(result.draw.id),
  // @ts-expect-error A sink hears of one event.
  eventSink: (event: string) => seen(event),
};
export const coupon: Tag<"campaign-coupon"> = {
  activity: "save-50",
  signInHref: "/in",
  "use-href": "/goods",
  data: view,
  class: "first",
  onclick: () => seen(""),
  "oncampaign-claimed": ({ claim }) => seen(claim.coupon.id),
};
export const countdown: Tag<"campaign-countdown"> = {
  size: "small",
  "no-days": "",
  noDays: false,
  "oncampaign-countdown-ended": ({ instant }) => seen(instant),
};

export const wrong: Tag<"campaign-coupon">[] = [
  // @ts-expect-error A view is an object.
  { data: "{}" },
  // @ts-expect-error Not a state of a coupon.
  { data: { state: "gone" } },
  // @ts-expect-error The event has no such field.
  { "oncampaign-claimed": ({ detail }) => detail },
  // @ts-expect-error A coupon does not draw.
  { "oncampaign-drawn": () => undefined },
  // @ts-expect-error There is no such attribute.
  { activty: "save-50" },
];
export const wrongCountdowns: Tag<"campaign-countdown">[] = [
  // @ts-expect-error There is no such size.
  { size: "huge" },
  // @ts-expect-error Svelte would write "false", and an attribute that is there is true.
  { "no-days": false },
];
