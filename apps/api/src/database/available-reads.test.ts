import { createMemoryStore, ProblemError } from "@campaign-kit/engine";
import { describe, expect, it } from "vitest";
import { availableReads } from "./available-reads.ts";

/** What a read fails with where the driver failed with `code`, wrapped as the query builder wraps it. */
async function failure(code: string | undefined): Promise<unknown> {
  const store = createMemoryStore();
  const cause = Object.assign(new Error("the driver's"), code === undefined ? {} : { code });
  store.issued = () => Promise.reject(new Error("Failed query", { cause }));
  return availableReads(store)
    .issued("sale")
    .catch((error: unknown) => error);
}

describe("a read that the database does not answer", () => {
  it.each([undefined, "ECONNREFUSED", "EPIPE", "57P01", "57014", "53300", "08006"])(
    "can be asked again: %s",
    async (code) => {
      const error = await failure(code);
      expect(error).toBeInstanceOf(ProblemError);
      expect(error).toMatchObject({ code: "unavailable" });
    },
  );

  it.each(["42P01", "22P02", "XX000"])("is our mistake where the database refused it: %s", async (code) => {
    expect(await failure(code)).toMatchObject({ message: "Failed query" });
  });
});
