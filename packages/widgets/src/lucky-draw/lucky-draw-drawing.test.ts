import { CampaignError, type DrawResult } from "@campaign-kit/sdk";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { cdp, userEvent } from "vitest/browser";
import { drawOf, mine, view, views } from "../../test/lucky-draw-views.ts";
import { after, button, heard, hub, playing, result, spoken } from "../../test/lucky-draw.ts";
import { $, has, settle, text } from "../../test/mount.ts";
import type { CampaignLuckyDraw } from "./lucky-draw.ts";

const failure = new CampaignError("network", "gone");
const asked = (state: "asking" | "queueing" | "offline" | "checking") =>
  view("ready", { intent: { action: "draw", state } });
/** Everything that a live region said, in its order. */
function saidIn(region: Element): string[] {
  const said: string[] = [];
  const hear = () => {
    const words = region.textContent.replaceAll(/\s+/g, " ").trim();
    if (words && words !== said.at(-1)) said.push(words);
  };
  new MutationObserver(hear).observe(region, { characterData: true, childList: true, subtree: true });
  return said;
}
/** A client that answers a draw as the SDK does: the view turns over before the promise is kept. */
async function drawing(answer: DrawResult, attributes?: string) {
  const stage = await playing(view("ready"), attributes);
  stage.draw.onDraw = async () => {
    await stage.become(asked("asking"));
    await stage.become(after(answer));
    return answer;
  };
  return stage;
}

afterEach(() => vi.restoreAllMocks());

describe("draws", () => {
  test("by mouse and by keyboard, shows what it brought, and says so with events", async () => {
    for (const press of [
      (widget: CampaignLuckyDraw) => userEvent.click(hub(widget)),
      async (widget: CampaignLuckyDraw) => {
        hub(widget).focus();
        await userEvent.keyboard("{Enter}");
      },
    ]) {
      const answer = result("10-off");
      const { widget, draw } = await drawing(answer);
      const events = heard(widget, "campaign-draw-request", "campaign-drawn");
      await press(widget);
      await vi.waitFor(() => expect(events).toHaveBeenCalledTimes(2));
      expect(events.mock.calls.map(([event]) => event)).toMatchObject([
        { type: "campaign-draw-request", activity: "wheel", cancelable: true, bubbles: true, composed: true },
        { type: "campaign-drawn", activity: "wheel", result: answer },
      ]);
      // By then the shopper sees it, and the server is told that.
      expect(text(widget, ".words")).toContain("Coupon, on any order");
      expect(draw.asked).toEqual(["draw wheel", `reveal wheel ${answer.draw.id}`]);
      widget.remove();
    }
  });

  test("once, whoever presses twice or holds the key", async () => {
    const { widget, draw } = await playing();
    await userEvent.dblClick(hub(widget));
    await userEvent.click(hub(widget), { force: true });
    hub(widget).focus();
    await userEvent.keyboard("{Enter>5/}");
    expect(draw.asked).toEqual(["draw wheel"]);
  });

  test("nothing while another tab does", async () => {
    const { widget, draw } = await playing(asked("asking"));
    await userEvent.click(hub(widget), { force: true });
    expect(draw.asked).toEqual([]);
  });

  test.each(["no-chances", "ended", "sold-out", "upcoming", "signed-out", "unknown"] as const)(
    "nothing when %s",
    async (state) => {
      const { widget, draw } = await playing(views[state]);
      const events = heard(widget, "campaign-draw-request");
      await userEvent.click(hub(widget), { force: true });
      expect(events).not.toHaveBeenCalled();
      expect(draw.asked).toEqual([]);
    },
  );

  test("nothing, where the page cancels", async () => {
    const { widget, draw } = await playing();
    widget.addEventListener("campaign-draw-request", (event) => event.preventDefault());
    await userEvent.click(hub(widget));
    expect(draw.asked).toEqual([]);
  });

  test("again from the slip, and the focus goes to the button in the middle", async () => {
    const answer = result("10-off", { status: "ready", chances: 1 });
    const { widget, draw } = await drawing(answer);
    await userEvent.click(hub(widget));
    await vi.waitFor(() => expect(has(widget, ".slip")).toBe(true));
    draw.onDraw = () => new Promise(() => undefined);
    await userEvent.click(button(widget, "Draw again"));
    expect(draw.asked.filter((asked) => asked === "draw wheel").length).toBe(2);
    expect(has(widget, ".slip")).toBe(false);
    expect(widget.shadowRoot!.activeElement).toBe(hub(widget));
    expect(hub(widget).innerText).toContain("Drawing");
  });

  test("and tells what went wrong, and that the chance is not used", async () => {
    const { widget, draw, become } = await playing();
    draw.onDraw = async () => {
      await become(asked("asking"));
      await become(view("ready", { intent: { action: "draw", state: "failed", outcome: "none", reason: "network" } }));
      throw failure;
    };
    const events = heard(widget, "campaign-draw-error");
    await userEvent.click(hub(widget));
    await vi.waitFor(() => expect(events).toHaveBeenCalledTimes(1));
    expect(events.mock.calls[0]![0]).toMatchObject({ activity: "wheel", error: failure, action: "draw" });
    expect(text(widget, ".note")).toBe("That did not go through. Your chance is not used.");
    expect(spoken(widget)).toBe("That did not go through. Your chance is not used.");
    expect(hub(widget).getAttribute("aria-disabled")).toBe("false");
    expect(widget.shadowRoot!.getAnimations().some(({ effect }) => effect?.getTiming().duration === 4200)).toBe(false);
  });
});

describe("while the draw is on its way", () => {
  test.each([
    ["asking", "Drawing"],
    ["queueing", "In line"],
    ["offline", "Waiting"],
    ["checking", "Checking"],
  ] as const)("and %s, the button says %s, keeps the focus and does nothing", async (state, label) => {
    const { widget, draw, become } = await playing();
    const middle = hub(widget);
    middle.focus();
    await userEvent.keyboard("{Enter}");
    await become(asked(state));
    expect(hub(widget)).toBe(middle);
    expect(text(widget, ".verb")).toBe(label);
    expect(middle.getAttribute("aria-disabled")).toBe("true");
    expect(widget.shadowRoot!.activeElement).toBe(middle);
    expect(widget.matches(`:state(${state})`)).toBe(true);
    await userEvent.keyboard("{Enter}");
    expect(draw.asked.length).toBe(1);
  });

  test("each turn is read aloud once, and so is the result", async () => {
    const { widget, draw, become } = await playing();
    const [turns, results] = [saidIn($(widget, "p[role=status]")), saidIn($(widget, ".words"))];
    let answered: (answer: DrawResult) => void = () => undefined;
    draw.onDraw = () => new Promise((resolve) => (answered = resolve));
    await userEvent.click(hub(widget));
    await become(asked("asking"));
    await become(asked("asking"));
    await become(asked("queueing"));
    const answer = result("20-points");
    await become(after(answer));
    answered(answer);
    await vi.waitFor(() => expect(results.length).toBe(1));
    const seen = { ...answer.mine };
    delete seen.unseen;
    await become(view("no-chances", { mine: seen }));
    await become(view("no-chances", { mine: { ...seen } }));
    expect(turns).toEqual([
      "Drawing",
      "Many people are here. We keep asking for you. Your chance is not used yet.",
      "Drawing",
    ]);
    expect(results).toEqual(["Your draw, 9 Nov, 09:52 Won 20 20 pointsYou have 120 points now."]);
    expect(spoken(widget)).toBe("");
  });
});

describe("turns", () => {
  const turning = (widget: CampaignLuckyDraw) =>
    $(widget, ".moves")
      .getAnimations()
      .filter((animation) => !(animation instanceof CSSAnimation));
  beforeEach(() => {
    // A wheel in a test need not take its time.
    document.documentElement.style.setProperty("--campaign-motion-spin", "300ms");
  });

  test.each(["wheel", "grid"])(
    "only after the answer: the %s, by one animation of its transform, and no script",
    async (look) => {
      document.documentElement.style.removeProperty("--campaign-motion-spin");
      const { widget, draw, become } = await playing(view("ready"), `look="${look}"`);
      let answered: (answer: DrawResult) => void = () => undefined;
      draw.onDraw = () => new Promise((resolve) => (answered = resolve));
      await userEvent.click(hub(widget));
      await become(asked("asking"));
      expect(turning(widget)).toEqual([]);
      const answer = result("10-off");
      await become(after(answer));
      expect(has(widget, ".slip")).toBe(false);
      expect(turning(widget)).toEqual([]);
      answered(answer);
      await vi.waitFor(() => expect(widget.matches(":state(drawing)")).toBe(true));
      const [animation] = turning(widget);
      expect(animation!.effect!.getTiming()).toMatchObject({
        duration: 4200,
        easing: "cubic-bezier(0.12, 0.72, 0.08, 1)",
      });
      const properties = (animation!.effect as KeyframeEffect).getKeyframes().flatMap((frame) => Object.keys(frame));
      expect(new Set(properties)).toEqual(new Set(["offset", "computedOffset", "easing", "composite", "transform"]));
      // Nothing of the page's own works while it turns.
      const frames = vi.spyOn(window, "requestAnimationFrame");
      const changed = vi.fn();
      const observer = new MutationObserver(changed);
      observer.observe(widget.shadowRoot!, { attributes: true, childList: true, characterData: true, subtree: true });
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(frames).not.toHaveBeenCalled();
      expect(changed).not.toHaveBeenCalled();
      observer.disconnect();
      expect(text(widget, ".verb")).toBe("Drawing");
      animation!.finish();
      await vi.waitFor(() => expect(widget.matches(":state(won)")).toBe(true));
    },
  );

  test("to the prize's id, whatever its place, and then shows the slip and tells the server", async () => {
    const answer = result("20-points");
    const { widget, draw } = await drawing(answer, "");
    const events = heard(widget, "campaign-drawn");
    await userEvent.click(hub(widget));
    await vi.waitFor(() => expect(turning(widget).length).toBe(1));
    expect(draw.asked).toEqual(["draw wheel"]);
    expect(events).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(events).toHaveBeenCalledOnce());
    expect($(widget, ".disc").style.transform).toBe("rotate(120deg)");
    expect(text(widget, ".words")).toContain("20 points");
    expect(draw.asked).toEqual(["draw wheel", `reveal wheel ${answer.draw.id}`]);
  });

  test("on from where it stands", async () => {
    const { widget, draw } = await playing(views.won, "");
    draw.onDraw = async () => result("thanks");
    await userEvent.click(button(widget, "Draw again"));
    await vi.waitFor(() => expect(turning(widget).length).toBe(1));
    const frames = (turning(widget)[0]!.effect as KeyframeEffect).getKeyframes();
    expect(frames.map(({ transform }) => transform)).toEqual(["rotate(300deg)", "rotate(1980deg)"]);
  });

  test("not at all with no-animation, nor where motion is to be reduced: the result is there at once", async () => {
    const still = await drawing(result("10-off"), "no-animation");
    const spun = vi.spyOn(Element.prototype, "animate");
    await userEvent.click(hub(still.widget));
    await vi.waitFor(() => expect(still.widget.matches(":state(won)")).toBe(true));
    const session = cdp();
    await session.send("Emulation.setEmulatedMedia", {
      features: [{ name: "prefers-reduced-motion", value: "reduce" }],
    });
    try {
      const reduced = await drawing(result("50-off"), "");
      await userEvent.click(hub(reduced.widget));
      await vi.waitFor(() => expect(reduced.widget.matches(":state(won)")).toBe(true));
      expect($(reduced.widget, ".disc").style.transform).toBe("rotate(240deg)");
    } finally {
      await session.send("Emulation.setEmulatedMedia", { features: [] });
    }
    expect(spun).not.toHaveBeenCalled();
  });

  test("not for a prize that is not on the board: its slip is there", async () => {
    const answer = result("10-off");
    answer.draw.prize = answer.draw.id = "withdrawn";
    const { widget } = await drawing(answer, "");
    await userEvent.click(hub(widget));
    await vi.waitFor(() => expect(widget.matches(":state(won)")).toBe(true));
    expect(text(widget, ".words")).toContain("Coupon, on any order");
  });

  test("and tells the server of nothing that was not seen: the page went elsewhere", async () => {
    const { widget, draw } = await drawing(result("10-off"), "");
    await userEvent.click(hub(widget));
    await vi.waitFor(() => expect(turning(widget).length).toBe(1));
    widget.remove();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(draw.asked).toEqual(["draw wheel"]);
  });
});

describe("a draw that no page has shown", () => {
  test("is shown as a slip without a turn, and the server is told once", async () => {
    const spun = vi.spyOn(Element.prototype, "animate");
    const { widget, draw, become } = await playing(views.won, "");
    expect(text(widget, ".words")).toContain("Coupon, on any order");
    expect(spun).not.toHaveBeenCalled();
    await become({ ...views.won });
    expect(draw.asked).toEqual([`reveal wheel ${drawOf("10-off").id}`]);
    await become(view("ready", { mine }));
    expect(text(widget, ".words")).toContain("Coupon, on any order");
  });

  test("waits in a tab that nobody looks at", async () => {
    const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    const { widget, draw, become } = await playing(views.won, "");
    expect(draw.asked).toEqual([]);
    // The other tab has shown it meanwhile.
    await become(view("ready", { mine }));
    hidden.mockReturnValue(false);
    await settle();
    expect(has(widget, ".slip")).toBe(false);
    expect(draw.asked).toEqual([]);
  });
});
