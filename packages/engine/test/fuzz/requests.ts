import fc from "fast-check";
import { hostileSegment, hostileText, hostileValue, nearly, spoiltText } from "./hostile.ts";
import { fitting, operations, type Known, type Operation } from "./schema.ts";

/** A request as it was made up. `@coupon3@` in it stands for the fourth coupon that there is by then. */
export interface Shot {
  method: string;
  path: string;
  headers: [string, string][];
  body?: string | Uint8Array<ArrayBuffer>;
}

/** Things that answers brought, and that requests are about. */
export const THINGS = ["coupon", "group", "draw", "refund", "entry"] as const;
export type Thing = (typeof THINGS)[number];

export const shoppers = ["lin", "zhao", "named-Maya", "new-ann", "member-bo"];
const CAMPAIGN = "everything";
const ACTIVITIES: Record<string, string[]> = {
  coupons: ["coupon", "coupon-2"],
  "group-buys": ["group", "group-2"],
  "lucky-draws": ["wheel", "chances"],
  "check-ins": ["daily", "daily-2"],
};
const anyActivity = Object.values(ACTIVITIES).flat();

/** Mostly `right`, seldom `other`. */
const mostly = <Right, Other>(right: fc.Arbitrary<Right>, other: fc.Arbitrary<Other>, weight = 9) =>
  fc.oneof({ weight, arbitrary: right }, { weight: 1, arbitrary: other });

const thing = (name: Thing) => fc.nat(5).map((index) => `@${name}${index}@`);

const known: Known = (schema, member) => {
  if (schema === "ObjectId" && THINGS.includes(member as Thing)) return mostly(thing(member as Thing), randomId);
  if (schema === "ShopperId") return fc.constantFrom(...shoppers);
  return undefined;
};
const randomId = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/);

function pathOf(template: string): fc.Arbitrary<string> {
  const segments = template.split("/").slice(1);
  const mechanic = segments.find((segment) => segment in ACTIVITIES);
  const parts = segments.map((segment) => {
    if (segment === "{campaign}") return mostly(fc.constant(CAMPAIGN), hostileSegment, 30);
    if (segment === "{activity}") {
      const right = fc.constantFrom(...ACTIVITIES[mechanic!]!);
      return mostly(mostly(right, fc.constantFrom(...anyActivity)), hostileSegment, 15);
    }
    if (segment.startsWith("{")) {
      return mostly(mostly(thing(segment.slice(1, -1) as Thing), randomId), hostileSegment, 15);
    }
    return mostly(fc.constant(segment), hostileSegment, 100);
  });
  const right = fc.tuple(...parts).map((some) => `/${some.join("/")}`);
  const spoilt = fc
    .tuple(right, fc.constantFrom("/", "//", "/..", "/.", "?", "?a=%zz", "#x", "%20", ";a=1", ".json"))
    .map(([path, end]) => (end === "//" ? path.replaceAll("/", "//") : path + end));
  return mostly(right, spoilt, 20);
}

function bodyOf({ requestBody }: Operation): fc.Arbitrary<string | Uint8Array<ArrayBuffer> | undefined> {
  const right = requestBody ? fitting(requestBody.content["application/json"].schema, known) : fc.constant({});
  const text = right.map((value) => JSON.stringify(value));
  const kinds = [
    { weight: requestBody ? 10 : 2, arbitrary: text },
    { weight: requestBody ? 8 : 1, arbitrary: nearly(right).map((value) => JSON.stringify(value)) },
    { weight: 2, arbitrary: spoiltText(text) },
    { weight: 2, arbitrary: hostileText },
    { weight: 1, arbitrary: hostileValue.map((value) => JSON.stringify(value)) },
    {
      weight: 1,
      arbitrary: fc.tuple(text, fc.uint8Array({ maxLength: 8 })).map(([json, bytes]) => brokenBytes(json, bytes)),
    },
  ];
  return requestBody
    ? mostly(fc.oneof(...kinds), fc.constant(undefined))
    : mostly(fc.constant(undefined), fc.oneof(...kinds), 4);
}

/** Bytes in the midst of a text, which mostly are no UTF-8. */
function brokenBytes(text: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new TextEncoder().encode(text);
  const at = Math.floor(whole.length / 2);
  return new Uint8Array([...whole.slice(0, at), ...bytes, ...whole.slice(at)]);
}

/** What a header may hold and a `Request` takes. */
const headerText = fc
  .string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)), maxLength: 60 })
  .map((text) => text.replaceAll("\u007f", ""));

const goodKey = fc.oneof(
  fc.uuid(),
  fc.uuid().map((key) => `"${key}"`),
  // Some come again: replayed, and refused for another request.
  fc.nat(200).map((key) => `key-again-${key}`),
);
const badKey = fc.oneof(
  fc.constantFrom<string | undefined>(undefined, "", "short", '"', '""', '"abcdefgh', "a,bcdefghi", "x".repeat(129)),
  headerText,
);
const contentType = mostly(
  fc.constantFrom("application/json", "application/json; charset=utf-8", "APPLICATION/JSON"),
  fc.oneof(fc.constantFrom("text/plain", "", "application/x-www-form-urlencoded", "multipart/form-data"), headerText),
  20,
);
const tokenFor = (operation: Operation) => {
  const refusals = operation.responses["403"]?.content?.["application/problem+json"]?.examples ?? {};
  const forShop = "forbidden" in refusals;
  const right = forShop ? fc.constantFrom("orders", "orders-2") : fc.constantFrom(...shoppers);
  const bad = fc.oneof(fc.constantFrom("bad", "lin", "orders", "", "x".repeat(200)), headerText);
  return mostly(
    right.map((token): string | undefined => `Bearer ${token}`),
    fc.oneof(
      fc.constant(undefined),
      bad.map((token) => `Bearer ${token}`),
      headerText,
    ),
    8,
  );
};

const METHODS = ["HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "GET", "POST", "PROPFIND"];

function shotAt({ method, template, operation }: (typeof operations)[number]): fc.Arbitrary<Shot> {
  const changes = method === "POST";
  const noise = fc.array(
    fc.tuple(
      fc.constantFrom("If-None-Match", "X-Request-Id", "Accept", "Waiting-Ticket", "Challenge-Proof", "Origin"),
      headerText,
    ),
    { maxLength: 2 },
  );
  return fc
    .record({
      method: mostly(fc.constant(method), fc.constantFrom(...METHODS), 15),
      path: pathOf(template),
      token: tokenFor(operation),
      key: changes ? mostly(goodKey, badKey, 10) : fc.constant(undefined),
      type: contentType,
      body: changes ? bodyOf(operation) : fc.constant(undefined),
      noise: mostly(fc.constant([]), noise, 4),
    })
    .map(({ method: asked, path, token, key, type, body, noise: more }) => {
      const headers: [string, string][] = [...more];
      if (token !== undefined) headers.push(["Authorization", token]);
      if (key !== undefined) headers.push(["Idempotency-Key", key]);
      const takesBody = asked !== "GET" && asked !== "HEAD";
      if (body !== undefined && takesBody) headers.push(["Content-Type", type]);
      return { method: asked, path, headers, ...(body !== undefined && takesBody ? { body } : {}) };
    });
}

/** Requests to every operation of the contract and around them. */
export const shots: fc.Arbitrary<Shot> = fc.oneof(
  ...operations.map((each) => ({ weight: each.method === "POST" ? 5 : 2, arbitrary: shotAt(each) })),
);
