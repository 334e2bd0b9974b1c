import { expect, test, vi } from "vitest";
import { define } from "./define-element.ts";

test("a tag that is taken stays as it is, and both versions are named once, however many tags are taken", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const first = class extends HTMLElement {
    static version = "1.0.0";
  };
  const second = class extends HTMLElement {
    static version = "2.0.0";
  };
  define("campaign-sample", first);
  define("campaign-sample", first);
  expect(warn).not.toHaveBeenCalled();
  define("campaign-sample", second);
  define("campaign-other", class extends first {});
  define("campaign-other", class extends second {});
  expect(customElements.get("campaign-sample")).toBe(first);
  expect(warn).toHaveBeenCalledTimes(1);
  const said = warn.mock.calls[0]!.join(" ");
  expect(said).toContain("campaign-sample");
  expect(said).toContain("1.0.0");
  expect(said).toContain("2.0.0");
});
