import { z } from "@hono/zod-openapi";
import { Challenge } from "./challenge.ts";
import { ActivityId } from "./id.ts";
import { Place } from "./waiting-room.ts";

/**
 * Every problem that the API can answer with. `status` is its HTTP status. `retry` says what a client may do:
 * - `no`: the answer is definite; the same request will be answered the same way.
 * - `same-key`: nothing is known to have happened; ask again with the same Idempotency-Key, after Retry-After if it came.
 * - `sign-in`: ask again with a fresh token.
 * - `proof`: nothing was done; ask again with the same Idempotency-Key and a proof.
 */
export const problems = {
  invalid_request: { status: 400, retry: "no", title: "The request does not fit the contract." },
  idempotency_key_missing: { status: 400, retry: "no", title: "A changing request needs an Idempotency-Key." },
  authentication_required: { status: 401, retry: "sign-in", title: "This needs a shopper's token." },
  token_invalid: { status: 401, retry: "sign-in", title: "The token is expired or not valid here." },
  forbidden: { status: 403, retry: "no", title: "This token may not do that." },
  challenge_required: {
    status: 403,
    retry: "proof",
    title: "This needs a proof first: `challenge` says which. Ask again with it and the same key.",
  },
  action_declined: { status: 403, retry: "no", title: "This cannot be done here at the moment. Nothing was changed." },
  not_found: { status: 404, retry: "no", title: "There is nothing at this address." },
  campaign_not_found: { status: 404, retry: "no", title: "There is no such campaign." },
  activity_not_found: { status: 404, retry: "no", title: "The campaign has no such activity." },
  coupon_not_found: { status: 404, retry: "no", title: "There is no such claimed coupon." },
  group_not_found: { status: 404, retry: "no", title: "There is no such group." },
  draw_not_found: { status: 404, retry: "no", title: "There is no such draw." },
  points_entry_not_found: { status: 404, retry: "no", title: "There is no such entry that could be undone." },
  method_not_allowed: { status: 405, retry: "no", title: "This address does not take this method." },
  not_started: { status: 409, retry: "no", title: "It has not opened yet." },
  ended: { status: 409, retry: "no", title: "It is over." },
  sold_out: { status: 409, retry: "no", title: "Everything has been given out." },
  limit_reached: { status: 409, retry: "no", title: "This shopper already has as many as one may have." },
  new_customers_only: { status: 409, retry: "no", title: "This is for new customers." },
  members_only: { status: 409, retry: "no", title: "This is for members." },
  excluded: { status: 409, retry: "no", title: "It cannot be combined with one that this shopper holds." },
  coupon_used: { status: 409, retry: "no", title: "The coupon was used for another order." },
  coupon_not_usable: { status: 409, retry: "no", title: "The coupon cannot be used at this time." },
  group_full: { status: 409, retry: "no", title: "The group has no seat left." },
  group_closed: { status: 409, retry: "no", title: "The group is no longer open." },
  already_joined: { status: 409, retry: "no", title: "This shopper is in the group already." },
  not_a_member: { status: 409, retry: "no", title: "This shopper is not in the group." },
  no_refund_due: { status: 409, retry: "no", title: "There is no money to give back." },
  no_chances: { status: 409, retry: "no", title: "This shopper has no chance left for now." },
  not_enough_points: { status: 409, retry: "no", title: "This shopper has too few points." },
  already_checked_in: { status: 409, retry: "no", title: "This shopper has checked in today." },
  day_not_missed: { status: 409, retry: "no", title: "This is not a missed day that can be made up." },
  payload_too_large: { status: 413, retry: "no", title: "The request's body is too large." },
  unsupported_media_type: { status: 415, retry: "no", title: "The body must be application/json." },
  idempotency_key_reused: { status: 422, retry: "no", title: "This Idempotency-Key belongs to another request." },
  too_many_requests: {
    status: 429,
    retry: "same-key",
    title: "Too many requests. Retry-After says when to come back.",
  },
  waiting_room: {
    status: 429,
    retry: "same-key",
    title: "There is a line. `place` says where this shopper is in it, Retry-After when to ask again.",
  },
  internal_error: { status: 500, retry: "same-key", title: "Something broke on our side." },
  overloaded: { status: 503, retry: "same-key", title: "Many people are here. Retry-After says when to come back." },
  unavailable: { status: 503, retry: "same-key", title: "The service is starting, stopping or without its database." },
} as const satisfies Record<string, { status: number; retry: "no" | "same-key" | "sign-in" | "proof"; title: string }>;

/** The closed list of problem codes. */
export type ProblemCode = keyof typeof problems;
export const problemCodes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];

/** RFC 9457 problem details, `application/problem+json`. `type` is `urn:campaign-kit:problem:` and the code. */
export const Problem = z
  .object({
    type: z.string().max(128),
    title: z.string().max(200),
    status: z.int().min(400).max(599),
    code: z.enum(problemCodes).openapi("ProblemCode"),
    detail: z.string().max(1000).optional(),
    errors: z
      .array(
        z.object({
          pointer: z.string().max(500).openapi({ description: "Where, as an RFC 6901 pointer into the request." }),
          message: z.string().max(500),
        }),
      )
      .max(100)
      .optional()
      .openapi({ description: "With `invalid_request`: each place that does not fit." }),
    activity: ActivityId.optional().openapi({
      description: "With `excluded`: the activity it cannot be combined with.",
    }),
    challenge: Challenge.optional().openapi({ description: "With `challenge_required`: what is asked for." }),
    place: Place.optional().openapi({ description: "With `waiting_room`: the shopper's place in line." }),
  })
  .openapi("Problem", {
    example: {
      type: "urn:campaign-kit:problem:sold_out",
      title: "Everything has been given out.",
      status: 409,
      code: "sold_out",
    },
  });
export type Problem = z.infer<typeof Problem>;

export const PROBLEM_MEDIA_TYPE = "application/problem+json";

/** A problem in the contract's form. */
export function problem(
  code: ProblemCode,
  more: Pick<Problem, "detail" | "errors" | "activity" | "challenge" | "place"> = {},
): Problem {
  const { status, title } = problems[code];
  return { type: `urn:campaign-kit:problem:${code}`, title, status, code, ...more };
}
