import { describe, expect, it } from "vitest";
import { readConfig, StartError, variableNames } from "./config.ts";

const SECRET = "a-secret-that-is-long-enough-to-use";
const folder = import.meta.dirname;
const enough = { TOKEN_SECRET: SECRET, CAMPAIGNS_DIR: folder };

function refusal(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof StartError) return error.message;
    throw error;
  }
  throw new Error("the configuration was taken");
}

describe("the configuration", () => {
  it("needs a way to check tokens and a folder of campaigns, and has a default for all else", () => {
    expect(readConfig(enough)).toEqual({
      host: "127.0.0.1",
      port: 8787,
      portIsChosen: false,
      dataDir: ".data",
      tokens: { secret: SECRET },
      allowedOrigins: [],
      campaignsDir: folder,
      limits: {},
      logLevel: "info",
      traces: false,
      demo: false,
    });
  });

  it("takes every variable", () => {
    const config = readConfig({
      PORT: "0",
      HOST: "0.0.0.0",
      DATA_DIR: "/srv/campaigns",
      DATABASE_URL: "postgres://shop:pass@db:5432/shop",
      TOKEN_JWKS_URL: "https://id.shop.example/.well-known/jwks.json",
      TOKEN_ISSUER: "https://id.shop.example",
      TOKEN_AUDIENCE: "campaigns",
      ALLOWED_ORIGINS: "https://shop.example, http://localhost:5173",
      CAMPAIGNS_DIR: folder,
      LOG_LEVEL: "debug",
      METRICS_PORT: "0",
      OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector.example:4318",
      MAX_READS: "50",
      MAX_ACTIONS: "60",
      MAX_WAITING: "0",
      SHOPPER_LIMIT: "0",
      ADDRESS_LIMIT: "100",
      TRUSTED_PROXIES: "10.0.0.0/8, 2001:db8::1",
      TICKET_SECRET: SECRET,
      CHALLENGE: "proof-of-work",
      CHALLENGE_SECRET: SECRET,
      CHALLENGE_SHOPPER_LIMIT: "5",
      CHALLENGE_ADDRESS_LIMIT: "50",
      DEMO: "0",
    });
    expect(config).toEqual({
      host: "0.0.0.0",
      port: 0,
      portIsChosen: true,
      dataDir: "/srv/campaigns",
      databaseUrl: "postgres://shop:pass@db:5432/shop",
      tokens: {
        jwksUrl: new URL("https://id.shop.example/.well-known/jwks.json"),
        issuer: "https://id.shop.example",
        audience: "campaigns",
      },
      allowedOrigins: ["https://shop.example", "http://localhost:5173"],
      campaignsDir: folder,
      limits: {
        reads: 50,
        actions: 60,
        waiting: 0,
        shopperPerMinute: 0,
        addressPerMinute: 100,
        trustedProxies: ["10.0.0.0/8", "2001:db8::1"],
      },
      ticketSecret: SECRET,
      challenge: { secret: SECRET, shopperPerMinute: 5, addressPerMinute: 50 },
      logLevel: "debug",
      metricsPort: 0,
      traces: true,
      demo: false,
    });
  });

  it("needs nothing in the demo", () => {
    expect(readConfig({ DEMO: "1" })).toMatchObject({ demo: true, tokens: {}, logLevel: "warn" });
  });

  it("counts an empty variable as none", () => {
    expect(readConfig({ ...enough, PORT: "", DATABASE_URL: "", TOKEN_JWKS_URL: "" })).toEqual(readConfig(enough));
  });

  it.each([
    ["PORT", "80a", 'PORT is "80a"; it should be a whole number from 0 to 65535'],
    ["PORT", "65536", 'PORT is "65536"'],
    ["PORT", "-1", 'PORT is "-1"'],
    ["PORT", "1e3", 'PORT is "1e3"'],
    ["MAX_ACTIONS", "many", 'MAX_ACTIONS is "many"; it should be a whole number'],
    ["CHALLENGE", "captcha", 'CHALLENGE is "captcha"; it should be proof-of-work or none'],
    ["CHALLENGE", "proof-of-work", "CHALLENGE_SECRET is missing; with CHALLENGE it should be at least 32 bytes long"],
    ["CHALLENGE_SHOPPER_LIMIT", "0", 'CHALLENGE_SHOPPER_LIMIT is "0"; it should be a whole number, 1 to'],
    ["TRUSTED_PROXIES", "proxy.example", 'TRUSTED_PROXIES is "proxy.example"; it should be addresses and networks'],
    ["HOST", "my host", 'HOST is "my host"; it should be a host name'],
    ["DATABASE_URL", "mysql://root@db/shop", "DATABASE_URL is not that; it should be a URL as postgres://"],
    ["TOKEN_SECRET", "short", "TOKEN_SECRET is 5 bytes long; it should be at least 32 bytes long"],
    ["TOKEN_JWKS_URL", "jwks.json", 'TOKEN_JWKS_URL is "jwks.json"; it should be an https URL'],
    ["TOKEN_JWKS_URL", "http://id.shop.example/jwks", "it should be an https URL (http only for this machine)"],
    ["ALLOWED_ORIGINS", "*", 'ALLOWED_ORIGINS is "*"; it should be origins'],
    ["ALLOWED_ORIGINS", "https://shop.example/", 'ALLOWED_ORIGINS is "https://shop.example/"'],
    ["ALLOWED_ORIGINS", "https://shop.example https://shop.example/cart", "ALLOWED_ORIGINS is"],
    ["ALLOWED_ORIGINS", "shop.example", 'ALLOWED_ORIGINS is "shop.example"'],
    ["CAMPAIGNS_DIR", "/no/such/folder", 'CAMPAIGNS_DIR is "/no/such/folder"; it should be a folder that exists'],
    ["LOG_LEVEL", "loud", 'LOG_LEVEL is "loud"; it should be one of trace, debug, info'],
    ["DEMO", "yes", 'DEMO is "yes"; it should be 1 for the demo'],
  ])("refuses %s=%s", (name, value, words) => {
    expect(refusal({ ...enough, [name]: value })).toContain(words);
  });

  it.each([{ OTEL_SDK_DISABLED: "true" }, { OTEL_TRACES_EXPORTER: "none" }])("makes no traces with %o", (off) => {
    const collector = { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "http://collector.example:4318/v1/traces" };
    expect(readConfig({ ...enough, ...collector }).traces).toBe(true);
    expect(readConfig({ ...enough, ...collector, ...off }).traces).toBe(false);
  });

  it("names everything that is wrong at once", () => {
    const lines = refusal({ PORT: "x", LOG_LEVEL: "loud" }).split("\n");
    expect(lines.slice(1).map((line) => line.trim().split(" ")[0])).toEqual([
      "PORT",
      "LOG_LEVEL",
      "TOKEN_SECRET",
      "CAMPAIGNS_DIR",
    ]);
  });

  it("refuses two ways to check tokens", () => {
    const both = { ...enough, TOKEN_JWKS_URL: "https://id.shop.example/jwks" };
    expect(refusal(both)).toContain("TOKEN_SECRET and TOKEN_JWKS_URL are both set");
  });

  it("refuses the demo in production, with foreign tokens, and with a secret that its tokens could hold by elsewhere", () => {
    expect(refusal({ DEMO: "1", TOKEN_SECRET: SECRET })).toContain("the demo signs with a secret of its own");
    expect(refusal({ DEMO: "1", NODE_ENV: "production" })).toContain("DEMO is 1 while NODE_ENV is production");
    expect(refusal({ DEMO: "1", TOKEN_JWKS_URL: "https://id.shop.example/jwks" })).toContain("the demo signs its own");
  });

  it("never shows a secret", () => {
    const message = refusal({
      ...enough,
      TOKEN_SECRET: "hunter2",
      DATABASE_URL: "https://shop:hunter2@db/shop",
    });
    expect(message).toContain("TOKEN_SECRET");
    expect(message).toContain("DATABASE_URL");
    expect(message).not.toContain("hunter2");
  });

  it("is in the README, every variable of it", async () => {
    const { readFile } = await import("node:fs/promises");
    const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
    for (const name of variableNames) expect(readme).toContain(`\`${name}\``);
  });
});
