import { fork } from "node:child_process";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "@campaign-kit/tooling/postgres";
import { apiProcess, type ApiProcess } from "./api-process.ts";
import { tortureCampaign } from "./campaign.ts";
import { Chance } from "./chance.ts";
import type { CrowdOptions, CrowdReport } from "./client/crowd.ts";
import type { CrowdMessage, CrowdOrder } from "./client/main.ts";
import type { RunRecord } from "./record.ts";
import { tortureDatabase, type TortureDatabase } from "./database.ts";
import { startDatabaseProxy } from "./faults/database-proxy.ts";
import { planEvents, runEvents } from "./faults/events.ts";
import { addCounts, countOf } from "./faults/kinds.ts";
import type { TortureOptions } from "./options.ts";

const SECRET = "a-secret-for-a-run-of-torture-alone";
const clientMain = fileURLToPath(new URL("./client/main.ts", import.meta.url));

/** A run that is over: where it is kept, and its database, which is still there to be looked at. */
export interface Run {
  folder: string;
  record: RunRecord;
  database: TortureDatabase;
}

/** Runs crowds against API processes while things break. Everything that it started has ended when it resolves, but for the database. */
export async function torture(options: TortureOptions, say: (line: string) => void): Promise<Run> {
  const startedAt = Date.now();
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "campaign-kit-torture-")));
  await mkdir(join(folder, "campaigns"), { recursive: true });
  await mkdir(join(folder, "logs"), { recursive: true });
  const campaign = tortureCampaign(`torture-${startedAt.toString(36)}`, options.claims, startedAt);
  await writeFile(join(folder, "campaigns/torture.json"), JSON.stringify(campaign.definition));

  const chance = new Chance(options.seed);
  const database = await tortureDatabase(options.database, folder);
  const faults = new Set(options.faults);
  const line =
    database.port === undefined
      ? undefined
      : await startDatabaseProxy({ port: database.port, faults, chance: chance.fork("database-proxy") });
  const apis = await startApis(options.processes, {
    ...database.environment(line?.port),
    CAMPAIGNS_DIR: join(folder, "campaigns"),
    TOKEN_SECRET: SECRET,
    LOG_LEVEL: "error",
    // All shoppers come from one address, and none of them is asked to be slow.
    SHOPPER_LIMIT: "0",
    ADDRESS_LIMIT: "0",
  });
  try {
    say(`seed ${options.seed}; ${options.processes} API process(es) on ${options.database}, in ${folder}`);
    const crowds = startCrowds(options, {
      secret: SECRET,
      campaign: campaign.id,
      terms: campaign.terms,
      ports: apis.map(({ port }) => port),
      faults: options.faults,
      throughProxy: options.throughProxy,
      others: options.others,
      milliseconds: options.seconds * 1000,
      logs: join(folder, "logs"),
    });
    const [reports, events] = await Promise.all([
      crowds.done,
      runEvents({
        events: planEvents(options.events, options.faults, chance.fork("plan")),
        ...{ apis, database },
        chance: chance.fork("events"),
        reached: crowds.reached,
        allow: crowds.allow,
        say,
      }),
    ]);
    const record: RunRecord = {
      options: { ...options, folder },
      campaign: campaign.id,
      terms: campaign.terms,
      startedAt,
      seconds: (Date.now() - startedAt) / 1000,
      counts: sumOf(reports),
      events,
      faults: addCounts(countOf(events), line?.counts ?? {}, ...reports.map(({ faults }) => faults)),
    };
    await writeFile(join(folder, "run.json"), JSON.stringify(record, undefined, 2));
    return { folder, record, database };
  } catch (error) {
    await database.stop();
    throw error;
  } finally {
    await Promise.all(apis.map((api) => api.stop()));
    line?.close();
  }
}

async function startApis(count: number, environment: Record<string, string>): Promise<ApiProcess[]> {
  const apis: ApiProcess[] = [];
  for (let index = 0; index < count; index++) apis.push(apiProcess(await freePort(), environment));
  await Promise.all(apis.map((api) => api.start()));
  return apis;
}

type Shared = Omit<CrowdOptions, "name" | "seed" | "claims" | "shoppers" | "log"> & { logs: string };

/** Starts the load processes, and tells how far they are together. */
function startCrowds(options: TortureOptions, { logs, ...shared }: Shared) {
  const latest: CrowdReport[] = [];
  const waiting = new Set<() => void>();
  const orders: ((upTo: number) => void)[] = [];
  let over = false;
  const progress = () => latest.reduce((sum, { claims }) => sum + claims, 0) / options.claims;
  const one = (index: number) =>
    new Promise<CrowdReport>((resolve, reject) => {
      const child = fork(clientMain, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
      const part = (of: number) =>
        Math.floor(((index + 1) * of) / options.crowds) - Math.floor((index * of) / options.crowds);
      const name = `c${index}`;
      const crowd: CrowdOptions = {
        ...shared,
        name,
        seed: options.seed,
        claims: part(options.claims),
        shoppers: Math.max(1, part(options.shoppers)),
        log: join(logs, `${name}.jsonl`),
      };
      const order = (it: CrowdOrder) => {
        if (child.connected) child.send(it);
      };
      order({ options: crowd });
      orders.push((upTo) => order({ upTo: upTo === 1 ? null : Math.ceil(upTo * crowd.claims) }));
      child.on("message", ({ done, report }: CrowdMessage) => {
        latest[index] = report;
        for (const check of [...waiting]) check();
        if (done) resolve(report);
      });
      child.on("exit", (code) => reject(new Error(`a load process ended with ${code}`)));
    });
  const done = Promise.all(Array.from({ length: options.crowds }, (_, index) => one(index))).finally(() => {
    over = true;
    for (const check of [...waiting]) check();
  });
  const reached = (at: number) =>
    new Promise<"reached" | "over">((resolve) => {
      const check = () => {
        if (!over && progress() < at) return;
        waiting.delete(check);
        resolve(over ? "over" : "reached");
      };
      waiting.add(check);
      check();
    });
  /** Lets them go on up to a part of all claims. */
  const allow = (upTo: number) => {
    for (const order of orders) order(upTo);
  };
  return { done, reached, allow };
}

function sumOf(reports: readonly CrowdReport[]): RunRecord["counts"] {
  const sum = (name: keyof RunRecord["counts"]) => reports.reduce((total, report) => total + report[name], 0);
  return {
    intents: sum("intents"),
    claims: sum("claims"),
    retries: sum("retries"),
    replays: sum("replays"),
    answered: sum("answered"),
    askedToWait: sum("askedToWait"),
    left: sum("left"),
    tired: sum("tired"),
  };
}
