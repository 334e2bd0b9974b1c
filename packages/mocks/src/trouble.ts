import { problem, PROBLEM_MEDIA_TYPE } from "@campaign-kit/contract";

/** What can go wrong between a page and its server. Absent parts are fine. */
export interface Trouble {
  /** How long every answer takes, in milliseconds. `Infinity`: none ever comes. */
  latency?: number;
  /** Nothing gets through. */
  offline?: boolean;
  /** Every answer is 503 `overloaded` with Retry-After. */
  overloaded?: boolean;
  /** Every answer is 500 `internal_error`. */
  broken?: boolean;
  /** What becomes of everything that the shopper does: it needs a proof of work first, or it is declined. */
  risk?: "challenge" | "deny";
  /** The answers to so many changing requests are lost after the server committed them. */
  lostAnswers?: number;
}

/** Seconds that an overloaded server asks everyone to stay away. */
const RETRY_AFTER = 2;

/** Sends a request through the trouble to the one who answers it. Rejects as `fetch` does where the network fails. */
export async function throughTrouble(
  trouble: Trouble,
  request: Request,
  answer: (request: Request) => Promise<Response>,
): Promise<Response> {
  if (trouble.latency) await wait(trouble.latency, request.signal);
  if (trouble.offline) throw networkError();
  if (trouble.overloaded) return failure("overloaded", { "Retry-After": String(RETRY_AFTER) });
  if (trouble.broken) return failure("internal_error");
  const response = await answer(request);
  if (request.method === "POST" && trouble.lostAnswers) {
    trouble.lostAnswers -= 1;
    throw networkError();
  }
  return response;
}

function failure(code: "overloaded" | "internal_error", headers: Record<string, string> = {}): Response {
  const body = problem(code);
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { "Content-Type": PROBLEM_MEDIA_TYPE, "Cache-Control": "no-store", ...headers },
  });
}

function networkError(): TypeError {
  return new TypeError("Failed to fetch");
}

/** Waits, unless the request is taken back before. */
function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = milliseconds === Infinity ? undefined : setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
