import type { Config } from "../config.ts";
import { missingSites } from "../pages/demo-sites.ts";
import type { RunningApi } from "../server.ts";

/** Where everything of the demo is, for the one at the terminal. */
export function greet(
  { url, port, campaigns, demo }: RunningApi,
  config: Pick<Config, "port" | "portIsChosen">,
): string {
  const [campaign] = campaigns;
  const missing = missingSites();
  const place = (name: string, path: string) =>
    missing.includes(name.toLowerCase()) ? "not built yet (npm start builds it)" : `${url}${path}`;
  const time = new Intl.DateTimeFormat("en-GB", {
    dateStyle: "full",
    timeStyle: "short",
    timeZone: campaign!.timeZone,
  });
  return [
    "",
    "The Campaign Kit demo is running.",
    ...(port !== config.port && !config.portIsChosen
      ? [`Port ${config.port} is taken by another program, so it is on ${port}.`]
      : []),
    "",
    `  Storefront     ${place("Storefront", "/")}`,
    `  Storybook      ${place("Storybook", "/storybook/")}`,
    `  API reference  ${url}/reference`,
    `  API            ${url}/v1/campaigns/${campaign!.id}`,
    "",
    `  In the shop it is ${time.format(demo!.clock.now())} (${campaign!.timeZone}).`,
    "  Stop it with Ctrl+C; what was claimed stays.",
    "",
  ].join("\n");
}
