import { pino, type Logger } from "pino";
import type { MiddlewareHandler } from "hono";
import type { LogLevel } from "./config.ts";

export type { Logger };

/** One JSON line an event, on standard output unless told otherwise. */
export function createLogger(level: LogLevel, write?: (line: string) => void): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return write ? pino(options, { write }) : pino(options);
}

/**
 * One line a request: its id, method, path, status and duration in milliseconds. Queries, headers and bodies stay out,
 * since they may hold what is private; so does the address of who asked. The engine names the requests that it answers;
 * the others get their id here.
 */
export function logRequests(log: Logger, monotonic: () => number, createId: () => string): MiddlewareHandler {
  return async (c, next) => {
    const start = monotonic();
    await next();
    let requestId = c.res.headers.get("X-Request-Id");
    if (!requestId) c.res.headers.set("X-Request-Id", (requestId = createId()));
    const { status } = c.res;
    const level = isProbe(c.req.path) ? "debug" : status >= 500 ? "error" : isQuiet(c.req.path) ? "debug" : "info";
    if (!log.isLevelEnabled(level)) return;
    const durationMs = Math.round((monotonic() - start) * 10) / 10;
    log[level]({ requestId, method: c.req.method, path: c.req.path, status, durationMs }, "request");
  };
}

/** Health is asked every few seconds, and a no is no failure of the answer. */
function isProbe(path: string): boolean {
  return path.startsWith("/health/");
}

/** A page brings many files. */
function isQuiet(path: string): boolean {
  return !/^\/(?:v1|demo)\//.test(path);
}

/**
 * What an error says, for the log. Of an error with a cause only the innermost counts: those around it may quote the
 * statement that failed with all of its values, and those are somebody's.
 */
export function describeError(error: unknown): { type: string; message: string; code?: string; stack?: string } {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  if (error.cause instanceof Error) return describeError(error.cause);
  if (error instanceof AggregateError && error.errors.length > 0) return describeError(error.errors[0]);
  const { code } = error as NodeJS.ErrnoException;
  return {
    type: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    ...(error.stack === undefined ? {} : { stack: error.stack }),
  };
}
