import { globSync, readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { sinksOf } from "../src/sinks.ts";

/** Each by what it is for: nothing else may be there, and none of these twice. */
const allowed = [
  // Lit's one place where markup is parsed: a template's, by a policy that takes nothing else.
  "lit-html/lit-html.js: createPolicy",
  "lit-html/lit-html.js: innerHTML",
  // For browsers without adopted style sheets, with a nonce of the page's.
  '@lit/reactive-element/css-tag.js: createElement("style")',
];

/** Drawn by a server, as the text of a page. */
const ofServers = /\/widgets\/dist\/server\/(?:renderer|without-script)\.js$/;

const packages = dirname(dirname(fileURLToPath(import.meta.resolve("@campaign-kit/widgets/custom-elements.json"))));
const shipped = globSync("{sdk/dist,widgets/dist,widgets/cdn}/**/*.js", { cwd: packages }).map(
  (file) => `${packages}/${file}`,
);

/** The sinks of a file, each where it was written. */
function written(file: string): string[] {
  const sinks = sinksOf(readFileSync(file, "utf8"));
  if (sinks.length === 0) return [];
  const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, "utf8")) as SourceMapPayload);
  return sinks.map(({ what, line, column }) => {
    const entry = map.findEntry(line - 1, column);
    const source = "originalSource" in entry ? entry.originalSource : file;
    return `${source}: ${what}`;
  });
}

describe("what browsers load", () => {
  it("is all there", () => {
    const names = shipped.map((file) => file.slice(packages.length));
    expect(names).toEqual(
      expect.arrayContaining(["/sdk/dist/client.js", "/widgets/dist/coupon/coupon.js", "/widgets/cdn/autoloader.js"]),
    );
    expect(names.some((name) => /\/cdn\/parts\/base-.{8}\.js$/.test(name))).toBe(true);
  });

  it("has no sink that makes markup or code of text, but for Lit's own", () => {
    const found = shipped.filter((file) => !ofServers.test(file)).flatMap(written);
    expect(found.sort()).toEqual(allowed.sort());
  });
});

describe("the scan", () => {
  it.each([
    ["element.innerHTML = text;", "innerHTML"],
    ['element["outerHTML"] = text;', "outerHTML"],
    ["element[`innerHTML`] += text;", "innerHTML"],
    ["Object.assign(element, { innerHTML: text });", "innerHTML"],
    ['Reflect.set(element, "innerHTML", text);', "innerHTML"],
    ["const { innerHTML: put } = element;", "innerHTML"],
    ['element?.insertAdjacentHTML("beforeend", text);', "insertAdjacentHTML"],
    ["range.createContextualFragment(text);", "createContextualFragment"],
    ["root.setHTMLUnsafe(text);", "setHTMLUnsafe"],
    ["frame.srcdoc = text;", "srcdoc"],
    ["document.write(text);", "document.write"],
    ["window.document.write(text);", "document.write"],
    ['window["eval"](text);', "eval"],
    ["(0, eval)(text);", "eval"],
    ["new Function(text)();", "Function(…)"],
    ["globalThis.Function(text);", "Function(…)"],
    ['setTimeout("go()", 5);', 'setTimeout("…")'],
    ["window.setInterval(`go(${text})`, 5);", 'setInterval("…")'],
    ['setTimeout("go" + text);', 'setTimeout("…")'],
    ['link.href = "javascript:go()";', "javascript:"],
    ["html`<a href=${`JavaScript:${text}`}></a>`;", "JavaScript:"],
    ["html`<p .innerHTML=${text}></p>`;", ".innerHTML="],
    ["html`<p style=${text}></p>`;", "style="],
    ['html`<p onclick="go()"></p>`;', "onclick="],
    ["html`<iframe srcdoc=${text}></iframe>`;", "<iframe"],
    ['import { unsafeHTML } from "lit/directives/unsafe-html.js";', "unsafeHTML"],
    ["trustedTypes.createPolicy(name, rules);", "createPolicy"],
    ['document.createElement("SCRIPT");', 'createElement("SCRIPT")'],
    ['element.setAttribute("onclick", text);', 'setAttribute("onclick")'],
    ['element.setAttribute("style", text);', 'setAttribute("style")'],
    ["import(address);", "import(…)"],
    ["import(`./${name}.js`);", "import(…)"],
  ])("finds %s", (code, what) => {
    expect(sinksOf(`const a = 1;\n${code}`)).toContainEqual(expect.objectContaining({ what, line: 2 }));
  });

  it.each([
    "// element.innerHTML = text\n/* eval(text) */",
    "setTimeout(() => go(), 5); setTimeout(go);",
    "evaluate(text); evalDate(text); stream.write(text);",
    'import("./part.js"); import(`./part.js`);',
    'const text = "It is a function of style, on time"; html`<p class="style">${text}</p>`;',
    "element.textContent = text; element.replaceChildren(node); unsafeCSS(sheet);",
    "html`<button @click=${go} .value=${text}></button>`;",
    'element.setAttribute("aria-label", text); document.createElement("p");',
  ])("leaves alone %s", (code) => {
    expect(sinksOf(code)).toEqual([]);
  });
});
