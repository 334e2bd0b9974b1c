import { describe, expect, it } from "vitest";
import { isAway } from "./retry.ts";

/** An error as the driver fails with `code`, wrapped as the query builder wraps it. */
function failure(code: string | undefined): Error {
  const cause = Object.assign(new Error("the driver's"), code === undefined ? {} : { code });
  return new Error("Failed query", { cause });
}

describe("a statement that the database does not answer", () => {
  it.each([undefined, "ECONNREFUSED", "EPIPE", "57P01", "57014", "53300", "08006"])(
    "can be asked again: %s",
    (code) => {
      expect(isAway(failure(code))).toBe(true);
    },
  );

  it.each(["42P01", "22P02", "XX000"])("is our mistake where the database refused it: %s", (code) => {
    expect(isAway(failure(code))).toBe(false);
  });
});
