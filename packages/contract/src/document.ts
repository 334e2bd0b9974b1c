import { OpenAPIHono } from "@hono/zod-openapi";
import { getCampaign, getMe } from "./campaign.ts";
import { checkIn, makeUpDay } from "./check-in.ts";
import { claimCoupon, returnCoupon, useCoupon } from "./coupon.ts";
import {
  cancelGroup,
  confirmRefund,
  getGroup,
  joinGroup,
  leaveGroup,
  listRefunds,
  openGroup,
} from "./group-buy.routes.ts";
import { buyChance, draw, fulfilPrize, listDraws, revealDraw, shareDraw } from "./lucky-draw.routes.ts";
import { grantPoints, reversePoints } from "./points.ts";
import { getTime } from "./time.ts";
import { getWallet } from "./wallet.ts";

/** Every operation of the contract, in the order of the reference. */
export const routes = {
  getCampaign,
  getMe,
  getWallet,
  getTime,
  claimCoupon,
  useCoupon,
  returnCoupon,
  openGroup,
  getGroup,
  joinGroup,
  leaveGroup,
  cancelGroup,
  listRefunds,
  confirmRefund,
  draw,
  listDraws,
  revealDraw,
  shareDraw,
  buyChance,
  fulfilPrize,
  checkIn,
  makeUpDay,
  grantPoints,
  reversePoints,
};

/** The OpenAPI 3.1 document: `openapi.json` is this, and nothing else. */
export function openApiDocument(): Record<string, unknown> {
  const app = new OpenAPIHono();
  for (const route of Object.values(routes)) app.openAPIRegistry.registerPath(route);
  app.openAPIRegistry.registerComponent("securitySchemes", "shopper", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description:
      "A token of the shop. `sub` is the shopper; `nickname`, `new_customer` and `member` say what the shop knows of them; `scope` may hold `orders` for the order service. Others may see `nickname`.",
  });
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Campaign Kit API",
      version: "1.0.0",
      license: { name: "MIT", url: "https://spdx.org/licenses/MIT.html" },
      description: [
        "Campaigns for shops: what everyone sees, what one shopper may do, and the actions between them.",
        "Money is integer minor units with its currency. Instants are RFC 3339 in UTC. Texts come in all of their languages and are plain.",
        "Objects are open for additions: ignore what you do not know, and show an unknown state without an action.",
        "Errors are RFC 9457 problems with a `code` from a closed list.",
      ].join("\n\n"),
    },
    servers: [{ url: "/", description: "The server that serves this document." }],
    tags: [
      { name: "campaign", description: "What a page needs: one public document, one private." },
      { name: "coupon", description: "Claiming, using and giving back." },
      { name: "group-buy", description: "Opening, joining and leaving groups, and the money that goes back." },
      { name: "lucky-draw", description: "Drawing from a sealed deck, chances, and receipts that prove a draw." },
      { name: "check-in", description: "A day, and a day made up." },
      { name: "points", description: "The shop's side of the ledger." },
      { name: "wallet", description: "What a shopper owns." },
      { name: "time", description: "The server's clock." },
    ],
  });
  return { ...document };
}
