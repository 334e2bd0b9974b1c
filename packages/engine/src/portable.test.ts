import { readdir, readFile } from "node:fs/promises";
import { expect, it } from "vitest";

it("runs in a browser: only the PostgreSQL store imports what is Node's", async () => {
  const root = new URL(".", import.meta.url);
  const files = (await readdir(root, { recursive: true })).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("store/postgres/"),
  );
  expect(files).toContain("app.ts");
  for (const file of files) {
    const text = (await readFile(new URL(file, root), "utf8")).replaceAll(/\/\*\*.*?\*\//gs, "");
    expect(text, file).not.toMatch(/from "(?:node:|pg"|drizzle-orm|@electric-sql|.*store\/postgres)/);
    // The edges alone tell the time and roll dice.
    expect(text, file).not.toMatch(/Date\.now|new Date\(\)|Math\.random|performance\.|crypto\./);
  }
});
