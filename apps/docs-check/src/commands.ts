import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, type Failure, type Sample } from "./pages.ts";

interface Package {
  name: string;
  scripts?: Record<string, string>;
}

const read = (folder: string) => JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as Package;
const packages = new Map(
  globSync("{packages,apps,apps/examples}/*/package.json", { cwd: root }).map((file) => {
    const described = read(dirname(file));
    return [described.name, described];
  }),
);

/** Commands that need nothing of ours. */
const ordinary = new Set(["cd", "cp", "curl", "docker", "echo", "export", "git", "mkdir"]);
const ownOfPnpm = new Set(["add", "dlx", "exec", "install"]);

/** Every command must exist: a script of the package that the page is of, a package of ours, a file. */
export function checkCommands({ file, line, code }: Sample): Failure[] {
  const folder = existsSync(join(root, dirname(file), "package.json")) ? dirname(file) : ".";
  const lines = code.replaceAll(/\\\n\s*/g, (text) => ` ${"\u0000".repeat(text.split("\n").length - 1)}`).split("\n");
  return lines.flatMap((text, index) => {
    const bare = text.replaceAll("\u0000", "").replace(/(^|\s)#.*$/, "");
    return bare.split(/&&|\||;/).flatMap((command) => {
      const message = wrong(command.trim().split(/\s+/), folder);
      return message ? [{ file, line: line + index, message }] : [];
    });
  });
}

function wrong(words: string[], folder: string): string | undefined {
  const [name = "", ...rest] = words.slice(words.findIndex((word) => !/^[A-Z_]+=/.test(word)));
  const first = rest.find((word) => !word.startsWith("-")) ?? "";
  switch (name) {
    case "":
      return undefined;
    case "npm":
      if (first === "install" || first === "i") return rest.slice(1).map(installable).find(Boolean);
      return scripted(read("."), first === "run" ? rest[1]! : first);
    case "npx":
      return undefined;
    case "pnpm": {
      if (rest[0] === "--filter") {
        const filtered = packages.get(rest[1]!);
        return filtered ? scripted(filtered, rest[2]!) : `there is no package ${rest[1]}`;
      }
      if (first === "add") return rest.slice(1).map(installable).find(Boolean);
      if (ownOfPnpm.has(first)) return undefined;
      const script = first === "run" ? rest[1]! : first;
      return scripted(read(folder), script) && scripted(read("."), script);
    }
    case "node":
    case "python3":
      return existsSync(join(root, folder, first)) || existsSync(join(root, first)) || existsSync(near(folder, first))
        ? undefined
        : `there is no file ${first}`;
    default:
      return ordinary.has(name) ? undefined : `nobody knows the command ${name}`;
  }
}

/** `docs/verify` has no package.json, and its commands are run where the page is. */
const near = (folder: string, file: string) =>
  join(root, globSync(`docs/**/${file}`, { cwd: root })[0] ?? join(folder, file));

const scripted = ({ name, scripts }: Package, script: string): string | undefined =>
  scripts?.[script] || script === "changeset" || script === "test" ? undefined : `${name} has no script ${script}`;

const installable = (name: string): string | undefined =>
  name.startsWith("@campaign-kit/") && !packages.has(name) ? `there is no package ${name}` : undefined;
