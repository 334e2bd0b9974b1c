import { machine, versionOf } from "../machine.ts";
import type { Load } from "../measure.ts";
import type { Result } from "../result.ts";
import { overHttp } from "./http.ts";
import { ceilingOf, measuresOf, processorTime, type Aim, type Section } from "./measures.ts";
import { PLAIN, ways } from "./names.ts";
import { crowd, interleaved, type Run } from "./rounds.ts";
import { onPglite, onServer, type Ground } from "./store.ts";

export interface Options {
  /** How long each way is measured in a round. */
  seconds: number;
  rounds: number;
  /** How many claim at a time. */
  shoppers: number;
  /** Whether the embedded database is measured too, beside the server. */
  embedded: boolean;
}

/** Measures it all: at the store and over HTTP, in a crowd and alone, on a server and embedded. */
export async function run(options: Options, say: (line: string) => void): Promise<Result> {
  const { seconds, rounds, shoppers } = options;
  const crowded: Load = { clients: shoppers, seconds };
  const alone: Load = { clients: 1, seconds: seconds / 2 };
  const measured = async (section: Omit<Section, "results">, ground: Ground, runs: readonly Run[]) => {
    say(`${section.title} …`);
    return { ...section, results: await interleaved(runs, rounds, ground.execute) };
  };
  const ofStore = async (id: string, where: string, ground: Ground, aims: Section["aims"] = {}) => {
    const { contenders } = ground;
    const runs = (load: Load, some = contenders) => some.map((contender) => crowd(contender, load));
    const title = `At the store, ${where}`;
    return [
      await measured({ id, title, crowd: true, aims }, ground, runs(crowded)),
      await measured(
        { id: `${id}-alone`, title: `${title}, one claim at a time`, crowd: false, aims: { p50: noLonger(PLAIN) } },
        ground,
        runs(alone, contenders.slice(0, 2)),
      ),
    ];
  };

  const sections: Section[] = [];
  const server = await onServer();
  let http: Section[];
  let postgres: string;
  try {
    const aims = { rate: timesAsMany(30, PLAIN), p99: halfAsLong(PLAIN) };
    sections.push(...(await ofStore("store", "on a PostgreSQL server", server, aims)));
    http = await ofHttp(server, crowded, alone, measured);
    postgres = (await server.execute("show server_version"))[0]!["server_version"] as string;
  } finally {
    await server.end();
  }
  if (options.embedded) {
    const embedded = await onPglite();
    try {
      sections.push(...(await ofStore("embedded", "on the embedded database", embedded)));
    } finally {
      await embedded.end();
    }
  }
  return {
    name: "claims",
    day: new Date().toISOString().slice(0, 10),
    machine: machine(),
    versions: {
      "@campaign-kit/api": versionOf("@campaign-kit/api"),
      PostgreSQL: postgres,
      pg: versionOf("pg"),
      "@electric-sql/pglite": versionOf("@electric-sql/pglite"),
    },
    settings: { seconds, rounds, shoppers },
    measures: [
      ...sections.flatMap(measuresOf),
      ...http.flatMap((section) => [
        ...measuresOf(without(section, ways.nothing)),
        processorTime(section, ways.nothing),
      ]),
      ceilingOf(http[0]!, ways.nothing),
    ],
  };
}

async function ofHttp(
  server: Ground,
  crowded: Load,
  alone: Load,
  measured: (section: Omit<Section, "results">, ground: Ground, runs: readonly Run[]) => Promise<Section>,
): Promise<Section[]> {
  const { plain } = ways;
  const title = "Over HTTP, on a PostgreSQL server";
  const http = await overHttp(server.url!);
  try {
    const aims = { rate: timesAsMany(6, plain), p99: halfAsLong(plain) };
    return [
      await measured({ id: "http", title, crowd: true, aims }, server, http.runs(crowded)),
      await measured(
        { id: "http-alone", title: `${title}, one claim at a time`, crowd: false, aims: { p50: noLonger(plain) } },
        server,
        http.runs(alone),
      ),
    ];
  } finally {
    await http.end();
  }
}

/** What decides nothing is no rival, but the limit: it is shown apart. */
const without = (section: Section, way: string): Section => ({
  ...section,
  results: new Map([...section.results].filter(([name]) => name !== way)),
});
const timesAsMany = (least: number, way: string): Aim => ({
  goal: `at least ${least} times one transaction a claim`,
  met: (to) => to(way) >= least,
});
const halfAsLong = (way: string): Aim => ({
  goal: "at most half of one transaction a claim",
  met: (to) => to(way) <= 0.5,
});
const noLonger = (way: string): Aim => ({ goal: "no longer than one transaction a claim", met: (to) => to(way) <= 1 });
