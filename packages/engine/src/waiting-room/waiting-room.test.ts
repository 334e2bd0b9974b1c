import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WaitingRoomDefinition } from "@campaign-kit/contract";
import { testApi, type Answered, type TestApi } from "../../test/api.ts";
import { testCampaign } from "../../test/campaign.ts";
import { storeKinds, type OpenedStores } from "../../test/stores.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;

let campaigns = 0;
let keys = 0;
const nextKey = () => `waiting-${String((keys += 1)).padStart(8, "0")}`;

/** A campaign of its own, whose line takes one shopper at once and one each second, who may act for ten minutes. */
function campaignWithLine(line: object = {}) {
  const campaign = testCampaign({ id: `line-${(campaigns += 1)}` });
  return { ...campaign, waitingRoom: WaitingRoomDefinition.parse({ admitPerMinute: 60, burst: 1, ...line }) };
}

interface Attempt {
  key?: string;
  ticket?: string;
  activity?: string;
}

function claim(api: TestApi, shopper: string, { key = nextKey(), ticket, activity = "save-120" }: Attempt = {}) {
  const headers = ticket === undefined ? {} : { "Waiting-Ticket": ticket };
  return api.ask(`/coupons/${activity}/claims`, { method: "POST", token: shopper, key, headers });
}

/** What a shopper was told: the position in line, or else what became of the claim. */
const told = ({ status, problem }: Answered) =>
  problem?.place?.position ?? (status === 201 ? "claimed" : problem?.code);
const ticketOf = ({ problem }: Answered) => problem!.place!.ticket;

describe.each(storeKinds)("a waiting room %s", (_where, open) => {
  let opened: OpenedStores;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.end());

  /** The campaign's API in two processes. */
  function twoProcesses(line?: object) {
    const campaign = campaignWithLine(line);
    const [one, two] = opened.stores.map((store) => testApi(store, campaign)) as [TestApi, TestApi];
    const pass = (milliseconds: number) => {
      for (const { time } of [one, two]) time.now += milliseconds;
    };
    return { one, two, pass };
  }

  it("lets shoppers act at once while nobody is ahead of them", async () => {
    const { one, pass } = twoProcesses();
    for (const shopper of ["a", "b", "c"]) {
      expect((await claim(one, shopper)).status).toBe(201);
      pass(SECOND);
    }
  });

  it("tells who comes on top a place, the wait, and when to ask again; with the same key they act when it is their turn", async () => {
    const { one, pass } = twoProcesses();
    await claim(one, "first");
    await claim(one, "second");
    const key = nextKey();
    const waiting = await claim(one, "third", { key });
    expect(waiting.status).toBe(429);
    expect(waiting.problem).toMatchObject({ code: "waiting_room", place: { position: 2, wait: 2 } });
    expect(waiting.headers.get("Retry-After")).toBe("1");
    const ticket = ticketOf(waiting);

    pass(SECOND);
    expect(told(await claim(one, "third", { key, ticket }))).toBe(1);
    pass(SECOND);
    const admitted = await claim(one, "third", { key, ticket });
    expect([admitted.status, admitted.headers.get("Idempotency-Replayed")]).toEqual([201, null]);
  });

  it("forms one line over two processes, in the order in which shoppers came", async () => {
    const { one, two } = twoProcesses();
    const places = [];
    for (let index = 0; index < 6; index += 1)
      places.push(told(await claim(index % 2 ? two : one, `shopper-${index}`)));
    expect(places).toEqual(["claimed", 1, 2, 3, 4, 5]);
  });

  it("gives each of a crowd that comes at once a place of its own", async () => {
    const { one, two } = twoProcesses({ burst: 10 });
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, index) => claim(index % 2 ? two : one, `shopper-${index}`)),
    );
    const places = answers.map(told);
    expect(places.filter((place) => place === "claimed").length).toBe(10);
    const waiting = answers.flatMap(({ problem }) => problem?.place?.position ?? []);
    expect(waiting.sort((a, b) => a - b)).toEqual(Array.from({ length: 290 }, (_, index) => index + 1));
  });

  it("keeps a place for who asks again, with or without the ticket, from anywhere, for whatever", async () => {
    const { one, two } = twoProcesses();
    await claim(one, "first");
    await claim(one, "second");
    const ticket = ticketOf(await claim(one, "third"));
    await claim(two, "fourth");
    expect(told(await claim(one, "third", { ticket }))).toBe(2);
    expect(told(await claim(one, "third"))).toBe(2);
    expect(told(await claim(two, "third", { activity: "save-50" }))).toBe(2);
    expect(told(await claim(two, "fourth"))).toBe(3);
  });

  it("lets who was called act again and again until the time is over, and then begins anew at the end", async () => {
    const { one, two, pass } = twoProcesses();
    await claim(one, "first");
    const ticket = ticketOf(await claim(one, "second"));
    pass(SECOND);
    expect((await claim(one, "second", { ticket })).status).toBe(201);
    expect((await claim(two, "second", { ticket, activity: "skincare-15" })).status).toBe(201);

    pass(10 * MINUTE - 1);
    expect((await claim(one, "second", { ticket, activity: "skincare-15" })).status).toBe(201);
    for (const shopper of ["x", "y", "z"]) await claim(one, shopper);
    pass(1);
    expect(told(await claim(two, "second", { ticket, activity: "save-50" }))).toBe(3);
  });

  it("takes the place of who does not come back in time", async () => {
    const { one, pass } = twoProcesses({ stayMinutes: 1 });
    await claim(one, "first");
    const ticket = ticketOf(await claim(one, "second"));
    for (let index = 0; index < 90; index += 1) await claim(one, `other-${index}`);
    pass(SECOND + MINUTE);
    expect(told(await claim(one, "second", { ticket }))).toBe(31);
  });

  it("takes no ticket of another shopper, none of another campaign, and none that was made up", async () => {
    const { one, pass } = twoProcesses();
    const other = twoProcesses();
    await claim(one, "first");
    const stolen = ticketOf(await claim(one, "second"));
    await claim(other.one, "first");
    const foreign = ticketOf(await claim(other.one, "thief"));
    for (let index = 0; index < 4; index += 1) await claim(one, `other-${index}`);
    const [, due, seal] = stolen.split(".");
    const tickets = [stolen, foreign, `1.${due}.${seal}`, `1.0.${"A".repeat(43)}`, "1", "", '"', "1.2.3.4"];
    pass(SECOND);
    for (const ticket of tickets) expect([ticket, told(await claim(one, "thief", { ticket }))]).toEqual([ticket, 5]);
  });

  it("gives an answer again without a ticket, long after the time is over", async () => {
    const { one, two, pass } = twoProcesses();
    const key = nextKey();
    const claimed = await claim(one, "first", { key });
    pass(20 * MINUTE);
    for (const shopper of ["x", "y", "z"]) await claim(one, shopper);
    const again = await claim(two, "first", { key });
    expect([again.status, again.text, again.headers.get("Idempotency-Replayed")]).toEqual([201, claimed.text, "true"]);
    // Another request with the same key is told so, and takes no place for that.
    expect((await claim(two, "first", { key, activity: "save-50" })).problem?.code).toBe("idempotency_key_reused");
    expect(told(await claim(one, "next"))).toBe(3);
  });

  it("has neither reads nor the shop's own service wait", async () => {
    const { one } = twoProcesses();
    await claim(one, "first");
    await claim(one, "second");
    expect((await one.me("second")).shopper?.id).toBe("second");
    expect((await one.document()).id).toBe(one.campaign.id);
    const grant = { shopper: "second", points: 10 };
    for (let index = 0; index < 3; index += 1)
      expect((await one.post("/points/grants", "orders", grant)).status).toBe(201);
  });

  it("tells of what does not fit before it gives a place", async () => {
    const { one } = twoProcesses();
    await claim(one, "first");
    expect((await claim(one, "second", { activity: "nothing" })).problem?.code).toBe("activity_not_found");
    expect((await claim(one, "second", { key: "no" })).problem?.code).toBe("invalid_request");
    expect((await claim(one, "second", { ticket: "x".repeat(257) })).problem?.code).toBe("invalid_request");
    expect((await claim(one, "bad")).problem?.code).toBe("token_invalid");
    expect(told(await claim(one, "third"))).toBe(1);
  });
});
