import { problems, type ProblemCode, type Problem } from "@campaign-kit/contract";

/** What a problem may say beside its code. */
export type ProblemDetails = Pick<Problem, "detail" | "errors" | "activity">;

/** Ends a request with a problem of the contract. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}, options?: ErrorOptions) {
    super(details.detail ?? problems[code].title, options);
    this.code = code;
    this.details = details;
  }
}
