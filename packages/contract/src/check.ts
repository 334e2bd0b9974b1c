#!/usr/bin/env node
import { parseArgs } from "node:util";
import { checkServer } from "./conformance.ts";

const help = `Checks a running server against the Campaign Kit contract.

  npx @campaign-kit/contract <base url> <campaign> [--token <shopper's token>] [--claim <coupon activity>]

Without a token, what a visitor may do is checked. Nothing is changed on the server unless --claim is given.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { token: { type: "string" }, claim: { type: "string" }, help: { type: "boolean" } },
});
const [baseUrl, campaign] = positionals;
if (values.help || !baseUrl || !campaign) {
  console.log(help);
  process.exit(values.help ? 0 : 2);
}

const checks = await checkServer({ baseUrl, campaign, ...values });
for (const { name, faults } of checks) {
  console.log(`${faults.length ? "✗" : "✓"} ${name}`);
  for (const fault of faults) console.log(`    ${fault}`);
}
process.exitCode = checks.some(({ faults }) => faults.length) ? 1 : 0;
