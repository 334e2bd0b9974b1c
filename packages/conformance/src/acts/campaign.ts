import type { Acts } from "./index.ts";

export const campaignActs = {
  getCampaign: () => ({ operation: "getCampaign" }),
  getMe: async (kit) => ({ operation: "getMe", as: await kit.shoppers.main() }),
  getWallet: async (kit) => ({ operation: "getWallet", as: await kit.shoppers.main() }),
  getTime: () => ({ operation: "getTime" }),
} satisfies Partial<Acts>;
