import { z } from "@hono/zod-openapi";

/** An ISO 4217 currency code. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .openapi("Currency", { description: "ISO 4217 code.", example: "CNY" });

/** Largest amount in minor units: far below 2^53, so that sums stay exact in every client. */
export const MAX_AMOUNT = 1_000_000_000_000;

/** Money as integer minor units (¥50 is 5000): never a fraction, never without its currency. */
export const Money = z
  .object({
    amount: z.int().min(0).max(MAX_AMOUNT).openapi({ description: "In minor units of the currency: ¥50.00 is 5000." }),
    currency: Currency,
  })
  .openapi("Money", { example: { amount: 5000, currency: "CNY" } });
export type Money = z.infer<typeof Money>;
