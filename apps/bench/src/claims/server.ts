/**
 * The reference backend as it is, in a process of its own, with one of three ways to decide behind the same HTTP, tokens, validation
 * and idempotency header: the engine's own, one transaction a claim, or none at all.
 */
import { Pool } from "pg";
import { readConfig } from "@campaign-kit/api/src/config.ts";
import { startApi } from "@campaign-kit/api/src/server.ts";
import { Decider, type Decision } from "../engine.ts";
import { tellUsage } from "../processes.ts";
import { lending, CONNECTIONS } from "./store.ts";
import { plain } from "./transactions.ts";

const [way = "ours"] = process.argv.slice(2);

if (way === "plain") {
  const pool = new Pool({ connectionString: process.env["DATABASE_URL"], max: CONNECTIONS });
  const contender = plain(way, lending(pool));
  Decider.prototype.submit = async ({}, { subject, key }) => answered(await contender.claim(subject, key));
}
if (way === "nothing") {
  // As long as a claim's answer.
  const body = JSON.stringify({ nothing: "x".repeat(900) });
  Decider.prototype.submit = () => Promise.resolve(answered({ status: 201, body }));
}

function answered({ status, body }: { status: number; body: string }): Decision {
  return { answer: { status, body, contentType: "application/json" }, replayed: false };
}

// What protects a shop from one address that asks as much as this one does is not what is measured.
const limits = { addressPerMinute: 0, shopperPerMinute: 0 };
const api = await startApi(readConfig(process.env), { limits });
await api.ready;
tellUsage();
process.send!({ url: api.url });
