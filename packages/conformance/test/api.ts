import { createHmac, timingSafeEqual } from "node:crypto";
import { CampaignDefinition } from "@campaign-kit/contract";
import { createCampaignApi, createMemoryStore, ProblemError, type Identity, type Store } from "@campaign-kit/engine";
import definition from "../campaign.json" with { type: "json" };
import { checkConformance, type ConformanceOptions, type Report } from "../src/run.ts";

export const SECRET = "a-secret-that-is-long-enough-to-use";
const BASE = "https://shop.example";

/** A backend in memory over the kit's own campaign, whose shoppers' tokens are signed with the secret. */
export function createBackend(store: Store = createMemoryStore(), now: () => number = Date.now) {
  const campaign = CampaignDefinition.parse(definition);
  return createCampaignApi({
    store,
    campaigns: new Map([[campaign.id, campaign]]),
    clock: now,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    authenticate: (request) => Promise.resolve(identityOf(request, now())),
  });
}

interface Claims {
  sub: string;
  exp: number;
  nickname?: string;
  new_customer: boolean;
  member: boolean;
  scope?: string;
}

function identityOf(request: Request, now: number): Identity | null {
  const token = request.headers.get("Authorization")?.replace("Bearer ", "");
  if (!token) return null;
  const [header = "", payload = "", signature = ""] = token.split(".");
  const wanted = createHmac("sha256", SECRET).update(`${header}.${payload}`).digest();
  const given = Buffer.from(signature, "base64url");
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new ProblemError("token_invalid");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as Claims;
  if (claims.exp * 1000 <= now) throw new ProblemError("token_invalid");
  const { sub, nickname, new_customer: newCustomer, member, scope = "" } = claims;
  const shopper = { id: sub, ...(nickname ? { nickname } : {}), newCustomer, member };
  return { subject: sub, shopper, scopes: scope.split(" ").filter(Boolean) };
}

/** What becomes of requests and answers on their way. */
export type Spoil = (request: Request, send: (request: Request) => Promise<Response>) => Promise<Response>;

/** Runs the kit against a fresh backend in memory, which something is done to. */
export function checkBackend(options: Partial<ConformanceOptions> = {}, spoil?: Spoil): Promise<Report> {
  const api = createBackend();
  const send = (request: Request) => api.fetch(request);
  return checkConformance({
    baseUrl: BASE,
    tokenSecret: SECRET,
    fetch: spoil ? (request) => spoil(request, send) : send,
    ...options,
  });
}

export const idsOf = ({ results }: Report, outcome: string): string[] =>
  results.filter((result) => result.outcome === outcome).map(({ id }) => id);
