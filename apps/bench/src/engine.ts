/**
 * Parts of the engine that it does not publish, as they were built: a benchmark measures them by themselves, or puts
 * something else in their place.
 */
export { Decider, type Decision } from "../../../packages/engine/dist/decider.js";
export { findCampaign } from "../../../packages/engine/dist/campaign.js";
export { fingerprint } from "../../../packages/engine/dist/idempotency.js";
export { presentCoupon } from "../../../packages/engine/dist/mechanics/coupon/coupon.js";
export { decideClaim } from "../../../packages/engine/dist/rules/coupon.js";
