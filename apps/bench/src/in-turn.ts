/**
 * Runs one after another, whether or not the one before succeeded, and says what becomes of each. Returns the names of those
 * that failed.
 */
export async function inTurn(
  names: readonly string[],
  succeeds: (name: string) => Promise<boolean>,
  say: (line: string) => void,
): Promise<string[]> {
  const failed: string[] = [];
  for (const [index, name] of names.entries()) {
    say(`[${index + 1}/${names.length}] ${name}`);
    const start = performance.now();
    const done = await succeeds(name);
    if (!done) failed.push(name);
    say(`[${index + 1}/${names.length}] ${name} ${done ? "is done" : "FAILED"} after ${seconds(start)} s`);
  }
  return failed;
}

const seconds = (start: number) => Math.round((performance.now() - start) / 1000);
