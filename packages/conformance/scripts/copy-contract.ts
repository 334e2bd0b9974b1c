/** Puts the contract's document beside the code, so that the kit runs without the contract's own dependencies. */
import { copyFile } from "node:fs/promises";
import { createRequire } from "node:module";

const document = createRequire(import.meta.url).resolve("@campaign-kit/contract/openapi.json");
await copyFile(document, new URL("../dist/openapi.json", import.meta.url));
