import { expect, test, vi } from "vitest";
import { english } from "../countdown/countdown.messages.ts";
import { loaders, type Loaders } from "../translations/loaders.ts";
import type { Translation } from "../translations/translation.ts";
import { addTranslation, translate } from "./languages.ts";

let made = 0;

/** A language that nobody has asked for yet, loaded as told. */
function fresh(load: () => Promise<unknown>) {
  const lang = `qa${String.fromCharCode(97 + made++)}`;
  loaders[lang] = { countdown: load } as unknown as Loaders;
  const changed = vi.fn();
  const say = (words: Translation["countdown"] | undefined = english) => translate("countdown", words, lang, changed);
  return { lang, say, changed };
}

const whole = Object.fromEntries(Object.keys(english).map((key) => [key, () => key])) as unknown as typeof english;
const klingon = { countdown: { ...whole, waiting: "yIloS" } };
const lost = () => Promise.reject(new TypeError("Failed to fetch"));
const settled = () => new Promise((done) => setTimeout(done));

test("a section is asked for once, when it is first needed", async () => {
  const load = vi.fn(() => Promise.resolve(klingon));
  const { say, changed } = fresh(load);
  expect(load).not.toHaveBeenCalled();
  expect([say(), say()]).toEqual([undefined, undefined]);
  await settled();
  expect(say()?.waiting).toBe("yIloS");
  expect([load.mock.calls.length, changed.mock.calls.length]).toEqual([1, 1]);
});

test("it is asked for before the English sentences have come, and told once they have", async () => {
  const load = vi.fn(() => Promise.resolve(klingon));
  const { lang } = fresh(load);
  const early = () => translate("countdown", undefined, lang, () => undefined);
  expect(early()).toBeUndefined();
  await settled();
  expect(early()).toBeUndefined();
  expect(load).toHaveBeenCalledOnce();
});

test("what a shop has registered whole is not loaded; a single sentence lies above what is", async () => {
  const load = vi.fn(() => Promise.resolve(klingon));
  const one = fresh(load);
  addTranslation(one.lang, { countdown: { ...whole, waiting: "Qapla’" } });
  expect(one.say()?.waiting).toBe("Qapla’");
  expect(load).not.toHaveBeenCalled();

  const two = fresh(load);
  addTranslation(two.lang, { countdown: { waiting: "Qapla’" } });
  expect(two.say()).toBeUndefined();
  await settled();
  expect(two.say()).toMatchObject({ waiting: "Qapla’", over: klingon.countdown.over });
  expect(load).toHaveBeenCalledOnce();
});

test("English serves where a section cannot be had; it is asked for again when the network comes back, and not before", async () => {
  const load = vi.fn<() => Promise<unknown>>(lost);
  const { say } = fresh(load);
  say();
  await settled();
  for (let ticks = 0; ticks < 5; ticks++) expect(say()).toEqual(english);
  await settled();
  expect(load).toHaveBeenCalledOnce();

  load.mockResolvedValue(klingon);
  window.dispatchEvent(new Event("online"));
  document.dispatchEvent(new Event("visibilitychange"));
  expect(say()).toBeUndefined();
  await settled();
  expect(say()?.waiting).toBe("yIloS");
  expect(load).toHaveBeenCalledTimes(2);
  window.dispatchEvent(new Event("online"));
  say();
  expect(load).toHaveBeenCalledTimes(2);
});

test("a section that never comes is asked for once for each return of the network or the page", async () => {
  const load = vi.fn(lost);
  const { say } = fresh(load);
  say();
  await settled();
  for (const [at, event] of ["online", "visibilitychange", "online"].entries()) {
    (event === "online" ? window : document).dispatchEvent(new Event(event));
    say();
    await settled();
    expect(say()).toEqual(english);
    expect(load).toHaveBeenCalledTimes(at + 2);
  }
});
