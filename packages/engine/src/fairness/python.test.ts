/** The verifier of docs/verify against the engine: they share no code, so that what both say is so. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Campaign, DrawList } from "@campaign-kit/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at } from "../../test/campaign.ts";
import { DAY, drawApi, drawCampaign, prizesOf } from "../../test/lucky-draw.ts";
import { createMemoryStore } from "../store/memory/index.ts";
import { DealtDeck, type DeckPlan } from "./deck.ts";
import { shuffle } from "./shuffle.ts";

const scripts = fileURLToPath(new URL("../../../../docs/verify", import.meta.url));

function python(parameters: readonly string[], input = "") {
  const { error, status, stdout, stderr } = spawnSync("python3", ["-B", ...parameters], { input, encoding: "utf8" });
  if (error) throw new Error("This test needs python3 on the path.", { cause: error });
  return { status, stdout, stderr };
}

/** What Python makes of code that uses the verifier, given `input` as JSON. */
function run(code: string, input: unknown): unknown {
  const program = `import hashlib, json, sys; sys.path.insert(0, ${JSON.stringify(scripts)}); from verify_draw import *\ninput = json.load(sys.stdin)\n${code}`;
  const { status, stdout, stderr } = python(["-c", program], JSON.stringify(input));
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

const seedOf = (number: number) => (number + 1).toString(16).padStart(64, "0");

describe("in Python", { timeout: 120_000 }, () => {
  it("decks of all sizes have the same cards, receipts and root", () => {
    const plans = Array.from({ length: 70 }, (_, index): DeckPlan => ({
      name: index % 2 ? "reserve" : "main",
      seed: seedOf(index),
      prizes: [
        { id: "a", cards: Math.ceil((index + 1) / 4) },
        { id: "none", cards: 0 },
        { id: "b-2", cards: index + 1 - Math.ceil((index + 1) / 4) },
      ],
    }));
    const decks = plans.map((plan) => new DealtDeck(plan));
    const code = `
def deck(plan):
    cards = deal(plan["name"], plan["seed"], [(prize["id"], prize["cards"]) for prize in plan["prizes"]])
    return [cards, root_of(plan["name"], plan["seed"], cards)]
print(json.dumps([deck(plan) for plan in input]))`;
    const cards = (deck: DealtDeck) => Array.from({ length: deck.size }, (_, index) => deck.prize(index));
    expect(run(code, plans)).toEqual(decks.map((deck) => [cards(deck), deck.root]));
  });

  it("300,000 cards come in the same order, numbers that are passed over among them", () => {
    const size = 300_000;
    const seed = Uint8Array.from({ length: 32 }, (_, index) => index);
    const cards = Uint8Array.from({ length: size }, (_, index) => index % 251);
    shuffle(cards, seed, "main");
    const code = `
cards = [index % 251 for index in range(input["size"])]
shuffle(cards, bytes(range(32)), "main")
source = numbers(bytes(range(32)), "main")
passed = 0
for places in range(input["size"], 1, -1):
    while next(source) >= 2**32 - 2**32 % places:
        passed += 1
print(json.dumps({"order": bytes(cards).hex(), "passed": passed}))`;
    const { order, passed } = run(code, { size }) as { order: string; passed: number };
    expect(order === Buffer.from(cards).toString("hex")).toBe(true);
    expect(passed).toBeGreaterThan(0);
  });
});

describe("the script", { timeout: 60_000 }, () => {
  let folder: string;
  const files: Record<"sealed" | "over", Campaign> & { draws: DrawList } = {} as never;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "campaign-kit-verify-"));
    // Thanks enough that the reserve pays, and a campaign that nobody drew from beside it.
    const prizes = prizesOf({ phone: 2, "20-points": 5, thanks: 43 }, { "20-points": 9 });
    const campaign = drawCampaign({ prizes, chances: { daily: 40, perDay: 40 } });
    const api = drawApi(createMemoryStore(), campaign, at.peak);
    for (let count = 0; count < 40; count += 1) await api.draw("wheel", "lin");
    files.sealed = await api.document();
    files.draws = await api.list("wheel", "lin");
    api.time.now += DAY;
    files.over = await api.document();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const save = (name: string, value: unknown) => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(value));
    return path;
  };
  const script = (...parameters: string[]) => python([join(scripts, "verify_draw.py"), ...parameters]);
  const verify = (campaign: unknown, draws: unknown = files.draws) =>
    script("campaign", save("campaign.json", campaign), save("draws.json", draws));
  const changed = <Value>(value: Value, change: (copy: Value) => void): Value => {
    const copy = structuredClone(value);
    change(copy);
    return copy;
  };
  const wheelOf = ({ activities }: Campaign) =>
    activities.find((activity) => activity.mechanic === "lucky-draw" && activity.id === "wheel") as Extract<
      Campaign["activities"][number],
      { mechanic: "lucky-draw" }
    >;

  it("holds every draw against its deck, while it runs and when it is over", () => {
    const sealed = verify(files.sealed);
    expect(sealed.stderr).toBe("");
    expect(sealed.status).toBe(0);
    expect(sealed.stdout.match(/lay in the deck/g)).toHaveLength(40);
    expect(sealed.stdout).toContain("its seed is shown when the draw is over");
    expect(new Set(files.draws.draws.map(({ receipt }) => receipt.deck))).toEqual(new Set(["main", "reserve"]));
    const over = verify(files.over);
    expect(over.status).toBe(0);
    expect(over.stdout).toContain("wheel, main deck: 50 cards, dealt again, have the root");
    expect(over.stdout).toContain("wheel, reserve deck: 9 cards, dealt again, have the root");
  });

  it.each<[string, (campaign: Campaign, list: DrawList) => void]>([
    ["more of a prize than there were", (campaign) => (wheelOf(campaign).prizes[0]!.cards += 1)],
    [
      "one prize more, one less",
      (campaign) => ((wheelOf(campaign).prizes[0]!.cards += 1), (wheelOf(campaign).prizes[4]!.cards -= 1)),
    ],
    ["another reserve", (campaign) => (wheelOf(campaign).prizes[2]!.reserve -= 1)],
    ["prizes in another order", (campaign) => wheelOf(campaign).prizes.reverse()],
    ["another seed", (campaign) => (wheelOf(campaign).decks[0]!.seed = seedOf(1))],
    ["another root", (campaign) => (wheelOf(campaign).decks[0]!.root = seedOf(1))],
    ["another size", (campaign) => (wheelOf(campaign).decks[1]!.size += 1)],
    ["a draw that shows another prize than its receipt", (_campaign, list) => (list.draws[3]!.draw.prize = "phone")],
    ["a receipt of another place", (_campaign, list) => (list.draws[3]!.receipt.index ^= 1)],
    ["a receipt of another deck", (_campaign, list) => (list.draws[3]!.receipt.deck = "other" as never)],
  ])("finds out %s", (_what, change) => {
    const draws = structuredClone(files.draws);
    const { status, stdout } = verify(
      changed(files.over, (campaign) => change(campaign, draws)),
      draws,
    );
    expect(status).toBe(1);
    expect(stdout).toMatch(/ANOTHER|NOT/);
  });

  it("checks one receipt against a root", () => {
    const { decks } = wheelOf(files.sealed);
    const proven = files.draws.draws.find(({ receipt }) => receipt.deck === "main")!;
    const root = decks[0]!.root;
    expect(script("receipt", save("proven.json", proven), root)).toMatchObject({ status: 0 });
    expect(script("receipt", save("receipt.json", proven.receipt), root)).toMatchObject({ status: 0 });
    expect(script("receipt", save("receipt.json", proven.receipt), root.toUpperCase())).toMatchObject({ status: 1 });
    expect(script("receipt", save("receipt.json", proven.receipt), decks[1]!.root)).toMatchObject({ status: 1 });
    expect(script("receipt", save("strange.json", [1, 2]), root)).toMatchObject({ status: 1 });
  });

  it("says how it is used, and what it could not read", () => {
    const told = script();
    expect(told).toMatchObject({ status: 2, stdout: "" });
    expect(told.stderr).toContain("python3 verify_draw.py receipt RECEIPT.json ROOT");
    expect(script("campaign", join(folder, "missing.json"))).toMatchObject({ status: 2 });
    expect(script("campaign", save("campaign.json", { id: "no activities" }))).toMatchObject({ status: 2 });
    expect(script("campaign", save("campaign.json", { activities: [] }))).toMatchObject({ status: 1 });
  });
});
