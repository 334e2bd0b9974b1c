import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { elements, events, type Element } from "./kit.ts";
import type { Failure, Sample } from "./pages.ts";

type Node = DefaultTreeAdapterTypes.Node;

/** What may stand at any element, and where frameworks put bindings. */
const common =
  /^(?:id|class|slot|style|title|lang|dir|hidden|role|tabindex|part|key|ref|data-.+|aria-.+|v-.+|#.+|\*.+)$/;
/** Elements that need no end, or whose end may be left out. */
const open = new Set(
  "area base br col embed hr img input link meta source track wbr html head body p li dt dd tr td th thead tbody option".split(
    " ",
  ),
);

/**
 * Parses HTML and holds the kit's elements in it against their manifest. Scripts and styles in it are handed back as samples
 * of their own.
 */
export function checkMarkup(sample: Sample): { failures: Failure[]; inside: Sample[] } {
  const failures: Failure[] = [];
  const inside: Sample[] = [];
  const { file, line, code } = sample;
  const at = (node: Node) => line + (node.sourceCodeLocation?.startLine ?? 1) - 1;
  const fail = (message: string, where: number) => failures.push({ file, line: where, message });
  const tree = parseFragment(code, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code: error, startLine }) => fail(error.replaceAll("-", " "), line + startLine - 1),
  });

  const visit = (node: Node, parent?: string): void => {
    if ("tagName" in node) {
      const { tagName, attrs, sourceCodeLocation: place } = node;
      if (
        place &&
        !place.endTag &&
        !open.has(tagName) &&
        !code.slice(place.startOffset, place.startTag!.endOffset).endsWith("/>")
      )
        fail(`<${tagName}> is not closed`, at(node));
      const given = new Map(attrs.map(({ name, value }) => [name, value]));
      if (tagName.startsWith("campaign-")) checkElement(tagName, given, (message) => fail(message, at(node)));
      const slot = given.get("slot");
      const slots = parent ? elements.get(parent)?.slots : undefined;
      if (slots && slot && !slots.has(slot)) fail(`<${parent}> has no slot ${slot}`, at(node));
      const language = tagName === "style" ? "css" : tagName === "script" ? scriptOf(given) : undefined;
      const [text] = node.childNodes;
      if (language && text && "value" in text)
        inside.push({ file, line: at(text), language, meta: {}, code: text.value });
    }
    const within = "tagName" in node ? node.tagName : undefined;
    if ("childNodes" in node) for (const child of node.childNodes) visit(child, within);
    if ("content" in node) visit(node.content, within);
  };
  visit(tree);
  return { failures, inside };
}

function scriptOf(given: Map<string, string>): string | undefined {
  const type = given.get("type") ?? "module";
  return type === "module" || type === "text/javascript" ? "js" : type.endsWith("json") ? "json" : undefined;
}

function checkElement(tag: string, given: Map<string, string>, fail: (message: string) => void): void {
  const element = elements.get(tag);
  if (!element) return fail(`there is no <${tag}>`);
  for (const [name, value] of given) {
    const bound = /^(?:@|on(?=campaign-))([\w-]+)|^\(([\w-]+)\)$/.exec(name);
    const event = bound?.[1] ?? bound?.[2];
    if (event) {
      if (!element.events.has(event) && !(events.has(event) && tag === "campaign-provider"))
        fail(`<${tag}> has no event ${event}`);
      continue;
    }
    const property = /^(?:[:.]|\[)([\w-]+)/.exec(name)?.[1];
    if (property) {
      if (!hasProperty(element, property)) fail(`<${tag}> has no property ${property}`);
      continue;
    }
    if (common.test(name)) continue;
    const type = element.attributes.get(name);
    if (type === undefined) fail(`<${tag}> has no attribute ${name}`);
    else if (!fits(value, type)) fail(`${name}="${value}" of <${tag}> is not ${type}`);
  }
}

/** HTML knows no capitals. */
function hasProperty({ properties, attributes }: Element, name: string): boolean {
  const plain = name.replaceAll("-", "").toLowerCase();
  return attributes.has(name) || [...properties].some((property) => property.toLowerCase() === plain);
}

function fits(value: string, type: string): boolean {
  const words = type.replaceAll(" | undefined", "").replaceAll(" | null", "").split(" | ");
  if (words.every((word) => /^".*"$/.test(word))) return words.includes(`"${value}"`);
  if (words.includes("boolean")) return value === "";
  if (words.includes("number")) return value !== "" && Number.isFinite(Number(value));
  if (words.includes("string")) return true;
  try {
    return typeof JSON.parse(value) === "object";
  } catch {
    return false;
  }
}
