import { z } from "@hono/zod-openapi";

/** Longest id of a challenge, and longest proof as it stands in the header, in characters. */
export const CHALLENGE_ID_LENGTH = 2048;
export const PROOF_LENGTH = 4096;

/** Most members of a challenge's data, and longest of its texts. */
const DATA_MEMBERS = 16;
const DATA_LENGTH = 1024;

const dataValue = z.union([
  z.string().max(DATA_LENGTH),
  z.int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
  z.boolean(),
]);

/** What is asked of a client before an action: it proves something, and asks again. */
export const Challenge = z
  .object({
    id: z
      .string()
      .regex(new RegExp(`^[A-Za-z0-9_.-]{1,${CHALLENGE_ID_LENGTH}}$`))
      .openapi({ description: "To be sent back with the proof, as it is. Good for this request and its key alone." }),
    type: z
      .string()
      .regex(/^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/)
      .openapi({
        description: "How it is to be solved: `proof-of-work`, or what the shop calls its own. The list is open.",
      }),
    data: z
      .record(z.string().max(64), dataValue)
      .refine((data) => Object.keys(data).length <= DATA_MEMBERS, `has more than ${DATA_MEMBERS} members`)
      .openapi({ description: "What solving it takes, as its type has it.", maxProperties: DATA_MEMBERS }),
    // As an `Instant`, which cannot be imported here: its module has a route, which has these problems.
    expiresAt: z.iso.datetime({ precision: 3 }).openapi({ description: "Up to when a proof of it is taken." }),
  })
  .openapi("Challenge", {
    example: {
      id: "eyJ0eXBlIjoicHJvb2Ytb2Ytd29yayJ9.b2Ytbm8tdXNlLXRvLWFueWJvZHktZWxzZQ",
      type: "proof-of-work",
      data: { salt: "q3Zk9vXw1mTt7Yb2Hc5LdA", bits: 16 },
      expiresAt: "2026-11-10T16:05:00.000Z",
    },
  });
export type Challenge = z.infer<typeof Challenge>;

/** A changing request's proof, where a challenge asked for one. */
export const challengeProof = z
  .string()
  .regex(
    new RegExp(`^[A-Za-z0-9_.-]{1,${CHALLENGE_ID_LENGTH}} [!-~]{1,${PROOF_LENGTH}}$`),
    "must be a challenge's id, a space, and the proof",
  )
  .optional()
  .openapi({
    description:
      "After `challenge_required`: the challenge's `id`, a space, and the proof, percent-encoded where it has other than visible ASCII characters (or a `%`). Goes with the same Idempotency-Key as before, and counts once. One that does not hold is answered with a new challenge.",
    example: "eyJ0eXBlIjoicHJvb2Ytb2Ytd29yayJ9.b2Ytbm8tdXNlLXRvLWFueWJvZHktZWxzZQ q3Zk9vXw1mTt7Yb2Hc5LdA.48213",
  });
