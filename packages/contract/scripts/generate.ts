/** Writes what is made from the schemas: the OpenAPI document, and the types that clients use. */
import { writeFile } from "node:fs/promises";
import { generated } from "./generated.ts";

for (const { file, text } of await generated()) {
  await writeFile(new URL(`../${file}`, import.meta.url), text);
  console.log(`wrote ${file}`);
}
