import openapiTS, { astToString } from "openapi-typescript";
import { format } from "prettier";
import { openApiDocument } from "../src/document.ts";

/** Every generated file of this package with the text that it must have. */
export async function generated(): Promise<{ file: string; text: string }[]> {
  const document = openApiDocument();
  const json = JSON.stringify(document, null, 2);
  const types = astToString(await openapiTS(json));
  const style = { printWidth: 120 };
  return [
    { file: "openapi.json", text: await format(json, { ...style, parser: "json" }) },
    {
      file: "src/api.gen.ts",
      text: await format(`// Generated from openapi.json by "pnpm generate". Do not edit.\n\n${types}`, {
        ...style,
        parser: "typescript",
      }),
    },
  ];
}
