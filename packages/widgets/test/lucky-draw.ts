import type { DrawResult, LuckyDrawView } from "@campaign-kit/sdk";
import { vi } from "vitest";
import type { CampaignLuckyDraw } from "../src/lucky-draw/lucky-draw.ts";
import "../src/lucky-draw/define.ts";
import { FakeClient } from "./fake-client.ts";
import { drawOf, mine, receipt, view } from "./lucky-draw-views.ts";
import { $, has, mount, patience, settle } from "./mount.ts";

/** Waits until the parts that come later are there. */
async function drawn(widget: CampaignLuckyDraw, shown: LuckyDrawView): Promise<void> {
  if (shown.state === "loading") return settle();
  await vi.waitFor(() => {
    if (!has(widget, "#title") || (shown.activity && !has(widget, ".moves"))) throw new Error("not drawn yet");
  }, patience);
  await settle();
}

/** A lucky draw that shows this. */
export async function showing(shown: LuckyDrawView, width = 360, attributes = ""): Promise<CampaignLuckyDraw> {
  const widget = await mount<CampaignLuckyDraw>(`<campaign-lucky-draw ${attributes}></campaign-lucky-draw>`, width);
  widget.data = shown;
  await drawn(widget, shown);
  return widget;
}

/** A lucky draw on a client. */
export async function playing(shown = view("ready"), attributes = "no-animation", width = 360) {
  const client = new FakeClient("2026-11-09T01:52:24.000Z");
  client.luckyDraw.show("wheel", shown);
  const widget = await mount<CampaignLuckyDraw>(
    `<campaign-lucky-draw activity="wheel" ${attributes}></campaign-lucky-draw>`,
    width,
  );
  widget.client = client.asClient;
  await drawn(widget, shown);
  const become = async (next: LuckyDrawView) => {
    client.luckyDraw.show("wheel", next);
    await settle();
  };
  return { widget, draw: client.luckyDraw, client, become };
}

/** The answer to a draw of this prize. */
export function result(prize: string, more: Partial<DrawResult["mine"]> = {}): DrawResult {
  const draw = drawOf(prize);
  return {
    draw,
    receipt: { ...receipt, prize },
    mine: { ...mine, status: "no_chances", chances: 0, unseen: draw, ...more },
    points: 120,
  };
}

/** As the client shows it after that answer. */
export function after({ mine, points }: DrawResult): LuckyDrawView {
  return view(mine.status === "ready" ? "ready" : "no-chances", { mine, points });
}

export const hub = (widget: CampaignLuckyDraw) => $(widget, ".hub");
export const spoken = (widget: CampaignLuckyDraw) => $(widget, "p[role=status]").textContent.trim();
export const button = (widget: CampaignLuckyDraw, label: string): HTMLElement => {
  const buttons = widget.shadowRoot!.querySelectorAll<HTMLElement>("button, a");
  const found = Array.from(buttons).find((element) => element.innerText.trim() === label);
  if (!found) throw new Error(`no "${label}" among ${Array.from(buttons, (element) => element.innerText).join(", ")}`);
  return found;
};

/** Hears these events of the widget. */
export const heard = (widget: CampaignLuckyDraw, ...types: (keyof HTMLElementEventMap)[]) => {
  const listener = vi.fn<(event: Event) => void>();
  for (const type of types) widget.addEventListener(type, listener);
  return listener;
};
