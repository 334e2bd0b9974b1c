import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Queries } from "../database.ts";

/** Lines that go to the database at a time. */
const BATCH = 5000;

const tables = `
  drop schema if exists torture_check cascade;
  create schema torture_check;
  create unlogged table torture_check.intents (key text, subject text, shopper text, kind text, about text);
  create unlogged table torture_check.answers (
    key text, status integer, hash text, replayed boolean, code text, id text, card text
  );
  create unlogged table torture_check.ends (key text, how text);
`;

const insert = `
  with line as (
    select * from jsonb_to_recordset($1::jsonb) as line(
      e text, key text, subject text, shopper text, kind text, about text,
      status integer, hash text, replayed boolean, code text, id text, card text, how text
    )
  ), intents as (
    insert into torture_check.intents select key, subject, shopper, kind, about from line where e = 'intent'
  ), answers as (
    insert into torture_check.answers
    select key, status, hash, replayed, code, id, card from line where e = 'answer'
  )
  insert into torture_check.ends select key, how from line where e = 'end'
`;

/**
 * What can be told of an answer alone, and what the tables say of each intent. `done`: intents that the database holds an
 * answer for, with what that answer says that it made.
 */
const indexes = `
  create index on torture_check.answers (key);
  create unique index on torture_check.intents (key);
  create view torture_check.definite as
    select * from torture_check.answers where status < 500 and status not in (408, 429);
  create unlogged table torture_check.done as
    select intent.key, intent.shopper, intent.kind, intent.about, stored.status,
      encode(sha256(convert_to(stored.body, 'UTF8')), 'hex') as hash,
      case when stored.status < 300 then case intent.kind
        when 'claim' then stored.body::jsonb #>> '{coupon,id}'
        when 'open' then stored.body::jsonb #>> '{group,id}'
        when 'draw' then stored.body::jsonb #>> '{draw,id}'
        when 'grant' then stored.body::jsonb #>> '{id}'
        when 'reverse' then stored.body::jsonb #>> '{id}'
      end end as id
    from torture_check.intents intent
    join campaign_kit.answers stored on stored.subject = intent.subject and stored.key = intent.key;
  create index on torture_check.done (key);
  create index on torture_check.done (shopper, kind);
  create index on torture_check.done (id);
  create index on torture_check.intents (shopper, kind);
  analyze;
`;

/** Brings the clients' logs beside the engine's tables, in a schema of their own, which is made anew. Streams them. */
export async function loadLogs(queries: Queries, folder: string): Promise<void> {
  await runAll(queries, tables);
  for (const file of await readdir(folder)) {
    let lines: string[] = [];
    for await (const line of createInterface({ input: createReadStream(join(folder, file)) })) {
      lines.push(line);
      if (lines.length < BATCH) continue;
      await queries.query(insert, [`[${lines.join(",")}]`]);
      lines = [];
    }
    if (lines.length > 0) await queries.query(insert, [`[${lines.join(",")}]`]);
  }
  await runAll(queries, indexes);
}

async function runAll(queries: Queries, statements: string): Promise<void> {
  for (const statement of statements.split(";")) {
    if (statement.trim()) await queries.query(statement);
  }
}
