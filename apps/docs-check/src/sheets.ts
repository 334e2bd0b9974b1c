import { transform } from "lightningcss";
import { elements, tokens, type Element } from "./kit.ts";
import type { Failure, Sample } from "./pages.ts";

interface Step {
  type: string;
  kind?: string;
  name?: string;
  names?: string[];
  state?: string;
  selectors?: Step[][];
}

/** Parses CSS and holds its tokens, and the kit's elements, parts and states, against what there is. */
export function checkSheet({ file, line, code }: Sample): Failure[] {
  const failures: Failure[] = [];
  const say = (message: string, where = line) => failures.push({ file, line: where, message });
  for (const [index, text] of code.split("\n").entries()) {
    for (const [name] of text.matchAll(/--campaign-[\w-]+/g))
      if (!tokens.has(name)) say(`there is no token ${name}`, line + index);
  }
  let at = line;
  try {
    transform({
      filename: file,
      code: Buffer.from(code),
      visitor: {
        Rule(rule) {
          const { loc } = (rule as { value?: { loc?: { line: number } } }).value ?? {};
          if (loc) at = line + loc.line;
        },
        Selector(selector) {
          checkSelector(selector as unknown as Step[], (message) => say(message, at));
        },
      },
    });
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number } };
    say(message, line + (loc?.line ?? 1) - 1);
  }
  return failures;
}

/** One compound after another: a part or a state belongs to the element that is named beside it. */
function checkSelector(selector: Step[], say: (message: string) => void, above?: string): void {
  let tag = above;
  for (const step of selector) {
    const { type, kind, name = "" } = step;
    if (type === "combinator") tag = undefined;
    else if (type === "type" && name.startsWith("campaign-")) {
      tag = name;
      if (!elements.has(name)) say(`there is no <${name}>`);
    } else if (kind === "part") {
      for (const part of step.names ?? [])
        if (!some(tag, "parts", part)) say(`${tag ?? "no element"} has no part ${part}`);
    } else if (kind === "state") {
      const { state = "" } = step;
      if (!some(tag, "states", state)) say(`${tag ?? "no element"} has no state ${state}`);
    }
    for (const inner of step.selectors ?? []) checkSelector(inner, say, tag);
  }
}

/** Whether the element has it; where none is named, whether any has. */
function some(tag: string | undefined, kind: "parts" | "states", name: string): boolean {
  const among: (Element | undefined)[] = tag ? [elements.get(tag)] : [...elements.values()];
  return among.some((element) => element?.[kind].has(name));
}
