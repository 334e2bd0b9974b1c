import type { CampaignClient, ChanceResult } from "@campaign-kit/sdk";
import { shareAddress } from "../internal/share-address.ts";
import { CampaignSharedEvent, CampaignShareRequestEvent } from "../internal/share.events.ts";
import type { Drawing } from "./drawing.ts";
import { CampaignChanceBoughtEvent, CampaignChanceRequestEvent, CampaignDrawErrorEvent } from "./lucky-draw.events.ts";
import { hand } from "./share.ts";

/** Tells how many chances it brought; also that it brought none. */
function gained({ say, tell }: Drawing, result: ChanceResult, before = ""): ChanceResult {
  const brought = result.gained ? say.gained(result.gained) : say.notGained;
  tell({ icon: result.gained ? "check" : "info", text: [before, brought].filter(Boolean).join(say.between) });
  return result;
}

/** Shares, and asks the server for the chance that it brings. */
export function share(event: MouseEvent, drawing: Drawing): void {
  const { id, say, host, act, tell } = drawing;
  const own = host.shareHref ? shareAddress(host.shareHref, host.baseURI) : undefined;
  const url = own ?? location.href;
  let target = "share" in navigator ? "sheet" : "link";
  void act(event, {
    request: new CampaignShareRequestEvent(id, target, url),
    run: async (client: CampaignClient) => {
      tell(undefined);
      const handed = await hand(url, document.title);
      if (handed === "refused") tell({ icon: "info", text: say.copyIt(url) });
      if (handed === "refused" || handed === "dismissed") return undefined;
      target = handed;
      return gained(drawing, await client.luckyDraw.share(id, target), target === "link" ? say.copied : "");
    },
    done: (result) => new CampaignSharedEvent(id, target, url, result),
    failed: (error) => new CampaignDrawErrorEvent(id, error, "share"),
  });
}

/** Buys a chance with points. */
export function buy(event: MouseEvent, drawing: Drawing): void {
  const { id, act, tell } = drawing;
  void act(event, {
    request: new CampaignChanceRequestEvent(id),
    run: async (client: CampaignClient) => {
      tell(undefined);
      return gained(drawing, await client.luckyDraw.buyChance(id));
    },
    done: (result) => new CampaignChanceBoughtEvent(id, result),
    failed: (error) => new CampaignDrawErrorEvent(id, error, "buy"),
  });
}
