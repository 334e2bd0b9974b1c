import indigo from "./indigo.css?raw";

const [head = "", ...parts] = indigo
  .trimEnd()
  .slice(0, -1)
  .split(/(?=^ {2}\/\*)/m);

/** The theme that the chapter makes, as it grows: the lines that each step adds, and the rule that stands then. */
export const indigoSteps = parts.map((added, at) => {
  const name = at === parts.length - 1 ? "indigo" : `indigo-${String(at + 1)}`;
  const rule = `${head}${parts.slice(0, at + 1).join("")}}\n`;
  return { name, added: added.trimEnd().replaceAll(/^ {2}/gm, ""), css: rule.replace('"indigo"', `"${name}"`) };
});

document.adoptedStyleSheets.push(
  ...indigoSteps.slice(0, -1).map(({ css }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  }),
);

export { indigo };
