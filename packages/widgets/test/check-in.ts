import type { CheckInView } from "@campaign-kit/sdk";
import { vi } from "vitest";
import type { CampaignCheckIn } from "../src/check-in/check-in.ts";
import "../src/check-in/define.ts";
import { now } from "./campaign.ts";
import { checkInView } from "./check-in-views.ts";
import type { FakeCheckIn } from "./fake-check-in.ts";
import { FakeClient } from "./fake-client.ts";
import { $, has, mount, patience, settle } from "./mount.ts";

/** Waits for what it is drawn with. */
async function drawn(widget: CampaignCheckIn): Promise<CampaignCheckIn> {
  await settle();
  if (widget.data?.state !== "loading") await vi.waitUntil(() => !has(widget, ".figure-bone"), patience);
  await settle();
  return widget;
}

/** A check-in that shows this. */
export async function showing(shown: CheckInView, width = 360, attributes = ""): Promise<CampaignCheckIn> {
  const widget = await mount<CampaignCheckIn>(`<campaign-check-in ${attributes}></campaign-check-in>`, width);
  widget.data = shown;
  return drawn(widget);
}

/** A check-in on a client, which answers by `answer`. */
export async function checkingIn(answer?: FakeCheckIn["answer"], shown = checkInView("ready"), attributes = "") {
  const client = new FakeClient(now);
  if (answer) client.checkIn.answer = answer;
  client.checkIn.show("daily", shown);
  const widget = await mount<CampaignCheckIn>(
    `<campaign-check-in activity="daily" ${attributes}></campaign-check-in>`,
    360,
  );
  widget.client = client.asClient;
  await settle();
  await vi.waitUntil(() => has(widget, "td"), patience);
  const become = async (state: CheckInView["state"], more: Partial<CheckInView> = {}) => {
    client.checkIn.show("daily", checkInView(state, more));
    await settle();
  };
  return { widget, client, become, asked: client.checkIn.asked };
}

export const action = (widget: CampaignCheckIn) => $(widget, ".today .action");
export const makeUp = (widget: CampaignCheckIn) => $(widget, ".under button");
export const spoken = (widget: CampaignCheckIn) => $(widget, "[role=status]").textContent.trim();
/** A day of November 2026. */
export const dayCell = (widget: CampaignCheckIn, day: number) =>
  $(widget, `td[data-date="2026-11-${String(day).padStart(2, "0")}"]`) as HTMLTableCellElement;
/** The date that has the focus. */
export const focused = (widget: CampaignCheckIn) =>
  (widget.shadowRoot!.activeElement as HTMLElement | null)?.dataset["date"];
