import type { z } from "@hono/zod-openapi";
import { routes } from "./document.ts";
import { problem, Problem, PROBLEM_MEDIA_TYPE, problems, type ProblemCode } from "./problem.ts";

/** A server to check. */
export interface ServerToCheck {
  /** Where the API is, without `/v1`. */
  baseUrl: string;
  /** A campaign that it has, by id. */
  campaign: string;
  /** A shopper's token. Without, only what a visitor may do is checked. */
  token?: string | undefined;
  /** A coupon activity to claim from, as that shopper. Without, nothing is changed on the server. */
  claim?: string | undefined;
  /** Stands in for the global `fetch`. */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** One thing that the contract asks for, and what was found in its place. */
export interface Check {
  name: string;
  /** Empty where the server does it. */
  faults: string[];
}

interface Answered {
  status: number;
  headers: Headers;
  text: string;
  body: unknown;
}
type Ask = (path: string, headers?: Record<string, string>, method?: "GET" | "POST") => Promise<Answered>;
type Say = (fault: string) => void;

/** Longest difference between two of the server's times, read one after the other, in milliseconds. */
const LATE = 5000;

/**
 * Asks a running server what a page would ask, and holds its answers against the contract: forms, caching, the server's
 * time, problems, and, where it may claim, that one key is one claim. Changes nothing unless `claim` says so.
 */
export async function checkServer(server: ServerToCheck): Promise<Check[]> {
  const { token, claim } = server;
  const ask = askOf(server);
  const home = `/v1/campaigns/${server.campaign}`;
  const mine = { Authorization: `Bearer ${token}` };
  const steps: [string, (say: Say) => Promise<void>][] = [
    ["Everyone gets one campaign document", (say) => checkCampaign(ask, home, token ? mine : {}, say)],
    ["A visitor is told where the campaign stands, and the time", (say) => checkVisitor(ask, home, say)],
    ["Refusals are problems", (say) => checkRefusals(ask, home, say)],
    ["Every answer has a request id", (say) => checkRequestId(ask, home, say)],
  ];
  if (token) steps.push(["A shopper’s own answers", (say) => checkShopper(ask, home, mine, say)]);
  if (token && claim) steps.push(["One key is one claim", (say) => checkClaim(ask, home, claim, mine, say)]);

  const checks: Check[] = [];
  for (const [name, step] of steps) {
    const faults: string[] = [];
    try {
      await step((fault) => faults.push(fault));
    } catch (error) {
      faults.push(`no answer: ${(error as Error).message}`);
    }
    checks.push({ name, faults });
  }
  return checks;
}

function askOf({ baseUrl, fetch: send = (request) => fetch(request) }: ServerToCheck): Ask {
  return async (path, headers = {}, method = "GET") => {
    const response = await send(new Request(`${baseUrl.replace(/\/+$/, "")}${path}`, { method, headers }));
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function checkCampaign(ask: Ask, home: string, mine: Record<string, string>, say: Say): Promise<void> {
  const first = await ask(home);
  expectAnswer(first, 200, routes.getCampaign.responses[200].content["application/json"].schema, say);
  const cache = first.headers.get("Cache-Control") ?? "";
  if (!/\bpublic\b/.test(cache)) say(`Cache-Control is “${cache}”: it must be public, so that a CDN can keep it`);
  const tag = first.headers.get("ETag");
  if (!tag) say("no ETag");
  else {
    const again = await ask(home, { "If-None-Match": tag });
    if (again.status !== 304 && again.headers.get("ETag") === tag) say(`${again.status} for If-None-Match, not 304`);
  }
  const personal = await ask(home, mine);
  if (identity(personal.body) !== identity(first.body)) say("the document is another one with a token");
}

/** What of the document does not change while it is asked for: everything but stock. */
function identity(body: unknown): string {
  const { activities = [], ...rest } = (body ?? {}) as { activities?: { id: string; mechanic: string }[] };
  return JSON.stringify([rest, activities.map(({ id, mechanic }) => [id, mechanic])]);
}

async function checkVisitor(ask: Ask, home: string, say: Say): Promise<void> {
  const { body: campaign } = await ask(home);
  const me = await ask(`${home}/me`);
  expectAnswer(me, 200, routes.getMe.responses[200].content["application/json"].schema, say);
  expectPrivate(me, say);
  const { now, shopper, activities } = (me.body ?? {}) as { now?: string; shopper?: unknown; activities?: object };
  if (shopper !== null) say("shopper is not null without a token");
  for (const { id } of (campaign as { activities?: { id: string }[] } | undefined)?.activities ?? [])
    if (!Object.hasOwn(activities ?? {}, id)) say(`activities has no ${id}`);
  const time = await ask("/v1/time");
  expectAnswer(time, 200, routes.getTime.responses[200].content["application/json"].schema, say);
  const passed = Date.parse((time.body as { now?: string } | undefined)?.now ?? "") - Date.parse(now ?? "");
  if (!(passed >= 0 && passed < LATE))
    say(`/v1/time is ${passed} ms after the now of …/me, which was read just before`);
}

async function checkRefusals(ask: Ask, home: string, say: Say): Promise<void> {
  expectProblem(await ask(`${home}-that-is-not`), "campaign_not_found", say);
  expectProblem(await ask(`${home}/me`, { Authorization: "Bearer of-nobody" }), "token_invalid", say);
  expectProblem(await ask(`${home}/wallet`), "authentication_required", say);
  expectProblem(
    await ask(`${home}/coupons/none/claims`, { "Idempotency-Key": newKey() }, "POST"),
    "authentication_required",
    say,
  );
}

async function checkRequestId(ask: Ask, home: string, say: Say): Promise<void> {
  for (const path of [home, `${home}/me`, `${home}-that-is-not`])
    if (!(await ask(path)).headers.has("X-Request-Id")) say(`no X-Request-Id on ${path}`);
}

async function checkShopper(ask: Ask, home: string, mine: Record<string, string>, say: Say): Promise<void> {
  const me = await ask(`${home}/me`, mine);
  expectAnswer(me, 200, routes.getMe.responses[200].content["application/json"].schema, say);
  expectPrivate(me, say);
  if (!(me.body as { shopper?: unknown } | undefined)?.shopper) say("shopper is null with a token");
  const wallet = await ask(`${home}/wallet`, mine);
  expectAnswer(wallet, 200, routes.getWallet.responses[200].content["application/json"].schema, say);
  expectPrivate(wallet, say);
  const claims = `${home}/coupons/none/claims`;
  expectProblem(await ask(claims, mine, "POST"), "idempotency_key_missing", say);
  expectProblem(await ask(claims, { ...mine, "Idempotency-Key": newKey() }, "POST"), "activity_not_found", say);
}

async function checkClaim(
  ask: Ask,
  home: string,
  claim: string,
  mine: Record<string, string>,
  say: Say,
): Promise<void> {
  const headers = { ...mine, "Idempotency-Key": newKey() };
  const path = `${home}/coupons/${claim}/claims`;
  // A double click: all at once, with one key.
  const answers = await Promise.all(Array.from({ length: 4 }, () => ask(path, headers, "POST")));
  answers.push(await ask(path, headers, "POST"));
  const [first] = answers as [Answered];
  if (first.status === 201)
    expectAnswer(first, 201, routes.claimCoupon.responses[201].content["application/json"].schema, say);
  else if (first.status === 409) expectProblem(first, (first.body as Problem | undefined)?.code ?? "ended", say);
  else say(`${first.status} for a claim, neither 201 nor 409`);
  const texts = new Set(answers.map(({ status, text }) => `${status} ${text}`));
  if (texts.size > 1) say(`${texts.size} different answers to one key`);
  if (answers.at(-1)!.headers.get("Idempotency-Replayed") !== "true")
    say("no Idempotency-Replayed on the repeated answer");
  const { body } = await ask(home);
  const { activities = [] } = (body ?? {}) as { activities?: { id: string; mechanic: string }[] };
  const other = activities.find(({ id, mechanic }) => mechanic === "coupon" && id !== claim);
  if (other)
    expectProblem(await ask(`${home}/coupons/${other.id}/claims`, headers, "POST"), "idempotency_key_reused", say);
}

function expectAnswer({ status, headers, body }: Answered, wanted: number, schema: z.ZodType, say: Say): void {
  if (status !== wanted) return say(`${status}, not ${wanted}`);
  const type = headers.get("Content-Type") ?? "";
  if (!type.startsWith("application/json")) say(`Content-Type is “${type}”, not application/json`);
  const { error } = schema.safeParse(body);
  for (const { path, message } of error?.issues.slice(0, 5) ?? []) say(`/${path.join("/")}: ${message}`);
}

function expectProblem({ status, headers, body }: Answered, code: ProblemCode, say: Say): void {
  const wanted = problem(code);
  const { data, error } = Problem.safeParse(body);
  if (status !== problems[code].status) say(`${status}, not ${wanted.status} ${code}`);
  else if (error) say(`${code}: the body is no problem: ${error.issues[0]!.message}`);
  else if (data.code !== code || data.status !== status) say(`${data.code} (${data.status}), not ${code}`);
  else if (headers.get("Content-Type")?.split(";")[0] !== PROBLEM_MEDIA_TYPE) say(`${code}: not ${PROBLEM_MEDIA_TYPE}`);
}

function expectPrivate({ headers }: Answered, say: Say): void {
  const cache = headers.get("Cache-Control") ?? "";
  if (!/\bno-store\b/.test(cache)) say(`Cache-Control is “${cache}”: what is one shopper’s must not be stored`);
}

const newKey = (): string => crypto.randomUUID();
