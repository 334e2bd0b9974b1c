import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { networks } from "./admission/address.ts";
import type { AdmissionLimits } from "./admission/admission.ts";

/** Everything that the server is told from outside, checked. */
export interface Config {
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** Whether somebody asked for this port: if not, the demo may take another. */
  portIsChosen: boolean;
  /** Where the embedded database and the demo keep what outlives the process. */
  dataDir: string;
  /** A PostgreSQL server, instead of the embedded database. */
  databaseUrl?: string;
  tokens: TokenConfig;
  /** Foreign origins whose pages may call the API. */
  allowedOrigins: string[];
  /** The folder with one JSON file a campaign. */
  campaignsDir: string;
  /** Whom a process takes on, where it is told otherwise than by default. */
  limits: Partial<AdmissionLimits>;
  /** Asks for proofs where too much is done; without it nobody is asked. */
  challenge?: ChallengeConfig;
  /** Signs places in line. */
  ticketSecret?: string;
  logLevel: LogLevel;
  /** Where metrics are told, 0 for any free port; without it nothing is counted. */
  metricsPort?: number;
  /** Whether OpenTelemetry's own variables ask for traces. */
  traces: boolean;
  demo: boolean;
}

/** How shopper tokens are checked. `secret` is absent only in the demo, which then makes one of its own. */
export interface TokenConfig {
  secret?: string;
  jwksUrl?: URL;
  issuer?: string;
  audience?: string;
}

/** When shoppers are asked for a proof of work, and what that is signed with. */
export interface ChallengeConfig {
  secret: string;
  /** What one shopper, and one address, may do in a minute without a proof. */
  shopperPerMinute: number;
  addressPerMinute: number;
}

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** The fewest bytes of a token secret: as many as HS256's hash has (RFC 7518, section 3.2). */
export const SECRET_BYTES = 32;

/** What stops the server from starting, in words for the one who starts it. */
export class StartError extends Error {
  override readonly name = "StartError";
}

interface Variable<Schema extends z.ZodType = z.ZodType> {
  schema: Schema;
  /** Completes "it should be …". */
  should: string;
  /** Says what a wrong value is, where the value itself must not be shown. */
  describe?: (value: string) => string;
}

const variable = <Schema extends z.ZodType>(variable: Variable<Schema>) => variable;
const text = z.string().max(500);

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65535);

const positive = variable({
  schema: z
    .string()
    .regex(/^[1-9]\d{0,6}$/)
    .transform(Number),
  should: "a whole number, 1 to 9999999",
});

const count = variable({
  schema: z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number),
  should: "a whole number, 0 to 9999999",
});

const variables = {
  PORT: variable({
    schema: port,
    should: "a whole number from 0 to 65535 (0 takes a free port)",
  }),
  HOST: variable({ schema: text.regex(/^[\w.:-]+$/), should: "a host name or an address to listen at" }),
  DATA_DIR: variable({ schema: text, should: "a folder for the embedded database" }),
  DATABASE_URL: variable({
    schema: text.refine(isPostgresUrl),
    should: "a URL as postgres://user:password@host:5432/database",
    describe: () => "is not that",
  }),
  TOKEN_SECRET: variable({
    schema: z.string().refine((secret) => Buffer.byteLength(secret) >= SECRET_BYTES),
    should: `at least ${SECRET_BYTES} bytes long`,
    describe: (value) => `is ${Buffer.byteLength(value)} bytes long`,
  }),
  TOKEN_JWKS_URL: variable({
    schema: text.transform(toUrl).refine(isSafeUrl),
    should: "an https URL (http only for this machine)",
  }),
  TOKEN_ISSUER: variable({ schema: text, should: "the `iss` of every token" }),
  TOKEN_AUDIENCE: variable({ schema: text, should: "the `aud` of every token" }),
  ALLOWED_ORIGINS: variable({
    schema: z
      .string()
      .transform(toList)
      .refine((origins) => origins.every(isOrigin)),
    should:
      "origins with commas between, as https://shop.example,https://m.shop.example (no path, no slash at the end, no *)",
  }),
  CAMPAIGNS_DIR: variable({
    schema: text.refine(isFolder),
    should: "a folder that exists, with one JSON file a campaign",
  }),
  METRICS_PORT: variable({ schema: port, should: "a whole number from 0 to 65535 (0 takes a free port)" }),
  MAX_READS: count,
  MAX_ACTIONS: count,
  MAX_WAITING: count,
  SHOPPER_LIMIT: count,
  ADDRESS_LIMIT: count,
  TRUSTED_PROXIES: variable({
    schema: z.string().transform(toList).refine(areNetworks),
    should: "addresses and networks with commas between, as 10.0.0.0/8,2001:db8::1",
  }),
  TICKET_SECRET: variable({
    schema: z.string().refine((secret) => Buffer.byteLength(secret) >= SECRET_BYTES),
    should: `at least ${SECRET_BYTES} bytes long`,
    describe: (value) => `is ${Buffer.byteLength(value)} bytes long`,
  }),
  CHALLENGE: variable({ schema: z.enum(["proof-of-work", "none"]), should: "proof-of-work or none" }),
  CHALLENGE_SECRET: variable({
    schema: z.string().refine((secret) => Buffer.byteLength(secret) >= SECRET_BYTES),
    should: `at least ${SECRET_BYTES} bytes long`,
    describe: (value) => `is ${Buffer.byteLength(value)} bytes long`,
  }),
  CHALLENGE_SHOPPER_LIMIT: positive,
  CHALLENGE_ADDRESS_LIMIT: positive,
  LOG_LEVEL: variable({ schema: z.enum(logLevels), should: `one of ${logLevels.join(", ")}` }),
  DEMO: variable({ schema: z.enum(["0", "1"]), should: "1 for the demo, else 0 or nothing" }),
};

type Values = { [Name in keyof typeof variables]?: z.output<(typeof variables)[Name]["schema"]> };

/** The names of the environment variables that the server reads, but `NODE_ENV`. */
export const variableNames = Object.keys(variables) as (keyof typeof variables)[];

/** The demo's campaign, where no other folder is named. */
const demoCampaigns = fileURLToPath(new URL("../../../packages/mocks/campaigns", import.meta.url));

/**
 * Reads the configuration from environment variables. An empty variable counts as none.
 * Throws one `StartError` that names every variable that is wrong or missing, and never shows a secret.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const wrong: string[] = [];
  const values: Values = {};
  for (const name of variableNames) {
    const value = environment[name];
    if (!value) continue;
    const { schema, should, describe }: Variable = variables[name];
    const result = schema.safeParse(value);
    if (result.success) Object.assign(values, { [name]: result.data });
    else wrong.push(`${name} ${describe?.(value) ?? `is ${JSON.stringify(value)}`}; it should be ${should}.`);
  }

  const demo = values.DEMO === "1";
  const given = (name: keyof typeof variables) => Boolean(environment[name]);
  if (demo && environment["NODE_ENV"] === "production") {
    wrong.push("DEMO is 1 while NODE_ENV is production; the demo hands out tokens to anyone and must not run there.");
  }
  if (demo && given("TOKEN_JWKS_URL")) {
    wrong.push("TOKEN_JWKS_URL is set; the demo signs its own tokens, so it should be left out.");
  }
  if (demo && given("TOKEN_SECRET")) {
    // Anyone gets the demo's tokens: with a shop's secret they would hold in the shop.
    wrong.push("TOKEN_SECRET is set; the demo signs with a secret of its own, so it should be left out.");
  }
  if (!demo && given("TOKEN_SECRET") && given("TOKEN_JWKS_URL")) {
    wrong.push("TOKEN_SECRET and TOKEN_JWKS_URL are both set; only one of them can be how tokens are checked.");
  }
  if (!demo && !given("TOKEN_SECRET") && !given("TOKEN_JWKS_URL")) {
    wrong.push(
      `TOKEN_SECRET is missing; it should be ${variables.TOKEN_SECRET.should}, or TOKEN_JWKS_URL ${variables.TOKEN_JWKS_URL.should}.`,
    );
  }
  const challenge = values.CHALLENGE === "proof-of-work";
  if (challenge && !given("CHALLENGE_SECRET")) {
    wrong.push(`CHALLENGE_SECRET is missing; with CHALLENGE it should be ${variables.CHALLENGE_SECRET.should}.`);
  }
  if (!demo && !given("CAMPAIGNS_DIR")) {
    wrong.push(`CAMPAIGNS_DIR is missing; it should be ${variables.CAMPAIGNS_DIR.should}.`);
  }
  if (wrong.length > 0)
    throw new StartError(`The configuration is wrong:\n${wrong.map((line) => `  ${line}`).join("\n")}`);

  return {
    host: values.HOST ?? "127.0.0.1",
    port: values.PORT ?? 8787,
    portIsChosen: values.PORT !== undefined,
    dataDir: values.DATA_DIR ?? ".data",
    ...(values.DATABASE_URL ? { databaseUrl: values.DATABASE_URL } : {}),
    tokens: {
      ...(values.TOKEN_SECRET ? { secret: values.TOKEN_SECRET } : {}),
      ...(values.TOKEN_JWKS_URL ? { jwksUrl: values.TOKEN_JWKS_URL } : {}),
      ...(values.TOKEN_ISSUER ? { issuer: values.TOKEN_ISSUER } : {}),
      ...(values.TOKEN_AUDIENCE ? { audience: values.TOKEN_AUDIENCE } : {}),
    },
    allowedOrigins: values.ALLOWED_ORIGINS ?? [],
    campaignsDir: values.CAMPAIGNS_DIR ?? demoCampaigns,
    ...(values.METRICS_PORT === undefined ? {} : { metricsPort: values.METRICS_PORT }),
    traces: asksForTraces(environment),
    limits: {
      ...(values.MAX_READS ? { reads: values.MAX_READS } : {}),
      ...(values.MAX_ACTIONS ? { actions: values.MAX_ACTIONS } : {}),
      ...(values.MAX_WAITING === undefined ? {} : { waiting: values.MAX_WAITING }),
      ...(values.SHOPPER_LIMIT === undefined ? {} : { shopperPerMinute: values.SHOPPER_LIMIT }),
      ...(values.ADDRESS_LIMIT === undefined ? {} : { addressPerMinute: values.ADDRESS_LIMIT }),
      ...(values.TRUSTED_PROXIES ? { trustedProxies: values.TRUSTED_PROXIES } : {}),
    },
    ...(values.TICKET_SECRET ? { ticketSecret: values.TICKET_SECRET } : {}),
    ...(challenge && values.CHALLENGE_SECRET
      ? {
          challenge: {
            secret: values.CHALLENGE_SECRET,
            shopperPerMinute: values.CHALLENGE_SHOPPER_LIMIT ?? 20,
            addressPerMinute: values.CHALLENGE_ADDRESS_LIMIT ?? 120,
          },
        }
      : {}),
    logLevel: values.LOG_LEVEL ?? (demo ? "warn" : "info"),
    demo,
  };
}

/** By OpenTelemetry's own variables, which its library reads for itself. */
function asksForTraces(environment: Readonly<Record<string, string | undefined>>): boolean {
  const endpoints = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];
  const off = environment["OTEL_SDK_DISABLED"] === "true" || environment["OTEL_TRACES_EXPORTER"] === "none";
  return endpoints.some((name) => environment[name]) && !off;
}

function toList(value: string): string[] {
  return value.split(/[\s,]+/).filter(Boolean);
}

function areNetworks(list: readonly string[]): boolean {
  try {
    networks(list);
    return true;
  } catch {
    return false;
  }
}

function toUrl(value: string, context: z.RefinementCtx): URL {
  if (URL.canParse(value)) return new URL(value);
  context.addIssue({ code: "custom", message: "not a URL" });
  return z.NEVER;
}

function isPostgresUrl(value: string): boolean {
  return URL.canParse(value) && ["postgres:", "postgresql:"].includes(new URL(value).protocol);
}

/** Keys that come over plain http could be anyone's. */
function isSafeUrl(url: URL): boolean {
  return (
    url.protocol === "https:" ||
    (url.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname))
  );
}

function isOrigin(value: string): boolean {
  return /^https?:\/\//.test(value) && URL.canParse(value) && new URL(value).origin === value;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
