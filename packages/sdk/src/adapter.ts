import type { operations, Problem, ProblemCode } from "@campaign-kit/contract/api";
import { CampaignError } from "./errors.ts";
import type { Success } from "./transport/request.ts";

/** What a client asks for, and where the contract has it. */
const routes = {
  getTime: "GET /v1/time",
  getCampaign: "GET /v1/campaigns/{campaign}",
  getMe: "GET /v1/campaigns/{campaign}/me",
  getWallet: "GET /v1/campaigns/{campaign}/wallet",
  claimCoupon: "POST /v1/campaigns/{campaign}/coupons/{activity}/claims",
  openGroup: "POST /v1/campaigns/{campaign}/group-buys/{activity}/groups",
  getGroup: "GET /v1/campaigns/{campaign}/group-buys/{activity}/groups/{group}",
  joinGroup: "POST /v1/campaigns/{campaign}/group-buys/{activity}/groups/{group}/members",
  leaveGroup: "POST /v1/campaigns/{campaign}/group-buys/{activity}/groups/{group}/departures",
  draw: "POST /v1/campaigns/{campaign}/lucky-draws/{activity}/draws",
  listDraws: "GET /v1/campaigns/{campaign}/lucky-draws/{activity}/draws",
  revealDraw: "POST /v1/campaigns/{campaign}/lucky-draws/{activity}/draws/{draw}/reveal",
  shareDraw: "POST /v1/campaigns/{campaign}/lucky-draws/{activity}/shares",
  buyChance: "POST /v1/campaigns/{campaign}/lucky-draws/{activity}/chances",
  checkIn: "POST /v1/campaigns/{campaign}/check-ins/{activity}/days",
  makeUpDay: "POST /v1/campaigns/{campaign}/check-ins/{activity}/make-ups",
} satisfies Partial<Record<keyof operations, string>>;

/** The operations of the contract that a client asks for. */
export type AdapterOperation = keyof typeof routes;

type PathOf<Name extends AdapterOperation> = operations[Name]["parameters"] extends { path: infer Path } ? Path : {};
type BodyOf<Name extends AdapterOperation> = operations[Name] extends {
  requestBody: { content: { "application/json": infer Body } };
}
  ? Body
  : undefined;

/** What an operation is asked: the ids of its path, and what goes with them. */
export type AdapterCall<Name extends AdapterOperation> = PathOf<Name> & {
  /** What a POST says, where the contract has something to say. */
  body: BodyOf<Name>;
  /** The shopper's token, from `getToken`. */
  token: string | undefined;
  /** The intent, with every POST: the same key is the same click, and must be done once, however often it is asked for. */
  key: string | undefined;
  /** What `onChallenge` gave for the challenge of a `denial`: the challenge's id, a space, and the proof, percent-encoded. */
  proof: string | undefined;
  /** Ends when nobody waits for the answer any more. */
  signal: AbortSignal;
};

/** Answers to the contract's operations, each in the contract's form. What is left out, the shop does not have. */
export type Adapter = {
  [Name in AdapterOperation]?: (
    call: AdapterCall<Name>,
  ) => Success<operations[Name]> | Promise<Success<operations[Name]>>;
};

/**
 * A `fetch` for a client or a provider that answers from the shop's own API.
 *
 * An operation says no by throwing a `denial`, which widgets tell the shopper of. Whatever else it throws counts as trouble on
 * the way there: it is asked again with the same key, and is the error's `cause`.
 */
export function createAdapter(adapter: Adapter): (request: Request) => Promise<Response> {
  const answers = Object.entries(routes).map(([name, route]) => {
    const [method, path = ""] = route.split(" ");
    return { name, method, pattern: new RegExp(`${path.replace(/{(\w+)}/g, "(?<$1>[^/]+)")}$`) };
  });

  return async (request) => {
    const { pathname } = new URL(request.url);
    for (const { name, method, pattern } of answers) {
      const match = method === request.method && pattern.exec(pathname);
      // What belongs together by its name is more than the checker of types can follow.
      const operation = adapter[name as AdapterOperation] as ((call: object) => unknown) | undefined;
      if (!match || !operation) continue;
      try {
        return Response.json(await operation(await callOf(request, match.groups)));
      } catch (error) {
        if (error instanceof CampaignError && error.problem) return problemResponse(error.problem, error.retryAfter);
        throw error;
      }
    }
    const { problem } = denial("not_found", { status: 404, detail: `The shop has no ${request.method} ${pathname}.` });
    return problemResponse(problem!);
  };
}

async function callOf(request: Request, ids: Record<string, string> = {}): Promise<object> {
  const decoded = Object.entries(ids).map(([name, id]) => [name, decodeURIComponent(id)] as const);
  const said = await request.text();
  return {
    ...Object.fromEntries(decoded),
    body: said ? (JSON.parse(said) as unknown) : undefined,
    token: request.headers.get("Authorization")?.replace(/^Bearer /, ""),
    key: request.headers.get("Idempotency-Key") ?? undefined,
    proof: request.headers.get("Challenge-Proof") ?? undefined,
    signal: request.signal,
  };
}

function problemResponse(problem: Problem, retryAfter?: number): Response {
  const headers = new Headers({ "Content-Type": "application/problem+json" });
  if (retryAfter !== undefined) headers.set("Retry-After", String(Math.ceil(retryAfter / 1000)));
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

/**
 * A no in the contract's form, to be thrown by an operation: `throw denial("sold_out")`.
 *
 * `status` is 409 unless it says otherwise. Three mean more than no: 401 asks for another token, once; 429 and 503 let the
 * shopper wait in line, `retryAfter` milliseconds and somewhat longer.
 */
export function denial(
  code: ProblemCode,
  { status = 409, detail, retryAfter, activity, challenge }: Partial<Problem> & { retryAfter?: number } = {},
): CampaignError {
  const problem: Problem = {
    type: `urn:campaign-kit:problem:${code}`,
    title: code,
    status,
    code,
    ...(detail !== undefined && { detail }),
    ...(activity !== undefined && { activity }),
    ...(challenge !== undefined && { challenge }),
  };
  return new CampaignError("problem", detail ?? code, { status, problem, retryAfter });
}
