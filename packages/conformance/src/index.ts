export { checks } from "./checks/index.ts";
export type { Check, Group } from "./check.ts";
export type { Exchange, Sent } from "./exchange.ts";
export { formatJunit } from "./report/junit.ts";
export { formatReport } from "./report/text.ts";
export { checkConformance, NotReachable, type ConformanceOptions, type Report, type Result } from "./run.ts";
