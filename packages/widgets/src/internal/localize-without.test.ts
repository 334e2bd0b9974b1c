import { expect, test, vi } from "vitest";
import { english } from "../countdown/countdown.messages.ts";
import { pick, speech, translate } from "./localize.ts";

let asked = 0;
// The languages cannot be had: the network is gone, or the shop has published anew.
vi.mock("./languages.ts", () => {
  asked++;
  return Promise.reject(new Error("gone"));
});
const settled = () => vi.waitFor(() => expect(translate("countdown", english, "ja")).toBe(english));

test("English serves where no other language can be had, and they are asked for again once the network is back", async () => {
  expect(translate("countdown", english, "ja")).toBeUndefined();
  await settled();
  expect(pick({ en: "Peak", ja: "本番" }, "ja")).toBe("Peak");
  expect(speech("ja")).toEqual(["ja", ""]);
  for (let ticks = 0; ticks < 5; ticks++) expect(translate("countdown", english, "ja")).toBe(english);

  window.dispatchEvent(new Event("online"));
  expect(translate("countdown", english, "ja")).toBeUndefined();
  await settled();
  window.dispatchEvent(new Event("online"));
  expect(translate("countdown", english, "ja")).toBeUndefined();
  await settled();
  expect(asked).toBeGreaterThan(0);
});
