#!/usr/bin/env node
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { CouldNotCheck } from "./check.ts";
import { formatJunit } from "./report/junit.ts";
import { formatReport } from "./report/text.ts";
import { checkConformance, chosen, NotReachable, type Result } from "./run.ts";

const help = `Runs the Campaign Kit contract against a server.

  npx @campaign-kit/conformance --base-url <address> [options]

  --base-url <address>      where the API is, without /v1
  --campaign <id>           a campaign that it has                          (conformance)

Who shops. Most checks take new shoppers, races a crowd of them:
  --token-secret <secret>   the secret that the server checks tokens by (HS256): the kit makes its own
  --token-claims <json>     claims to add to these: '{"iss":"shop","aud":"api"}'
  --token-command <command> prints a token for $SHOPPER; $NEW_CUSTOMER, $MEMBER and $SCOPE say what of
  --token <token>           a shopper's token; again for further shoppers
  --orders-token <token>    a token of the shop's own service, where the two above cannot make one

What, and how:
  --only <id>               checks whose id begins like this; again for further ones
  --list                    tells the checks, and runs none
  --junit <file>            writes JUnit XML as well
  --strict                  what could not be checked counts as failed
  --crowd <number>          most shoppers that race at once                 (200)
  --patience <seconds>      how long a request may be told to come later    (60)

Every option may come by the environment: CONFORMANCE_TOKEN_SECRET for --token-secret.
Ends with 0 where the server does what was checked, 1 where it does not, 2 where it could not be checked.
Checks claim, draw and join: give a campaign that is there for it, never a live one.
`;

/** Ends with a sentence about the command itself. */
function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

const text = { type: "string" } as const;
const texts = { type: "string", multiple: true } as const;
const flag = { type: "boolean" } as const;
const options = {
  "base-url": text,
  campaign: text,
  token: texts,
  "token-secret": text,
  "token-claims": text,
  "token-command": text,
  "orders-token": text,
  only: texts,
  list: flag,
  junit: text,
  strict: flag,
  crowd: text,
  patience: text,
  help: flag,
} as const;

function read() {
  try {
    return parseArgs({ options, allowPositionals: false }).values;
  } catch (error) {
    return stop(`${(error as Error).message}\n\n${help}`);
  }
}
const values = read();

type Name = {
  [Key in keyof typeof options]: (typeof options)[Key] extends { type: "string" } ? Key : never;
}[keyof typeof options];
const fromEnvironment = (name: Name) => process.env[`CONFORMANCE_${name.toUpperCase().replaceAll("-", "_")}`];
/** An empty variable counts as none. */
function one(name: Exclude<Name, "token" | "only">): string | undefined {
  const given = values[name] ?? fromEnvironment(name);
  return given === "" ? undefined : given;
}
const several = (name: "token" | "only") =>
  values[name] ??
  fromEnvironment(name)
    ?.split(/[\s,]+/)
    .filter(Boolean) ??
  [];

function number(name: "crowd" | "patience"): number | undefined {
  const given = one(name);
  if (given !== undefined && !/^\d+$/.test(given)) stop(`--${name} is ${given}; it should be a whole number.`);
  return given === undefined ? undefined : Number(given);
}

function claims(): object {
  try {
    return JSON.parse(one("token-claims") ?? "{}") as object;
  } catch {
    return stop('--token-claims should be JSON: \'{"iss":"shop"}\'.');
  }
}

/** On a terminal, one line that says how far it is. */
function progress(total: number): (result: Result) => void {
  let done = 0;
  return ({ id }) => {
    done += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${done === total ? "" : `${done} of ${total}: ${id}`}`);
  };
}

if (values.help) {
  console.log(help);
  process.exit(0);
}
const only = several("only");
const some = chosen(only);
if (some.length === 0) stop(`No check begins with ${only.join(" or ")}: --list tells them all.`);
if (values.list) {
  for (const { id, says } of some) console.log(`${id}\n    ${says}`);
  process.exit(0);
}
const baseUrl = one("base-url") ?? stop(`Where is the API? --base-url is missing.\n\n${help}`);
if (!/^https?:$/.test(URL.canParse(baseUrl) ? new URL(baseUrl).protocol : "")) {
  stop(`--base-url is ${baseUrl}; it should be an address like https://staging.shop.example/api.`);
}

try {
  const report = await checkConformance({
    baseUrl,
    campaign: one("campaign"),
    tokens: several("token"),
    ordersToken: one("orders-token"),
    tokenSecret: one("token-secret"),
    tokenClaims: claims(),
    tokenCommand: one("token-command"),
    only,
    crowd: number("crowd"),
    patience: number("patience"),
    onResult: progress(some.length),
  });
  process.stdout.write(formatReport(report));
  const junit = one("junit");
  if (junit !== undefined) await writeFile(junit, formatJunit(report));
  const bad = values.strict ? ["failed", "skipped"] : ["failed"];
  process.exitCode = report.results.some(({ outcome }) => bad.includes(outcome)) ? 1 : 0;
} catch (error) {
  if (error instanceof NotReachable || error instanceof CouldNotCheck)
    stop(`Nothing could be checked: ${error.message}`);
  throw error;
}
