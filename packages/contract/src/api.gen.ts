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
     * @description The coupons that this shopper claimed in the campaign, with their state.
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
    Activity: components["schemas"]["CouponActivity"];
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
      /** @description When it can be claimed, in order. */
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
    };
    /** @enum {string} */
    ProblemCode:
      | "invalid_request"
      | "idempotency_key_missing"
      | "authentication_required"
      | "token_invalid"
      | "forbidden"
      | "not_found"
      | "campaign_not_found"
      | "activity_not_found"
      | "coupon_not_found"
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
      | "payload_too_large"
      | "unsupported_media_type"
      | "idempotency_key_reused"
      | "too_many_requests"
      | "internal_error"
      | "overloaded"
      | "unavailable";
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
     *       "activities": {
     *         "save-50": {
     *           "mechanic": "coupon",
     *           "status": "claimable",
     *           "claimed": 0,
     *           "coupons": []
     *         }
     *       }
     *     }
     */
    Me: {
      now: components["schemas"]["Instant"] & unknown;
      stage: components["schemas"]["CampaignStage"];
      /** @description `null` without a token. */
      shopper: components["schemas"]["Shopper"] | null;
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
      nickname?: string;
      newCustomer: boolean;
      member: boolean;
    };
    /** @example lin */
    ShopperId: string;
    MyActivity: components["schemas"]["MyCoupon"];
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
     *       ]
     *     }
     */
    Wallet: {
      now: components["schemas"]["Instant"];
      /** @description Newest first. */
      coupons: components["schemas"]["Coupon"][];
    };
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
        /** @description 8 to 128 visible ASCII characters without quotes and backslashes, bare or in double quotes; one per intent. */
        "idempotency-key": string;
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
          "Idempotency-Replayed"?: string;
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
      /** @description `too_many_requests`: Too many requests. Retry-After says when to come back. */
      429: {
        headers: {
          /** @description Seconds to wait before asking again. */
          "Retry-After"?: string;
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
        /** @description 8 to 128 visible ASCII characters without quotes and backslashes, bare or in double quotes; one per intent. */
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
          "Idempotency-Replayed"?: string;
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
        /** @description 8 to 128 visible ASCII characters without quotes and backslashes, bare or in double quotes; one per intent. */
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
          "Idempotency-Replayed"?: string;
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
