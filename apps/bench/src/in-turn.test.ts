import { expect, it } from "vitest";
import { inTurn } from "./in-turn.ts";

it("runs all of them in turn, and tells which failed", async () => {
  const [ran, said]: string[][] = [[], []];
  const succeeds = async (name: string) => {
    ran!.push(name);
    return name !== "wheel";
  };
  expect(await inTurn(["bytes", "wheel", "page"], succeeds, (line) => said!.push(line))).toEqual(["wheel"]);
  expect(ran).toEqual(["bytes", "wheel", "page"]);
  expect(said).toContain("[2/3] wheel FAILED after 0 s");
  expect(said).toContain("[3/3] page is done after 0 s");
});
