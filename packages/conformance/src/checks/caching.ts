import { setTimeout as sleep } from "node:timers/promises";
import { claimable } from "../acts/coupon.ts";
import { CouldNotCheck, ensure, type Check } from "../check.ts";
import { operation, operations, type Operation } from "../contract.ts";
import type { Exchange } from "../exchange.ts";
import type { Kit } from "../kit.ts";
import { expectStatus, placeOf } from "./expect.ts";

const READS = "The book, The contract: The two reads";
const privateReads = [...operations.values()].filter(({ id, method }) => method === "GET" && id !== "getCampaign");

const cacheOf = ({ headers }: Exchange): string => headers.get("Cache-Control") ?? "";
const document = (kit: Kit, headers?: Record<string, string>) =>
  kit.ask({ operation: "getCampaign", ...(headers ? { headers } : {}) });

/** Whether no shared cache keeps an answer, or at least never gives it to another. */
function isPrivate(exchange: Exchange): boolean {
  const directives = cacheOf(exchange).toLowerCase();
  if (/\bpublic\b|\bs-maxage\b/.test(directives)) return false;
  if (/\bno-store\b/.test(directives)) return true;
  return /\bprivate\b/.test(directives) && /\bauthorization\b/i.test(exchange.headers.get("Vary") ?? "");
}

const kept = ({ id }: Operation): Check => ({
  id: `caching/private:${id}`,
  says: `No cache keeps what is one shopper’s, or the time: ${id}`,
  place: `${placeOf(id)}; ${READS}`,
  advice: "Answer with Cache-Control: no-store (or private, with Vary: Authorization).",
  run: async (kit) => {
    const exchange = await kit.ask(await kit.prepared(id));
    ensure(isPrivate(exchange), `Cache-Control is “${cacheOf(exchange)}”`, exchange);
  },
});

async function tagOf(kit: Kit): Promise<string> {
  const tag = (await document(kit)).headers.get("ETag");
  if (!tag) throw new CouldNotCheck("the campaign’s document has no ETag");
  return tag;
}

/** What of the document does not change while it is asked for: everything but figures. */
const lasting = ({ text }: Exchange): string =>
  text.replaceAll(/"left":\s*\d+/g, "").replaceAll(/"winners":\s*\[[^\]]*\]/g, "");

export const cachingChecks: Check[] = [
  {
    id: "caching/public",
    says: "A CDN may keep the campaign’s document, for a stated time",
    place: `${placeOf("getCampaign")}; ${READS}`,
    advice: "Answer with Cache-Control: public, max-age=0, s-maxage=2, stale-while-revalidate=30 or the like.",
    run: async (kit) => {
      const exchange = await document(kit);
      expectStatus(exchange, 200);
      const directives = cacheOf(exchange);
      ensure(/\bpublic\b/.test(directives), `Cache-Control is “${directives}”, without public`, exchange);
      ensure(/\bs-maxage=\d+/.test(directives), `Cache-Control is “${directives}”, without s-maxage`, exchange);
    },
  },
  {
    id: "caching/etag",
    says: "The campaign’s document has an ETag",
    place: placeOf("getCampaign"),
    advice: "Make it from the document’s bytes or its version; it changes with the document (RFC 9110, section 8.8.3).",
    run: async (kit) => {
      const exchange = await document(kit);
      const tag = exchange.headers.get("ETag") ?? "";
      ensure(/^(?:W\/)?"[\x21\x23-\x7e]*"$/.test(tag), tag ? `${tag} is no ETag` : "there is no ETag", exchange);
    },
  },
  {
    id: "caching/not-modified",
    says: "Who has the document as it is gets 304 and no body, also by one of several or weak tags",
    place: placeOf("getCampaign"),
    advice: "Compare If-None-Match weakly, entry by entry (RFC 9110, section 13.1.2).",
    run: async (kit) => {
      for (const forms of [
        (tag: string) => tag,
        (tag: string) => `"other", ${tag}`,
        (tag: string) => `W/${tag.replace(/^W\//, "")}`,
      ]) {
        const tag = await tagOf(kit);
        const exchange = await document(kit, { "If-None-Match": forms(tag) });
        // Somebody else may have claimed in between.
        if (exchange.status === 200 && exchange.headers.get("ETag") !== tag) continue;
        expectStatus(exchange, 304);
        ensure(exchange.text === "", "304 has a body", exchange);
        ensure(exchange.headers.get("ETag"), "304 has no ETag", exchange);
      }
      const other = await document(kit, { "If-None-Match": '"another"' });
      expectStatus(other, 200);
    },
  },
  {
    id: "caching/same-for-all",
    says: "The document is the same with a token and without",
    place: READS,
    advice: "Let nothing of the request but the campaign and If-None-Match reach it, and do not vary by Authorization.",
    run: async (kit) => {
      const everyone = await document(kit);
      const mine = await kit.ask({ operation: "getCampaign", as: await kit.shoppers.main() });
      expectStatus(mine, 200);
      ensure(lasting(mine) === lasting(everyone), "the document is another one with a token", mine);
      ensure(!/authorization|\*/i.test(everyone.headers.get("Vary") ?? ""), "it varies by Authorization", everyone);
    },
  },
  {
    id: "caching/changes",
    says: "The document tells of a claim within the time that it may be kept",
    place: READS,
    advice: "Make document and ETag anew when stock changes; keep them in memory no longer than s-maxage says.",
    run: async (kit) => {
      const coupon = claimable(kit, ({ stock }) => stock !== undefined, "coupon with a stock");
      const [as] = await kit.able(coupon, "claimable");
      const before = await document(kit);
      const left = async () => (await kit.shown(coupon)).stock?.left ?? NaN;
      const had = await left();
      expectStatus(await kit.change({ operation: "claimCoupon", as: as!, params: { activity: coupon.id } }), 201);
      const [, age = "0"] = /\bs-maxage=(\d+)/.exec(cacheOf(before)) ?? [];
      const [, stale = "0"] = /\bstale-while-revalidate=(\d+)/.exec(cacheOf(before)) ?? [];
      const deadline = kit.here() + (Math.min(Number(age) + Number(stale), 60) + 1) * 1000;
      while ((await left()) >= had && kit.here() < deadline) await sleep(250);
      ensure((await left()) < had, `it still says that ${had} are left, after the time that it may be kept`);
      const after = await document(kit);
      const [old, tag] = [before, after].map(({ headers }) => headers.get("ETag"));
      ensure(old === null || tag !== old, "the ETag is the same after a change", after);
    },
  },
  ...privateReads.map(kept),
  {
    id: "caching/changes-and-refusals",
    looksBack: true,
    says: "No cache keeps the answer to a change, or a refusal of one shopper",
    place: READS,
    advice: "Send Cache-Control: no-store with everything but the campaign’s document.",
    run: async (kit) => {
      await kit.ask({ operation: "getMe", as: { name: "a token of nobody", token: "of-nobody", made: false } });
      for (const exchange of kit.exchanges) {
        const { sent, status } = exchange;
        const ours = sent.plain && sent.operation !== "getCampaign" && (sent.method === "POST" || status >= 400);
        if (!ours) continue;
        const open = /\bpublic\b|\bs-maxage\b|\bmax-age=[1-9]/.test(cacheOf(exchange));
        // RFC 9111, section 3: a 404 without a word may be kept by a cache's own judgement.
        const silent = status === 404 && sent.method === "GET" && !isPrivate(exchange);
        ensure(!open && !silent, `${operation(sent.operation).id}: Cache-Control is “${cacheOf(exchange)}”`, exchange);
      }
    },
  },
];
