import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Measured } from "./measure.ts";

/** Starts a file of a benchmark as a process of its own, which ends when it is disconnected. */
export function start(file: string, environment: NodeJS.ProcessEnv, ...args: string[]): ChildProcess {
  return fork(file, args, { env: { PATH: process.env["PATH"], ...environment } });
}

/** The next message of a process. Rejects where it ends without one. */
export async function told<Message>(process: ChildProcess): Promise<Message> {
  const ended = new AbortController();
  const exit = once(process, "exit", { signal: ended.signal }).then(() => {
    throw new Error("a process of the benchmark ended early");
  });
  try {
    const [message] = (await Promise.race([once(process, "message", { signal: ended.signal }), exit])) as [Message];
    return message;
  } finally {
    ended.abort();
    exit.catch(() => undefined);
  }
}

/** Has a process make a load on another one, and measures what both used of a core. */
export async function loaded(load: ChildProcess, server: ChildProcess, order: object): Promise<Measured> {
  const before = await usage(server);
  load.send(order);
  const measured = await told<Measured>(load);
  return { ...measured, serverCpu: ((await usage(server)) - before) / measured.elapsed };
}

/** Milliseconds of processor time that a server has used. */
async function usage(server: ChildProcess): Promise<number> {
  server.send("usage");
  return (await told<{ cpu: number }>(server)).cpu;
}

/** In a process that serves: tells its usage where it is asked, and ends with whoever started it. */
export function tellUsage(): void {
  process.on("message", (what) => {
    const { user, system } = process.cpuUsage();
    if (what === "usage") process.send!({ cpu: (user + system) / 1000 });
  });
  process.on("disconnect", () => process.exit());
}

/** Ends processes that have not ended yet, and waits for that. */
export async function end(processes: readonly ChildProcess[]): Promise<void> {
  const running = processes.filter(({ connected }) => connected);
  const ended = running.map((one) => once(one, "exit"));
  for (const one of running) one.disconnect();
  await Promise.all(ended);
}
