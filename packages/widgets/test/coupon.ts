import { CampaignError, type CouponClaim, type CouponView } from "@campaign-kit/sdk";
import { vi } from "vitest";
import type { CampaignCoupon } from "../src/coupon/coupon.ts";
import "../src/coupon/define.ts";
import { couponOf, now, save50, view } from "./campaign.ts";
import { FakeClient } from "./fake-client.ts";
import { $, has, mount, patience, settle } from "./mount.ts";

export const problem = (code: "sold_out") =>
  new CampaignError("problem", "gone", {
    problem: { type: `urn:campaign-kit:problem:${code}`, title: "", status: 409, code },
  });

/** Waits for what it is drawn with. */
export async function drawn(widget: CampaignCoupon): Promise<void> {
  await settle();
  if (widget.data?.state !== "loading") await vi.waitUntil(() => !has(widget, ".figure-bone"), patience);
  await settle();
}

/** A coupon that shows this. */
export async function showing(shown: CouponView, width = 360, attributes = ""): Promise<CampaignCoupon> {
  const widget = await mount<CampaignCoupon>(`<campaign-coupon ${attributes}></campaign-coupon>`, width);
  widget.data = shown;
  await drawn(widget);
  return widget;
}

/** A coupon on a client, which claims by `claim`. */
export async function claiming(
  claim: FakeClient["claim"] = () => new Promise(() => undefined),
  shown = view("claimable", save50),
) {
  const client = new FakeClient(now);
  client.claim = claim;
  client.show("save-50", shown);
  const widget = await mount<CampaignCoupon>(`<campaign-coupon activity="save-50"></campaign-coupon>`, 360);
  widget.client = client.asClient;
  await drawn(widget);
  const become = async (state: CouponView["state"], more: Partial<CouponView> = {}) => {
    client.show("save-50", view(state, save50, more));
    await settle();
  };
  return { widget, client, become };
}

export const action = (widget: CampaignCoupon) => $(widget, ".action");
export const spoken = (widget: CampaignCoupon) => $(widget, "[role=status]").textContent.trim();
export const claimed: CouponClaim = {
  coupon: couponOf(save50),
  mine: { mechanic: "coupon", status: "limit_reached", claimed: 1, coupons: [] },
};
