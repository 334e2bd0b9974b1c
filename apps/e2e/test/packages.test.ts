import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { describe, expect, inject, it } from "vitest";
import { complaints, published } from "../src/packed.ts";

const run = promisify(execFile);
const packed = inject("packed");

async function contents(name: (typeof published)[number]): Promise<string[]> {
  const { stdout } = await run("tar", ["-tzf", packed.tarballs[name]]);
  return stdout.trim().split("\n");
}

describe.each(published)("the packed package %s", (name) => {
  it("has no fault that publint knows (strict)", async () => {
    const tarball = await readFile(packed.tarballs[name]);
    const { messages, pkg } = await publint({
      pack: { tarball: tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.length) },
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it("gives its types to every kind of import that it supports", async () => {
    const attw = join(import.meta.dirname, "../node_modules/.bin/attw");
    const styles = name === "widgets" ? ["--exclude-entrypoints", "./themes/*"] : [];
    const words = [packed.tarballs[name], "--profile", "esm-only", "--no-emoji", "--no-color", ...styles];
    expect(await complaints(attw, words)).toBe("");
  });

  it("carries its licence and a README, and neither tests nor stories", async () => {
    const files = await contents(name);
    expect(files).toEqual(expect.arrayContaining(["package/LICENSE", "package/README.md", "package/package.json"]));
    expect(files.filter((file) => /\.(test|stories)\.|\.tsbuildinfo$/.test(file))).toEqual([]);
  });

  it("depends on its siblings by version, not by workspace", async () => {
    const { stdout } = await run("tar", ["-xzOf", packed.tarballs[name], "package/package.json"]);
    expect(stdout).not.toContain("workspace:");
    expect(stdout).not.toContain("catalog:");
  });
});

describe("what a script tag needs", () => {
  it("is in the packed package, to the last file that its integrity is told of", async () => {
    const files = await contents("widgets");
    const { stdout } = await run("tar", ["-xzOf", packed.tarballs.widgets, "package/cdn/integrity.json"]);
    const told = Object.keys(JSON.parse(stdout) as object).map((file) => `package/cdn/${file}`);
    expect(told).toEqual(files.filter((file) => /^package\/cdn\/.*\.(?:js|css)$/.test(file)).sort());
    const others = ["bin/campaign-kit-head.js", "cdn/head.html", "cdn/LICENSES.txt", "cdn/coupon.js.map"];
    expect(files).toEqual(expect.arrayContaining(others.map((file) => `package/${file}`)));
  });
});
