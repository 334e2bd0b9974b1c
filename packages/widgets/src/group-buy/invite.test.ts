import { binarize, Decoder, Detector, grayscale } from "@nuintun/qrcode";
import { afterEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { groupViews } from "../../test/group-buy-views.ts";
import { grouping, inviteHref, listen, press, showing, spoken } from "../../test/group-buy.ts";
import { $, has, settle, text } from "../../test/mount.ts";
import type { CampaignGroupBuy } from "./group-buy.ts";

const { id } = groupViews.open.group!;
const link = `https://shop.example/g/${id}`;

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, "share");
  Reflect.deleteProperty(navigator, "clipboard");
});

/** Gives the page a clipboard that does this. */
function clipboard(writeText: (text: string) => Promise<void>) {
  const write = vi.fn(writeText);
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: write } });
  return write;
}

/** Gives the page a share sheet that does this. */
function shareSheet(share: (data: ShareData) => Promise<void>) {
  const shared = vi.fn(share);
  Object.defineProperty(navigator, "share", { configurable: true, value: shared });
  return shared;
}

const field = (widget: CampaignGroupBuy) => $(widget, ".url") as HTMLInputElement;

describe("the link", () => {
  test("names the group, in the place that the page gives it, and is resolved against the page", async () => {
    expect(field(await showing(groupViews.open)).value).toBe(`shop.example/g/${id}`);
    const here = await showing(groupViews.open, 360, `invite-href="/g/?group={group}#top"`);
    expect(field(here).value).toBe(new URL(`/g/?group=${id}#top`, document.baseURI).href);
    expect(field(here).readOnly).toBe(true);
  });

  test("is copied: the button says so until it is left, and it is said aloud", async () => {
    const copied = clipboard(() => Promise.resolve());
    const { widget } = await grouping(groupViews.open);
    const shared = vi.fn();
    widget.addEventListener("campaign-shared", shared);
    const said = listen(widget);
    press(widget, "Copy").focus();
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() => expect(press(widget, "Copied")).toBeTruthy());
    expect(copied).toHaveBeenCalledWith(link);
    expect(shared.mock.calls[0]![0]).toMatchObject({ activity: "duo", shareTarget: id, url: link });
    expect(said).toEqual(["The link is copied."]);
    press(widget, "Leave the group").focus();
    await settle();
    expect(press(widget, "Copy").innerText).toBe("Copy");
  });

  test("is laid ready to be copied by hand where the page may not", async () => {
    clipboard(() => Promise.reject(new DOMException("", "NotAllowedError")));
    const widget = await showing(groupViews.open);
    await userEvent.click(press(widget, "Copy"));
    await vi.waitFor(() => expect(widget.shadowRoot!.activeElement).toBe(field(widget)));
    expect(field(widget).value).toBe(link);
    expect(field(widget).selectionEnd).toBe(link.length);
    expect(spoken(widget)).toBe("Copy the link from its field.");
    expect(text(widget, ".fine")).toBe("Copy the link from its field.");
  });

  test("likewise where there is no clipboard at all", async () => {
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined });
    const widget = await showing(groupViews.open);
    await userEvent.click(press(widget, "Copy"));
    await vi.waitFor(() => expect(spoken(widget)).toBe("Copy the link from its field."));
  });
});

describe("sharing", () => {
  test("is left out where there is no share sheet, and copying takes its place", async () => {
    const widget = await showing(groupViews.open);
    expect(() => press(widget, "Share the link")).toThrow();
    expect(press(widget, "Copy").parentElement!.className).toBe("ways");
  });

  test("opens the share sheet, and the page hears of it", async () => {
    const share = shareSheet(() => Promise.resolve());
    const widget = await showing(groupViews.open);
    const heard: Event[] = [];
    for (const type of ["campaign-share-request", "campaign-shared"]) {
      widget.addEventListener(type, (event) => heard.push(event));
    }
    await userEvent.dblClick(press(widget, "Share the link"));
    await vi.waitFor(() => expect(heard.length).toBe(2));
    expect(share.mock.calls).toEqual([[{ title: "Together for two", url: link }]]);
    expect(heard).toMatchObject([
      { type: "campaign-share-request", cancelable: true, activity: "duo", shareTarget: id, url: link },
      { type: "campaign-shared", activity: "duo", shareTarget: id, url: link },
    ]);
  });

  test("is left to the page, where that cancels it", async () => {
    const share = shareSheet(() => Promise.resolve());
    const widget = await showing(groupViews.open);
    widget.addEventListener("campaign-share-request", (event) => event.preventDefault());
    await userEvent.click(press(widget, "Share the link"));
    expect(share).not.toHaveBeenCalled();
  });

  test("that the shopper thinks better of is no failure; one that the device refuses leads to the link", async () => {
    const shared = vi.fn();
    const share = shareSheet(() => Promise.reject(new DOMException("", "AbortError")));
    const widget = await showing(groupViews.open);
    widget.addEventListener("campaign-shared", shared);
    await userEvent.click(press(widget, "Share the link"));
    expect(spoken(widget)).toBe("");
    share.mockImplementation(() => Promise.reject(new DOMException("", "NotAllowedError")));
    await userEvent.click(press(widget, "Share the link"));
    await vi.waitFor(() => expect(spoken(widget)).toBe("Copy the link from its field."));
    expect(shared).not.toHaveBeenCalled();
  });
});

describe("the code", () => {
  /** What a camera reads from the picture. */
  async function read(svg: Element, scale: number): Promise<string | undefined> {
    const image = await pixels(svg, scale);
    const { width, height } = image;
    const matrix = new Detector().detect(binarize(grayscale(image), width, height)).next();
    return matrix.done ? undefined : new Decoder().decode(matrix.value.matrix).content;
  }

  /** The picture as it stands on the page, black on white. */
  async function pixels(svg: Element, scale: number): Promise<ImageData> {
    const { fill } = getComputedStyle(svg);
    const { backgroundColor } = getComputedStyle(svg.parentElement!);
    const { width } = svg.getBoundingClientRect();
    const copy = svg.cloneNode(true) as SVGElement;
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.setAttribute("fill", fill);
    copy.setAttribute("width", String(width * scale));
    copy.setAttribute("height", String(width * scale));
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
    await image.decode();
    const canvas = new OffscreenCanvas(width * scale, width * scale);
    const context = canvas.getContext("2d")!;
    context.fillStyle = backgroundColor;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  }

  test.each(["base", "dark", "festival"])("is read as the link by a camera, in %s", async (theme) => {
    document.documentElement.dataset["campaignTheme"] = theme;
    const widget = await showing(groupViews.open);
    await vi.waitUntil(() => has(widget, ".code svg"));
    for (const scale of [1, 2, 3]) expect(await read($(widget, ".code svg"), scale)).toBe(link);
  });

  test("keeps its place while it is on its way", async () => {
    const widget = await showing(groupViews.open);
    const height = widget.offsetHeight;
    await vi.waitUntil(() => has(widget, ".code svg"));
    expect(widget.offsetHeight).toBe(height);
  });

  test("is left out of a link that is too long for any", async () => {
    const widget = await showing(groupViews.open, 360, inviteHref.replace("/g/", `/${"g".repeat(3000)}/`));
    await vi.waitFor(() => expect(has(widget, ".code")).toBe(false));
    expect(press(widget, "Copy")).toBeTruthy();
  });
});
