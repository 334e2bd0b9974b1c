import type { Problem } from "@campaign-kit/contract/api";

/**
 * What went wrong, in the terms of the one who must go on:
 * - `problem` the server said no, and `problem` says why
 * - `network` the server could not be reached · `timeout` it did not answer in time
 * - `aborted` the caller took it back
 * - `protocol` the answer is not in the contract's form
 */
export type CampaignErrorKind = "problem" | "network" | "timeout" | "aborted" | "protocol";

/** The one error that the SDK throws. */
export class CampaignError extends Error {
  override readonly name = "CampaignError";
  declare readonly kind: CampaignErrorKind;
  /** The server's own words (RFC 9457), with `kind: "problem"`. */
  declare readonly problem: Problem | undefined;
  /** HTTP status, where there was an answer. */
  declare readonly status: number | undefined;
  /** The server's id for the request, to look it up in its logs. */
  declare readonly requestId: string | undefined;
  /** Milliseconds to wait before asking again, where the server said so. */
  declare readonly retryAfter: number | undefined;

  constructor(
    kind: CampaignErrorKind,
    message: string,
    more: {
      problem?: Problem;
      status?: number;
      requestId?: string | undefined;
      retryAfter?: number | undefined;
      cause?: unknown;
    } = {},
  ) {
    super(message, more);
    Object.assign(this, more, { kind });
  }

  /** The problem's code where the server named one, else the kind: one word to switch on. */
  get code(): string {
    return this.problem?.code ?? this.kind;
  }
}
