import { contenderOf, figure, measureOf, oursTimes, told } from "../report/figures.ts";
import type { Words } from "../report/words.ts";
import type { Result } from "../result.ts";
import { median } from "../statistics.ts";
import { PLAIN, ways } from "./names.ts";

export const words: Words = {
  title: "Claims on one hot coupon",
  question: "How fast does one coupon go, when everybody wants it?",
  summary: ["store-rate", "http-rate", "http-ceiling"],
  how: ({ settings, versions }) =>
    `One coupon activity, ${settings["shoppers"]} shoppers who ask at a time, each of whom claims one; durably, with the limit of one for each shopper held, and the answer kept
under its idempotency key. At the store by itself: the engine, which decides a batch at a time, and the usual ways, written as well as they can be with prepared statements: one transaction a claim, the same
over sixteen rows of stock, one row a coupon with \`SKIP LOCKED\`. All of them keep the same rows in the same tables of the same database (PostgreSQL ${versions["PostgreSQL"]}, durable, with its usual
settings). Then over HTTP, with tokens, validation and idempotency on: the API, the same API with one transaction a claim, and the same API deciding and keeping nothing. And all of it with one
claim at a time, and on the embedded database. The ways take turns, ${settings["rounds"]} rounds of ${settings["seconds"]} s. A figure counts only if what was acknowledged is
what is in the tables: coupons, stored answers, and what is gone from the stock; otherwise the run ends with an error.`,
  meaning: (result) =>
    `Of claims the engine made ${told(result, "store-rate")}, ${oursTimes(result, "store-rate", PLAIN)} times one transaction each, and the slowest hundredth of its shoppers waited
${oursTimes(result, "store-p99", PLAIN)} times as long as theirs. Over HTTP it is ${told(result, "http-rate")}, ${oursTimes(result, "http-rate", ways.plain)} times as many as with a transaction
each: a million coupons are gone in ${figure(1_000_000 / 60 / median(contenderOf(measureOf(result, "http-rate")).values))} minutes, on the two processors that the shoppers, the API and
the database shared here. What one claim costs on the wire does not grow with the crowd, and the sold-out answers that follow go the same way.`,
  limit: (result) =>
    `Over HTTP, the process: one thread that parses, checks tokens and answers. Deciding and keeping cost ${figure(
      100 * (1 - Number(oursTimes(result, "http-ceiling", ways.nothing))),
    )} % of what a request that decides nothing reaches. At the store, what the database takes to write rows and their indexes; the flush to disk is shared by a batch. One claim alone waits for that flush and two round
trips.`,
  loses: (result) => {
    const missed = result.measures.filter(({ met }) => met === false);
    if (missed.length === 0) return "";
    const lines = missed.map(({ title, goal, id }) => `${title}: ${goal} was aimed at${saidOf(result, id)}.`);
    return `${lines.join(" ")} One transaction a claim is in sixteen of the database’s processes at a time and the engine’s batch is in one, so that a machine that is busy with other things changes the ratio.
One claim alone is planned anew each time, where the bare transaction’s statements are prepared; with a network between the API and the database it gains from its fewer round trips, which are next to
nothing on one machine.`;
  },
  shown: [
    { measure: "store-rate", as: "both" },
    { measure: "store-p99", as: "table" },
    { measure: "http-rate", as: "both" },
    { measure: "http-ceiling", as: "table" },
    { measure: "http-p99", as: "table" },
    { measure: "http-processor", as: "table" },
    { measure: "store-alone-p50", as: "table" },
    { measure: "http-alone-p50", as: "table" },
    { measure: "embedded-rate", as: "table", note: "Everything is in one process here, also the database." },
    { measure: "embedded-alone-p50", as: "table" },
  ],
};

/** What it was instead: ", and it was 24.1 times". */
function saidOf(result: Result, id: string): string {
  const base = id === "http-ceiling" ? ways.nothing : id.startsWith("http") ? ways.plain : PLAIN;
  return `, and it was ${oursTimes(result, id, base)} times that`;
}
