/** The shop's own words. What belongs to the campaign (names, terms, rules) comes with the campaign. */
export const en = {
  shop: "Orchard Lane",
  /** What the page says of the campaign while the API does not. */
  campaignName: "Double 11 Carnival",
  slogan: "All good things in one place",
  description: "Coupons to claim early and use in the peak. The stock and the clock are the server’s own.",
  skipToCoupons: "Skip to the coupons",
  skipToWallet: "Skip to the wallet",
  shopNavigation: "Shop",
  coupons: "Coupons",
  goods: "Goods",
  rules: "The rules, in plain words",
  rulesShort: "Rules",
  rulesHint: "The same for everyone.",
  wallet: "Wallet",
  footer: "All times are Shanghai time, by the server’s clock.",
  /** Between the campaign's name and its dates. */
  nameAndDates: (name: string, dates: string) => `${name}, ${dates}`,
  phases: "Phases",
  now: (hint: string) => `Now: ${hint}`,
  runsNow: "Now",
  couponsHint: {
    upcoming: "They open with the campaign.",
    warmup: "Claim now, use in the peak.",
    peak: "Claim and use them now.",
    encore: "The last ones, and what is still in your wallet.",
    ended: "The campaign is over. What you claimed is in your wallet.",
  },
  goodsHint: "Small tickets show the coupons that a product can take on its own.",
  /** `minimum`: the smallest order, as money. */
  goodsFor: (coupon: string, minimum?: string) =>
    minimum ? `For “${coupon}”, on orders from ${minimum}.` : `For “${coupon}”.`,
  allGoods: "All goods",
  /** A percentage off, in a word. */
  percentOff: (percent: number) => `${percent}%`,
  applies: "Coupons for it",
  walletLead: "What you claimed, and when you can use it.",
  walletCount: (count: number) => (count === 1 ? "1 coupon to use" : `${count} coupons to use`),
  pockets: {
    usable: "To use now",
    upcoming: "For later",
    used: "Used",
    expired: "Expired",
  },
  couldBeUsedUntil: (day: string) => `Could be used until ${day}`,
  walletEmpty: { title: "Nothing in here yet", text: "A coupon that you claim lies here until you use it." },
  walletSignedOut: { title: "You are not signed in", text: "Sign in, and your coupons are here." },
  walletFailed: {
    title: "The wallet could not be read",
    text: "Your coupons are safe with the shop. Only the way there is broken.",
  },
  signIn: "Sign in",
  seeCoupons: "See the coupons",
  loading: "Loading",
  offline: "No connection. What you see may have changed since.",
  offlineFromStart: "No connection. The coupons and the clock come once you are back.",
  unreachable: "The shop’s server cannot be reached, so there are no coupons and no clock at the moment.",
  tryAgain: "Try again",
};

export type Texts = typeof en;
