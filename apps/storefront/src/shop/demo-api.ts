/** The part of the API that only the demo has: shoppers to be, a clock to move, trouble to make. */
export interface DemoShopper {
  id: string;
  nickname?: string;
  newCustomer: boolean;
  member: boolean;
  language: string;
}
export const troubles = ["none", "slow", "overloaded", "waiting-room", "challenge"] as const;
export type Trouble = (typeof troubles)[number];

export interface DemoState {
  campaign: string;
  /** The server's time, RFC 3339. */
  now: string;
  /** Where the clock stands after a reset, RFC 3339. */
  start: string;
  shoppers: DemoShopper[];
  trouble: Trouble;
}

/** Asks the demo API. Throws where it does not answer, or says no. */
async function ask(path: string, body?: object): Promise<unknown> {
  const response = await fetch(`/demo/${path}`, {
    ...(body && { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`/demo/${path} answered ${response.status}.`);
  return response.json();
}

export const demoApi = {
  state: () => ask("state") as Promise<DemoState>,
  token: async (shopper: string) => ((await ask("token", { shopper })) as { token: string }).token,
  /** Moves the campaign's clock; it runs on from there. */
  moveClock: (now: number) => ask("clock", { now: new Date(now).toISOString() }) as Promise<DemoState>,
  makeTrouble: (mode: Trouble) => ask("trouble", { mode }) as Promise<DemoState>,
  /** Forgets all claims; clock and trouble are as on the first day. */
  reset: () => ask("reset", {}) as Promise<DemoState>,
};
