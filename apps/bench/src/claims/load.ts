/** The shoppers, in a process of their own: each has a connection, and one claim after another. */
import { createHmac, randomUUID } from "node:crypto";
import { Pool } from "undici";
import { measure, type Load } from "../measure.ts";
import { CLAIM_PATH } from "./campaign.ts";
import { SECRET } from "./secret.ts";

export interface LoadOrder extends Load {
  url: string;
  /** Before the shoppers' names, so that nobody claims twice. */
  prefix: string;
}

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const HEAD = base64({ alg: "HS256" });

function tokenOf(shopper: string, exp: number): string {
  const signed = `${HEAD}.${base64({ sub: shopper, exp })}`;
  return `${signed}.${createHmac("sha256", SECRET).update(signed).digest("base64url")}`;
}

process.on("message", (order: LoadOrder) => void run(order));

async function run({ url, prefix, ...load }: LoadOrder): Promise<void> {
  const pool = new Pool(url, { connections: load.clients, pipelining: 1 });
  const exp = Math.floor(Date.now() / 1000) + 3600;
  const measured = await measure(async (index) => {
    const headers = {
      authorization: `Bearer ${tokenOf(`${prefix}-${index}`, exp)}`,
      "idempotency-key": randomUUID(),
      "content-length": "0",
    };
    const { statusCode, body } = await pool.request({ path: CLAIM_PATH, method: "POST", headers });
    const text = await body.text();
    if (statusCode !== 201) throw new Error(`answered ${statusCode}: ${text}`);
  }, load);
  await pool.close();
  process.send!(measured);
}
