import { ensure, type Check } from "../check.ts";
import { answerFaults, operations, type Operation } from "../contract.ts";
import { brief } from "../exchange.ts";
import { placeOf } from "./expect.ts";

/** Every answer of an operation, whatever it was asked for, against the document; and that it can succeed at all. */
const shaped = (operation: Operation): Check => ({
  id: `shapes/${operation.id}`,
  looksBack: true,
  says: `It succeeds, and all of its answers are as the document has them: ${operation.id}`,
  place: placeOf(operation.id),
  advice: "Make your server’s types from openapi.json, and hold the answers of your own tests against it.",
  run: async (kit) => {
    const { exchange } = await kit.performed(operation.id);
    const seen = kit.exchanges.filter(({ sent }) => sent.plain && sent.operation === operation.id);
    for (const answer of seen) {
      const { status, headers, text, json } = answer;
      const faults = answerFaults(operation, { status, type: headers.get("Content-Type") ?? "", text, json });
      ensure(faults.length === 0, faults.join("; "), answer);
    }
    const { success } = operation;
    ensure(exchange.status === success, `it should succeed with ${success}, and was ${brief(exchange)}`, exchange);
  },
});

export const shapeChecks: Check[] = [...operations.values()].map(shaped);
