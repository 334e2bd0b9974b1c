import { speech } from "./localize.ts";

/** A name that a shopper chose, without signs that turn the text around it (UAX #9). Nothing where none of it can be seen. */
export function plainName(nickname: unknown): string | undefined {
  const name = typeof nickname === "string" ? nickname.replace(/[\u202a-\u202e\u2066-\u2069]/g, "").trim() : "";
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(name) ? name : undefined;
}

/** The same for a sentence: isolated where one of both may run from right to left, so that nothing beside it changes its place. */
export function nameIn(nickname: unknown, locale: string): string | undefined {
  const name = plainName(nickname);
  const turns = /[\u0590-\u08ff\ufb1d-\ufefc]/.test(name ?? "") || speech(locale)[1] === "rtl";
  return name && turns ? `\u2068${name}\u2069` : name;
}
