/** The readers, in a process of their own: each has a connection, and reads again and again. */
import { Pool } from "undici";
import { measure, type Load } from "../measure.ts";

export interface ReadOrder extends Load {
  url: string;
  path: string;
  headers: Record<string, string>;
  /** What every answer has to be. */
  status: number;
}

process.on("message", (order: ReadOrder) => void run(order));

async function run({ url, path, headers, status, ...load }: ReadOrder): Promise<void> {
  const pool = new Pool(url, { connections: load.clients, pipelining: 1 });
  const measured = await measure(async () => {
    const answer = await pool.request({ path, method: "GET", headers });
    await answer.body.dump();
    if (answer.statusCode !== status) throw new Error(`answered ${answer.statusCode}`);
  }, load);
  await pool.close();
  process.send!(measured);
}
