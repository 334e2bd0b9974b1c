/** Where a mechanic is listed in each layer: what a new one adds there. Spelt as in the templates. */

const OPENING = "([{";
const CLOSING = ")]}";

/** Puts an item at the end of the list that begins where `opening` ends. */
function listed(text, opening, item, separator = ",") {
  const found = opening.exec(text);
  if (!found) throw new Error(`The list ${String(opening)} is not where it was.`);
  const start = found.index + found[0].length;
  let depth = 1;
  let end = start;
  while (depth > 0 && end < text.length) {
    if (OPENING.includes(text[end])) depth++;
    if (CLOSING.includes(text[end])) depth--;
    end++;
  }
  const items = text.slice(start, end - 1).trimEnd();
  const between = items.trim() === "" || items.endsWith(separator) ? "" : separator;
  return `${text.slice(0, start)}${items}${between}\n${item}${separator}\n${text.slice(end - 1)}`;
}

/** Puts a line behind the last one that `like` matches. */
function behind(text, like, line) {
  const last = [...text.matchAll(new RegExp(like, "gm"))].at(-1);
  if (!last) throw new Error(`There is no line ${String(like)}.`);
  const end = last.index + last[0].length;
  return `${text.slice(0, end)}\n${line}${text.slice(end)}`;
}

const imported = (text, line) => behind(text, /^(?:import\b[^;]*;)$/, line);

/** The languages of the widgets besides English, each a folder of sentences. */
export const languages = ["ar", "de", "ja", "ru", "zh-CN", "zh-TW"];

/** A change of each index, by its file: `(text, spelt) => text`. */
export const indexes = {
  "packages/contract/src/activity.ts": (text, spelt) => {
    text = imported(
      text,
      spelt(
        'import { checkNewMechanicDefinition, MyNewMechanic, NewMechanicActivity, NewMechanicDefinition } from "./new-mechanic.ts";',
      ),
    );
    text = listed(text, /const Activity = z\s*\.discriminatedUnion\("mechanic", \[/, spelt("NewMechanicActivity"));
    text = listed(text, /const MyActivity = z\s*\.discriminatedUnion\("mechanic", \[/, spelt("MyNewMechanic"));
    text = listed(
      text,
      /const ActivityDefinition = z\s*\.discriminatedUnion\("mechanic", \[/,
      spelt("NewMechanicDefinition"),
    );
    return listed(text, /const checks = \{/, spelt('"new-mechanic": checkNewMechanicDefinition'));
  },
  "packages/contract/src/index.ts": (text, spelt) =>
    behind(text, /^export \* from "[^"]*";$/, spelt('export * from "./new-mechanic.ts";')),
  "packages/contract/src/api.ts": (text, spelt) =>
    behind(
      text,
      /^export type \w+ = Schemas\["\w+"\];$/,
      spelt(
        'export type NewMechanicActivity = Schemas["NewMechanicActivity"];\nexport type MyNewMechanic = Schemas["MyNewMechanic"];',
      ),
    ),
  "packages/engine/src/mechanics/index.ts": (text, spelt) => {
    text = imported(text, spelt('import { newMechanic } from "./new-mechanic/new-mechanic.ts";'));
    return listed(text, /const mechanics = \{/, spelt('"new-mechanic": newMechanic'));
  },
  "packages/sdk/src/types.ts": (text, spelt) => {
    text = imported(text, spelt('import type { NewMechanicModule } from "./new-mechanic.ts";'));
    return behind(text, /^ {2}readonly \w+: \w+Module;$/, spelt("  readonly newMechanic: NewMechanicModule;"));
  },
  "packages/sdk/src/client.ts": (text, spelt) => {
    text = imported(text, spelt('import { createNewMechanic } from "./new-mechanic.ts";'));
    return behind(text, /^ {4}\w+: create\w+\(context\),$/, spelt("    newMechanic: createNewMechanic(context),"));
  },
  "packages/sdk/src/index.ts": (text, spelt) => {
    text = behind(
      text,
      /^export (?:type )?\{[^}]*\} from "\.\/[^"]*";$/,
      spelt(
        'export { newMechanicQuery, type NewMechanicModule, type NewMechanicState, type NewMechanicView } from "./new-mechanic.ts";',
      ),
    );
    return listed(
      text,
      /^export type \{(?=[^}]*@campaign-kit\/contract\/api|[^}]*\} from "@campaign-kit)/m,
      spelt("MyNewMechanic, NewMechanicActivity"),
    );
  },
  "packages/widgets/src/translations/translation.ts": (text, spelt) => {
    text = imported(
      text,
      spelt('import type { NewMechanicMessages } from "../new-mechanic/new-mechanic.messages.ts";'),
    );
    return listed(text, /interface Translation \{/, spelt("newMechanic: NewMechanicMessages"), ";");
  },
  "packages/widgets/src/translations/loaders.ts": (text, spelt) =>
    languages.reduce(
      (text, language) =>
        listed(
          text,
          new RegExp(`^ {2}"?${language}"?: \\{`, "m"),
          spelt(`newMechanic: () => import("./${language}/new-mechanic.ts")`),
        ),
      text,
    ),
  ...Object.fromEntries(
    languages.map((language) => [
      `packages/widgets/src/translations/${language}.ts`,
      (text, spelt) =>
        behind(text, /^export \* from "[^"]*";$/, spelt(`export * from "./${language}/new-mechanic.ts";`)),
    ]),
  ),
  "packages/widgets/src/index.ts": (text, spelt) =>
    behind(
      text,
      /^export (?:\*|\{[^}]*\}) from "[^"]*";$/,
      spelt('\nexport { CampaignNewMechanic } from "./new-mechanic/new-mechanic.ts";'),
    ),
  "packages/widgets/src/define.ts": (text, spelt) => imported(text, spelt('import "./new-mechanic/define.ts";')),
  "packages/widgets/src/autoloader.ts": (text, spelt) =>
    listed(
      text,
      /const definitions[^{]*= \{/,
      spelt('"campaign-new-mechanic": () => import("./new-mechanic/define.ts")'),
    ),
  "packages/widgets/package.json": (text, spelt) => {
    const parsed = JSON.parse(text);
    const name = spelt("new-mechanic");
    const entry = (file) => ({ types: `./dist/${name}/${file}.d.ts`, default: `./dist/${name}/${file}.js` });
    const { "./define": all, ...rest } = parsed.exports;
    const widgets = Object.entries(rest).filter(
      ([, target]) => typeof target === "object" && !target.default.includes("*"),
    );
    const others = Object.entries(rest).filter(([path]) => !widgets.some(([widget]) => widget === path));
    parsed.exports = Object.fromEntries([
      ...widgets,
      [`./${name}`, entry(name)],
      [`./${name}/define`, entry("define")],
      ["./define", all],
      ...others,
    ]);
    return `${JSON.stringify(parsed, null, 2)}\n`;
  },
};
