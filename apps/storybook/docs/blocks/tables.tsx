import { problems } from "@campaign-kit/contract";
import { scenarios } from "@campaign-kit/mocks";
import { widgets } from "../../.storybook/manifest.ts";
import { sharedTokens } from "./tokens.ts";

/** Words with `code` in them, as they stand in docblocks. */
function Words({ children = "" }: { children?: string | undefined }) {
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
              <td key={at}>
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
  events: "Events",
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
  return (Object.keys(kinds) as (keyof typeof kinds)[])
    .filter((kind) => offers(kind, by).length)
    .map((kind) => (
      <section key={kind}>
        <h3>{kinds[kind]}</h3>
        <Offered kind={kind} by={by} />
      </section>
    ));
}

function offers(kind: keyof typeof kinds, by: string) {
  const entries = widgets.find(({ tagName }) => tagName === by)?.[kind] ?? [];
  return entries.filter(({ description }) => description);
}

const retries = {
  no: "The answer is definite.",
  "same-key": "Asked again by itself.",
  "sign-in": "With a fresh token.",
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
