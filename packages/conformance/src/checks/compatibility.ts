import { ensure, type Check } from "../check.ts";
import { operations, type Operation } from "../contract.ts";
import { brief } from "../exchange.ts";
import { expectStatus, placeOf } from "./expect.ts";

const OPEN = "The book, The contract: Forms (objects are open)";
const every = [...operations.values()];

const query = ({ id, success }: Operation): Check => ({
  id: `compatibility/query:${id}`,
  says: `What a newer client adds to an address is ignored: ${id}`,
  place: `${placeOf(id)}; ${OPEN}`,
  advice: "Ignore parameters that you do not know.",
  run: async (kit) =>
    expectStatus(await kit.ask({ ...(await kit.prepared(id)), query: "of-a-newer-client=1" }), success),
});

const member = ({ id }: Operation): Check => ({
  id: `compatibility/member:${id}`,
  says: `What a newer client adds to a body is ignored: ${id}`,
  place: `${placeOf(id)}; ${OPEN}`,
  advice: "Leave out members that you do not know; do not refuse them.",
  run: async (kit) => {
    const { ask, exchange } = await kit.outcome(id);
    const body = { ...(ask.body as object), ofANewerClient: { deep: [1, 2, 3] } };
    const same = await kit.ask({ ...ask, body, key: kit.newKey() });
    // The thing itself is done already: what is asked here is that nobody stumbles over the new member.
    const fits = same.status < 300 || same.status === 409;
    ensure(fits, `with one more member it was ${brief(same)}, without it ${brief(exchange)}`, same);
  },
});

export const compatibilityChecks: Check[] = [
  ...every.filter(({ method }) => method === "GET").map(query),
  ...every.filter(({ body }) => body).map(member),
];
