import type { ChanceResult, Draw, DrawList, DrawResult, MyLuckyDraw } from "@campaign-kit/contract/api";
import { activityQuery, createActivity, type ModuleContext, mutation } from "./activity.ts";
import { type ActionOptions, type ActivityQuery, type ReadOptions, readOptions } from "./campaign.ts";
import { drawsKey, type DrawsKey, type Scope } from "./keys.ts";
import { luckyDrawStates, type LuckyDrawView, luckyDrawView } from "./lucky-draw-view.ts";
import type { CampaignClient } from "./types.ts";

const DRAW = "/v1/campaigns/{campaign}/lucky-draws/{activity}";

export interface LuckyDrawModule {
  watch(activity: string, listener: (view: LuckyDrawView) => void): () => void;
  /** One intent each, as with `coupon.claim`. Throw a `CampaignError`; a chance is taken by an answer alone. */
  draw(activity: string, options?: { signal?: AbortSignal }): Promise<DrawResult>;
  share(activity: string, target: string, options?: { signal?: AbortSignal }): Promise<ChanceResult>;
  buyChance(activity: string, options?: { signal?: AbortSignal }): Promise<ChanceResult>;
  /** Says that the shopper has seen a draw. */
  reveal(activity: string, draw: string): Promise<Draw>;
  /** The shopper's draws with their receipts, newest first. */
  getDraws(activity: string, options?: { signal?: AbortSignal }): Promise<DrawList>;
}

type Client = Scope & Pick<CampaignClient, "luckyDraw">;

/** A lucky draw as the shopper stands to it: a part of `meQuery`. */
export const luckyDrawQuery = (
  client: Scope & Pick<CampaignClient, "getMe">,
  activity: string,
): ActivityQuery<MyLuckyDraw> => activityQuery(client, "lucky-draw", activity);

/** The shopper's draws with their receipts, newest first. */
export const drawsQuery = (client: Client, activity: string): ReadOptions<DrawsKey, DrawList> =>
  readOptions(drawsKey(client, activity), () => client.luckyDraw.getDraws(activity));

/** Draws from the activity that is given as the variable. */
export const drawMutation = (client: Client): ActionOptions<string, DrawResult> =>
  mutation(client, "draw", (activity: string) => client.luckyDraw.draw(activity));
/** Says where a draw was shared to. */
export const shareDrawMutation = (client: Client): ActionOptions<{ activity: string; target: string }, ChanceResult> =>
  mutation(client, "shareDraw", ({ activity, target }: { activity: string; target: string }) =>
    client.luckyDraw.share(activity, target),
  );
/** Buys a chance with points, in the activity that is given as the variable. */
export const buyChanceMutation = (client: Client): ActionOptions<string, ChanceResult> =>
  mutation(client, "buyChance", (activity: string) => client.luckyDraw.buyChance(activity));
/** Says that the shopper has seen a draw, which is given by its id. */
export const revealDrawMutation = (client: Client): ActionOptions<{ activity: string; draw: string }, Draw> =>
  mutation(client, "revealDraw", ({ activity, draw }: { activity: string; draw: string }) =>
    client.luckyDraw.reveal(activity, draw),
  );

export function createLuckyDraw(context: ModuleContext): LuckyDrawModule {
  const { client, cache, read } = context;
  const { action, change, watch } = createActivity<MyLuckyDraw>(context, luckyDrawStates);

  const draw = action({
    action: "draw",
    path: `${DRAW}/draws`,
    event: "drawn",
    told: ({ code }) => (code === "no_chances" ? { chances: 0 } : undefined),
  });
  const share = action({ action: "share", path: `${DRAW}/shares`, body: "target", event: "shared" });
  const buyChance = action({ action: "buy", path: `${DRAW}/chances` });
  const reveal = action({
    action: "reveal",
    path: `${DRAW}/draws/{draw}/reveal`,
    field: "id",
    quiet: true,
    done: (activity, { id }) =>
      change(activity, ({ unseen, ...mine }) => (unseen?.id === id ? mine : ({ ...mine, unseen } as MyLuckyDraw))),
  });

  return {
    draw,
    share,
    buyChance,
    reveal,
    getDraws: (activity, options) =>
      cache.read(drawsKey(client, activity), () => read(`${DRAW}/draws`, "draws", true, options, activity)),
    watch: (activity, listener) => watch(activity, luckyDrawView, listener),
  };
}
