import { problems } from "@campaign-kit/contract";
import openapi from "@campaign-kit/contract/openapi.json" with { type: "json" };
import { scenarios } from "@campaign-kit/mocks";
import reference from "virtual:reference";
import { widgets } from "../../.storybook/manifest.ts";
import { sharedTokens } from "./tokens.ts";

/** Words with `code` in them, as they stand in docblocks. */
export function Words({ children = "" }: { children?: string | undefined }) {
  return children.split("`").map((part, at) => (at % 2 ? <code key={at}>{part}</code> : part));
}

/** A plain table. */
export function Rows({ head, rows }: { head: string[]; rows: (string | undefined)[][] }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name}>{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells[0]}>
            {cells.map((text, at) => (
              <td key={at} data-head={head[at]} className={(text?.length ?? 0) > 40 ? "long" : ""}>
                <Words>{text}</Words>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const kinds = {
  slots: "Slots",
  cssStates: "States",
  cssParts: "Parts",
  cssProperties: "Custom properties",
} as const;

/** One kind of what a widget has to offer, from its manifest. */
export function Offered({ kind, by }: { kind: keyof typeof kinds; by: string }) {
  const withDefault = kind === "cssProperties";
  return (
    <Rows
      head={["Name", "What it is", ...(withDefault ? ["Default"] : [])]}
      rows={offers(kind, by).map(({ name, description, default: value }) => [
        name ? `\`${name}\`` : "(default)",
        description,
        ...(withDefault ? [`\`${value ?? ""}\``] : []),
      ])}
    />
  );
}

/** All that a widget has to offer besides attributes and properties. */
export function Offers({ by }: { by: string }) {
  return (
    <>
      {offers("events", by).length > 0 && (
        <section>
          <h3>Events</h3>
          <Events by={by} />
        </section>
      )}
      {(Object.keys(kinds) as (keyof typeof kinds)[])
        .filter((kind) => offers(kind, by).length)
        .map((kind) => (
          <section key={kind}>
            <h3>{kinds[kind]}</h3>
            <Offered kind={kind} by={by} />
          </section>
        ))}
    </>
  );
}

/** The events that a widget fires, with the fields that each has beside those of every event. */
export function Events({ by }: { by: string }) {
  return (
    <Rows
      head={["Event", "When", "Fields"]}
      rows={offers("events", by).map(({ name, description = "", type }) => [
        `\`${name ?? ""}\``,
        description.replace(/ Has `.*$/, ""),
        reference.events[type?.text ?? ""]?.map((field) => `\`${field.name}: ${field.gives}\``).join(", "),
      ])}
    />
  );
}

const described = {
  queries: ["Query", "Takes", "Its data"],
  mutations: ["Mutation", "Variable", "Its data"],
  options: ["Option", "Type"],
} as const;

/** What the SDK's own types say: query and mutation options, options of the client. */
export function Sdk({ of }: { of: keyof typeof described }) {
  const head = described[of];
  return (
    <Rows
      head={[...head, "What it is"]}
      rows={reference[of].map(({ name, takes, gives, text }) => [
        `\`${name}\``,
        ...(head.length > 2 ? [takes && `\`${takes}\``] : []),
        `\`${gives}\``,
        text,
      ])}
    />
  );
}

/** What a module of the client offers: `coupon` is `CouponModule`; without one, the client itself. */
export function Methods({ of }: { of?: string }) {
  const methods = of ? reference.modules[of] : reference.client.filter(({ gives }) => !gives.endsWith("Module"));
  return (
    <Rows
      head={["Member", "What it is"]}
      rows={(methods ?? []).map(({ name, takes, gives, text }) => [
        `\`${name}${takes === undefined ? "" : `(${takes})`}: ${gives}\``,
        text,
      ])}
    />
  );
}

interface Operation {
  summary: string;
  description: string;
  tags: string[];
  security?: object[];
}

/** Operations of the contract, by their tag; `by`: a shopper's page calls them, or the shop's own services do. */
export function Operations({ tag, by }: { tag?: string; by?: "page" | "shop" }) {
  const operations = Object.entries(openapi.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({ path, method, ...operation })),
  );
  const forShop = (text: string) => /orders/.test(text);
  return (
    <Rows
      head={["Operation", "What it does"]}
      rows={operations
        .filter(
          ({ tags, description }) => (!tag || tags.includes(tag)) && (!by || forShop(description) === (by === "shop")),
        )
        .map(({ path, method, summary, description }) => [
          `\`${method.toUpperCase()} ${path.replace("/v1/campaigns/{campaign}", "…")}\``,
          `${summary}. ${description}`,
        ])}
    />
  );
}

function offers(kind: keyof typeof kinds | "events", by: string) {
  const entries = widgets.find(({ tagName }) => tagName === by)?.[kind] ?? [];
  return entries.filter(({ description }) => description);
}

const retries = {
  no: "The answer is definite.",
  "same-key": "Asked again by itself.",
  "sign-in": "With a fresh token.",
  proof: "With a proof.",
};

/** Every problem of the contract. */
export function Problems() {
  return (
    <Rows
      head={["Code", "Status", "Meaning", "Again?"]}
      rows={Object.entries(problems).map(([code, { status, title, retry }]) => [
        `\`${code}\``,
        String(status),
        title,
        retries[retry],
      ])}
    />
  );
}

/** Every scenario of the mocks. */
export function Scenarios() {
  return (
    <Rows
      head={["Name", "What a shopper finds"]}
      rows={Object.entries(scenarios).map(([name, { description }]) => [`\`${name}\``, description])}
    />
  );
}

/** Tokens that all themes share, by the beginnings of their names. */
export function SharedTokens({ of }: { of: string[] }) {
  return (
    <Rows
      head={["Token", "Value"]}
      rows={of.flatMap(sharedTokens).map(([name, value]) => [`\`${name}\``, `\`${value}\``])}
    />
  );
}
