import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { emptyDatabase } from "@campaign-kit/tooling/pglite";
import { freePort } from "@campaign-kit/tooling/postgres";

const main = fileURLToPath(new URL("src/main.ts", import.meta.resolve("@campaign-kit/api/package.json")));

/** The built demo as `npm start` serves it: a process of its own, on a folder of its own. */
export class Demo {
  readonly origin: string;
  readonly #port: number;
  readonly #folder: string;
  readonly #environment: NodeJS.ProcessEnv;
  #process: ChildProcess | undefined;
  #log = "";

  private constructor(port: number, folder: string, environment: NodeJS.ProcessEnv) {
    this.#port = port;
    this.#folder = folder;
    this.#environment = environment;
    this.origin = `http://127.0.0.1:${String(port)}`;
  }

  static async start(environment: NodeJS.ProcessEnv = {}): Promise<Demo> {
    const folder = await mkdtemp(join(tmpdir(), "campaign-kit-demo-"));
    await cp((await emptyDatabase()).folder, join(folder, "database"), { recursive: true });
    const demo = new Demo(await freePort(), folder, environment);
    await demo.run();
    return demo;
  }

  /** Starts the process, and waits until it serves. */
  async run(): Promise<void> {
    const child = spawn(process.execPath, [main], {
      env: {
        ...process.env,
        DEMO: "1",
        PORT: String(this.#port),
        HOST: "127.0.0.1",
        DATA_DIR: this.#folder,
        ...this.#environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#process = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (this.#log = (this.#log + text).slice(-20_000)));
    }
    const deadline = performance.now() + 60_000;
    while (performance.now() < deadline && child.exitCode === null) {
      const ready = await fetch(`${this.origin}/health/ready`).catch(() => undefined);
      if (ready?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The demo did not start:\n${this.#log}`);
  }

  /** Stops the process as a process manager would, and returns its exit code. */
  async halt(signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<number | null> {
    const child = this.#process;
    if (child?.exitCode !== null) return child?.exitCode ?? null;
    const exited = once(child, "exit");
    child.kill(signal);
    await exited;
    return child.exitCode;
  }

  /** Stops the process and removes its folder. */
  async end(): Promise<void> {
    await this.halt();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Moves the campaign's clock; it runs on from there. */
  async setClock(now: string): Promise<void> {
    await this.#post("/demo/clock", { now });
  }

  /** Forgets all that any shopper did, and sets the clock back. */
  async reset(): Promise<void> {
    await this.#post("/demo/reset", {});
  }

  /** A token for a demo shopper. */
  async token(shopper: string): Promise<string> {
    const answer = (await (await this.#post("/demo/token", { shopper })).json()) as { token: string };
    return answer.token;
  }

  async #post(path: string, body: unknown): Promise<Response> {
    const response = await fetch(this.origin + path, {
      method: "POST",
      headers: { "content-type": "application/json", origin: this.origin },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} answered ${String(response.status)}: ${await response.text()}`);
    return response;
  }
}
