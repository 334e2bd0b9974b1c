import { CampaignError, type GroupBuyView, type ProblemCode } from "@campaign-kit/sdk";
import { vi } from "vitest";
import type { CampaignGroupBuy } from "../src/group-buy/group-buy.ts";
import "../src/group-buy/define.ts";
import type { FakeGroupBuy } from "./fake-group-buy.ts";
import { FakeClient } from "./fake-client.ts";
import { groupNow, groupViews } from "./group-buy-views.ts";
import { $, has, mount, patience, settle } from "./mount.ts";

/** Where an invite leads in these tests. */
export const inviteHref = `invite-href="https://shop.example/g/{group}"`;

/** Waits for what draws groups, which comes after the offer. */
export async function drawn(widget: CampaignGroupBuy, { state, mine, group }: GroupBuyView): Promise<CampaignGroupBuy> {
  await settle();
  if (state !== "loading")
    await vi.waitUntil(() => $(widget, ".sheet").getAttribute("aria-busy") === "false", patience);
  if (mine?.open.length && !group) await vi.waitUntil(() => has(widget, ".rows"), patience);
  await settle();
  return widget;
}

/** A group-buy that shows this. */
export async function showing(shown: GroupBuyView, width = 360, attributes = inviteHref): Promise<CampaignGroupBuy> {
  const widget = await mount<CampaignGroupBuy>(`<campaign-group-buy ${attributes}></campaign-group-buy>`, width);
  widget.data = shown;
  return drawn(widget, shown);
}

/** A group-buy on a client, which answers by `answer`. */
export async function grouping(shown = groupViews.offer, answer?: FakeGroupBuy["answer"], attributes = inviteHref) {
  const client = new FakeClient(groupNow);
  if (answer) client.groupBuy.answer = answer;
  client.groupBuy.show("duo", shown);
  const widget = await mount<CampaignGroupBuy>(
    `<campaign-group-buy activity="duo" ${attributes}></campaign-group-buy>`,
    360,
  );
  widget.client = client.asClient;
  await drawn(widget, shown);
  const become = async (view: GroupBuyView) => {
    client.groupBuy.show("duo", view);
    await drawn(widget, view);
  };
  return { widget, client, become, asked: client.groupBuy.asked };
}

export const problem = (code: ProblemCode) =>
  new CampaignError("problem", "refused", {
    problem: { type: `urn:campaign-kit:problem:${code}`, title: "", status: 409, code },
  });

/** The button with these words. */
export function press(widget: CampaignGroupBuy, words: string): HTMLElement {
  const buttons = [...widget.shadowRoot!.querySelectorAll<HTMLElement>("button, a")];
  const found = buttons.find(({ innerText }) => innerText.includes(words));
  if (!found) throw new Error(`no "${words}" among ${buttons.map(({ innerText }) => innerText).join(", ")}`);
  return found;
}

export const spoken = (widget: CampaignGroupBuy) => $(widget, "[role=status]").textContent.trim();

/** All that is said aloud from now on, in its order. */
export function listen(widget: CampaignGroupBuy): string[] {
  const said: string[] = [];
  new MutationObserver(() => said.push(spoken(widget))).observe($(widget, "[role=status]"), {
    characterData: true,
    childList: true,
    subtree: true,
  });
  return said;
}
