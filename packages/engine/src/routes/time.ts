import { routes } from "@campaign-kit/contract";
import { instant } from "../time.ts";
import type { App, RouteContext } from "./context.ts";

/** The server's clock. */
export function timeRoutes(app: App, { clock }: RouteContext): void {
  app.openapi(routes.getTime, (context) => context.json({ now: instant(clock()) }, 200));
}
