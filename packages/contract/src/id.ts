import { z } from "@hono/zod-openapi";

/** Longest id of anything that a shop names itself, in characters. */
export const ID_LENGTH = 64;

const slug = z
  .string()
  .max(ID_LENGTH)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case letters, digits and single hyphens");

/** A campaign's name in addresses: a slug that the shop chooses. */
export const CampaignId = slug.openapi("CampaignId", { example: "double-11" });

/** An activity's name in addresses, unique within its campaign. */
export const ActivityId = slug.openapi("ActivityId", { example: "save-50" });

/** An id that the API makes: 22 random characters (128 bits), so that it cannot be guessed. */
export const ObjectId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22}$/)
  .openapi("ObjectId", { example: "q3Zk9vXw1mTt7Yb2Hc5LdA" });

/** A name that another system of the shop gave: no control characters, and well-formed Unicode. */
export const externalName = (length: number) =>
  z
    .string()
    .min(1)
    .max(length)
    // Without a flag, so that it means the same in every language's JSON Schema.
    .regex(/^[^\u0000-\u001f\u007f-\u009f]+$/, "no control characters")
    .refine((name) => name.isWellFormed(), "not well-formed Unicode");

/** The shopper: the token's `sub`. */
export const ShopperId = externalName(128).openapi("ShopperId", { example: "lin" });
