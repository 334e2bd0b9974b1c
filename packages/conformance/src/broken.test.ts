import { describe, expect, it } from "vitest";
import { checkBackend, idsOf } from "../test/api.ts";
import { broken } from "../test/broken.ts";

describe("A backend that", () => {
  it.each(broken)("$does fails there, and nowhere else", async ({ spoil, fails }) => {
    const report = await checkBackend({}, spoil());
    const failed = idsOf(report, "failed");
    const wanted = (id: string) => fails.some((name) => (name.endsWith(":") ? id.startsWith(name) : id === name));
    expect(failed.filter((id) => !wanted(id))).toEqual([]);
    for (const name of fails) {
      const found = failed.filter((id) => (name.endsWith(":") ? id.startsWith(name) : id === name));
      const there = report.results.filter(({ id }) => (name.endsWith(":") ? id.startsWith(name) : id === name));
      expect(found).toEqual(there.map(({ id }) => id));
      expect(found).not.toEqual([]);
    }
  });
});
