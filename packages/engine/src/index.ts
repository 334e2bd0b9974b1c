export { createCampaignApi, type CampaignApi, type CampaignApiOptions } from "./app.ts";
export { createId, type Clock, type Edges, type Random } from "./edges.ts";
export type { Authenticate, Identity } from "./identity.ts";
export { ProblemError, type ProblemDetails } from "./problem.ts";
export type { CampaignRegistry } from "./registry.ts";
export { createMemoryStore } from "./store/memory/index.ts";
export type { CouponReader, CouponRecord, CouponTerms, CouponWriter } from "./store/coupon.ts";
export type { Answer, AnswerKey, Store, StoredAnswer, StoreTransaction, TransactionScope } from "./store/store.ts";
