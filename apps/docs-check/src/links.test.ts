import { describe, expect, it } from "vitest";
import { told } from "./check.ts";
import { chapters, checkLinks } from "./links.ts";
import { pages } from "./pages.ts";

const found = (text: string) =>
  checkLinks([{ file: "docs/planted.md", text: `# A page\n${text}\n` }], new Set(["book-start-here--docs"])).map(told);

describe("The documentation's links", () => {
  it("all lead somewhere", () => {
    expect(checkLinks(pages(), chapters()).map(told)).toEqual([]);
  });

  it.each([
    "[a chapter](?path=/docs/book-start-nowhere--docs)",
    "[a file](nothing.md)",
    "[a heading](#no-page)",
    "[a file’s heading](architecture.md#nothing)",
    "![a picture](images/nothing.png)",
  ])("would be told of one that does not: %s", (link) => {
    expect(found(link)).toEqual([`docs/planted.md:2: leads nowhere: ${/\(([^)]*)\)/.exec(link)![1]}`]);
  });

  it.each([
    "[a chapter](?path=/docs/book-start-here--docs)",
    "[a file](architecture.md) and ![a picture](images/demo.png)",
    "[a heading](#a-page) and [another’s](architecture.md#adding-a-mechanic)",
    "[elsewhere](https://mswjs.io)",
  ])("are fine: %s", (link) => {
    expect(found(link)).toEqual([]);
  });
});
