import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { setTimeout as sleep } from "node:timers/promises";

/** An API process that can be killed and comes back at the same port. */
export interface ApiProcess {
  readonly port: number;
  /** Starts it, and resolves when it says that it is ready. */
  start(): Promise<void>;
  /** SIGKILL: nothing is finished, nothing is closed. Resolves when it is gone. */
  kill(): Promise<void>;
  /** It stands still for so many milliseconds, and goes on. */
  freeze(milliseconds: number): Promise<void>;
  /** SIGTERM, and SIGKILL where that is not heard. Resolves with what it printed of errors. */
  stop(): Promise<void>;
  /** The last lines that it printed. */
  output(): string;
}

const require = createRequire(import.meta.url);
const main = require.resolve("@campaign-kit/api/src/main.ts");
const endWithParent = new URL("./end-with-parent.ts", import.meta.url).href;
const READY_WITHIN = 60_000;
const OUTPUT_KEPT = 4000;

/** A process of the API, not started yet. Killed with the process that made it. */
export function apiProcess(port: number, environment: Readonly<Record<string, string>>): ApiProcess {
  let child: ReturnType<typeof spawnApi> | undefined;
  let output = "";

  const exited = async (signal: NodeJS.Signals) => {
    const running = child;
    if (running?.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, "exit");
    running.kill(signal);
    await gone;
  };
  return {
    port,
    output: () => output,
    async start() {
      const running = spawnApi({ ...environment, PORT: String(port) });
      child = running;
      const keep = (text: string) => (output = (output + text).slice(-OUTPUT_KEPT));
      running.stdout.setEncoding("utf8").on("data", keep);
      running.stderr.setEncoding("utf8").on("data", keep);
      for (let waited = 0; waited < READY_WITHIN; waited += 50) {
        if (running.exitCode !== null) throw new Error(`an API process ended:\n${output}`);
        const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
        await ready?.body?.cancel();
        if (ready?.ok) return;
        await sleep(50);
      }
      throw new Error(`an API process does not get ready:\n${output}`);
    },
    kill: () => exited("SIGKILL"),
    async freeze(milliseconds) {
      child?.kill("SIGSTOP");
      await sleep(milliseconds);
      child?.kill("SIGCONT");
    },
    async stop() {
      const patience = setTimeout(() => child?.kill("SIGKILL"), 10_000);
      await exited("SIGTERM");
      clearTimeout(patience);
    },
  };
}

function spawnApi(environment: Record<string, string>) {
  // The channel says when this process is gone, however it went.
  return spawn(process.execPath, ["--import", endWithParent, main], {
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  }) as ReturnType<typeof spawn> & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream };
}
