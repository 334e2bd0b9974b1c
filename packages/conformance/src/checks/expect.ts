import { ensure, Fault } from "../check.ts";
import { operation, PROBLEM, problemStatus, type OperationId } from "../contract.ts";
import { at, brief, type Exchange } from "../exchange.ts";

/** Where the contract has an operation. */
export function placeOf(id: OperationId): string {
  const { method, path } = operation(id);
  return `openapi.json: ${method} ${path} (${id})`;
}

export function expectStatus(exchange: Exchange, status: number): void {
  ensure(exchange.status === status, `it should be answered with ${status}, and was ${brief(exchange)}`, exchange);
}

/** A problem with one of these codes, under its status, as `application/problem+json`. */
export function expectProblem(exchange: Exchange, ...codes: string[]): void {
  const wanted = codes.map((code) => `${problemStatus.get(code) ?? ""} ${code}`).join(" or ");
  const { status, code, headers } = exchange;
  if (code === undefined || !codes.includes(code) || problemStatus.get(code) !== status) {
    throw new Fault(`it should be answered with ${wanted}, and was ${brief(exchange)}`, exchange);
  }
  const type = headers.get("Content-Type") ?? "";
  ensure(type.split(";")[0] === PROBLEM, `a problem's Content-Type is ${PROBLEM}, and this was “${type}”`, exchange);
}

/** How many answers there were of each kind, for a message: `20 × 201, 5 × 409 sold_out`. */
export function tally(exchanges: readonly Exchange[]): string {
  const counts = new Map<string, number>();
  for (const exchange of exchanges) counts.set(brief(exchange), (counts.get(brief(exchange)) ?? 0) + 1);
  return [...counts].map(([what, count]) => `${count} × ${what}`).join(", ");
}

/** Of answers to one crowd: so many succeeded, and each other one was refused with one of these codes. */
export function expectTally(exchanges: readonly Exchange[], success: number, count: number, ...codes: string[]): void {
  const won = exchanges.filter(({ status }) => status === success);
  const other = exchanges.find((exchange) => exchange.status !== success && !codes.includes(exchange.code ?? ""));
  const wanted = `${count} × ${success} and the others ${codes.join(" or ")}`;
  ensure(won.length === count && !other, `it should be ${wanted}, and was ${tally(exchanges)}`, other ?? won.at(-1));
}

/** What of an answer is repeated byte for byte. */
export const bytes = ({ status, headers, text }: Exchange): string =>
  `${status} ${headers.get("Content-Type") ?? ""}\n${text}`;

export const distinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

export const numberAt = (value: unknown, ...path: (string | number)[]): number => Number(at(value, ...path));
