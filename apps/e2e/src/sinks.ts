/**
 * Finds what could turn text into markup or code in a script that browsers load. Read from the syntax tree: a word in a comment
 * or a longer name is none, and a sink behind brackets is one.
 */
import { parseAst } from "rolldown/parseAst";

export interface Sink {
  /** As it is named here, or as it stands in the code. */
  what: string;
  /** From 1. */
  line: number;
  /** From 0. */
  column: number;
}

/** Properties and functions by whose name alone a sink is known. */
const names = new Set([
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "createContextualFragment",
  "setHTMLUnsafe",
  "parseHTMLUnsafe",
  "srcdoc",
  "writeln",
  "execScript",
  "createPolicy",
  "unsafeHTML",
  "unsafeSVG",
  "unsafeMathML",
  "unsafeStatic",
  "eval",
]);
/** In strings and templates: code in addresses and attributes, and what a strict policy refuses. */
const texts =
  /javascript:|<(?:script|style|iframe|object|embed|base)\b|\s(?:on[a-z]+|style|srcdoc)=|\.(?:innerHTML|outerHTML|srcdoc)=/i;
const elements = /^(?:script|iframe|object|embed|base|style)$/i;
const attributes = /^(?:on.*|style|srcdoc)$/i;
const timers = new Set(["setTimeout", "setInterval", "setImmediate"]);

type Node = { type: string; start: number } & Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === "string";

/** The text that an expression is, if that stands in the code. */
function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "Literal" && typeof node["value"] === "string") return node["value"];
  if (node.type !== "TemplateLiteral") return undefined;
  return (node["quasis"] as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join("…");
}

/** The name by which something is reached: `a` of `a`, `x.a`, `x["a"]`. */
function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "Identifier") return node["name"] as string;
  if (node.type !== "MemberExpression") return undefined;
  return node["computed"] ? textOf(node["property"]) : nameOf(node["property"]);
}

function judge(node: Node): string | undefined {
  switch (node.type) {
    case "Identifier":
    case "Literal":
    case "TemplateLiteral": {
      const name = node.type === "Identifier" ? (node["name"] as string) : textOf(node);
      if (name === undefined) return undefined;
      if (names.has(name)) return name;
      return node.type === "Identifier" ? undefined : texts.exec(name)?.[0].trim();
    }
    case "ImportExpression":
      return textOf(node["source"]) === undefined || textOf(node["source"])!.includes("…") ? "import(…)" : undefined;
    case "NewExpression":
    case "CallExpression": {
      const [first, second] = node["arguments"] as (Node | undefined)[];
      const name = nameOf(node["callee"]);
      if (name === "Function") return "Function(…)";
      if (name && timers.has(name)) {
        const text = textOf(first) !== undefined || first?.type === "BinaryExpression";
        return text ? `${name}("…")` : undefined;
      }
      const word = textOf(first) ?? "";
      if (name === "createElement" && elements.test(word)) return `createElement("${word}")`;
      if (name === "setAttribute" && attributes.test(word)) return `setAttribute("${word}")`;
      if (name === "setAttributeNS" && attributes.test(textOf(second) ?? "")) return `setAttributeNS(…)`;
      if (name === "write" && /(?:^|\.)document$/.test(pathOf(node["callee"]))) return "document.write";
      return undefined;
    }
    default:
      return undefined;
  }
}

/** What a call is made on: `window.document` of `window.document.write`. */
function pathOf(callee: unknown): string {
  const object = (callee as { object?: unknown }).object;
  return isNode(object) ? (nameOf(object) ?? "") : "";
}

/** All sinks of a module, in their order. */
export function sinksOf(code: string): Sink[] {
  const found: Sink[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!isNode(node)) return;
    const what = judge(node);
    if (what !== undefined) {
      const before = code.slice(0, node.start).split("\n");
      found.push({ what, line: before.length, column: before.at(-1)!.length });
    }
    Object.values(node).forEach(visit);
  };
  visit(parseAst(code));
  return found;
}
