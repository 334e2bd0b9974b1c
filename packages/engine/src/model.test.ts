import type { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { modelApi, modelCampaign, observe, sequence } from "../test/model/index.ts";
import { openPglite } from "../test/pglite.ts";
import { createMemoryStore } from "./store/memory/index.ts";
import { createPostgresStore } from "./store/postgres/index.ts";
import type { Store } from "./store/store.ts";

const SEQUENCES = 60;

describe("the two stores", () => {
  let pglite: PGlite;
  let memory: Store;
  let postgres: Store;
  beforeAll(async () => {
    pglite = await openPglite();
    memory = createMemoryStore();
    postgres = await createPostgresStore({ pglite });
  }, 60_000);
  afterAll(() => pglite.close());

  it(`answer ${SEQUENCES} random sequences of commands alike`, async () => {
    let campaigns = 0;
    await fc.assert(
      fc.asyncProperty(sequence, async (steps) => {
        // Every sequence has a campaign of its own, so that all of them may share two stores.
        campaigns += 1;
        const campaign = modelCampaign(`model-${campaigns}`);
        const expected = await observe(modelApi(memory, campaign), steps);
        expect(await observe(modelApi(postgres, campaign), steps)).toEqual(expected);
      }),
      { numRuns: SEQUENCES },
    );
  }, 600_000);
});
