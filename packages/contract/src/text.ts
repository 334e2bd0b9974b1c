import { z } from "@hono/zod-openapi";

/** Longest text a shop may put in one field, in characters. */
export const TEXT_LENGTH = 2000;

/** Most languages that one text may have. */
const LANGUAGES = 50;

const tag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/, "not a BCP 47 language tag");

/** A text in the languages that the shop wrote it in, by BCP 47 tag. Plain text: markup in it is shown, not run. */
export const LocalizedText = z
  .record(tag, z.string().min(1).max(TEXT_LENGTH))
  .refine((texts) => Object.keys(texts).length > 0, "needs at least one language")
  .refine((texts) => Object.keys(texts).length <= LANGUAGES, `has more than ${LANGUAGES} languages`)
  .openapi("LocalizedText", {
    description: "Text by BCP 47 language tag; at least one. Always plain text.",
    minProperties: 1,
    maxProperties: LANGUAGES,
    example: { en: "¥50 off everything", "zh-CN": "全场满 300 减 50" },
  });
export type LocalizedText = z.infer<typeof LocalizedText>;
