import { setTimeout as sleep } from "node:timers/promises";
import { yesterday, type Terms } from "../campaign.ts";
import { Chance } from "../chance.ts";
import { startClientProxy } from "../faults/client-proxy.ts";
import { addCounts, type FaultCounts, type FaultKind } from "../faults/kinds.ts";
import { Connections } from "../http/connections.ts";
import { keyOf, readAnswer } from "./answer.ts";
import { Client, type ClientCounts } from "./client.ts";
import type { Gate } from "./gate.ts";
import { openLog } from "./log.ts";
import { shop } from "./shopper.ts";

/** What one load process is told. All of it is plain data. */
export interface CrowdOptions {
  /** Unique among the crowds of a run. */
  name: string;
  seed: string;
  secret: string;
  campaign: string;
  terms: Terms;
  ports: readonly number[];
  faults: readonly FaultKind[];
  /** Coupon claims to make. */
  claims: number;
  /** No shopper begins after so many milliseconds. */
  milliseconds: number;
  /** Shoppers at a time. */
  shoppers: number;
  throughProxy: number;
  others: number;
  log: string;
}

export interface CrowdReport extends ClientCounts {
  faults: FaultCounts;
}

/** How long a client waits for one answer, and for a definite one, in milliseconds. */
const TIMEOUT = 5000;
const PATIENCE = 120_000;
const MOST_CLAIMS = 3;

/** Lets shoppers in, so many at a time and as far as the gate is open, until all claims are made; `progress` is called now and then. */
export async function runCrowd(
  options: CrowdOptions,
  gate: Gate,
  progress: (report: CrowdReport) => void,
): Promise<CrowdReport> {
  const { name, ports, secret, campaign, terms } = options;
  const chance = new Chance(options.seed).fork(name);
  const faults = new Set(options.faults);
  const log = openLog(options.log);
  const connections = new Connections(TIMEOUT);
  const clock = () => Date.now();
  const proxy = await startClientProxy({
    ports,
    faults,
    chance: chance.fork("proxy"),
    overhear: (request, answer) => log.write({ ...readAnswer(keyOf(request), answer).line, overheard: true }),
  });
  const client = new Client({
    ...{ name, secret, clock, chance, connections, log, ports, faults },
    proxyPort: proxy.port,
    throughProxy: options.throughProxy,
    patience: PATIENCE,
  });
  const report = () => ({ ...client.counts, faults: addCounts(client.faults, proxy.counts) });
  const timer = setInterval(() => progress(report()), 100);

  const until = clock() + options.milliseconds;
  const missedDay = yesterday(clock());
  let left = options.claims;
  let visitors = 0;
  const visit = async () => {
    for (;;) {
      await gate.pass(() => options.claims - left);
      if (left === 0 || clock() >= until) return;
      const claims = Math.min(left, chance.between(1, MOST_CLAIMS));
      left -= claims;
      const shopper = `${name}-s${visitors++}`;
      await shop(shopper, claims, { client, chance, campaign, terms, missedDay, others: options.others });
      await log.calm();
    }
  };
  await Promise.all(Array.from({ length: options.shoppers }, visit));
  await proxy.drained();
  // A request of one who walked away may still be on its way.
  await sleep(200);
  clearInterval(timer);
  proxy.close();
  connections.close();
  await log.close();
  return report();
}
