import { checkServer } from "@campaign-kit/contract/conformance";
import { describe, expect, it } from "vitest";
import { testApi } from "../test/api.ts";
import { createMemoryStore } from "./index.ts";

/** What the check finds in the reference backend, after something was done to its answers. */
async function faults(
  spoil: (response: Response, request: Request) => Response | Promise<Response> = (response) => response,
) {
  const { api, campaign } = testApi(createMemoryStore());
  const checks = await checkServer({
    baseUrl: "https://shop.example/",
    campaign: campaign.id,
    token: "lin",
    claim: "save-50",
    fetch: async (request) => {
      // The tests' server takes every name for a shopper's token but this one.
      if (request.headers.get("Authorization") === "Bearer of-nobody")
        request.headers.set("Authorization", "Bearer bad");
      return spoil(await api.fetch(request), request);
    },
  });
  return Object.fromEntries(checks.map(({ name, faults: found }) => [name, found.join("; ")]));
}

const without = (header: string) => (response: Response) => {
  const headers = new Headers(response.headers);
  headers.delete(header);
  return new Response([204, 304].includes(response.status) ? null : response.body, {
    status: response.status,
    headers,
  });
};

describe("A server's check", () => {
  it("finds nothing in the reference backend", async () => {
    expect(await faults()).toEqual({
      "Everyone gets one campaign document": "",
      "A visitor is told where the campaign stands, and the time": "",
      "Refusals are problems": "",
      "Every answer has a request id": "",
      "A shopper’s own answers": "",
      "One key is one claim": "",
    });
  });

  it.each([
    ["ETag", "Everyone gets one campaign document", "no ETag"],
    ["Cache-Control", "A visitor is told where the campaign stands, and the time", "must not be stored"],
    ["Content-Type", "Refusals are problems", "not application/problem+json"],
    ["X-Request-Id", "Every answer has a request id", "no X-Request-Id"],
    ["Idempotency-Replayed", "One key is one claim", "no Idempotency-Replayed"],
  ])("misses %s", async (header, name, fault) => {
    expect((await faults(without(header)))[name]).toContain(fault);
  });

  it("misses a field of the visitor's part", async () => {
    const found = await faults(async (response, { url }) => {
      if (!url.endsWith("/me")) return response;
      const { now, ...rest } = (await response.json()) as { now: string };
      return Response.json({ ...rest, was: now }, { headers: { "Cache-Control": "no-store" } });
    });
    expect(found["A visitor is told where the campaign stands, and the time"]).toContain("/now");
  });

  it("finds a server that does not know its keys", async () => {
    const found = await faults(async (response, { method }) =>
      method === "POST" && response.status === 201
        ? Response.json({ ...((await response.json()) as object), at: Math.random() }, { status: 201 })
        : response,
    );
    expect(found["One key is one claim"]).toContain("5 different answers to one key");
  });

  it("tells of a server that cannot be reached", async () => {
    const found = await faults(() => Promise.reject(new TypeError("fetch failed")));
    expect(Object.values(found)).toEqual(Array.from({ length: 6 }, () => "no answer: fetch failed"));
  });
});
