const said = new Set<string>();

/** Tells the developer, once a page. */
export function warnOnce(sentence: string): void {
  if (said.has(sentence)) return;
  said.add(sentence);
  console.warn(`[campaign-kit] ${sentence}`);
}
