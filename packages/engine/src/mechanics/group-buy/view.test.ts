import { describe, expect, it } from "vitest";
import { at } from "../../../test/campaign.ts";
import { groupApi, groupCampaign, HOUR } from "../../../test/group-buy.ts";
import { createMemoryStore } from "../../store/memory/index.ts";

const start = (now: number = at.peak, campaign = groupCampaign()) => groupApi(createMemoryStore(), campaign, now);

describe("groups of others", () => {
  it("are shown where the activity lists them, those that close first, at most three, and never one's own", async () => {
    const { opened, join, leave, mine, time } = start();
    await opened("duo", "ann");
    expect((await mine("duo", "fay")).open).toEqual([]);
    const ids = [];
    for (const shopper of ["ann", "bo", "cy", "di", "ed"]) {
      ids.push(await opened("family", shopper));
      time.now += HOUR;
    }
    const shown = async (shopper?: string) => (await mine("family", shopper)).open.map(({ id }) => id);
    expect(await shown()).toEqual(ids.slice(0, 3));
    expect((await mine("family")).open.map(({ join }) => join)).toEqual(Array(3).fill("authentication_required"));
    expect(await shown("ann")).toEqual(ids.slice(1, 4));
    await join("family", ids[1]!, "ann");
    expect(await shown("ann")).toEqual(ids.slice(2, 5));
    await leave("family", ids[1]!, "ann");
    expect(await shown("ann")).toEqual(ids.slice(2, 5));
    time.now = at.peak + 49 * HOUR;
    expect(await shown("fay")).toEqual(ids.slice(2, 5));
  });

  it("are shown for every activity, however many close earlier in another", async () => {
    const { opened, mine } = start();
    const family = await opened("family", "ann");
    for (let index = 0; index < 10; index += 1) await opened("hurried", `shopper-${index}`);
    expect((await mine("family", "bo")).open.map(({ id }) => id)).toEqual([family]);
    expect((await mine("hurried", "bo")).open).toHaveLength(3);
  });

  it("are not shown when they are full or over", async () => {
    const { opened, join, cancel, mine, time } = start();
    const full = await opened("hurried", "ann");
    await join("hurried", full, "bo");
    await cancel("hurried", await opened("hurried", "cy"));
    await opened("hurried", "di");
    time.now += 60_000;
    const open = await opened("hurried", "ed");
    expect((await mine("hurried", "fay")).open.map(({ id }) => id)).toEqual([open]);
  });
});

describe("a shopper's groups", () => {
  it("are those one is or was in, the last joined first, at most twenty", async () => {
    const { opened, join, mine, time } = start();
    const ids = [];
    for (let index = 0; index < 22; index += 1) {
      time.now += 1000;
      ids.push(await opened("hurried", "lin"));
    }
    const joined = await opened("hurried", "zhao");
    await join("hurried", joined, "lin");
    const { groups, counted } = await mine("hurried", "lin");
    expect(groups.map(({ id }) => id)).toEqual([joined, ...ids.toReversed().slice(0, 19)]);
    expect(counted).toBe(23);
  });
});

describe("what others see of a shopper", () => {
  it("is a nickname and an avatar, and in no answer an id", async () => {
    const { ask, opened, open, join, leave, cancel } = start();
    const secret = ["named-SecretOne", "secret-two", "secret-three"] as const;
    const id = await opened("family", secret[0]);
    const texts = [(await join("family", id, secret[1])).text, (await leave("family", id, secret[1])).text];
    await join("family", id, secret[1]);
    await join("family", id, secret[2]);
    texts.push((await ask(`/group-buys/family/groups/${id}`)).text);
    texts.push((await ask(`/group-buys/family/groups/${id}`, { token: "stranger" })).text);
    texts.push((await ask("/me")).text, (await ask("/me", { token: "stranger" })).text);
    texts.push((await open("family", "stranger")).text);
    texts.push((await join("family", id, "stranger")).text);
    texts.push((await cancel("family", id)).text);
    for (const text of texts) {
      for (const shopper of secret) expect(text).not.toContain(shopper);
    }
    const { group } = JSON.parse(texts.at(-1)!) as { group: { members: object[] } };
    expect(group.members.map((member) => Object.keys(member).sort())).toEqual([
      ["avatar", "leader", "nickname", "you"],
      ["avatar", "leader", "you"],
      ["avatar", "leader", "you"],
      ["avatar", "leader", "you"],
    ]);
  });

  it("may be kept nowhere, and differs by token", async () => {
    const { group, opened } = start();
    const { headers } = await group("duo", await opened("duo", "ann"));
    expect(headers.get("Cache-Control")).toBe("private, no-store");
    expect(headers.get("Vary")).toBe("Authorization");
  });
});
