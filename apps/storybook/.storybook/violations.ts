/** What the story that runs has done against the strict policy of `strict-policy.ts`, where the page has that. */

/** Scripts of the tools: all that is installed, but for what widgets ship with; and the server's own. */
const tools =
  /\/node_modules\/(?!.*\/deps\/(?:lit|reactive-element|directive|@campaign-kit|@tanstack|@noble))|\/@vite\/client$/;

let found: string[] = [];

addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample, sourceFile, lineNumber }) => {
  if (tools.test(sourceFile)) return;
  const where = `${sourceFile.replace(location.origin, "")}:${lineNumber}`;
  found.push(`${violatedDirective} ${blockedURI} ${sample} (${where})`);
});

/** What there is since it was last asked. */
export async function takeViolations(): Promise<string[]> {
  // They are told of in a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  const taken = found;
  found = [];
  return taken;
}
