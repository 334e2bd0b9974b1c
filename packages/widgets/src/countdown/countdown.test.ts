import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { campaign, now, peak } from "../../test/campaign.ts";
import { FakeClient, FakeClock } from "../../test/fake-client.ts";
import { withMedia } from "../../test/media.ts";
import { $, has, mount, settle, text } from "../../test/mount.ts";
import { speak } from "../../test/speak.ts";
import type { CampaignCountdown } from "./countdown.ts";
import type { CampaignCountdownEndedEvent } from "./countdown.events.ts";
import "./define.ts";

const MINUTE = 60_000;
/** The peak begins at 00:00 in Shanghai: so many milliseconds before. */
const before = (milliseconds: number) => new Date(Date.parse(peak) - milliseconds).toISOString();

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A countdown fed by a client that tells this time. */
async function counting(at: string | undefined, attributes = "", width = 600) {
  const client = new FakeClient(at);
  const widget = await mount<CampaignCountdown>(
    "<campaign-countdown></campaign-countdown>".replace(">", ` ${attributes}>`),
    width,
  );
  widget.client = client.asClient;
  await settle();
  return { widget, clock: client.clock, client };
}

async function pass(milliseconds: number): Promise<void> {
  vi.advanceTimersByTime(milliseconds);
  await settle();
}

const figures = (widget: CampaignCountdown) => text(widget, ".digits");
const label = (widget: CampaignCountdown) => text(widget, ".label");
const spoken = (widget: CampaignCountdown) => $(widget, "[role=status]").textContent.trim();

describe("is accessible", () => {
  beforeEach(() => vi.useRealTimers());
  test("as a timer that is not read aloud each second, with what it counts to as its name", async () => {
    const { widget } = await counting(now);
    const timer = $(widget, "[role=timer]");
    expect(timer.getAttribute("aria-live")).toBe("off");
    expect($(widget, `#${timer.getAttribute("aria-labelledby")!}`).innerText.trim()).toBe("Peak starts in");
  });
});

describe("counts", () => {
  test("to the next phase, by the server's clock", async () => {
    const { widget } = await counting(now);
    expect(label(widget)).toBe("Peak starts in");
    expect(figures(widget)).toBe("01 day 14 hours 07 minutes 36 seconds");
    expect(text(widget, ".until")).toBe("Wed, 11 Nov, 00:00 China Time");
    expect(widget.matches(":state(running)")).toBe(true);
    await pass(1000);
    expect(figures(widget)).toBe("01 day 14 hours 07 minutes 35 seconds");
    await pass(35_000);
    expect(figures(widget)).toBe("01 day 14 hours 07 minutes 00 seconds");
    await pass(1000);
    expect(figures(widget)).toBe("01 day 14 hours 06 minutes 59 seconds");
  });

  test("to a phase's start, and to the campaign's end", async () => {
    expect(label((await counting(now, "to=encore")).widget)).toBe("Encore starts in");
    const { widget } = await counting(now, "to=end");
    expect(label(widget)).toBe("Double 11 Carnival ends in");
    expect(text(widget, ".until")).toBe("Mon, 16 Nov, 24:00 China Time");
  });

  test("to a given instant, without a network", async () => {
    const widget = await mount<CampaignCountdown>(
      `<campaign-countdown until="${peak}" now="${before(90_500)}" label="Doors open in" time-zone="Asia/Shanghai"></campaign-countdown>`,
    );
    expect(label(widget)).toBe("Doors open in");
    expect(figures(widget)).toBe("00 days 00 hours 01 minute 31 seconds");
    await pass(500);
    expect(figures(widget)).toBe("00 days 00 hours 01 minute 30 seconds");
    expect(text(widget, ".until")).toBe("Tue, 10 Nov, 24:00 China Time");
  });

  test("from data, as a property or as JSON with the time beside it", async () => {
    const widget = await mount<CampaignCountdown>("<campaign-countdown></campaign-countdown>");
    widget.data = { campaign, clock: new FakeClock(now) };
    await settle();
    expect(figures(widget)).toContain("14 hours");
    const markup = document.createElement("campaign-countdown");
    markup.setAttribute("data", JSON.stringify({ campaign }));
    markup.setAttribute("now", now);
    document.body.append(markup);
    await settle();
    expect(figures(markup)).toBe("01 day 14 hours 07 minutes 36 seconds");
  });

  test("nothing, while nobody told the time: dashes, and no timer", async () => {
    const { widget, clock } = await counting(undefined, "to=peak");
    expect(widget.matches(":state(waiting)")).toBe(true);
    expect(figures(widget)).toBe("– days – hours – minutes – seconds");
    expect(text(widget, ".until")).toBe("Wed, 11 Nov, 00:00 China Time");
    expect(vi.getTimerCount()).toBe(0);
    clock.set(now);
    await settle();
    expect(figures(widget)).toContain("14 hours");
  });

  test("nothing, where the instant or the phase is none", async () => {
    for (const attributes of ['until="soon"', "to=afterparty"]) {
      const { widget } = await counting(now, attributes);
      expect(widget.matches(":state(waiting)")).toBe(true);
    }
  });

  test("tenths of a second, on request", async () => {
    const { widget } = await counting(before(36_450), "tenths no-days");
    expect(figures(widget)).toBe("00 hours 00 minutes 36.5 seconds");
    await pass(150);
    expect(figures(widget)).toBe("00 hours 00 minutes 36.3 seconds");
  });

  test("hours beyond 24, where days are left out", async () => {
    const { widget } = await counting(now, "no-days");
    expect(figures(widget)).toBe("38 hours 07 minutes 36 seconds");
  });

  test("in the small size, with days only where there are some", async () => {
    expect(figures((await counting(before(19_953_000), "size=small")).widget)).toBe("05 32 33");
    expect(figures((await counting(now, "size=small")).widget)).toBe("01 day 14 07 36");
  });
});

describe("keeps true time", () => {
  test("when the device's clock is wrong and is moved", async () => {
    const { widget } = await counting(now);
    vi.spyOn(Date, "now").mockReturnValue(0);
    await pass(1000);
    expect(figures(widget)).toContain("35 seconds");
    vi.spyOn(Date, "now").mockReturnValue(Date.parse("2030-01-01"));
    await pass(1000);
    expect(figures(widget)).toContain("34 seconds");
  });

  test("when the server's clock is moved", async () => {
    const { widget, clock } = await counting(now);
    clock.set(before(10_000));
    await settle();
    expect(figures(widget)).toBe("00 days 00 hours 00 minutes 10 seconds");
    clock.set(now);
    await settle();
    expect(figures(widget)).toContain("14 hours");
  });

  test("together, where a page tells all of them one time, and some come to it later", async () => {
    const markup = `<campaign-countdown until="${peak}" now="${before(90_200)}"></campaign-countdown>`;
    const first = await mount<CampaignCountdown>(markup);
    await pass(600);
    const second = await mount<CampaignCountdown>(markup);
    expect(figures(second)).toContain("01 minute 30 seconds");
    expect(figures(first)).toBe(figures(second));
    for (let step = 0; step < 20; step++) {
      await pass(100);
      expect(figures(first)).toBe(figures(second));
    }
    // A page that tells another time means another moment.
    second.now = before(600_000);
    await settle();
    expect(figures(second)).toContain("10 minutes 00 seconds");
  });

  test("with one wake-up a second, though one of two draws slowly", async () => {
    const markup = `<campaign-countdown until="${peak}" now="${before(90_200)}"></campaign-countdown>`;
    await mount(markup);
    const slow = await mount<CampaignCountdown & { render: () => unknown }>(markup);
    const [draw, time] = [slow.render.bind(slow), performance.now.bind(performance)];
    let lost = 0;
    vi.spyOn(performance, "now").mockImplementation(() => time() + lost);
    vi.spyOn(slow, "render").mockImplementation(() => {
      lost += 20;
      return draw();
    });
    await pass(1000);
    const woken = vi.spyOn(globalThis, "setTimeout");
    await pass(5000);
    expect(woken.mock.calls.length).toBe(5);
  });

  test("resting while the page is hidden", async () => {
    const { widget } = await counting(now);
    vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    document.dispatchEvent(new Event("visibilitychange"));
    expect(vi.getTimerCount()).toBe(0);
    await pass(60_000);
    vi.spyOn(document, "hidden", "get").mockReturnValue(false);
    document.dispatchEvent(new Event("visibilitychange"));
    await pass(0);
    expect(figures(widget)).toContain("06 minutes 36 seconds");
  });
});

describe("out of sight", () => {
  /** The browser tells in its own time. */
  async function becomes(widget: CampaignCountdown, seen: boolean): Promise<void> {
    while (widget.seen !== seen) await new Promise(requestAnimationFrame);
    await settle();
  }

  async function away(at: string) {
    const counted = await counting(at, "to=peak");
    const { style } = counted.widget.parentElement!;
    style.marginBlockStart = "9000px";
    await becomes(counted.widget, false);
    return { ...counted, style };
  }

  test("does nothing, and shows the time when it is seen again", async () => {
    const { widget, style } = await away(before(150 * MINUTE));
    const asked = vi.spyOn(widget, "requestUpdate");
    await pass(60 * MINUTE);
    expect(asked).not.toHaveBeenCalled();
    style.marginBlockStart = "0";
    await becomes(widget, true);
    expect(figures(widget)).toBe("00 days 01 hour 30 minutes 00 seconds");
    await pass(1000);
    expect(figures(widget)).toBe("00 days 01 hour 29 minutes 59 seconds");
  });

  test("says milestones and its end when they come", async () => {
    const { widget } = await away(before(2 * MINUTE));
    const ended = vi.fn();
    widget.addEventListener("campaign-countdown-ended", ended);
    await pass(MINUTE);
    expect(spoken(widget)).toBe("Peak starts in 1 minute");
    await pass(MINUTE - 10);
    expect(ended).not.toHaveBeenCalled();
    await pass(20);
    expect(ended).toHaveBeenCalledTimes(1);
    expect(spoken(widget)).toBe("Peak has begun");
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("at zero", () => {
  test("turns over to the next boundary by itself", async () => {
    const { widget } = await counting(before(1500));
    const ended = vi.fn<(event: CampaignCountdownEndedEvent) => void>();
    document.addEventListener("campaign-countdown-ended", ended as never);
    await pass(1400);
    expect(figures(widget)).toBe("00 days 00 hours 00 minutes 01 second");
    await pass(200);
    expect(label(widget)).toBe("Encore starts in");
    expect(figures(widget)).toBe("03 days 00 hours 00 minutes 00 seconds");
    expect(ended).toHaveBeenCalledTimes(1);
    expect(ended.mock.calls[0]![0]).toMatchObject({ instant: peak, phase: "peak", bubbles: true, composed: true });
    expect(spoken(widget)).toBe("Peak has begun");
    await pass(5000);
    expect(ended).toHaveBeenCalledTimes(1);
    document.removeEventListener("campaign-countdown-ended", ended as never);
  });

  test("says what has begun, and stops", async () => {
    const { widget } = await counting(before(1500), "to=peak");
    await pass(2000);
    expect(widget.matches(":state(ended)")).toBe(true);
    expect(figures(widget)).toBe("Peak has begun");
    expect(label(widget)).toBe("Double 11 Carnival");
    expect(text(widget, ".until")).toBe("Since Wed, 11 Nov, 00:00 China Time");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("after the last phase, says that it is over, once", async () => {
    const ended = vi.fn();
    const { widget } = await counting("2026-11-16T15:59:59.000Z");
    widget.addEventListener("campaign-countdown-ended", ended);
    await pass(3000);
    expect(figures(widget)).toBe("Double 11 Carnival has ended");
    expect(ended).toHaveBeenCalledTimes(1);
  });

  test("fires nothing when it was over before it came", async () => {
    const ended = vi.fn();
    document.addEventListener("campaign-countdown-ended", ended);
    await counting("2026-12-01T00:00:00.000Z");
    await pass(3000);
    expect(ended).not.toHaveBeenCalled();
    document.removeEventListener("campaign-countdown-ended", ended);
  });

  test("shows the page's own words where it gave some", async () => {
    const widget = await mount<CampaignCountdown>(
      `<campaign-countdown until="${peak}" now="${before(-1)}"><b slot="ended">Doors are open</b></campaign-countdown>`,
    );
    expect($(widget, ".over").checkVisibility()).toBe(true);
    expect(widget.querySelector("b")!.checkVisibility()).toBe(true);
    widget.setAttribute("now", before(5000));
    await settle();
    expect(widget.querySelector("b")!.checkVisibility()).toBe(false);
  });

  for (const width of [280, 328, 600, 1120]) {
    test(`keeps its height at ${width} px: waiting, running, over`, async () => {
      const { widget, clock } = await counting(undefined, "to=peak", width);
      const heights = [widget.offsetHeight];
      clock.set(now);
      await settle();
      heights.push(widget.offsetHeight);
      clock.set(before(-1000));
      await settle();
      heights.push(widget.offsetHeight);
      expect(heights).toEqual([heights[0], heights[0], heights[0]]);
    });
  }
});

describe("reads milestones aloud", () => {
  test("at 60, 30, 10, 5 and 1 minutes, each once and no other time", async () => {
    const { widget } = await counting(before(61 * MINUTE));
    const said: string[] = [];
    for (let minute = 61; minute > 0; minute--) {
      await pass(MINUTE);
      if (spoken(widget) !== said.at(-1)) said.push(spoken(widget));
    }
    expect(said).toEqual([
      "Peak starts in 60 minutes",
      "Peak starts in 30 minutes",
      "Peak starts in 10 minutes",
      "Peak starts in 5 minutes",
      "Peak starts in 1 minute",
      "Peak has begun",
    ]);
  });

  test("with the page's own label, and not when it comes in between", async () => {
    const { widget } = await counting(before(10.5 * MINUTE), 'label="The sale opens in"');
    expect(spoken(widget)).toBe("");
    await pass(MINUTE);
    expect(spoken(widget)).toBe("The sale opens in 10 minutes");
  });

  test("the latest one alone, after a sleep", async () => {
    const { widget, clock } = await counting(before(40 * MINUTE));
    clock.set(before(4 * MINUTE));
    await settle();
    expect(spoken(widget)).toBe("Peak starts in 5 minutes");
  });

  test("not when it is set to count to something else", async () => {
    const { widget } = await counting(before(3 * MINUTE), "to=encore");
    widget.to = "peak";
    await settle();
    expect(spoken(widget)).toBe("");
  });
});

describe("speaks", () => {
  beforeEach(() => vi.useRealTimers());

  test("Chinese where the page does, and changes with it", async () => {
    const { widget } = await counting(now);
    document.documentElement.lang = "zh-CN";
    await vi.waitFor(() => expect(label(widget)).toBe("距爆发期开始"));
    expect(figures(widget)).toMatch(/^01 天 14 小时 07 分钟 \d\d 秒$/);
    expect(text(widget, ".until")).toBe("11月11日周三 中国时间 00:00");
    document.documentElement.lang = "zh-TW";
    await vi.waitFor(() => expect(label(widget)).toBe("距爆發期開始"));
    document.documentElement.lang = "en";
    await vi.waitFor(() => expect(label(widget)).toBe("Peak starts in"));
  });

  test("the language of the nearest lang, out of shadow trees too", async () => {
    const client = new FakeClient(now);
    const host = await mount(`<div lang="de"></div>`);
    const widget = document.createElement("campaign-countdown");
    widget.client = client.asClient;
    host.attachShadow({ mode: "open" }).append(widget);
    await settle(host.shadowRoot!);
    await vi.waitFor(() => expect(label(widget)).toBe("Peak beginnt in"));
    host.lang = "en";
    await vi.waitFor(() => expect(label(widget)).toBe("Peak starts in"));
  });
});

describe("fits", () => {
  beforeEach(() => vi.useRealTimers());

  for (const [width, attributes] of [
    [220, ""],
    [320, ""],
    [320, "tenths"],
    [320, "tenths no-days"],
    [640, ""],
    [1280, ""],
  ] as const) {
    test(`into ${width} px ${attributes}: no figure leaves its column, also with 200 % text`, async () => {
      for (const size of ["100%", "200%"]) {
        document.documentElement.style.fontSize = size;
        for (const at of [now, "2026-06-01T00:00:00.000Z"]) {
          const { widget } = await counting(at, attributes, width);
          for (const unit of widget.shadowRoot!.querySelectorAll<HTMLElement>(".unit")) {
            expect(unit.scrollWidth, `${size} ${unit.innerText}`).toBeLessThanOrEqual(unit.clientWidth + 1);
          }
        }
      }
    });
  }

  test("with every name on one line at 220 px, in the languages whose names are short enough", async () => {
    const { widget } = await counting(now, "", 220);
    for (const lang of ["en", "zh-CN", "ja", "ru", "ar"]) {
      await speak(lang);
      const heights = [...widget.shadowRoot!.querySelectorAll(".name")].map(
        (name) => name.getBoundingClientRect().height,
      );
      expect(new Set(heights.map(Math.round)).size, lang).toBe(1);
    }
  });

  test("time runs left to right in the small size, whatever the text does", async () => {
    const { widget } = await counting(now, "size=small");
    await speak("ar");
    const lefts = [...widget.shadowRoot!.querySelectorAll(".figure")].map(
      (figure) => figure.getBoundingClientRect().left,
    );
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
  });

  test("in the small size, into a line of text of any size", async () => {
    const { widget } = await counting(now, "size=small");
    widget.parentElement!.style.fontSize = "30px";
    expect(getComputedStyle(widget).fontSize).toBe("30px");
    expect(getComputedStyle(widget).display).toBe("inline-block");
  });
});

test("a figure turns, and none does under reduced motion", async () => {
  const { widget } = await counting(now);
  const turn = $(widget, ".second .turn");
  const first = getComputedStyle(turn).animationName;
  await pass(1000);
  expect(getComputedStyle($(widget, ".second .turn")).animationName).not.toBe(first);
  expect($(widget, ".second .turn")).toBe(turn);
  await withMedia({ "prefers-reduced-motion": "reduce" }, async () => {
    expect(getComputedStyle($(widget, ".second .turn")).animationName).toBe("none");
  });
});

test("what a campaign is called is text, not markup", async () => {
  const widget = await mount<CampaignCountdown>("<campaign-countdown></campaign-countdown>");
  const name = { en: "<img src=x onerror=alert(1)>" };
  widget.data = {
    campaign: { ...campaign, phases: campaign.phases.map((phase) => ({ ...phase, name })) },
    clock: new FakeClock(now),
  };
  await settle();
  expect(has(widget, "img")).toBe(false);
  expect(label(widget)).toBe("<img src=x onerror=alert(1)> starts in");
});

test("leaves nothing behind", async () => {
  const disconnected = vi.spyOn(MutationObserver.prototype, "disconnect");
  const { widget, client } = await counting(now);
  expect(vi.getTimerCount()).toBe(1);
  widget.remove();
  expect(vi.getTimerCount()).toBe(0);
  expect(client.watchers).toBe(0);
  expect(disconnected).toHaveBeenCalledTimes(1);
  document.body.append(widget);
  await settle();
  expect(client.watchers).toBe(2);
  expect(figures(widget)).toContain("14 hours");
});
