import type { CouponView, LuckyDrawView } from "@campaign-kit/sdk";
import { vi } from "vitest";
import type { CampaignCountdown } from "../src/countdown/countdown.ts";
import "../src/countdown/define.ts";
import { campaign, now, views as couponViews } from "./campaign.ts";
import { showing as checkIn } from "./check-in.ts";
import { everyCheckInView } from "./check-in-views.ts";
import { showing as coupon } from "./coupon.ts";
import { FakeClock } from "./fake-client.ts";
import { press, showing as groupBuy } from "./group-buy.ts";
import { everyGroupView, groupViews } from "./group-buy-views.ts";
import { button, playing, showing as luckyDraw } from "./lucky-draw.ts";
import { view, views as drawViews, wheel } from "./lucky-draw-views.ts";
import { $, has, mount, patience, settle } from "./mount.ts";
import { proven } from "./proven-draw.ts";

const links = `use-href="#" sign-in-href="#" others-href="#" alone-href="#" order-href="#" wallet-href="#" address-href="#" how-href="#"`;

async function countdown(at: string | undefined, attributes: string, width: number): Promise<HTMLElement> {
  const widget = await mount<CampaignCountdown>(
    "<campaign-countdown></campaign-countdown>".replace(">", ` ${attributes}>`),
    width,
  );
  widget.data = { campaign, clock: new FakeClock(at) };
  await settle();
  return widget;
}

/** What could not be read anew. */
const old = { stale: true, asOf: now } as const;

async function oldCountdown(width: number): Promise<HTMLElement> {
  const widget = await countdown(now, "", width);
  Object.assign(widget, { data: { campaign, clock: new FakeClock(now), ...old } });
  await settle();
  return widget;
}

/** The wheel with this door open. */
async function behind(door: string, width: number): Promise<HTMLElement> {
  const { draw, root } = await proven("10-off");
  const shown = view("ready", { activity: { ...wheel, decks: [{ ...wheel.decks[0]!, root }] } });
  const { widget, draw: draws } = await playing(shown, `no-animation ${links}`, width);
  draws.draws = [draw];
  button(widget, door).click();
  await vi.waitUntil(
    () => has(widget, ".panel :is(h4, table)") && !$(widget, ".panel").innerText.includes("Checking"),
    patience,
  );
  return widget;
}

async function leaving(width: number): Promise<HTMLElement> {
  const widget = await groupBuy(groupViews.open, width);
  press(widget, "Leave the group").click();
  await settle();
  return widget;
}

/** Of every mechanic, each state that a shopper can meet: all on one page, so that a check goes over them at once. */
export const stateSheets: Record<string, (width?: number) => Promise<HTMLElement[]>> = {
  countdown: async (width = 360) => [
    await countdown(now, "", width),
    await countdown(now, "size=small", width),
    await countdown(now, "no-days tenths", width),
    await countdown("2026-12-01T00:00:00.000Z", "", width),
    await countdown("2026-12-01T00:00:00.000Z", "size=small", width),
    await countdown(undefined, "to=peak", width),
    await oldCountdown(width),
  ],
  coupon: (width = 360) =>
    each([...Object.values<CouponView>(couponViews), { ...couponViews.claimable, ...old }], (shown) =>
      coupon(shown, width, links),
    ),
  "group-buy": async (width = 360) => [
    ...(await each([...Object.values(everyGroupView), { ...groupViews.offer, ...old }], (shown) =>
      groupBuy(shown, width, `${links} invite-href="https://shop.example/g/{group}"`),
    )),
    await leaving(width),
  ],
  "lucky-draw": async (width = 360) => [
    ...(await each(
      [
        ...Object.values<LuckyDrawView>(drawViews),
        view("ready", old),
        view("ready", { intent: { action: "draw", state: "challenged" } }),
      ],
      (shown, at) => luckyDraw(shown, width, `${links} look="${at % 2 ? "grid" : "wheel"}"`),
    )),
    ...(await each(["Odds", "My prizes", "Check a draw", "Winners"], (door) => behind(door, width))),
  ],
  "check-in": (width = 360) =>
    each([...Object.values(everyCheckInView), { ...everyCheckInView["ready"]!, ...old }], (shown) =>
      checkIn(shown, width, links),
    ),
};

async function each<Item>(
  items: Item[],
  show: (item: Item, at: number) => Promise<HTMLElement>,
): Promise<HTMLElement[]> {
  const shown: HTMLElement[] = [];
  for (const [at, item] of items.entries()) shown.push(await show(item, at));
  return shown;
}
