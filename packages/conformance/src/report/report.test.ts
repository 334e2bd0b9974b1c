import { describe, expect, it } from "vitest";
import { checkBackend } from "../../test/api.ts";
import type { Report } from "../run.ts";
import { formatJunit } from "./junit.ts";
import { formatReport } from "./text.ts";

/** A run in which one check fails, one passes, and one cannot be checked. */
const report = await checkBackend(
  { only: ["caching/etag", "headers/request-id", "authentication/expired"], tokenSecret: undefined },
  async (request, send) => {
    const { status, headers } = await send(request);
    headers.delete("ETag");
    return new Response(await (await send(request)).text(), { status, headers });
  },
);

describe("The report", () => {
  it("says of what fails where the contract has it, what was sent, what came, and what to do", () => {
    const text = formatReport(report);
    expect(text).toMatch(/✗ The campaign’s document has an ETag {3}\[caching\/etag\]\n {6}found {5}there is no ETag\n/);
    expect(text).toContain("contract  openapi.json: GET /v1/campaigns/{campaign} (getCampaign)");
    expect(text).toContain("sent      GET https://shop.example/v1/campaigns/conformance\n");
    expect(text).toMatch(/received {2}200\n {16}content-type: application\/json\n {16}cache-control: public/);
    expect(text).toContain("to do     Make it from the document’s bytes");
    expect(text).toContain(
      "  – not checked: it takes an expired token, which --token-secret can make\n      expired\n",
    );
    expect(text).toMatch(
      /\n1 passed, 1 failed, 1 could not be checked. \d+ requests to https:\/\/shop.example, campaign conformance.\nFailed:\n {2}caching\/etag\n$/,
    );
  });
});

describe("JUnit XML", () => {
  it("has a case a check, with its failure or the reason why it was not checked", () => {
    const xml = formatJunit(report);
    expect(xml).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="conformance" tests="3" failures="1" errors="0" skipped="1" time="[\d.]+">\n/,
    );
    expect(xml).toMatch(/<testsuite name="conformance\.caching" tests="1" failures="1"/);
    expect(xml).toContain('<failure message="there is no ETag" type="conformance">found:\n  there is no ETag\n');
    expect(xml).toContain('<skipped message="it takes an expired token, which --token-secret can make"/>');
  });

  it("is well-formed whatever a server answers", () => {
    const [result] = report.results;
    const message = 'a "quote", <tag>, &amp;, ]]>, a line\nbreak, \u0000\u0007\u001b[2J, \ud800 and 😀';
    const spoilt: Report = { ...report, results: [{ ...result!, outcome: "failed", message }] };
    const xml = formatJunit(spoilt);
    expect(xml).toContain(
      'message="a &quot;quote&quot;, &lt;tag&gt;, &amp;amp;, ]]&gt;, a line&#10;break, \ufffd\ufffd\ufffd[2J, \ufffd and 😀"',
    );
    expect(xml.isWellFormed()).toBe(true);
    expect(xml.replaceAll(/[\t\n\r\u0020-\ufffd]|[\ud800-\udbff][\udc00-\udfff]/g, "")).toBe("");
    expect(xml.match(/<(?!\/?(?:testsuites?|testcase|failure|skipped)\b|\?xml)/g)).toBe(null);
  });
});
