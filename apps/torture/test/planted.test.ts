import { appendFile, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { Store } from "@campaign-kit/engine";
import { createPostgresStore } from "@campaign-kit/engine/postgres";
import { emptyDatabase } from "@campaign-kit/tooling/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tortureCampaign, type TortureCampaign } from "../src/campaign.ts";
import { check, seen } from "../src/check/check.ts";
import { loadLogs } from "../src/check/load.ts";
import type { Finding } from "../src/check/terms.ts";
import { runCrowd } from "../src/client/crowd.ts";
import { Gate } from "../src/client/gate.ts";
import type { LogLine } from "../src/client/log.ts";
import { queriesOf, type Queries } from "../src/database.ts";
import { rewriting, serveBroken, type Breakage } from "./broken-api.ts";

/** Claims alone, and few of them with all that shoppers can do. */
const CLAIMING = { claims: 60, others: 0 };
const EVERYTHING = { claims: 16, others: 1 };

let folder: string;
let pglite: PGlite;
let store: Store;
let queries: Queries;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "campaign-kit-planted-"));
  const dump = new Blob([await readFile((await emptyDatabase()).dump)]);
  pglite = await PGlite.create({ loadDataDir: dump });
  store = await createPostgresStore({ pglite });
  queries = queriesOf(pglite);
});
afterAll(async () => {
  await pglite.close();
  await rm(folder, { recursive: true, force: true });
});

/** Lets a small crowd loose on an API, and loads what it wrote down. Each has a campaign of its own. */
async function crowd(
  name: string,
  breakage: Breakage,
  { claims, others }: { claims: number; others: number },
): Promise<{ campaign: TortureCampaign; logs: string }> {
  const campaign = tortureCampaign(name, claims, Date.now());
  const logs = join(folder, name);
  await mkdir(logs);
  const api = await serveBroken(store, campaign, breakage);
  const gate = new Gate();
  gate.open(Infinity);
  try {
    await runCrowd(
      {
        name,
        seed: "planted",
        secret: "nobody asks for it",
        campaign: name,
        terms: campaign.terms,
        ports: [api.port],
        faults: ["cut-after", "half-reply", "duplicate", "double-click", "reload"],
        claims,
        milliseconds: 60_000,
        shoppers: 16,
        throughProxy: 0.5,
        others,
        log: join(logs, "clients.jsonl"),
      },
      gate,
      () => undefined,
    );
  } finally {
    api.close();
  }
  await loadLogs(queries, logs);
  return { campaign, logs };
}

async function found({ id, terms }: TortureCampaign): Promise<Set<Finding>> {
  return new Set((await check(queries, { campaign: id, terms })).map(({ finding }) => finding));
}

/** Mistakes that backends have been seen to make, in one that is otherwise right. */
const mistakes: {
  mistake: string;
  finding: Finding;
  breakage: Breakage;
  before?: string;
  shoppers?: typeof CLAIMING;
}[] = [
  {
    mistake: "counts stock from an old figure",
    finding: "oversold",
    breakage: {
      transaction: (real) => {
        const shown = () => Math.min(real.issued, 5);
        const behind = () => real.issued - shown();
        return {
          get issued() {
            return shown();
          },
          setIssued: (value) => real.setIssued(value + behind()),
          ...rewriting(real, "coupons", (row) => ({ ...row, serial: Number(row["serial"]) + behind() })),
        };
      },
    },
  },
  {
    mistake: "forgets what a shopper has when it looks at the limit",
    finding: "over-limit",
    breakage: {
      transaction: (real) => ({
        find: async (table, where, options) => {
          const rows = await real.find(table, where, options);
          return table.name === "coupons" ? [] : rows;
        },
        ...rewriting(real, "coupons", (row) => ({ ...row, ordinal: row["serial"] })),
      }),
    },
  },
  {
    mistake: "answers before it commits, and then does not commit",
    finding: "lost",
    breakage: {
      run: (whole) => {
        return async (scope, work) => {
          const rollBack = new Error("the lights went out");
          let result: { value: Awaited<ReturnType<typeof work>> } | undefined;
          try {
            return await whole.transaction(scope, async (transaction) => {
              result = { value: await work(transaction) };
              if (transaction.issued % 4 === 3) throw rollBack;
              return result.value;
            });
          } catch (error) {
            if (error === rollBack) return result!.value;
            throw error;
          }
        };
      },
    },
  },
  {
    mistake: "does not look whether an intent was answered before",
    finding: "duplicate",
    breakage: {
      transaction: (real) => ({
        answers: async (keys) => {
          await real.answers(keys);
          return [];
        },
        saveAnswers: async (answers) => {
          const known = new Set((await real.answers(answers)).map(({ key }) => key));
          await real.saveAnswers(answers.filter(({ key }) => !known.has(key)));
        },
      }),
    },
  },
  {
    mistake: "builds the answer anew where it is asked for again",
    finding: "answers-differ",
    breakage: {
      answer: async (response) =>
        response.headers.has("Idempotency-Replayed") ? new Response(`${await response.text()} `, response) : response,
    },
  },
  {
    mistake: "does not say that an answer is an old one",
    finding: "decided-twice",
    breakage: {
      answer: (response) => {
        response.headers.delete("Idempotency-Replayed");
        return response;
      },
    },
  },
  {
    mistake: "takes stock for claims that come to nothing",
    finding: "stranded",
    breakage: { transaction: (real) => ({ setIssued: (value) => real.setIssued(value + 1) }) },
  },
  {
    mistake: "lets one more into a group than it has seats",
    finding: "overfilled",
    shoppers: EVERYTHING,
    breakage: {
      transaction: (real) => {
        const find: typeof real.find = async (table, where, options) => {
          const rows = await real.find(table, where, options);
          if (table.name !== "groups") return rows;
          const roomy = { tiers: [{ people: 4, price: { amount: 3600, currency: "EUR" } }] };
          return rows.map((row) => ({ ...row, terms: roomy }));
        };
        return { find };
      },
    },
  },
  {
    mistake: "reads where the deck is, and does not always write it down",
    finding: "card-drawn-twice",
    shoppers: EVERYTHING,
    before: "alter table campaign_kit.draws drop constraint draws_of_deck",
    breakage: {
      transaction: (real) =>
        rewriting(real, "decks", (row) => (Number(row["drawn"]) === 2 ? { ...row, drawn: 1 } : row)),
    },
  },
  {
    mistake: "gives five points more for a day",
    finding: "points-created",
    shoppers: EVERYTHING,
    breakage: {
      transaction: (real) =>
        rewriting(real, "points", (row) =>
          row["reason"] === "check_in"
            ? { ...row, amount: Number(row["amount"]) + 5, balance: Number(row["balance"]) + 5 }
            : row,
        ),
    },
  },
  {
    mistake: "forgets the points of a prize",
    finding: "points-destroyed",
    shoppers: EVERYTHING,
    breakage: {
      transaction: (real) => rewriting(real, "points", (row) => (row["reason"] === "prize" ? undefined : row)),
    },
  },
];

describe("an API that", () => {
  it.each(mistakes)(
    "$mistake is found to be wrong: $finding",
    async ({ finding, breakage, before, shoppers = CLAIMING }) => {
      if (before) await queries.query(before);
      const { campaign } = await crowd(`broken-${finding}`, breakage, shoppers);
      expect(await found(campaign)).toContain(finding);
    },
  );
});

describe("a run in which all is well", () => {
  let campaign: TortureCampaign;
  let logs: string;
  beforeAll(async () => {
    ({ campaign, logs } = await crowd("well", {}, { claims: 60, others: 0.5 }));
  });

  /** Changes the tables or the loaded logs, looks, and takes the change back. */
  async function spoilt(statement: string): Promise<Set<Finding>> {
    await queries.query("begin");
    try {
      const rows = await queries.query(`${statement} returning 1`);
      // A corruption of nothing would prove nothing.
      expect(rows.length).toBeGreaterThan(0);
      return await found(campaign);
    } finally {
      await queries.query("rollback");
    }
  }

  it("has something of everything in it, and nothing is found", async () => {
    for (const count of Object.values(await seen(queries, { campaign: "well", terms: campaign.terms }))) {
      expect(count).toBeGreaterThan(0);
    }
    expect(await check(queries, { campaign: "well", terms: campaign.terms })).toEqual([]);
  });

  const one = (table: string, where = "true") =>
    `(select ctid from campaign_kit.${table} where campaign = 'well' and ${where} limit 1)`;
  const corruptions: [what: string, finding: Finding, statement: string][] = [
    [
      "a coupon that is gone",
      "lost",
      `delete from campaign_kit.coupons where ctid = ${one("coupons", "activity = 'hot'")}`,
    ],
    ["a draw that is gone", "lost", `delete from campaign_kit.draws where ctid = ${one("draws")}`],
    [
      "a stored answer that is gone",
      "lost",
      `delete from torture_check.done where ctid = (select ctid from torture_check.done where kind = 'claim' limit 1)`,
    ],
    [
      "a coupon for somebody who never asked",
      "without-intent",
      `update campaign_kit.coupons set shopper = 'stranger' where ctid = ${one("coupons", "activity = 'hot'")}`,
    ],
    [
      "a member in a second group",
      "in-two-groups",
      `update campaign_kit.group_members set shopper = (select min(shopper) from campaign_kit.group_members where campaign = 'well' and left_at is null) where ctid = (select ctid from campaign_kit.group_members where campaign = 'well' and left_at is null order by shopper desc limit 1)`,
    ],
    [
      "a seat that is shown to be empty",
      "seats-differ",
      `update campaign_kit.groups set members = '[]' where ctid = ${one("groups")}`,
    ],
    [
      "a prize given too often",
      "prize-beyond-stock",
      `update campaign_kit.draws set prize = 'phone' where campaign = 'well'`,
    ],
    [
      "a card that was left out",
      "card-drawn-twice",
      `update campaign_kit.draws set card = card + 1000 where ctid = ${one("draws", "deck = 'main' and card = 0")}`,
    ],
    [
      "a balance that is wrong",
      "ledger-broken",
      `update campaign_kit.points set balance = balance + 1 where ctid = ${one("points")}`,
    ],
    [
      "points that somebody took away",
      "points-destroyed",
      `delete from campaign_kit.points where ctid = ${one("points", "reason = 'check_in'")}`,
    ],
    [
      "a chance too many",
      "chances-differ",
      `update campaign_kit.kept_chances set count = count + 1 where ctid = ${one("kept_chances")}`,
    ],
    [
      "a card counted that nobody drew",
      "stranded",
      `update campaign_kit.decks set drawn = drawn + 1 where campaign = 'well' and name = 'main'`,
    ],
    [
      "a shopper told of a limit that was not reached",
      "denied-without-cause",
      `update torture_check.answers set code = 'limit_reached' where ctid = (select answer.ctid from torture_check.answers answer join torture_check.intents intent using (key) where intent.kind = 'claim' and answer.code = 'sold_out' and intent.shopper not in (select shopper from campaign_kit.coupons) limit 1)`,
    ],
    [
      "an answer with another status",
      "unexpected",
      `update torture_check.answers set status = 404 where ctid = (select min(ctid) from torture_check.answers)`,
    ],
  ];
  it.each(corruptions)("shows %s: %s", async (_what, finding, statement) => {
    expect(await spoilt(statement)).toContain(finding);
  });

  it("shows a client that never heard anything, from its log alone", async () => {
    const [intent] = (await readFile(join(logs, "clients.jsonl"), "utf8")).split("\n");
    const { key } = JSON.parse(intent!) as LogLine;
    await appendFile(join(logs, "clients.jsonl"), JSON.stringify({ e: "end", key, how: "tired" } satisfies LogLine));
    await loadLogs(queries, logs);
    expect(await found(campaign)).toEqual(new Set(["unanswered"]));
  });
});
