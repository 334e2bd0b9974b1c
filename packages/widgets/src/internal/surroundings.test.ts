import { afterEach, expect, test, vi } from "vitest";
import { enter, languageOf, leave } from "./surroundings.ts";

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = "en";
});

/** A host whose shadow tree holds a span. */
function shadowed(lang?: string): { host: HTMLElement; inner: HTMLElement } {
  const host = document.createElement("div");
  if (lang) host.lang = lang;
  const inner = document.createElement("span");
  host.attachShadow({ mode: "open" }).append(inner);
  document.body.append(host);
  return { host, inner };
}

test("the nearest lang counts, also out of shadow trees", () => {
  document.documentElement.lang = "de";
  const { host, inner } = shadowed();
  expect(languageOf(inner)).toBe("de");
  host.lang = "zh-TW";
  expect(languageOf(inner)).toBe("zh-TW");
  inner.lang = "fr";
  expect(languageOf(inner)).toBe("fr");
});

test("without a lang, or with one that is none, it is English", () => {
  document.documentElement.removeAttribute("lang");
  const { inner } = shadowed();
  expect(languageOf(inner)).toBe("en");
  inner.lang = "en_US!";
  expect(languageOf(inner)).toBe("en");
});

test("a lang that changes is heard, on the page and in a shadow tree", async () => {
  const { inner } = shadowed();
  const heard = vi.fn();
  enter(inner, heard);
  document.documentElement.lang = "de";
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
  inner.lang = "fr";
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2));
  leave(heard);
});

test("nothing is observed once nobody listens", async () => {
  const disconnected = vi.spyOn(MutationObserver.prototype, "disconnect");
  const { inner } = shadowed();
  const [one, other] = [vi.fn(), vi.fn()];
  enter(inner, one);
  enter(inner, other);
  leave(one);
  expect(disconnected).not.toHaveBeenCalled();
  leave(other);
  expect(disconnected).toHaveBeenCalledTimes(1);
  document.documentElement.lang = "fr";
  await new Promise((resolve) => setTimeout(resolve));
  expect(other).not.toHaveBeenCalled();
});
