import { routes } from "@campaign-kit/contract";
import { problemResponse } from "../problem.ts";
import { campaignRoutes } from "./campaign.ts";
import { checkInRoutes } from "./check-in.ts";
import type { App, RouteContext } from "./context.ts";
import { couponRoutes } from "./coupon.ts";
import { groupBuyRoutes } from "./group-buy.ts";
import { luckyDrawRoutes } from "./lucky-draw.ts";
import { pointsRoutes } from "./points.ts";
import { timeRoutes } from "./time.ts";
import { walletRoutes } from "./wallet.ts";

/** Every route of the contract, and what its addresses answer to other methods. */
export function addRoutes(app: App, context: RouteContext): void {
  campaignRoutes(app, context);
  walletRoutes(app, context);
  timeRoutes(app, context);
  couponRoutes(app, context);
  groupBuyRoutes(app, context);
  luckyDrawRoutes(app, context);
  checkInRoutes(app, context);
  pointsRoutes(app, context);
  refuseOtherMethods(app);
}

function refuseOtherMethods(app: App): void {
  const byPath = Map.groupBy(Object.values(routes), (route) => route.getRoutingPath());
  for (const [path, operations] of byPath) {
    const methods = operations.flatMap(({ method }) => (method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()]));
    app.all(path, () => {
      const response = problemResponse("method_not_allowed");
      response.headers.set("Allow", methods.join(", "));
      return response;
    });
  }
}
