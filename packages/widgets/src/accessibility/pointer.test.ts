import { afterEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { action as checkInAction, checkingIn } from "../../test/check-in.ts";
import { action, claiming } from "../../test/coupon.ts";
import { grouping, press } from "../../test/group-buy.ts";
import { hub, playing } from "../../test/lucky-draw.ts";

afterEach(() => void vi.restoreAllMocks());

const requests = [
  "campaign-claim-request",
  "campaign-group-open-request",
  "campaign-draw-request",
  "campaign-check-in-request",
] as const;

const actions: Record<string, () => Promise<HTMLElement>> = {
  coupon: async () => action((await claiming()).widget),
  "group-buy": async () => press((await grouping()).widget, "Start a group"),
  "lucky draw": async () => hub((await playing()).widget),
  "check-in": async () => checkInAction((await checkingIn()).widget),
};

test.each(Object.keys(actions))(
  "a %s does nothing when it is touched, nor when the finger slides off: only a click counts",
  async (mechanic) => {
    const button = await actions[mechanic]!();
    const asked = vi.fn();
    for (const request of requests) document.body.addEventListener(request, asked, { once: true });
    const touch = (type: string) =>
      button.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType: "touch" }));
    for (const type of ["pointerdown", "pointerup"]) touch(type);
    for (const type of ["mousedown", "mouseup", "touchstart", "touchend"])
      button.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    await userEvent.dragAndDrop(button, document.body, { targetPosition: { x: 600, y: 500 } });
    expect(asked).not.toHaveBeenCalled();
    await userEvent.click(button);
    expect(asked).toHaveBeenCalledOnce();
  },
);
