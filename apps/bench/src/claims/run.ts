import { cpus } from "node:os";
import type { Load } from "../measure.ts";
import { overHttp } from "./http.ts";
import { crowd, interleaved, type Results, type Run } from "./rounds.ts";
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

/** Ways that were measured in turn, of which the others' ratios are to one. */
export interface Section {
  title: string;
  /** The name of the one that the others are compared with. */
  base: string;
  results: Results;
}

/** What was run, on what. */
export interface Report {
  options: Options;
  machine: { node: string; processors: string; postgres: string };
  sections: Section[];
}

/** Measures it all: at the store and over HTTP, in a crowd and alone, on a server and embedded. */
export async function run(options: Options, say: (line: string) => void): Promise<Report> {
  const { seconds, rounds, shoppers } = options;
  const crowded: Load = { clients: shoppers, seconds };
  const alone: Load = { clients: 1, seconds: seconds / 2 };
  const sections: Section[] = [];
  const measured = async (title: string, base: string, ground: Ground, runs: readonly Run[]) => {
    say(`${title} …`);
    sections.push({ title, base, results: await interleaved(runs, rounds, ground.execute) });
  };
  const ofStore = async (where: string, ground: Ground) => {
    const { contenders } = ground;
    const [ours, plain] = contenders;
    const runs = (load: Load, some = contenders) => some.map((contender) => crowd(contender, load));
    await measured(`At the store, ${where}`, plain!.name, ground, runs(crowded));
    await measured(`At the store, ${where}, one claim at a time`, plain!.name, ground, runs(alone, [ours!, plain!]));
  };

  const server = await onServer();
  let postgres: string;
  try {
    await ofStore("on a PostgreSQL server", server);
    const http = await overHttp(server.url!);
    try {
      const [, plain] = http.runs(crowded);
      await measured("Over HTTP, on a PostgreSQL server", plain!.name, server, http.runs(crowded));
      const quiet = http.runs(alone);
      await measured("Over HTTP, on a PostgreSQL server, one claim at a time", plain!.name, server, quiet);
    } finally {
      await http.end();
    }
    postgres = (await server.execute("show server_version"))[0]!["server_version"] as string;
  } finally {
    await server.end();
  }
  if (options.embedded) {
    const embedded = await onPglite();
    try {
      await ofStore("on the embedded database", embedded);
    } finally {
      await embedded.end();
    }
  }
  const processors = cpus();
  return {
    options,
    machine: { node: process.version, processors: `${processors.length} × ${processors[0]?.model ?? "?"}`, postgres },
    sections,
  };
}
