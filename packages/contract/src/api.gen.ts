// Generated from openapi.json by "pnpm generate". Do not edit.

export interface paths {
  "/v1/campaigns/{campaign}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The campaign, as everyone sees it
     * @description Phases, rules and activities with their stock. The same for all, so that a CDN can keep it: send If-None-Match to get 304 where nothing changed.
     */
    get: operations["getCampaign"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/me": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How this shopper stands to the campaign
     * @description Every activity's state for this shopper, with reasons, and the server's time. Without a token: as a visitor.
     */
    get: operations["getMe"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/wallet": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What this shopper owns
     * @description The coupons, points and prizes that this shopper has from the campaign, with their state.
     */
    get: operations["getWallet"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/time": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The server's time
     * @description For clients that lost track, after sleep for instance. `GET …/me` brings the time as well.
     */
    get: operations["getTime"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/coupons/{activity}/claims": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Claim a coupon
     * @description Gives the shopper one coupon of the activity, or says why not. Denials are definite answers and are stored under the key as well.
     */
    post: operations["claimCoupon"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/coupons/{activity}/uses": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Use a coupon for an order
     * @description For the shop's order service: needs a token whose scope has `orders`. The same order may ask again.
     */
    post: operations["useCoupon"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/coupons/{activity}/returns": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Give a coupon back after a refund
     * @description The inverse of a use: needs `orders` in the token's scope. A coupon that nobody used stays as it is.
     */
    post: operations["returnCoupon"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/group-buys/{activity}/groups": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Open a group
     * @description Opens a group with the shopper as its leader, or says why not. Its time runs from now on.
     */
    post: operations["openGroup"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/group-buys/{activity}/groups/{group}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A group, by its invite
     * @description What everyone may see who has the invite, and how the one who asks stands to it. For the invite's page, and to follow who joins.
     */
    get: operations["getGroup"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/group-buys/{activity}/groups/{group}/members": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Join a group
     * @description Takes a seat, or says why not. It is the group's time that counts here, not the activity's.
     */
    post: operations["joinGroup"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/group-buys/{activity}/groups/{group}/departures": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Leave a group
     * @description Gives the seat back while the group is open, and the money with it. The leader's place passes to who joined next; a group that all have left is cancelled.
     */
    post: operations["leaveGroup"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/group-buys/{activity}/groups/{group}/cancellations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Call a group off
     * @description For the shop, where the goods have run out for instance: needs `orders` in the token's scope. An open group is cancelled and everybody's money is due; one that is cancelled already stays so.
     */
    post: operations["cancelGroup"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/group-buys/{activity}/refunds": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Refunds that are due
     * @description For the shop's order service: needs `orders` in the token's scope. What is owed and not yet confirmed.
     */
    get: operations["listRefunds"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/group-buys/{activity}/groups/{group}/refunds": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Say that a refund was paid
     * @description For the shop's order service: needs `orders` in the token's scope. Saying it again changes nothing.
     */
    post: operations["confirmRefund"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/lucky-draws/{activity}/draws": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * This shopper's draws
     * @description With their receipts, so that each can be checked.
     */
    get: operations["listDraws"];
    put?: never;
    /**
     * Draw a card
     * @description Takes the next card of the sealed deck, gives what it says and the receipt that proves it. A draw that is denied takes no chance.
     */
    post: operations["draw"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/lucky-draws/{activity}/draws/{draw}/reveal": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Say that the shopper has seen a draw
     * @description From then on it may be shown among the winners. Saying it again changes nothing.
     */
    post: operations["revealDraw"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/lucky-draws/{activity}/shares": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Say that the draw was shared
     * @description Brings a chance for the day where the server finds that it does: once a day a target, up to the day's limit.
     */
    post: operations["shareDraw"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/lucky-draws/{activity}/chances": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Buy a chance with points
     * @description Takes the points and gives the chance in one step, or neither. None is sold that could not be used any more: on the last day, where the day's draws are covered.
     */
    post: operations["buyChance"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/lucky-draws/{activity}/draws/{draw}/fulfilments": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Say that goods were sent
     * @description For the shop's order service, which has the address: needs `orders` in the token's scope. Saying it again changes nothing.
     */
    post: operations["fulfilPrize"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/check-ins/{activity}/days": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Check in today
     * @description Marks today, as the server's clock has it in the campaign's zone, and gives what the day and the milestones it reaches bring.
     */
    post: operations["checkIn"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/check-ins/{activity}/make-ups": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make up a missed day
     * @description Marks a missed day of the current month, for points. It brings the milestones that the run reaches by it, but not the day's points.
     */
    post: operations["makeUpDay"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/points/grants": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Give a shopper points
     * @description For the shop's own service: needs a token whose scope has `orders`.
     */
    post: operations["grantPoints"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/campaigns/{campaign}/points/reversals": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Undo what an entry moved
     * @description The inverse of every grant and of every spending, after a refund for instance: needs `orders` in the token's scope. An entry is undone once: asking again gets the same reversal. A reversal itself cannot be undone. The balance may fall below 0 where the points had been spent; nothing can be bought before it has risen again.
     */
    post: operations["reversePoints"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * @example {
     *       "id": "double-11",
     *       "name": {
     *         "en": "Double 11 Carnival",
     *         "zh-CN": "双11狂欢节"
     *       },
     *       "slogan": {
     *         "en": "All good things in one place",
     *         "zh-CN": "好物集结，一站购齐"
     *       },
     *       "timeZone": "Asia/Shanghai",
     *       "currency": "CNY",
     *       "phases": [
     *         {
     *           "id": "peak",
     *           "name": {
     *             "en": "Peak",
     *             "zh-CN": "爆发期"
     *           },
     *           "startsAt": "2026-11-10T16:00:00.000Z",
     *           "endsAt": "2026-11-13T16:00:00.000Z"
     *         }
     *       ],
     *       "rules": [
     *         {
     *           "title": {
     *             "en": "Who"
     *           },
     *           "text": {
     *             "en": "Everyone with an account."
     *           }
     *         }
     *       ],
     *       "activities": [
     *         {
     *           "mechanic": "coupon",
     *           "id": "save-50",
     *           "title": {
     *             "en": "¥50 off everything",
     *             "zh-CN": "全场满 300 减 50"
     *           },
     *           "windows": [
     *             {
     *               "opensAt": "2026-10-31T16:00:00.000Z",
     *               "closesAt": "2026-11-13T16:00:00.000Z"
     *             }
     *           ],
     *           "benefit": {
     *             "type": "amount_off",
     *             "amount": {
     *               "amount": 5000,
     *               "currency": "CNY"
     *             }
     *           },
     *           "threshold": {
     *             "amount": 30000,
     *             "currency": "CNY"
     *           },
     *           "scope": {
     *             "type": "all"
     *           },
     *           "audience": "everyone",
     *           "limit": 1,
     *           "use": {
     *             "type": "fixed",
     *             "from": "2026-11-10T16:00:00.000Z",
     *             "until": "2026-11-13T16:00:00.000Z"
     *           },
     *           "excludes": [
     *             "save-120"
     *           ],
     *           "stock": {
     *             "total": 10000,
     *             "left": 2316
     *           }
     *         },
     *         {
     *           "mechanic": "group-buy",
     *           "id": "duo",
     *           "title": {
     *             "en": "Together for two",
     *             "zh-CN": "2 人成团"
     *           },
     *           "windows": [
     *             {
     *               "opensAt": "2026-11-10T16:00:00.000Z",
     *               "closesAt": "2026-11-13T16:00:00.000Z"
     *             }
     *           ],
     *           "product": {
     *             "id": "headphones",
     *             "title": {
     *               "en": "Quiet Hours headphones"
     *             }
     *           },
     *           "price": {
     *             "amount": 39900,
     *             "currency": "CNY"
     *           },
     *           "tiers": [
     *             {
     *               "people": 2,
     *               "price": {
     *                 "amount": 19950,
     *                 "currency": "CNY"
     *               }
     *             }
     *           ],
     *           "minutesToFill": 1440,
     *           "limit": 1,
     *           "listed": true
     *         },
     *         {
     *           "mechanic": "lucky-draw",
     *           "id": "wheel",
     *           "title": {
     *             "en": "Lucky wheel",
     *             "zh-CN": "大转盘"
     *           },
     *           "windows": [
     *             {
     *               "opensAt": "2026-10-31T16:00:00.000Z",
     *               "closesAt": "2026-11-13T16:00:00.000Z"
     *             }
     *           ],
     *           "prizes": [
     *             {
     *               "id": "20-points",
     *               "title": {
     *                 "en": "20 points",
     *                 "zh-CN": "20 积分"
     *               },
     *               "reward": {
     *                 "type": "points",
     *                 "points": 20
     *               },
     *               "cards": 20000,
     *               "left": 17204,
     *               "reserve": 0
     *             },
     *             {
     *               "id": "50-points",
     *               "title": {
     *                 "en": "50 points"
     *               },
     *               "reward": {
     *                 "type": "points",
     *                 "points": 50
     *               },
     *               "cards": 20000,
     *               "left": 17204,
     *               "reserve": 0
     *             },
     *             {
     *               "id": "thanks",
     *               "title": {
     *                 "en": "Thanks"
     *               },
     *               "reward": {
     *                 "type": "thanks"
     *               },
     *               "cards": 20000,
     *               "left": 17204,
     *               "reserve": 0
     *             }
     *           ],
     *           "decks": [
     *             {
     *               "name": "main",
     *               "size": 100000,
     *               "left": 86363,
     *               "root": "9f2c41d79f2c41d79f2c41d79f2c41d79f2c41d79f2c41d79f2c41d79f2c41d7"
     *             }
     *           ],
     *           "chances": {
     *             "daily": 1,
     *             "shares": 2,
     *             "perDay": 3
     *           },
     *           "pity": {
     *             "misses": 9,
     *             "atLeast": "20-points"
     *           },
     *           "winners": [
     *             {
     *               "nickname": "Zhao",
     *               "avatar": 7,
     *               "prize": "10-off",
     *               "at": "2026-11-09T01:40:00.000Z"
     *             }
     *           ]
     *         },
     *         {
     *           "mechanic": "check-in",
     *           "id": "daily",
     *           "title": {
     *             "en": "Daily check-in",
     *             "zh-CN": "每日签到"
     *           },
     *           "windows": [
     *             {
     *               "opensAt": "2026-10-31T16:00:00.000Z",
     *               "closesAt": "2026-11-16T16:00:00.000Z"
     *             }
     *           ],
     *           "points": 5,
     *           "milestones": [
     *             {
     *               "days": 3,
     *               "rewards": [
     *                 {
     *                   "type": "points",
     *                   "points": 15
     *                 }
     *               ]
     *             }
     *           ],
     *           "makeUp": {
     *             "perMonth": 2,
     *             "cost": 20
     *           }
     *         }
     *       ]
     *     }
     */
    Campaign: {
      id: components["schemas"]["CampaignId"];
      name: components["schemas"]["LocalizedText"];
      slogan: components["schemas"]["LocalizedText"];
      description?: components["schemas"]["LocalizedText"];
      /** @description A theme's name, for `data-campaign-theme`. */
      theme?: string;
      timeZone: components["schemas"]["TimeZone"];
      currency: components["schemas"]["Currency"];
      /** @description In order, without gaps. */
      phases: components["schemas"]["Phase"][];
      rules: components["schemas"]["Rule"][];
      activities: components["schemas"]["Activity"][];
    };
    /** @example double-11 */
    CampaignId: string;
    /**
     * @description Text by BCP 47 language tag; at least one. Always plain text.
     * @example {
     *       "en": "¥50 off everything",
     *       "zh-CN": "全场满 300 减 50"
     *     }
     */
    LocalizedText: {
      [key: string]: string;
    };
    /**
     * @description IANA time zone name.
     * @example Asia/Shanghai
     */
    TimeZone: string;
    /**
     * @description ISO 4217 code.
     * @example CNY
     */
    Currency: string;
    /**
     * @example {
     *       "id": "peak",
     *       "name": {
     *         "en": "Peak",
     *         "zh-CN": "爆发期"
     *       },
     *       "startsAt": "2026-11-10T16:00:00.000Z",
     *       "endsAt": "2026-11-13T16:00:00.000Z"
     *     }
     */
    Phase: {
      id: components["schemas"]["PhaseId"];
      name: components["schemas"]["LocalizedText"];
      hint?: components["schemas"]["LocalizedText"] & unknown;
      startsAt: components["schemas"]["Instant"];
      endsAt: components["schemas"]["Instant"] & unknown;
    };
    /** @enum {string} */
    PhaseId: "warmup" | "peak" | "encore";
    /**
     * Format: date-time
     * @description RFC 3339, UTC, with milliseconds.
     * @example 2026-11-10T16:00:00.000Z
     */
    Instant: string;
    /**
     * @example {
     *       "title": {
     *         "en": "Who"
     *       },
     *       "text": {
     *         "en": "Everyone with an account."
     *       }
     *     }
     */
    Rule: {
      title: components["schemas"]["LocalizedText"];
      text: components["schemas"]["LocalizedText"];
    };
    Activity:
      | components["schemas"]["CouponActivity"]
      | components["schemas"]["GroupBuyActivity"]
      | components["schemas"]["LuckyDrawActivity"]
      | components["schemas"]["CheckInActivity"];
    /**
     * @example {
     *       "mechanic": "coupon",
     *       "id": "save-50",
     *       "title": {
     *         "en": "¥50 off everything",
     *         "zh-CN": "全场满 300 减 50"
     *       },
     *       "windows": [
     *         {
     *           "opensAt": "2026-10-31T16:00:00.000Z",
     *           "closesAt": "2026-11-13T16:00:00.000Z"
     *         }
     *       ],
     *       "benefit": {
     *         "type": "amount_off",
     *         "amount": {
     *           "amount": 5000,
     *           "currency": "CNY"
     *         }
     *       },
     *       "threshold": {
     *         "amount": 30000,
     *         "currency": "CNY"
     *       },
     *       "scope": {
     *         "type": "all"
     *       },
     *       "audience": "everyone",
     *       "limit": 1,
     *       "use": {
     *         "type": "fixed",
     *         "from": "2026-11-10T16:00:00.000Z",
     *         "until": "2026-11-13T16:00:00.000Z"
     *       },
     *       "excludes": [
     *         "save-120"
     *       ],
     *       "stock": {
     *         "total": 10000,
     *         "left": 2316
     *       }
     *     }
     */
    CouponActivity: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      mechanic: "coupon";
      id: components["schemas"]["ActivityId"];
      title: components["schemas"]["LocalizedText"];
      terms?: components["schemas"]["LocalizedText"] & unknown;
      /** @description When it is open, in order. */
      windows: components["schemas"]["TimeWindow"][];
      benefit: components["schemas"]["CouponBenefit"];
      threshold?: components["schemas"]["Money"] & unknown;
      scope: components["schemas"]["CouponScope"];
      audience: components["schemas"]["Audience"];
      /** @description The most that one shopper may claim. */
      limit: number;
      use: components["schemas"]["CouponUse"];
      /** @description Coupons that cannot be held together with this one. Works both ways. */
      excludes: components["schemas"]["ActivityId"][];
      stock?: components["schemas"]["Stock"];
    };
    /** @example save-50 */
    ActivityId: string;
    /**
     * @example {
     *       "opensAt": "2026-10-31T16:00:00.000Z",
     *       "closesAt": "2026-11-13T16:00:00.000Z"
     *     }
     */
    TimeWindow: {
      opensAt: components["schemas"]["Instant"];
      closesAt: components["schemas"]["Instant"];
    };
    /**
     * @example {
     *       "type": "amount_off",
     *       "amount": {
     *         "amount": 5000,
     *         "currency": "CNY"
     *       }
     *     }
     */
    CouponBenefit:
      components["schemas"]["AmountOff"] | components["schemas"]["PercentOff"] | components["schemas"]["FreeShipping"];
    AmountOff: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      type: "amount_off";
      amount: components["schemas"]["Money"];
    };
    /**
     * @example {
     *       "amount": 5000,
     *       "currency": "CNY"
     *     }
     */
    Money: {
      /** @description In minor units of the currency: ¥50.00 is 5000. */
      amount: number;
      currency: components["schemas"]["Currency"];
    };
    /** @description `cap` is the most that is taken off. */
    PercentOff: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      type: "percent_off";
      percent: number;
      cap?: components["schemas"]["Money"];
    };
    FreeShipping: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      type: "free_shipping";
    };
    /**
     * @example {
     *       "type": "all"
     *     }
     */
    CouponScope:
      | components["schemas"]["AllGoods"]
      | components["schemas"]["CategoryScope"]
      | components["schemas"]["ProductScope"];
    AllGoods: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      type: "all";
    };
    CategoryScope: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      type: "category";
      id: string;
      title: components["schemas"]["LocalizedText"];
    };
    ProductScope: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      type: "product";
      id: string;
      title: components["schemas"]["LocalizedText"];
    };
    /** @enum {string} */
    Audience: "everyone" | "new_customers" | "members";
    /**
     * @example {
     *       "type": "after_claim",
     *       "days": 7
     *     }
     */
    CouponUse: components["schemas"]["FixedUse"] | components["schemas"]["UseAfterClaim"];
    FixedUse: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      type: "fixed";
      from: components["schemas"]["Instant"];
      until: components["schemas"]["Instant"];
    };
    /** @description Usable for this many times 24 hours from the claim. */
    UseAfterClaim: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      type: "after_claim";
      days: number;
    };
    /**
     * @description Absent where there is no limit.
     * @example {
     *       "total": 10000,
     *       "left": 2316
     *     }
     */
    Stock: {
      total: number;
      left: number;
    };
    /**
     * @example {
     *       "mechanic": "group-buy",
     *       "id": "duo",
     *       "title": {
     *         "en": "Together for two",
     *         "zh-CN": "2 人成团"
     *       },
     *       "windows": [
     *         {
     *           "opensAt": "2026-11-10T16:00:00.000Z",
     *           "closesAt": "2026-11-13T16:00:00.000Z"
     *         }
     *       ],
     *       "product": {
     *         "id": "headphones",
     *         "title": {
     *           "en": "Quiet Hours headphones"
     *         }
     *       },
     *       "price": {
     *         "amount": 39900,
     *         "currency": "CNY"
     *       },
     *       "tiers": [
     *         {
     *           "people": 2,
     *           "price": {
     *             "amount": 19950,
     *             "currency": "CNY"
     *           }
     *         }
     *       ],
     *       "minutesToFill": 1440,
     *       "limit": 1,
     *       "listed": true
     *     }
     */
    GroupBuyActivity: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      mechanic: "group-buy";
      id: components["schemas"]["ActivityId"];
      title: components["schemas"]["LocalizedText"];
      terms?: components["schemas"]["LocalizedText"] & unknown;
      /** @description When it is open, in order. */
      windows: components["schemas"]["TimeWindow"][];
      product: components["schemas"]["GroupProduct"];
      price: components["schemas"]["Money"] & unknown;
      /** @description By people, ascending, each at a lower price. A group succeeds with the people of the first, and is full with those of the last. */
      tiers: components["schemas"]["GroupTier"][];
      leaderDiscount?: components["schemas"]["Money"] & unknown;
      /** @description How long a group has from its opening to find its people: apart from the activity's end. */
      minutesToFill: number;
      /** @description Groups that one shopper may be in, open and completed ones. Those that failed, and those left, do not count. */
      limit: number;
      /** @description Whether strangers are shown open groups to join. */
      listed: boolean;
    };
    /**
     * @example {
     *       "id": "headphones",
     *       "title": {
     *         "en": "Quiet Hours headphones"
     *       }
     *     }
     */
    GroupProduct: {
      id: string;
      title: components["schemas"]["LocalizedText"];
    };
    /**
     * @example {
     *       "people": 3,
     *       "price": {
     *         "amount": 4900,
     *         "currency": "CNY"
     *       }
     *     }
     */
    GroupTier: {
      people: number;
      price: components["schemas"]["Money"];
    };
    /**
     * @example {
     *       "mechanic": "lucky-draw",
     *       "id": "wheel",
     *       "title": {
     *         "en": "Lucky wheel",
     *         "zh-CN": "大转盘"
     *       },
     *       "windows": [
     *         {
     *           "opensAt": "2026-10-31T16:00:00.000Z",
     *           "closesAt": "2026-11-13T16:00:00.000Z"
     *         }
     *       ],
     *       "prizes": [
     *         {
     *           "id": "20-points",
     *           "title": {
     *             "en": "20 points",
     *             "zh-CN": "20 积分"
     *           },
     *           "reward": {
     *             "type": "points",
     *             "points": 20
     *           },
     *           "cards": 20000,
     *           "left": 17204,
     *           "reserve": 0
     *         },
     *         {
     *           "id": "50-points",
     *           "title": {
     *             "en": "50 points"
     *           },
     *           "reward": {
     *             "type": "points",
     *             "points": 50
     *           },
     *           "cards": 20000,
     *           "left": 17204,
     *           "reserve": 0
     *         },
     *         {
     *           "id": "thanks",
     *           "title": {
     *             "en": "Thanks"
     *           },
     *           "reward": {
     *             "type": "thanks"
     *           },
     *           "cards": 20000,
     *           "left": 17204,
     *           "reserve": 0
     *         }
     *       ],
     *       "decks": [
     *         {
     *           "name": "main",
     *           "size": 100000,
     *           "left": 86363,
     *           "root": "9f2c41d79f2c41d79f2c41d79f2c41d79f2c41d79f2c41d79f2c41d79f2c41d7"
     *         }
     *       ],
     *       "chances": {
     *         "daily": 1,
     *         "shares": 2,
     *         "perDay": 3
     *       },
     *       "pity": {
     *         "misses": 9,
     *         "atLeast": "20-points"
     *       },
     *       "winners": [
     *         {
     *           "nickname": "Zhao",
     *           "avatar": 7,
     *           "prize": "10-off",
     *           "at": "2026-11-09T01:40:00.000Z"
     *         }
     *       ]
     *     }
     */
    LuckyDrawActivity: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      mechanic: "lucky-draw";
      id: components["schemas"]["ActivityId"];
      title: components["schemas"]["LocalizedText"];
      terms?: components["schemas"]["LocalizedText"] & unknown;
      /** @description When it is open, in order. */
      windows: components["schemas"]["TimeWindow"][];
      prizes: components["schemas"]["Prize"][];
      /** @description `main`, and `reserve` where there is a promise. */
      decks: components["schemas"]["Deck"][];
      chances: components["schemas"]["ChanceTerms"];
      pity?: components["schemas"]["Pity"];
      /** @description Newest first; those without a prize are left out. */
      winners: components["schemas"]["Winner"][];
    };
    /**
     * @example {
     *       "id": "20-points",
     *       "title": {
     *         "en": "20 points",
     *         "zh-CN": "20 积分"
     *       },
     *       "reward": {
     *         "type": "points",
     *         "points": 20
     *       },
     *       "cards": 20000,
     *       "left": 17204,
     *       "reserve": 0
     *     }
     */
    Prize: {
      id: components["schemas"]["PrizeId"];
      title: components["schemas"]["LocalizedText"];
      /** @description A name from the client's own set; one that it does not know is shown by the prize's kind. */
      icon?: string;
      /** @description A square picture, 96 px or more. */
      picture?: string;
      reward: components["schemas"]["PrizeReward"];
      /** @description Its cards in the main deck, at the start. */
      cards: number;
      /** @description Those of them that have not been drawn. */
      left: number;
      /** @description Its cards in the reserve, at the start. */
      reserve: number;
    };
    /** @example 10-off */
    PrizeId: string;
    /**
     * @example {
     *       "type": "points",
     *       "points": 20
     *     }
     */
    PrizeReward:
      | components["schemas"]["PointsReward"]
      | components["schemas"]["CouponReward"]
      | components["schemas"]["ChancesReward"]
      | components["schemas"]["GoodsReward"]
      | components["schemas"]["Thanks"];
    /**
     * @example {
     *       "type": "points",
     *       "points": 20
     *     }
     */
    PointsReward: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      type: "points";
      points: number;
    };
    /** @description A coupon that lands in the wallet. Its `activity` is the one that gave it. */
    CouponReward: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      type: "coupon";
      title: components["schemas"]["LocalizedText"];
      benefit: components["schemas"]["CouponBenefit"];
      threshold?: components["schemas"]["Money"];
      scope: components["schemas"]["CouponScope"];
      use: components["schemas"]["CouponUse"];
    };
    /** @description Chances to draw, which are kept until they are used. */
    ChancesReward: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      type: "chances";
      activity: components["schemas"]["ActivityId"];
      chances: number;
    };
    /** @description Something that is sent. */
    GoodsReward: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      type: "goods";
    };
    /** @description No prize. */
    Thanks: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      type: "thanks";
    };
    /**
     * @example {
     *       "name": "main",
     *       "size": 100000,
     *       "left": 86363,
     *       "root": "9f2c41d79f2c41d79f2c41d79f2c41d79f2c41d79f2c41d79f2c41d79f2c41d7"
     *     }
     */
    Deck: {
      name: components["schemas"]["DeckName"];
      /** @description Cards at the start. */
      size: number;
      left: number;
      root: components["schemas"]["Hash"];
      seed?: components["schemas"]["Hash"];
    };
    /**
     * @description `reserve` pays what is promised after so many draws without a prize.
     * @enum {string}
     */
    DeckName: "main" | "reserve";
    /** @example 9f2c41d7a0b86e3559c8e0d1b7a4f6123c5d8e9f0a1b2c3d4e5f60718293a4b5 */
    Hash: string;
    /**
     * @example {
     *       "daily": 1,
     *       "shares": 2,
     *       "points": {
     *         "cost": 30,
     *         "perDay": 1
     *       },
     *       "perDay": 3
     *     }
     */
    ChanceTerms: {
      /** @description Given each day of the campaign's zone; they lapse at its end. */
      daily: number;
      /** @description Shares a day that each bring one more, for that day. */
      shares: number;
      /** @description What a chance costs, and how many may be bought in a day. Bought ones do not lapse. */
      points?: {
        cost: number;
        perDay: number;
      };
      /** @description The most draws in a day, wherever the chances come from. */
      perDay: number;
    };
    /**
     * @example {
     *       "misses": 9,
     *       "atLeast": "20-points"
     *     }
     */
    Pity: {
      misses: number;
      atLeast: components["schemas"]["PrizeId"] & unknown;
    };
    /**
     * @example {
     *       "nickname": "Zhao",
     *       "avatar": 7,
     *       "prize": "10-off",
     *       "at": "2026-11-09T01:40:00.000Z"
     *     }
     */
    Winner: {
      nickname?: string;
      avatar: number;
      prize: components["schemas"]["PrizeId"];
      at: components["schemas"]["Instant"];
    };
    /**
     * @example {
     *       "mechanic": "check-in",
     *       "id": "daily",
     *       "title": {
     *         "en": "Daily check-in",
     *         "zh-CN": "每日签到"
     *       },
     *       "windows": [
     *         {
     *           "opensAt": "2026-10-31T16:00:00.000Z",
     *           "closesAt": "2026-11-16T16:00:00.000Z"
     *         }
     *       ],
     *       "points": 5,
     *       "milestones": [
     *         {
     *           "days": 3,
     *           "rewards": [
     *             {
     *               "type": "points",
     *               "points": 15
     *             }
     *           ]
     *         }
     *       ],
     *       "makeUp": {
     *         "perMonth": 2,
     *         "cost": 20
     *       }
     *     }
     */
    CheckInActivity: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      mechanic: "check-in";
      id: components["schemas"]["ActivityId"];
      title: components["schemas"]["LocalizedText"];
      terms?: components["schemas"]["LocalizedText"] & unknown;
      /** @description When it is open, in order. */
      windows: components["schemas"]["TimeWindow"][];
      /** @description What each day brings. */
      points: number;
      /** @description By days, ascending. */
      milestones: components["schemas"]["Milestone"][];
      makeUp?: components["schemas"]["MakeUpTerms"];
    };
    /**
     * @example {
     *       "days": 3,
     *       "rewards": [
     *         {
     *           "type": "points",
     *           "points": 15
     *         }
     *       ]
     *     }
     */
    Milestone: {
      /** @description So many days in a row. */
      days: number;
      rewards: components["schemas"]["Reward"][];
    };
    /**
     * @example {
     *       "type": "points",
     *       "points": 15
     *     }
     */
    Reward:
      | components["schemas"]["PointsReward"]
      | components["schemas"]["CouponReward"]
      | components["schemas"]["ChancesReward"];
    /**
     * @description Absent where missed days cannot be made up.
     * @example {
     *       "perMonth": 2,
     *       "cost": 20
     *     }
     */
    MakeUpTerms: {
      /** @description Days that one shopper may make up in a calendar month. */
      perMonth: number;
      /** @description Points that each costs. */
      cost: number;
    };
    /**
     * @example {
     *       "type": "urn:campaign-kit:problem:sold_out",
     *       "title": "Everything has been given out.",
     *       "status": 409,
     *       "code": "sold_out"
     *     }
     */
    Problem: {
      type: string;
      title: string;
      status: number;
      code: components["schemas"]["ProblemCode"];
      detail?: string;
      /** @description With `invalid_request`: each place that does not fit. */
      errors?: {
        /** @description Where, as an RFC 6901 pointer into the request. */
        pointer: string;
        message: string;
      }[];
      activity?: components["schemas"]["ActivityId"] & unknown;
      challenge?: components["schemas"]["Challenge"];
      place?: components["schemas"]["Place"];
    };
    /** @enum {string} */
    ProblemCode:
      | "invalid_request"
      | "idempotency_key_missing"
      | "authentication_required"
      | "token_invalid"
      | "forbidden"
      | "challenge_required"
      | "action_declined"
      | "not_found"
      | "campaign_not_found"
      | "activity_not_found"
      | "coupon_not_found"
      | "group_not_found"
      | "draw_not_found"
      | "points_entry_not_found"
      | "method_not_allowed"
      | "not_started"
      | "ended"
      | "sold_out"
      | "limit_reached"
      | "new_customers_only"
      | "members_only"
      | "excluded"
      | "coupon_used"
      | "coupon_not_usable"
      | "group_full"
      | "group_closed"
      | "already_joined"
      | "not_a_member"
      | "no_refund_due"
      | "no_chances"
      | "not_enough_points"
      | "already_checked_in"
      | "day_not_missed"
      | "payload_too_large"
      | "unsupported_media_type"
      | "idempotency_key_reused"
      | "too_many_requests"
      | "waiting_room"
      | "internal_error"
      | "overloaded"
      | "unavailable";
    /**
     * @description With `challenge_required`: what is asked for.
     * @example {
     *       "id": "eyJ0eXBlIjoicHJvb2Ytb2Ytd29yayJ9.b2Ytbm8tdXNlLXRvLWFueWJvZHktZWxzZQ",
     *       "type": "proof-of-work",
     *       "data": {
     *         "salt": "q3Zk9vXw1mTt7Yb2Hc5LdA",
     *         "bits": 16
     *       },
     *       "expiresAt": "2026-11-10T16:05:00.000Z"
     *     }
     */
    Challenge: {
      /** @description To be sent back with the proof, as it is. Good for this request and its key alone. */
      id: string;
      /** @description How it is to be solved: `proof-of-work`, or what the shop calls its own. The list is open. */
      type: string;
      /** @description What solving it takes, as its type has it. */
      data: {
        [key: string]: string | number | boolean;
      };
      /**
       * Format: date-time
       * @description Up to when a proof of it is taken.
       */
      expiresAt: string;
    };
    /**
     * @description With `waiting_room`: the shopper's place in line.
     * @example {
     *       "ticket": "1240.1794362400000.m0cKqJ4wZt8xYy3Zk0bG1Q",
     *       "position": 1240,
     *       "wait": 124
     *     }
     */
    Place: {
      /** @description To be sent back as `Waiting-Ticket`, as it is. Worth nothing to another shopper. */
      ticket: string;
      /** @description 1 is next. It does not grow for one who stays in line. */
      position: number;
      /** @description How long it will take, in seconds, as far as can be told now. */
      wait: number;
    };
    /**
     * @example {
     *       "now": "2026-11-09T01:52:24.000Z",
     *       "stage": "warmup",
     *       "shopper": {
     *         "id": "lin",
     *         "nickname": "Lin",
     *         "newCustomer": true,
     *         "member": false
     *       },
     *       "points": 120,
     *       "activities": {
     *         "save-50": {
     *           "mechanic": "coupon",
     *           "status": "claimable",
     *           "claimed": 0,
     *           "coupons": []
     *         },
     *         "daily": {
     *           "mechanic": "check-in",
     *           "status": "ready",
     *           "today": "2026-11-09",
     *           "nextDayAt": "2026-11-09T16:00:00.000Z",
     *           "streak": 4,
     *           "total": 7,
     *           "days": [
     *             {
     *               "date": "2026-11-05",
     *               "madeUp": false
     *             },
     *             {
     *               "date": "2026-11-06",
     *               "madeUp": true
     *             },
     *             {
     *               "date": "2026-11-07",
     *               "madeUp": false
     *             },
     *             {
     *               "date": "2026-11-08",
     *               "madeUp": false
     *             }
     *           ],
     *           "milestones": [
     *             {
     *               "days": 3,
     *               "received": true,
     *               "toGo": 0
     *             }
     *           ],
     *           "makeUp": {
     *             "left": 1,
     *             "dates": [
     *               "2026-11-04"
     *             ]
     *           }
     *         }
     *       }
     *     }
     */
    Me: {
      now: components["schemas"]["Instant"] & unknown;
      stage: components["schemas"]["CampaignStage"];
      /** @description `null` without a token. */
      shopper: components["schemas"]["Shopper"] | null;
      /** @description The shopper's points; 0 for a visitor. */
      points: number;
      activities: {
        [key: string]: components["schemas"]["MyActivity"];
      };
    };
    /** @enum {string} */
    CampaignStage: "upcoming" | "warmup" | "peak" | "encore" | "ended";
    /**
     * @example {
     *       "id": "lin",
     *       "nickname": "Lin",
     *       "newCustomer": true,
     *       "member": false
     *     }
     */
    Shopper: {
      id: components["schemas"]["ShopperId"];
      /** @description The name that the shopper chose for others to see, in a group for instance. */
      nickname?: string;
      newCustomer: boolean;
      member: boolean;
    };
    /** @example lin */
    ShopperId: string;
    MyActivity:
      | components["schemas"]["MyCoupon"]
      | components["schemas"]["MyGroupBuy"]
      | components["schemas"]["MyLuckyDraw"]
      | components["schemas"]["MyCheckIn"];
    /**
     * @example {
     *       "mechanic": "coupon",
     *       "status": "claimable",
     *       "claimed": 0,
     *       "coupons": []
     *     }
     */
    MyCoupon: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      mechanic: "coupon";
      status: components["schemas"]["CouponClaimStatus"];
      excludedBy?: components["schemas"]["ActivityId"] & unknown;
      /** @description How many this shopper has claimed. */
      claimed: number;
      /** @description What this shopper has claimed, oldest first. */
      coupons: components["schemas"]["Coupon"][];
    };
    /** @enum {string} */
    CouponClaimStatus:
      | "claimable"
      | "not_started"
      | "ended"
      | "sold_out"
      | "limit_reached"
      | "authentication_required"
      | "new_customers_only"
      | "members_only"
      | "excluded";
    /**
     * @example {
     *       "id": "q3Zk9vXw1mTt7Yb2Hc5LdA",
     *       "activity": "save-50",
     *       "title": {
     *         "en": "¥50 off everything",
     *         "zh-CN": "全场满 300 减 50"
     *       },
     *       "benefit": {
     *         "type": "amount_off",
     *         "amount": {
     *           "amount": 5000,
     *           "currency": "CNY"
     *         }
     *       },
     *       "threshold": {
     *         "amount": 30000,
     *         "currency": "CNY"
     *       },
     *       "scope": {
     *         "type": "all"
     *       },
     *       "status": "upcoming",
     *       "claimedAt": "2026-11-09T01:52:24.000Z",
     *       "usableFrom": "2026-11-10T16:00:00.000Z",
     *       "usableUntil": "2026-11-13T16:00:00.000Z"
     *     }
     */
    Coupon: {
      id: components["schemas"]["ObjectId"];
      activity: components["schemas"]["ActivityId"];
      title: components["schemas"]["LocalizedText"];
      benefit: components["schemas"]["CouponBenefit"];
      threshold?: components["schemas"]["Money"];
      scope: components["schemas"]["CouponScope"];
      status: components["schemas"]["CouponStatus"];
      claimedAt: components["schemas"]["Instant"];
      usableFrom: components["schemas"]["Instant"];
      usableUntil: components["schemas"]["Instant"];
      usedAt?: components["schemas"]["Instant"];
    };
    /** @example q3Zk9vXw1mTt7Yb2Hc5LdA */
    ObjectId: string;
    /** @enum {string} */
    CouponStatus: "upcoming" | "usable" | "used" | "expired";
    /**
     * @example {
     *       "mechanic": "group-buy",
     *       "status": "limit_reached",
     *       "counted": 1,
     *       "groups": [
     *         {
     *           "id": "7K2M4QvXw1mTt7Yb2Hc5Ld",
     *           "activity": "duo",
     *           "status": "open",
     *           "openedAt": "2026-11-11T01:40:00.000Z",
     *           "closesAt": "2026-11-12T01:40:00.000Z",
     *           "seats": 2,
     *           "seated": 1,
     *           "missing": 1,
     *           "price": {
     *             "amount": 19950,
     *             "currency": "CNY"
     *           },
     *           "members": [
     *             {
     *               "nickname": "Lin",
     *               "avatar": 3,
     *               "leader": true,
     *               "you": true
     *             }
     *           ],
     *           "join": "joined",
     *           "mine": {
     *             "leader": true,
     *             "joinedAt": "2026-11-11T01:40:00.000Z",
     *             "price": {
     *               "amount": 19950,
     *               "currency": "CNY"
     *             }
     *           }
     *         }
     *       ],
     *       "open": []
     *     }
     */
    MyGroupBuy: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      mechanic: "group-buy";
      status: components["schemas"]["GroupBuyStatus"];
      /** @description Groups that count towards the limit. */
      counted: number;
      /** @description The groups that this shopper is or was in, the last joined first. */
      groups: components["schemas"]["Group"][];
      /** @description Open groups of others, where the activity lists them; those that close first come first. */
      open: components["schemas"]["Group"][];
    };
    /** @enum {string} */
    GroupBuyStatus: "available" | "not_started" | "ended" | "limit_reached" | "authentication_required";
    /**
     * @example {
     *       "id": "7K2M4QvXw1mTt7Yb2Hc5Ld",
     *       "activity": "duo",
     *       "status": "open",
     *       "openedAt": "2026-11-11T01:40:00.000Z",
     *       "closesAt": "2026-11-12T01:40:00.000Z",
     *       "seats": 2,
     *       "seated": 1,
     *       "missing": 1,
     *       "price": {
     *         "amount": 19950,
     *         "currency": "CNY"
     *       },
     *       "members": [
     *         {
     *           "nickname": "Lin",
     *           "avatar": 3,
     *           "leader": true,
     *           "you": true
     *         }
     *       ],
     *       "join": "joined",
     *       "mine": {
     *         "leader": true,
     *         "joinedAt": "2026-11-11T01:40:00.000Z",
     *         "price": {
     *           "amount": 19950,
     *           "currency": "CNY"
     *         }
     *       }
     *     }
     */
    Group: {
      id: components["schemas"]["ObjectId"];
      activity: components["schemas"]["ActivityId"];
      status: components["schemas"]["GroupStatus"];
      openedAt: components["schemas"]["Instant"];
      closesAt: components["schemas"]["Instant"] & unknown;
      endedAt?: components["schemas"]["Instant"] & unknown;
      seats: number;
      seated: number;
      /** @description People whom it lacks to succeed. */
      missing: number;
      price: components["schemas"]["Money"] & unknown;
      /** @description The lower price ahead, where there is one and the group is open. */
      next?: {
        people: number;
        missing: number;
        price: components["schemas"]["Money"];
      };
      /** @description Those who are in it, in their order. */
      members: components["schemas"]["GroupMember"][];
      join: components["schemas"]["GroupJoinStatus"];
      mine?: components["schemas"]["Membership"];
    };
    /** @enum {string} */
    GroupStatus: "open" | "completed" | "expired" | "cancelled";
    /**
     * @example {
     *       "nickname": "Lin",
     *       "avatar": 3,
     *       "leader": true,
     *       "you": false
     *     }
     */
    GroupMember: {
      nickname?: string;
      /** @description Drawn at random on joining: for clients to draw one by. */
      avatar: number;
      leader: boolean;
      /** @description Whether it is the one who asks. */
      you: boolean;
    };
    /** @enum {string} */
    GroupJoinStatus:
      "joinable" | "joined" | "group_full" | "group_closed" | "limit_reached" | "authentication_required";
    /**
     * @example {
     *       "leader": true,
     *       "joinedAt": "2026-11-11T01:40:00.000Z",
     *       "price": {
     *         "amount": 19950,
     *         "currency": "CNY"
     *       }
     *     }
     */
    Membership: {
      leader: boolean;
      joinedAt: components["schemas"]["Instant"];
      leftAt?: components["schemas"]["Instant"];
      price: components["schemas"]["Money"] & unknown;
      refund?: components["schemas"]["Refund"];
    };
    /**
     * @description Everybody enters at the first tier's price, the leader at the discount off it: all of that goes back from a group that failed or was left, and from one that succeeded what is above the price at its end. A member is told of all of one's refunds from the group as one: what is still due, else what was paid.
     * @example {
     *       "amount": {
     *         "amount": 19950,
     *         "currency": "CNY"
     *       },
     *       "status": "paid",
     *       "paidAt": "2026-11-12T01:41:00.000Z"
     *     }
     */
    Refund: {
      amount: components["schemas"]["Money"];
      status: components["schemas"]["RefundStatus"];
      paidAt?: components["schemas"]["Instant"];
    };
    /**
     * @description `paid` once the shop's order service has said so.
     * @enum {string}
     */
    RefundStatus: "due" | "paid";
    /**
     * @example {
     *       "mechanic": "lucky-draw",
     *       "status": "ready",
     *       "chances": 1,
     *       "shares": 2,
     *       "purchases": 1,
     *       "nextChanceAt": "2026-11-09T16:00:00.000Z",
     *       "misses": 3,
     *       "draws": 5
     *     }
     */
    MyLuckyDraw: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      mechanic: "lucky-draw";
      status: components["schemas"]["LuckyDrawStatus"];
      /** @description Draws that this shopper can make now. */
      chances: number;
      /** @description Shares that would still bring a chance today. */
      shares: number;
      /** @description Chances that may still be bought today. */
      purchases: number;
      nextChanceAt?: components["schemas"]["Instant"] & unknown;
      /** @description Draws without a prize since the last prize. */
      misses: number;
      /** @description Draws so far. */
      draws: number;
      unseen?: components["schemas"]["Draw"];
    };
    /** @enum {string} */
    LuckyDrawStatus: "ready" | "no_chances" | "not_started" | "ended" | "sold_out" | "authentication_required";
    /**
     * @description The last draw, where no page has shown it yet.
     * @example {
     *       "id": "m8Xc2vBn4Qw1eR7tY5uIoP",
     *       "activity": "wheel",
     *       "prize": "20-points",
     *       "title": {
     *         "en": "20 points"
     *       },
     *       "reward": {
     *         "type": "points",
     *         "points": 20
     *       },
     *       "drawnAt": "2026-11-09T01:52:00.000Z",
     *       "seen": false
     *     }
     */
    Draw: {
      id: components["schemas"]["ObjectId"];
      activity: components["schemas"]["ActivityId"];
      prize: components["schemas"]["PrizeId"];
      title: components["schemas"]["LocalizedText"];
      reward: components["schemas"]["PrizeReward"];
      drawnAt: components["schemas"]["Instant"];
      /** @description Whether the shopper's page has shown it. */
      seen: boolean;
      coupon?: components["schemas"]["Coupon"] & unknown;
      /**
       * @description Goods wait for the shop to have an address, or were sent.
       * @enum {string}
       */
      goods?: "waiting" | "sent";
    };
    /**
     * @example {
     *       "mechanic": "check-in",
     *       "status": "ready",
     *       "today": "2026-11-09",
     *       "nextDayAt": "2026-11-09T16:00:00.000Z",
     *       "streak": 4,
     *       "total": 7,
     *       "days": [
     *         {
     *           "date": "2026-11-05",
     *           "madeUp": false
     *         },
     *         {
     *           "date": "2026-11-06",
     *           "madeUp": true
     *         },
     *         {
     *           "date": "2026-11-07",
     *           "madeUp": false
     *         },
     *         {
     *           "date": "2026-11-08",
     *           "madeUp": false
     *         }
     *       ],
     *       "milestones": [
     *         {
     *           "days": 3,
     *           "received": true,
     *           "toGo": 0
     *         }
     *       ],
     *       "makeUp": {
     *         "left": 1,
     *         "dates": [
     *           "2026-11-04"
     *         ]
     *       }
     *     }
     */
    MyCheckIn: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      mechanic: "check-in";
      status: components["schemas"]["CheckInStatus"];
      today: components["schemas"]["CalendarDate"];
      nextDayAt: components["schemas"]["Instant"] & unknown;
      /** @description Days in a row, up to today, or up to yesterday where today is not done yet. */
      streak: number;
      /** @description Days checked in, made-up ones among them. */
      total: number;
      /** @description Every day checked in, oldest first. */
      days: {
        date: components["schemas"]["CalendarDate"] & unknown;
        madeUp: boolean;
      }[];
      /** @description Each of the activity's, in its order. */
      milestones: {
        /** @description So many days in a row. */
        days: number;
        /** @description In the run that is under way. */
        received: boolean;
        /** @description Days that the run lacks. */
        toGo: number;
      }[];
      makeUp?: {
        /** @description How many days can still be made up in this month. */
        left: number;
        /** @description The missed days of this month that may be made up, oldest first. */
        dates: (components["schemas"]["CalendarDate"] & unknown)[];
      };
    };
    /** @enum {string} */
    CheckInStatus: "ready" | "done" | "not_started" | "ended" | "authentication_required";
    /**
     * Format: date
     * @description The day that it is in the campaign's zone.
     * @example 2026-11-09
     */
    CalendarDate: string;
    /**
     * @example {
     *       "now": "2026-11-09T01:52:30.000Z",
     *       "coupons": [
     *         {
     *           "id": "q3Zk9vXw1mTt7Yb2Hc5LdA",
     *           "activity": "save-50",
     *           "title": {
     *             "en": "¥50 off everything",
     *             "zh-CN": "全场满 300 减 50"
     *           },
     *           "benefit": {
     *             "type": "amount_off",
     *             "amount": {
     *               "amount": 5000,
     *               "currency": "CNY"
     *             }
     *           },
     *           "threshold": {
     *             "amount": 30000,
     *             "currency": "CNY"
     *           },
     *           "scope": {
     *             "type": "all"
     *           },
     *           "status": "upcoming",
     *           "claimedAt": "2026-11-09T01:52:24.000Z",
     *           "usableFrom": "2026-11-10T16:00:00.000Z",
     *           "usableUntil": "2026-11-13T16:00:00.000Z"
     *         }
     *       ],
     *       "points": {
     *         "balance": 125,
     *         "entries": [
     *           {
     *             "id": "v4Wm2pRzK8nTq1Yc6HsLxA",
     *             "amount": 5,
     *             "balance": 125,
     *             "reason": "check_in",
     *             "activity": "daily",
     *             "at": "2026-11-09T01:50:00.000Z"
     *           }
     *         ]
     *       },
     *       "prizes": []
     *     }
     */
    Wallet: {
      now: components["schemas"]["Instant"];
      /** @description Newest first. */
      coupons: components["schemas"]["Coupon"][];
      points: components["schemas"]["Points"];
      /** @description What this shopper won in draws, newest first; draws without a prize are left out. */
      prizes: components["schemas"]["Draw"][];
    };
    /**
     * @example {
     *       "balance": 125,
     *       "entries": [
     *         {
     *           "id": "v4Wm2pRzK8nTq1Yc6HsLxA",
     *           "amount": 5,
     *           "balance": 125,
     *           "reason": "check_in",
     *           "activity": "daily",
     *           "at": "2026-11-09T01:50:00.000Z"
     *         }
     *       ]
     *     }
     */
    Points: {
      /** @description Below 0 where points were taken back that had been spent. */
      balance: number;
      /** @description Newest first. */
      entries: components["schemas"]["PointsEntry"][];
    };
    /**
     * @example {
     *       "id": "v4Wm2pRzK8nTq1Yc6HsLxA",
     *       "amount": 5,
     *       "balance": 125,
     *       "reason": "check_in",
     *       "activity": "daily",
     *       "at": "2026-11-09T01:50:00.000Z"
     *     }
     */
    PointsEntry: {
      id: components["schemas"]["ObjectId"];
      /** @description What came (above 0) or went (below 0). */
      amount: number;
      /** @description What the shopper had afterwards. */
      balance: number;
      reason: components["schemas"]["PointsReason"];
      activity?: components["schemas"]["ActivityId"] & unknown;
      /** @description With `granted`: the shop's own word for it. */
      note?: string;
      reverses?: components["schemas"]["ObjectId"] & unknown;
      at: components["schemas"]["Instant"];
    };
    /**
     * @description `granted` by the shop · `check_in`, `milestone`, `prize` given by an activity · `make_up`, `chance` spent on one · `reversal` takes back, or gives back, what an earlier entry moved.
     * @enum {string}
     */
    PointsReason: "granted" | "check_in" | "milestone" | "make_up" | "prize" | "chance" | "reversal";
    /**
     * @example {
     *       "now": "2026-11-09T01:52:24.000Z"
     *     }
     */
    ServerTime: {
      now: components["schemas"]["Instant"];
    };
    /**
     * @example {
     *       "coupon": {
     *         "id": "q3Zk9vXw1mTt7Yb2Hc5LdA",
     *         "activity": "save-50",
     *         "title": {
     *           "en": "¥50 off everything",
     *           "zh-CN": "全场满 300 减 50"
     *         },
     *         "benefit": {
     *           "type": "amount_off",
     *           "amount": {
     *             "amount": 5000,
     *             "currency": "CNY"
     *           }
     *         },
     *         "threshold": {
     *           "amount": 30000,
     *           "currency": "CNY"
     *         },
     *         "scope": {
     *           "type": "all"
     *         },
     *         "status": "upcoming",
     *         "claimedAt": "2026-11-09T01:52:24.000Z",
     *         "usableFrom": "2026-11-10T16:00:00.000Z",
     *         "usableUntil": "2026-11-13T16:00:00.000Z"
     *       },
     *       "mine": {
     *         "mechanic": "coupon",
     *         "status": "limit_reached",
     *         "claimed": 1,
     *         "coupons": [
     *           {
     *             "id": "q3Zk9vXw1mTt7Yb2Hc5LdA",
     *             "activity": "save-50",
     *             "title": {
     *               "en": "¥50 off everything",
     *               "zh-CN": "全场满 300 减 50"
     *             },
     *             "benefit": {
     *               "type": "amount_off",
     *               "amount": {
     *                 "amount": 5000,
     *                 "currency": "CNY"
     *               }
     *             },
     *             "threshold": {
     *               "amount": 30000,
     *               "currency": "CNY"
     *             },
     *             "scope": {
     *               "type": "all"
     *             },
     *             "status": "upcoming",
     *             "claimedAt": "2026-11-09T01:52:24.000Z",
     *             "usableFrom": "2026-11-10T16:00:00.000Z",
     *             "usableUntil": "2026-11-13T16:00:00.000Z"
     *           }
     *         ]
     *       },
     *       "stock": {
     *         "total": 10000,
     *         "left": 2315
     *       }
     *     }
     */
    CouponClaim: {
      coupon: components["schemas"]["Coupon"];
      mine: components["schemas"]["MyCoupon"];
      stock?: components["schemas"]["Stock"];
    };
    /**
     * @example {
     *       "coupon": "q3Zk9vXw1mTt7Yb2Hc5LdA",
     *       "order": "2026-1111-4471"
     *     }
     */
    CouponOrder: {
      coupon: components["schemas"]["ObjectId"];
      order: string;
    };
    /**
     * @example {
     *       "group": {
     *         "id": "7K2M4QvXw1mTt7Yb2Hc5Ld",
     *         "activity": "duo",
     *         "status": "open",
     *         "openedAt": "2026-11-11T01:40:00.000Z",
     *         "closesAt": "2026-11-12T01:40:00.000Z",
     *         "seats": 2,
     *         "seated": 1,
     *         "missing": 1,
     *         "price": {
     *           "amount": 19950,
     *           "currency": "CNY"
     *         },
     *         "members": [
     *           {
     *             "nickname": "Lin",
     *             "avatar": 3,
     *             "leader": true,
     *             "you": true
     *           }
     *         ],
     *         "join": "joined",
     *         "mine": {
     *           "leader": true,
     *           "joinedAt": "2026-11-11T01:40:00.000Z",
     *           "price": {
     *             "amount": 19950,
     *             "currency": "CNY"
     *           }
     *         }
     *       },
     *       "mine": {
     *         "mechanic": "group-buy",
     *         "status": "limit_reached",
     *         "counted": 1,
     *         "groups": [
     *           {
     *             "id": "7K2M4QvXw1mTt7Yb2Hc5Ld",
     *             "activity": "duo",
     *             "status": "open",
     *             "openedAt": "2026-11-11T01:40:00.000Z",
     *             "closesAt": "2026-11-12T01:40:00.000Z",
     *             "seats": 2,
     *             "seated": 1,
     *             "missing": 1,
     *             "price": {
     *               "amount": 19950,
     *               "currency": "CNY"
     *             },
     *             "members": [
     *               {
     *                 "nickname": "Lin",
     *                 "avatar": 3,
     *                 "leader": true,
     *                 "you": true
     *               }
     *             ],
     *             "join": "joined",
     *             "mine": {
     *               "leader": true,
     *               "joinedAt": "2026-11-11T01:40:00.000Z",
     *               "price": {
     *                 "amount": 19950,
     *                 "currency": "CNY"
     *               }
     *             }
     *           }
     *         ],
     *         "open": []
     *       }
     *     }
     */
    GroupResult: {
      group: components["schemas"]["Group"];
      mine: components["schemas"]["MyGroupBuy"];
    };
    /**
     * @example {
     *       "now": "2026-11-11T02:00:00.000Z",
     *       "group": {
     *         "id": "7K2M4QvXw1mTt7Yb2Hc5Ld",
     *         "activity": "duo",
     *         "status": "open",
     *         "openedAt": "2026-11-11T01:40:00.000Z",
     *         "closesAt": "2026-11-12T01:40:00.000Z",
     *         "seats": 2,
     *         "seated": 1,
     *         "missing": 1,
     *         "price": {
     *           "amount": 19950,
     *           "currency": "CNY"
     *         },
     *         "members": [
     *           {
     *             "nickname": "Lin",
     *             "avatar": 3,
     *             "leader": true,
     *             "you": true
     *           }
     *         ],
     *         "join": "joined",
     *         "mine": {
     *           "leader": true,
     *           "joinedAt": "2026-11-11T01:40:00.000Z",
     *           "price": {
     *             "amount": 19950,
     *             "currency": "CNY"
     *           }
     *         }
     *       }
     *     }
     */
    GroupNow: {
      now: components["schemas"]["Instant"];
      group: components["schemas"]["Group"];
    };
    /**
     * @example {
     *       "now": "2026-11-12T01:40:30.000Z",
     *       "refunds": [
     *         {
     *           "id": "Zq8hT3nYw5kRb1Xc7Vd2Mg",
     *           "group": "7K2M4QvXw1mTt7Yb2Hc5Ld",
     *           "shopper": "lin",
     *           "refund": {
     *             "amount": {
     *               "amount": 19950,
     *               "currency": "CNY"
     *             },
     *             "status": "due"
     *           }
     *         }
     *       ]
     *     }
     */
    MemberRefunds: {
      now: components["schemas"]["Instant"];
      /** @description Oldest first. */
      refunds: components["schemas"]["MemberRefund"][];
    };
    /**
     * @example {
     *       "id": "Zq8hT3nYw5kRb1Xc7Vd2Mg",
     *       "group": "7K2M4QvXw1mTt7Yb2Hc5Ld",
     *       "shopper": "lin",
     *       "refund": {
     *         "amount": {
     *           "amount": 19950,
     *           "currency": "CNY"
     *         },
     *         "status": "paid",
     *         "paidAt": "2026-11-12T01:41:00.000Z"
     *       }
     *     }
     */
    MemberRefund: {
      id: components["schemas"]["ObjectId"];
      group: components["schemas"]["ObjectId"];
      shopper: components["schemas"]["ShopperId"];
      refund: components["schemas"]["Refund"];
    };
    /**
     * @example {
     *       "refund": "Zq8hT3nYw5kRb1Xc7Vd2Mg"
     *     }
     */
    RefundConfirmation: {
      refund: components["schemas"]["ObjectId"];
    };
    /**
     * @description `points` is the shopper's balance afterwards.
     * @example {
     *       "draw": {
     *         "id": "m8Xc2vBn4Qw1eR7tY5uIoP",
     *         "activity": "wheel",
     *         "prize": "20-points",
     *         "title": {
     *           "en": "20 points"
     *         },
     *         "reward": {
     *           "type": "points",
     *           "points": 20
     *         },
     *         "drawnAt": "2026-11-09T01:52:00.000Z",
     *         "seen": false
     *       },
     *       "receipt": {
     *         "deck": "main",
     *         "index": 0,
     *         "prize": "20-points",
     *         "salt": "5b0e92ac5b0e92ac5b0e92ac5b0e92ac5b0e92ac5b0e92ac5b0e92ac5b0e92ac",
     *         "proof": []
     *       },
     *       "mine": {
     *         "mechanic": "lucky-draw",
     *         "status": "no_chances",
     *         "chances": 0,
     *         "shares": 2,
     *         "purchases": 1,
     *         "nextChanceAt": "2026-11-09T16:00:00.000Z",
     *         "misses": 0,
     *         "draws": 5,
     *         "unseen": {
     *           "id": "m8Xc2vBn4Qw1eR7tY5uIoP",
     *           "activity": "wheel",
     *           "prize": "20-points",
     *           "title": {
     *             "en": "20 points"
     *           },
     *           "reward": {
     *             "type": "points",
     *             "points": 20
     *           },
     *           "drawnAt": "2026-11-09T01:52:00.000Z",
     *           "seen": false
     *         }
     *       },
     *       "points": 145
     *     }
     */
    DrawResult: {
      draw: components["schemas"]["Draw"];
      receipt: components["schemas"]["DrawReceipt"];
      mine: components["schemas"]["MyLuckyDraw"];
      points: number;
    };
    /**
     * @description The leaf is SHA-256 of a zero byte and the UTF-8 text `deck:index:prize:salt`. A node is SHA-256 of a one byte and its two children, left first. Leaves that a full tree lacks are 32 zero bytes. Bit n of the index says whether sibling n stands to the left (1) or to the right (0); there are no further bits.
     * @example {
     *       "deck": "main",
     *       "index": 13636,
     *       "prize": "10-off",
     *       "salt": "5b0e92ac5b0e92ac5b0e92ac5b0e92ac5b0e92ac5b0e92ac5b0e92ac5b0e92ac",
     *       "proof": [
     *         "9f2c41d79f2c41d79f2c41d79f2c41d79f2c41d79f2c41d79f2c41d79f2c41d7"
     *       ]
     *     }
     */
    DrawReceipt: {
      deck: components["schemas"]["DeckName"];
      /** @description The card's place in the deck, from 0. */
      index: number;
      prize: components["schemas"]["PrizeId"];
      salt: components["schemas"]["Hash"];
      /** @description The sibling hashes from the leaf up to the root. */
      proof: components["schemas"]["Hash"][];
    };
    /**
     * @example {
     *       "now": "2026-11-09T01:52:30.000Z",
     *       "draws": [
     *         {
     *           "draw": {
     *             "id": "m8Xc2vBn4Qw1eR7tY5uIoP",
     *             "activity": "wheel",
     *             "prize": "20-points",
     *             "title": {
     *               "en": "20 points"
     *             },
     *             "reward": {
     *               "type": "points",
     *               "points": 20
     *             },
     *             "drawnAt": "2026-11-09T01:52:00.000Z",
     *             "seen": false
     *           },
     *           "receipt": {
     *             "deck": "main",
     *             "index": 0,
     *             "prize": "20-points",
     *             "salt": "5b0e92ac5b0e92ac5b0e92ac5b0e92ac5b0e92ac5b0e92ac5b0e92ac5b0e92ac",
     *             "proof": []
     *           }
     *         }
     *       ]
     *     }
     */
    DrawList: {
      now: components["schemas"]["Instant"];
      /** @description Newest first. */
      draws: components["schemas"]["ProvenDraw"][];
    };
    /**
     * @example {
     *       "draw": {
     *         "id": "m8Xc2vBn4Qw1eR7tY5uIoP",
     *         "activity": "wheel",
     *         "prize": "20-points",
     *         "title": {
     *           "en": "20 points"
     *         },
     *         "reward": {
     *           "type": "points",
     *           "points": 20
     *         },
     *         "drawnAt": "2026-11-09T01:52:00.000Z",
     *         "seen": false
     *       },
     *       "receipt": {
     *         "deck": "main",
     *         "index": 0,
     *         "prize": "20-points",
     *         "salt": "5b0e92ac5b0e92ac5b0e92ac5b0e92ac5b0e92ac5b0e92ac5b0e92ac5b0e92ac",
     *         "proof": []
     *       }
     *     }
     */
    ProvenDraw: {
      draw: components["schemas"]["Draw"];
      receipt: components["schemas"]["DrawReceipt"];
    };
    /**
     * @example {
     *       "gained": 1,
     *       "mine": {
     *         "mechanic": "lucky-draw",
     *         "status": "ready",
     *         "chances": 2,
     *         "shares": 1,
     *         "purchases": 1,
     *         "nextChanceAt": "2026-11-09T16:00:00.000Z",
     *         "misses": 3,
     *         "draws": 5
     *       },
     *       "points": 125
     *     }
     */
    ChanceResult: {
      /** @description Chances that it brought; a target brings one once a day. */
      gained: number;
      mine: components["schemas"]["MyLuckyDraw"];
      /** @description The shopper's balance afterwards. */
      points: number;
    };
    /**
     * @example {
     *       "target": "link"
     *     }
     */
    Share: {
      target: string;
    };
    /**
     * @example {
     *       "date": "2026-11-09",
     *       "rewards": [
     *         {
     *           "type": "points",
     *           "points": 5
     *         }
     *       ],
     *       "coupons": [],
     *       "points": 125,
     *       "mine": {
     *         "mechanic": "check-in",
     *         "status": "done",
     *         "today": "2026-11-09",
     *         "nextDayAt": "2026-11-09T16:00:00.000Z",
     *         "streak": 5,
     *         "total": 8,
     *         "days": [
     *           {
     *             "date": "2026-11-05",
     *             "madeUp": false
     *           },
     *           {
     *             "date": "2026-11-06",
     *             "madeUp": true
     *           },
     *           {
     *             "date": "2026-11-07",
     *             "madeUp": false
     *           },
     *           {
     *             "date": "2026-11-08",
     *             "madeUp": false
     *           }
     *         ],
     *         "milestones": [
     *           {
     *             "days": 3,
     *             "received": true,
     *             "toGo": 0
     *           }
     *         ],
     *         "makeUp": {
     *           "left": 1,
     *           "dates": [
     *             "2026-11-04"
     *           ]
     *         }
     *       }
     *     }
     */
    CheckInResult: {
      date: components["schemas"]["CalendarDate"] & unknown;
      /** @description All that this day brought: its points, then milestones. */
      rewards: components["schemas"]["Reward"][];
      /** @description The coupons among them, as they lie in the wallet. */
      coupons: components["schemas"]["Coupon"][];
      /** @description The shopper's balance afterwards. */
      points: number;
      mine: components["schemas"]["MyCheckIn"];
    };
    /**
     * @example {
     *       "date": "2026-11-04"
     *     }
     */
    MakeUp: {
      date: components["schemas"]["CalendarDate"] & unknown;
    };
    /**
     * @example {
     *       "shopper": "zhao",
     *       "points": 120,
     *       "note": "From last year"
     *     }
     */
    PointsGrant: {
      shopper: components["schemas"]["ShopperId"];
      points: number;
      note?: string;
    };
    /**
     * @example {
     *       "shopper": "zhao",
     *       "entry": "v4Wm2pRzK8nTq1Yc6HsLxA"
     *     }
     */
    PointsReversal: {
      shopper: components["schemas"]["ShopperId"];
      entry: components["schemas"]["ObjectId"];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getCampaign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        campaign: components["schemas"]["CampaignId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The campaign. */
      200: {
        headers: {
          /** @description Changes with the document. */
          ETag?: string;
          /** @description `public`, with `s-maxage` and `stale-while-revalidate`. */
          "Cache-Control"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Campaign"];
        };
      };
      /** @description It has not changed. */
      304: {
        headers: {
          /** @description Changes with the document. */
          ETag?: string;
          /** @description `public`, with `s-maxage` and `stale-while-revalidate`. */
          "Cache-Control"?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `invalid_request`: The request does not fit the contract. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getMe: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        campaign: components["schemas"]["CampaignId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The shopper's part. Never cached. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Me"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getWallet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        campaign: components["schemas"]["CampaignId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The wallet. Never cached. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Wallet"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. `authentication_required`: This needs a shopper's token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getTime: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The time at which the answer was made. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServerTime"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  claimCoupon: {
    parameters: {
      query?: never;
      header: {
        /** @description One per intent: 8 to 128 visible ASCII characters without quotes, backslashes, commas and semicolons, bare or in double quotes. The same key gets the same answer for at least 24 hours; while the first request is under way, it waits. */
        "idempotency-key": string;
        /** @description The newest `place.ticket` that a `waiting_room` problem of this campaign brought this shopper. Goes with the same Idempotency-Key as before. One that does not hold counts as none. */
        "waiting-ticket"?: string;
        /** @description After `challenge_required`: the challenge's `id`, a space, and the proof, percent-encoded where it has other than visible ASCII characters (or a `%`). Goes with the same Idempotency-Key as before, and counts once. One that does not hold is answered with a new challenge. */
        "challenge-proof"?: string;
      };
      path: {
        campaign: components["schemas"]["CampaignId"];
        activity: components["schemas"]["ActivityId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The claimed coupon. */
      201: {
        headers: {
          /** @description `true` where this is the stored answer of an earlier request with the same key. */
          "Idempotency-Replayed"?: "true";
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["CouponClaim"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. `idempotency_key_missing`: A changing request needs an Idempotency-Key. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. `authentication_required`: This needs a shopper's token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `challenge_required`: This needs a proof first: `challenge` says which. Ask again with it and the same key. `action_declined`: This cannot be done here at the moment. Nothing was changed. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. `activity_not_found`: The campaign has no such activity. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `not_started`: It has not opened yet. `ended`: It is over. `sold_out`: Everything has been given out. `limit_reached`: This shopper already has as many as one may have. `new_customers_only`: This is for new customers. `members_only`: This is for members. `excluded`: It cannot be combined with one that this shopper holds. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `payload_too_large`: The request's body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `unsupported_media_type`: The body must be application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `idempotency_key_reused`: This Idempotency-Key belongs to another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `waiting_room`: There is a line. `place` says where this shopper is in it, Retry-After when to ask again. `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  useCoupon: {
    parameters: {
      query?: never;
      header: {
        /** @description One per intent: 8 to 128 visible ASCII characters without quotes, backslashes, commas and semicolons, bare or in double quotes. The same key gets the same answer for at least 24 hours; while the first request is under way, it waits. */
        "idempotency-key": string;
      };
      path: {
        campaign: components["schemas"]["CampaignId"];
        activity: components["schemas"]["ActivityId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["CouponOrder"];
      };
    };
    responses: {
      /** @description The used coupon. */
      200: {
        headers: {
          /** @description `true` where this is the stored answer of an earlier request with the same key. */
          "Idempotency-Replayed"?: "true";
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Coupon"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. `idempotency_key_missing`: A changing request needs an Idempotency-Key. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. `authentication_required`: This needs a shopper's token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `forbidden`: This token may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. `activity_not_found`: The campaign has no such activity. `coupon_not_found`: There is no such claimed coupon. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `coupon_used`: The coupon was used for another order. `coupon_not_usable`: The coupon cannot be used at this time. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `payload_too_large`: The request's body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `unsupported_media_type`: The body must be application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `idempotency_key_reused`: This Idempotency-Key belongs to another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  returnCoupon: {
    parameters: {
      query?: never;
      header: {
        /** @description One per intent: 8 to 128 visible ASCII characters without quotes, backslashes, commas and semicolons, bare or in double quotes. The same key gets the same answer for at least 24 hours; while the first request is under way, it waits. */
        "idempotency-key": string;
      };
      path: {
        campaign: components["schemas"]["CampaignId"];
        activity: components["schemas"]["ActivityId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["CouponOrder"];
      };
    };
    responses: {
      /** @description The coupon, unused again. */
      200: {
        headers: {
          /** @description `true` where this is the stored answer of an earlier request with the same key. */
          "Idempotency-Replayed"?: "true";
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Coupon"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. `idempotency_key_missing`: A changing request needs an Idempotency-Key. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. `authentication_required`: This needs a shopper's token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `forbidden`: This token may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. `activity_not_found`: The campaign has no such activity. `coupon_not_found`: There is no such claimed coupon. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `coupon_used`: The coupon was used for another order. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `payload_too_large`: The request's body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `unsupported_media_type`: The body must be application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `idempotency_key_reused`: This Idempotency-Key belongs to another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  openGroup: {
    parameters: {
      query?: never;
      header: {
        /** @description One per intent: 8 to 128 visible ASCII characters without quotes, backslashes, commas and semicolons, bare or in double quotes. The same key gets the same answer for at least 24 hours; while the first request is under way, it waits. */
        "idempotency-key": string;
        /** @description The newest `place.ticket` that a `waiting_room` problem of this campaign brought this shopper. Goes with the same Idempotency-Key as before. One that does not hold counts as none. */
        "waiting-ticket"?: string;
        /** @description After `challenge_required`: the challenge's `id`, a space, and the proof, percent-encoded where it has other than visible ASCII characters (or a `%`). Goes with the same Idempotency-Key as before, and counts once. One that does not hold is answered with a new challenge. */
        "challenge-proof"?: string;
      };
      path: {
        campaign: components["schemas"]["CampaignId"];
        activity: components["schemas"]["ActivityId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The group. */
      201: {
        headers: {
          /** @description `true` where this is the stored answer of an earlier request with the same key. */
          "Idempotency-Replayed"?: "true";
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GroupResult"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. `idempotency_key_missing`: A changing request needs an Idempotency-Key. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. `authentication_required`: This needs a shopper's token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `challenge_required`: This needs a proof first: `challenge` says which. Ask again with it and the same key. `action_declined`: This cannot be done here at the moment. Nothing was changed. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. `activity_not_found`: The campaign has no such activity. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `not_started`: It has not opened yet. `ended`: It is over. `limit_reached`: This shopper already has as many as one may have. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `payload_too_large`: The request's body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `unsupported_media_type`: The body must be application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `idempotency_key_reused`: This Idempotency-Key belongs to another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `waiting_room`: There is a line. `place` says where this shopper is in it, Retry-After when to ask again. `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getGroup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        campaign: components["schemas"]["CampaignId"];
        activity: components["schemas"]["ActivityId"];
        group: components["schemas"]["ObjectId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The group. Never cached. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GroupNow"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. `activity_not_found`: The campaign has no such activity. `group_not_found`: There is no such group. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  joinGroup: {
    parameters: {
      query?: never;
      header: {
        /** @description One per intent: 8 to 128 visible ASCII characters without quotes, backslashes, commas and semicolons, bare or in double quotes. The same key gets the same answer for at least 24 hours; while the first request is under way, it waits. */
        "idempotency-key": string;
        /** @description The newest `place.ticket` that a `waiting_room` problem of this campaign brought this shopper. Goes with the same Idempotency-Key as before. One that does not hold counts as none. */
        "waiting-ticket"?: string;
        /** @description After `challenge_required`: the challenge's `id`, a space, and the proof, percent-encoded where it has other than visible ASCII characters (or a `%`). Goes with the same Idempotency-Key as before, and counts once. One that does not hold is answered with a new challenge. */
        "challenge-proof"?: string;
      };
      path: {
        campaign: components["schemas"]["CampaignId"];
        activity: components["schemas"]["ActivityId"];
        group: components["schemas"]["ObjectId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The group. */
      201: {
        headers: {
          /** @description `true` where this is the stored answer of an earlier request with the same key. */
          "Idempotency-Replayed"?: "true";
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GroupResult"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. `idempotency_key_missing`: A changing request needs an Idempotency-Key. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. `authentication_required`: This needs a shopper's token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `challenge_required`: This needs a proof first: `challenge` says which. Ask again with it and the same key. `action_declined`: This cannot be done here at the moment. Nothing was changed. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. `activity_not_found`: The campaign has no such activity. `group_not_found`: There is no such group. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `group_full`: The group has no seat left. `group_closed`: The group is no longer open. `already_joined`: This shopper is in the group already. `limit_reached`: This shopper already has as many as one may have. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `payload_too_large`: The request's body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `unsupported_media_type`: The body must be application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `idempotency_key_reused`: This Idempotency-Key belongs to another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `waiting_room`: There is a line. `place` says where this shopper is in it, Retry-After when to ask again. `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  leaveGroup: {
    parameters: {
      query?: never;
      header: {
        /** @description One per intent: 8 to 128 visible ASCII characters without quotes, backslashes, commas and semicolons, bare or in double quotes. The same key gets the same answer for at least 24 hours; while the first request is under way, it waits. */
        "idempotency-key": string;
        /** @description The newest `place.ticket` that a `waiting_room` problem of this campaign brought this shopper. Goes with the same Idempotency-Key as before. One that does not hold counts as none. */
        "waiting-ticket"?: string;
        /** @description After `challenge_required`: the challenge's `id`, a space, and the proof, percent-encoded where it has other than visible ASCII characters (or a `%`). Goes with the same Idempotency-Key as before, and counts once. One that does not hold is answered with a new challenge. */
        "challenge-proof"?: string;
      };
      path: {
        campaign: components["schemas"]["CampaignId"];
        activity: components["schemas"]["ActivityId"];
        group: components["schemas"]["ObjectId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The group. */
      200: {
        headers: {
          /** @description `true` where this is the stored answer of an earlier request with the same key. */
          "Idempotency-Replayed"?: "true";
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GroupResult"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. `idempotency_key_missing`: A changing request needs an Idempotency-Key. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. `authentication_required`: This needs a shopper's token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `challenge_required`: This needs a proof first: `challenge` says which. Ask again with it and the same key. `action_declined`: This cannot be done here at the moment. Nothing was changed. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. `activity_not_found`: The campaign has no such activity. `group_not_found`: There is no such group. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `group_closed`: The group is no longer open. `not_a_member`: This shopper is not in the group. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `payload_too_large`: The request's body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `unsupported_media_type`: The body must be application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `idempotency_key_reused`: This Idempotency-Key belongs to another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `waiting_room`: There is a line. `place` says where this shopper is in it, Retry-After when to ask again. `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  cancelGroup: {
    parameters: {
      query?: never;
      header: {
        /** @description One per intent: 8 to 128 visible ASCII characters without quotes, backslashes, commas and semicolons, bare or in double quotes. The same key gets the same answer for at least 24 hours; while the first request is under way, it waits. */
        "idempotency-key": string;
      };
      path: {
        campaign: components["schemas"]["CampaignId"];
        activity: components["schemas"]["ActivityId"];
        group: components["schemas"]["ObjectId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The group. */
      200: {
        headers: {
          /** @description `true` where this is the stored answer of an earlier request with the same key. */
          "Idempotency-Replayed"?: "true";
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GroupNow"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. `idempotency_key_missing`: A changing request needs an Idempotency-Key. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. `authentication_required`: This needs a shopper's token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `forbidden`: This token may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. `activity_not_found`: The campaign has no such activity. `group_not_found`: There is no such group. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `group_closed`: The group is no longer open. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `payload_too_large`: The request's body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `unsupported_media_type`: The body must be application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `idempotency_key_reused`: This Idempotency-Key belongs to another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listRefunds: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        campaign: components["schemas"]["CampaignId"];
        activity: components["schemas"]["ActivityId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The refunds. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MemberRefunds"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. `authentication_required`: This needs a shopper's token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `forbidden`: This token may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. `activity_not_found`: The campaign has no such activity. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  confirmRefund: {
    parameters: {
      query?: never;
      header: {
        /** @description One per intent: 8 to 128 visible ASCII characters without quotes, backslashes, commas and semicolons, bare or in double quotes. The same key gets the same answer for at least 24 hours; while the first request is under way, it waits. */
        "idempotency-key": string;
      };
      path: {
        campaign: components["schemas"]["CampaignId"];
        activity: components["schemas"]["ActivityId"];
        group: components["schemas"]["ObjectId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["RefundConfirmation"];
      };
    };
    responses: {
      /** @description The refund, paid. */
      200: {
        headers: {
          /** @description `true` where this is the stored answer of an earlier request with the same key. */
          "Idempotency-Replayed"?: "true";
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MemberRefund"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. `idempotency_key_missing`: A changing request needs an Idempotency-Key. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. `authentication_required`: This needs a shopper's token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `forbidden`: This token may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. `activity_not_found`: The campaign has no such activity. `group_not_found`: There is no such group. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `no_refund_due`: There is no money to give back. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `payload_too_large`: The request's body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `unsupported_media_type`: The body must be application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `idempotency_key_reused`: This Idempotency-Key belongs to another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listDraws: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        campaign: components["schemas"]["CampaignId"];
        activity: components["schemas"]["ActivityId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The draws. Never cached. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DrawList"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. `authentication_required`: This needs a shopper's token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. `activity_not_found`: The campaign has no such activity. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  draw: {
    parameters: {
      query?: never;
      header: {
        /** @description One per intent: 8 to 128 visible ASCII characters without quotes, backslashes, commas and semicolons, bare or in double quotes. The same key gets the same answer for at least 24 hours; while the first request is under way, it waits. */
        "idempotency-key": string;
        /** @description The newest `place.ticket` that a `waiting_room` problem of this campaign brought this shopper. Goes with the same Idempotency-Key as before. One that does not hold counts as none. */
        "waiting-ticket"?: string;
        /** @description After `challenge_required`: the challenge's `id`, a space, and the proof, percent-encoded where it has other than visible ASCII characters (or a `%`). Goes with the same Idempotency-Key as before, and counts once. One that does not hold is answered with a new challenge. */
        "challenge-proof"?: string;
      };
      path: {
        campaign: components["schemas"]["CampaignId"];
        activity: components["schemas"]["ActivityId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The draw. */
      201: {
        headers: {
          /** @description `true` where this is the stored answer of an earlier request with the same key. */
          "Idempotency-Replayed"?: "true";
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DrawResult"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. `idempotency_key_missing`: A changing request needs an Idempotency-Key. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. `authentication_required`: This needs a shopper's token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `challenge_required`: This needs a proof first: `challenge` says which. Ask again with it and the same key. `action_declined`: This cannot be done here at the moment. Nothing was changed. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. `activity_not_found`: The campaign has no such activity. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `not_started`: It has not opened yet. `ended`: It is over. `sold_out`: Everything has been given out. `no_chances`: This shopper has no chance left for now. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `payload_too_large`: The request's body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `unsupported_media_type`: The body must be application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `idempotency_key_reused`: This Idempotency-Key belongs to another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `waiting_room`: There is a line. `place` says where this shopper is in it, Retry-After when to ask again. `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  revealDraw: {
    parameters: {
      query?: never;
      header: {
        /** @description One per intent: 8 to 128 visible ASCII characters without quotes, backslashes, commas and semicolons, bare or in double quotes. The same key gets the same answer for at least 24 hours; while the first request is under way, it waits. */
        "idempotency-key": string;
        /** @description The newest `place.ticket` that a `waiting_room` problem of this campaign brought this shopper. Goes with the same Idempotency-Key as before. One that does not hold counts as none. */
        "waiting-ticket"?: string;
        /** @description After `challenge_required`: the challenge's `id`, a space, and the proof, percent-encoded where it has other than visible ASCII characters (or a `%`). Goes with the same Idempotency-Key as before, and counts once. One that does not hold is answered with a new challenge. */
        "challenge-proof"?: string;
      };
      path: {
        campaign: components["schemas"]["CampaignId"];
        activity: components["schemas"]["ActivityId"];
        draw: components["schemas"]["ObjectId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The draw. */
      200: {
        headers: {
          /** @description `true` where this is the stored answer of an earlier request with the same key. */
          "Idempotency-Replayed"?: "true";
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Draw"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. `idempotency_key_missing`: A changing request needs an Idempotency-Key. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. `authentication_required`: This needs a shopper's token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `challenge_required`: This needs a proof first: `challenge` says which. Ask again with it and the same key. `action_declined`: This cannot be done here at the moment. Nothing was changed. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. `activity_not_found`: The campaign has no such activity. `draw_not_found`: There is no such draw. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `payload_too_large`: The request's body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `unsupported_media_type`: The body must be application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `idempotency_key_reused`: This Idempotency-Key belongs to another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `waiting_room`: There is a line. `place` says where this shopper is in it, Retry-After when to ask again. `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  shareDraw: {
    parameters: {
      query?: never;
      header: {
        /** @description One per intent: 8 to 128 visible ASCII characters without quotes, backslashes, commas and semicolons, bare or in double quotes. The same key gets the same answer for at least 24 hours; while the first request is under way, it waits. */
        "idempotency-key": string;
        /** @description The newest `place.ticket` that a `waiting_room` problem of this campaign brought this shopper. Goes with the same Idempotency-Key as before. One that does not hold counts as none. */
        "waiting-ticket"?: string;
        /** @description After `challenge_required`: the challenge's `id`, a space, and the proof, percent-encoded where it has other than visible ASCII characters (or a `%`). Goes with the same Idempotency-Key as before, and counts once. One that does not hold is answered with a new challenge. */
        "challenge-proof"?: string;
      };
      path: {
        campaign: components["schemas"]["CampaignId"];
        activity: components["schemas"]["ActivityId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["Share"];
      };
    };
    responses: {
      /** @description What it brought. */
      201: {
        headers: {
          /** @description `true` where this is the stored answer of an earlier request with the same key. */
          "Idempotency-Replayed"?: "true";
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ChanceResult"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. `idempotency_key_missing`: A changing request needs an Idempotency-Key. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. `authentication_required`: This needs a shopper's token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `challenge_required`: This needs a proof first: `challenge` says which. Ask again with it and the same key. `action_declined`: This cannot be done here at the moment. Nothing was changed. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. `activity_not_found`: The campaign has no such activity. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `not_started`: It has not opened yet. `ended`: It is over. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `payload_too_large`: The request's body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `unsupported_media_type`: The body must be application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `idempotency_key_reused`: This Idempotency-Key belongs to another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `waiting_room`: There is a line. `place` says where this shopper is in it, Retry-After when to ask again. `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  buyChance: {
    parameters: {
      query?: never;
      header: {
        /** @description One per intent: 8 to 128 visible ASCII characters without quotes, backslashes, commas and semicolons, bare or in double quotes. The same key gets the same answer for at least 24 hours; while the first request is under way, it waits. */
        "idempotency-key": string;
        /** @description The newest `place.ticket` that a `waiting_room` problem of this campaign brought this shopper. Goes with the same Idempotency-Key as before. One that does not hold counts as none. */
        "waiting-ticket"?: string;
        /** @description After `challenge_required`: the challenge's `id`, a space, and the proof, percent-encoded where it has other than visible ASCII characters (or a `%`). Goes with the same Idempotency-Key as before, and counts once. One that does not hold is answered with a new challenge. */
        "challenge-proof"?: string;
      };
      path: {
        campaign: components["schemas"]["CampaignId"];
        activity: components["schemas"]["ActivityId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The chance. */
      201: {
        headers: {
          /** @description `true` where this is the stored answer of an earlier request with the same key. */
          "Idempotency-Replayed"?: "true";
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ChanceResult"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. `idempotency_key_missing`: A changing request needs an Idempotency-Key. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. `authentication_required`: This needs a shopper's token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `challenge_required`: This needs a proof first: `challenge` says which. Ask again with it and the same key. `action_declined`: This cannot be done here at the moment. Nothing was changed. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. `activity_not_found`: The campaign has no such activity. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `not_started`: It has not opened yet. `ended`: It is over. `sold_out`: Everything has been given out. `limit_reached`: This shopper already has as many as one may have. `not_enough_points`: This shopper has too few points. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `payload_too_large`: The request's body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `unsupported_media_type`: The body must be application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `idempotency_key_reused`: This Idempotency-Key belongs to another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `waiting_room`: There is a line. `place` says where this shopper is in it, Retry-After when to ask again. `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  fulfilPrize: {
    parameters: {
      query?: never;
      header: {
        /** @description One per intent: 8 to 128 visible ASCII characters without quotes, backslashes, commas and semicolons, bare or in double quotes. The same key gets the same answer for at least 24 hours; while the first request is under way, it waits. */
        "idempotency-key": string;
      };
      path: {
        campaign: components["schemas"]["CampaignId"];
        activity: components["schemas"]["ActivityId"];
        draw: components["schemas"]["ObjectId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The draw. */
      200: {
        headers: {
          /** @description `true` where this is the stored answer of an earlier request with the same key. */
          "Idempotency-Replayed"?: "true";
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Draw"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. `idempotency_key_missing`: A changing request needs an Idempotency-Key. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. `authentication_required`: This needs a shopper's token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `forbidden`: This token may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. `activity_not_found`: The campaign has no such activity. `draw_not_found`: There is no such draw. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `payload_too_large`: The request's body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `unsupported_media_type`: The body must be application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `idempotency_key_reused`: This Idempotency-Key belongs to another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  checkIn: {
    parameters: {
      query?: never;
      header: {
        /** @description One per intent: 8 to 128 visible ASCII characters without quotes, backslashes, commas and semicolons, bare or in double quotes. The same key gets the same answer for at least 24 hours; while the first request is under way, it waits. */
        "idempotency-key": string;
        /** @description The newest `place.ticket` that a `waiting_room` problem of this campaign brought this shopper. Goes with the same Idempotency-Key as before. One that does not hold counts as none. */
        "waiting-ticket"?: string;
        /** @description After `challenge_required`: the challenge's `id`, a space, and the proof, percent-encoded where it has other than visible ASCII characters (or a `%`). Goes with the same Idempotency-Key as before, and counts once. One that does not hold is answered with a new challenge. */
        "challenge-proof"?: string;
      };
      path: {
        campaign: components["schemas"]["CampaignId"];
        activity: components["schemas"]["ActivityId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The day, and what it brought. */
      201: {
        headers: {
          /** @description `true` where this is the stored answer of an earlier request with the same key. */
          "Idempotency-Replayed"?: "true";
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["CheckInResult"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. `idempotency_key_missing`: A changing request needs an Idempotency-Key. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. `authentication_required`: This needs a shopper's token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `challenge_required`: This needs a proof first: `challenge` says which. Ask again with it and the same key. `action_declined`: This cannot be done here at the moment. Nothing was changed. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. `activity_not_found`: The campaign has no such activity. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `not_started`: It has not opened yet. `ended`: It is over. `already_checked_in`: This shopper has checked in today. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `payload_too_large`: The request's body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `unsupported_media_type`: The body must be application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `idempotency_key_reused`: This Idempotency-Key belongs to another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `waiting_room`: There is a line. `place` says where this shopper is in it, Retry-After when to ask again. `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  makeUpDay: {
    parameters: {
      query?: never;
      header: {
        /** @description One per intent: 8 to 128 visible ASCII characters without quotes, backslashes, commas and semicolons, bare or in double quotes. The same key gets the same answer for at least 24 hours; while the first request is under way, it waits. */
        "idempotency-key": string;
        /** @description The newest `place.ticket` that a `waiting_room` problem of this campaign brought this shopper. Goes with the same Idempotency-Key as before. One that does not hold counts as none. */
        "waiting-ticket"?: string;
        /** @description After `challenge_required`: the challenge's `id`, a space, and the proof, percent-encoded where it has other than visible ASCII characters (or a `%`). Goes with the same Idempotency-Key as before, and counts once. One that does not hold is answered with a new challenge. */
        "challenge-proof"?: string;
      };
      path: {
        campaign: components["schemas"]["CampaignId"];
        activity: components["schemas"]["ActivityId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["MakeUp"];
      };
    };
    responses: {
      /** @description The day, and what it brought. */
      201: {
        headers: {
          /** @description `true` where this is the stored answer of an earlier request with the same key. */
          "Idempotency-Replayed"?: "true";
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["CheckInResult"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. `idempotency_key_missing`: A changing request needs an Idempotency-Key. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. `authentication_required`: This needs a shopper's token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `challenge_required`: This needs a proof first: `challenge` says which. Ask again with it and the same key. `action_declined`: This cannot be done here at the moment. Nothing was changed. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. `activity_not_found`: The campaign has no such activity. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `not_started`: It has not opened yet. `ended`: It is over. `limit_reached`: This shopper already has as many as one may have. `day_not_missed`: This is not a missed day that can be made up. `not_enough_points`: This shopper has too few points. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `payload_too_large`: The request's body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `unsupported_media_type`: The body must be application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `idempotency_key_reused`: This Idempotency-Key belongs to another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `waiting_room`: There is a line. `place` says where this shopper is in it, Retry-After when to ask again. `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  grantPoints: {
    parameters: {
      query?: never;
      header: {
        /** @description One per intent: 8 to 128 visible ASCII characters without quotes, backslashes, commas and semicolons, bare or in double quotes. The same key gets the same answer for at least 24 hours; while the first request is under way, it waits. */
        "idempotency-key": string;
      };
      path: {
        campaign: components["schemas"]["CampaignId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["PointsGrant"];
      };
    };
    responses: {
      /** @description The new entry. */
      201: {
        headers: {
          /** @description `true` where this is the stored answer of an earlier request with the same key. */
          "Idempotency-Replayed"?: "true";
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PointsEntry"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. `idempotency_key_missing`: A changing request needs an Idempotency-Key. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. `authentication_required`: This needs a shopper's token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `forbidden`: This token may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `payload_too_large`: The request's body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `unsupported_media_type`: The body must be application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `idempotency_key_reused`: This Idempotency-Key belongs to another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  reversePoints: {
    parameters: {
      query?: never;
      header: {
        /** @description One per intent: 8 to 128 visible ASCII characters without quotes, backslashes, commas and semicolons, bare or in double quotes. The same key gets the same answer for at least 24 hours; while the first request is under way, it waits. */
        "idempotency-key": string;
      };
      path: {
        campaign: components["schemas"]["CampaignId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["PointsReversal"];
      };
    };
    responses: {
      /** @description The entry that undoes it. */
      201: {
        headers: {
          /** @description `true` where this is the stored answer of an earlier request with the same key. */
          "Idempotency-Replayed"?: "true";
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PointsEntry"];
        };
      };
      /** @description `invalid_request`: The request does not fit the contract. `idempotency_key_missing`: A changing request needs an Idempotency-Key. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `token_invalid`: The token is expired or not valid here. `authentication_required`: This needs a shopper's token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `forbidden`: This token may not do that. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `campaign_not_found`: There is no such campaign. `points_entry_not_found`: There is no such entry that could be undone. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `payload_too_large`: The request's body is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `unsupported_media_type`: The body must be application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `idempotency_key_reused`: This Idempotency-Key belongs to another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          /** @description With `too_many_requests`: the limit that was met, as `"shopper";q=120;w=60`: so many requests in so many seconds. */
          "RateLimit-Policy"?: string;
          /** @description What is left of it, and in how many seconds all of it is there again: `"shopper";r=0;t=60`. */
          RateLimit?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `internal_error`: Something broke on our side. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description `overloaded`: Many people are here. Retry-After says when to come back. `unavailable`: The service is starting, stopping or without its database. */
      503: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
}
