import { ensure, type Check } from "../check.ts";
import { operations, PROBLEM, problemCodes, problemStatus, schemaFaults, type Operation } from "../contract.ts";
import { at } from "../exchange.ts";
import type { Kit } from "../kit.ts";
import { expectProblem, placeOf } from "./expect.ts";

const every = [...operations.values()];
const LARGE = 1024 * 1024;
/** An id as the API makes them, of nothing. */
const NOTHING = "AAAAAAAAAAAAAAAAAAAAAA";

/** What an operation answers where an object that its path or body names is not there. */
const missing = new Map([
  ["group", "group_not_found"],
  ["draw", "draw_not_found"],
  ["coupon", "coupon_not_found"],
  ["entry", "points_entry_not_found"],
]);

async function changed(kit: Kit, { id, method }: Operation, more: object) {
  const ask = { ...(await kit.prepared(id)), ...more };
  return method === "POST" ? kit.change(ask) : kit.ask(ask);
}

function refused(
  name: string,
  says: string,
  operation: Operation,
  codes: string[],
  more: (kit: Kit) => object | Promise<object>,
) {
  const check: Check = {
    id: `problems/${name}:${operation.id}`,
    says: `${says}: ${operation.id}`,
    place: placeOf(operation.id),
    advice: `Answer with ${codes.map((code) => `${problemStatus.get(code)} ${code}`).join(" or ")} as ${PROBLEM}, before anything is changed.`,
    run: async (kit) => expectProblem(await changed(kit, operation, await more(kit)), ...codes),
  };
  return check;
}

/** With another name for one of the path's parts. */
const renamed = (operation: Operation, part: string, name: string) => async (kit: Kit) => {
  const { params } = await kit.prepared(operation.id);
  return { params: { ...params, [part]: name } };
};

function ofPath(operation: Operation): Check[] {
  const { params, codes, id } = operation;
  const checks: Check[] = [];
  if (params.includes("campaign")) {
    const more = renamed(operation, "campaign", "no-such-campaign-as-this");
    checks.push(refused("unknown-campaign", "There is no such campaign", operation, ["campaign_not_found"], more));
  }
  if (params.includes("activity")) {
    const more = renamed(operation, "activity", "no-such-activity-as-this");
    checks.push(refused("unknown-activity", "There is no such activity", operation, ["activity_not_found"], more));
  }
  for (const [part, code] of missing) {
    if (!codes.has(code)) continue;
    const inPath = params.includes(part);
    const more = async (kit: Kit) =>
      inPath
        ? renamed(operation, part, NOTHING)(kit)
        : { body: { ...((await kit.prepared(id)).body as object), [part]: NOTHING } };
    checks.push(refused(`unknown-${part}`, `There is no such ${part}`, operation, [code], more));
  }
  return checks;
}

/** A body in which every member has come by inheritance only: for a server that merges it into an object. */
function inherited(body: unknown): string {
  return `{"__proto__":${JSON.stringify(body)},"constructor":{"prototype":${JSON.stringify(body)}}}`;
}

function ofBody(operation: Operation): Check[] {
  const invalid = ["invalid_request"];
  const body = async (kit: Kit) => (await kit.prepared(operation.id)).body as object;
  const spoilt = async (kit: Kit) =>
    Object.fromEntries(Object.keys(await body(kit)).map((name) => [name, { not: ["what", "was", "asked"] }]));
  return [
    refused("not-json", "A body that is not JSON is refused", operation, invalid, () => ({ text: `{"a":` })),
    refused("empty", "A body without its members is refused", operation, invalid, () => ({ body: {} })),
    refused("no-object", "A body that is no object is refused", operation, invalid, () => ({ text: "[]" })),
    refused("wrong-types", "Members of the wrong type are refused", operation, invalid, async (kit) => ({
      body: await spoilt(kit),
    })),
    refused("prototype", "__proto__ and constructor are members like any other", operation, invalid, async (kit) => ({
      text: inherited(await body(kit)),
    })),
    refused(
      "media-type",
      "A body that is not application/json is refused",
      operation,
      ["unsupported_media_type"],
      async (kit) => ({
        text: JSON.stringify(await body(kit)),
        headers: { "Content-Type": "text/plain" },
      }),
    ),
    refused("too-large", "A body of a megabyte is refused", operation, ["payload_too_large"], async (kit) => ({
      body: { ...(await body(kit)), padding: "x".repeat(LARGE) },
    })),
  ];
}

const otherMethods: Check[] = [...new Map(every.map((operation) => [operation.path, operation])).values()].map(
  ({ id, path }) => ({
    id: `problems/other-method:${id}`,
    says: `An address of the contract refuses other methods: ${path}`,
    place: "openapi.json: ProblemCode, method_not_allowed",
    advice: "Answer 405 method_not_allowed with an Allow header (RFC 9110, section 15.5.6).",
    run: async (kit) => {
      const exchange = await kit.ask({ ...(await kit.prepared(id)), method: "DELETE" });
      expectProblem(exchange, "method_not_allowed");
      ensure(exchange.headers.get("Allow"), "405 comes with an Allow header", exchange);
    },
  }),
);

const hostile = ["%00", "..%2f..%2fetc", "%ff%fe", "'%20or%201=1", "x".repeat(5000), "__proto__", "constructor"];

export const problemChecks: Check[] = [
  {
    id: "problems/unknown-address",
    says: "An address that the contract does not have is answered with a problem",
    place: "openapi.json: ProblemCode, not_found",
    advice: "Answer 404 not_found as application/problem+json for every other path under /v1.",
    run: async (kit) =>
      expectProblem(await kit.ask({ operation: "getTime", path: "/v1/no-such-address" }), "not_found"),
  },
  ...otherMethods,
  ...every.flatMap(ofPath),
  ...every.filter(({ body }) => body).flatMap(ofBody),
  {
    id: "problems/hostile-names",
    says: "Names that are none are refused, never an error of the server",
    place: "openapi.json: CampaignId, ActivityId",
    advice: "Check names against their pattern before they reach a query or an object; answer 400 or 404.",
    run: async (kit) => {
      for (const name of hostile) {
        const exchange = await kit.ask({ operation: "getMe", path: `/v1/campaigns/${name}/me` });
        const fits = [400, 404, 414].includes(exchange.status);
        ensure(fits, `${exchange.status} for a campaign called ${name.slice(0, 40)}`, exchange);
      }
    },
  },
  {
    id: "problems/form",
    looksBack: true,
    says: "Every refusal is an RFC 9457 problem whose code is on the list, under the code’s status",
    place: "openapi.json: Problem",
    advice: "Make all errors in one place, those of the framework and of proxies in front as well.",
    run: async (kit) => {
      await kit.ask({ operation: "getMe", path: "/v1/campaigns/no-such-campaign-as-this/me" });
      for (const exchange of kit.exchanges.filter(({ status }) => status >= 400 && status !== 414)) {
        const { status, code, json, headers } = exchange;
        const type = headers.get("Content-Type") ?? "";
        ensure(type.split(";")[0] === PROBLEM, `${status} is “${type}”, not ${PROBLEM}`, exchange);
        ensure(code !== undefined, `${status} is a problem without a code`, exchange);
        ensure(problemCodes.has(code), `${code} is not on the list of codes`, exchange);
        const wanted = problemStatus.get(code);
        ensure(wanted === undefined || wanted === status, `${code} is ${wanted}, and came as ${status}`, exchange);
        ensure(at(json, "status") === status, "the problem’s status is not the answer’s", exchange);
        const [fault] = schemaFaults("Problem", json);
        ensure(!fault, `the problem has not its form: ${fault}`, exchange);
      }
    },
  },
];
