import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@campaign-kit/tooling/postgres";

const sample = join(import.meta.dirname, "../deploy/nginx.conf");

/** Puts a text in another's place, which must be there. */
function fill(text: string, [from, to]: readonly [string, string]): string {
  if (!text.includes(from)) throw new Error(`nginx.conf does not have “${from}”`);
  return text.replaceAll(from, to);
}

/** nginx with the sample configuration as it is, but for ports, folder and origin. */
export async function startNginx(path: string, apis: readonly [number, number, number], origin: string) {
  const folder = await mkdtemp(join(tmpdir(), "campaign-kit-nginx-"));
  const port = await freePort();
  const site = (
    [
      ["listen 8080", `listen 127.0.0.1:${port}`],
      ["127.0.0.1:8787", `127.0.0.1:${apis[0]}`],
      ["127.0.0.1:8788", `127.0.0.1:${apis[1]}`],
      ["127.0.0.1:8789", `127.0.0.1:${apis[2]}`],
      ["/var/cache/nginx/campaigns", join(folder, "cache")],
      ["https://shop.example", origin],
    ] as const
  ).reduce(fill, await readFile(sample, "utf8"));
  await writeFile(join(folder, "campaigns.conf"), site);
  await mkdir(join(folder, "temp"));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${join(folder, "temp", name)};`)
    .join(" ");
  await writeFile(
    join(folder, "nginx.conf"),
    `${process.getuid?.() === 0 ? "user root;" : ""} worker_processes 2; events {} http { access_log off; ${temporary} include campaigns.conf; }`,
  );
  const words = ["-p", folder, "-c", "nginx.conf", "-e", "stderr", "-g", `daemon off; pid ${join(folder, "pid")};`];
  const nginx = spawn(path, words, { stdio: ["ignore", "ignore", "pipe"] });
  let errors = "";
  nginx.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const exited = once(nginx, "exit");
  while (!(await answers(port))) {
    if (nginx.exitCode !== null) throw new Error(`nginx ended:\n${errors}`);
    await sleep(20);
  }
  return {
    url: `http://127.0.0.1:${port}`,
    errors: () => errors,
    async stop() {
      nginx.kill("SIGTERM");
      await exited;
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
export type Nginx = Awaited<ReturnType<typeof startNginx>>;

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
