import { createHash } from "node:crypto";
import type { CampaignDefinition, Challenge } from "@campaign-kit/contract";
import { createProofOfWork, type RiskAction, type RiskOptions, type RiskVerdict, type Store } from "../src/index.ts";
import { countingRandom, testApi, type Answered, type TestApi } from "./api.ts";

/** The same in all processes of a test. */
export const SECRET = "a secret of the tests, long enough";
/** Found after some 16 hashes. */
const BITS = 4;

export interface RiskyApi extends TestApi {
  /** What `assess` gives, to be set; a function is called with the action. */
  risk: { verdict: RiskVerdict | ((action: RiskAction, signal: AbortSignal) => RiskVerdict | Promise<RiskVerdict>) };
  /** What was asked for a verdict. */
  judged: RiskAction[];
  /** Asks with a proof. */
  prove: (path: string, token: string, key: string, proof: string, body?: unknown) => Promise<Answered>;
}

/** An API that judges what shoppers do. */
export function riskyApi(
  store: Store,
  campaign?: CampaignDefinition,
  now?: number,
  options: Partial<RiskOptions> = {},
): RiskyApi {
  const risk: RiskyApi["risk"] = { verdict: "allow" };
  const judged: RiskAction[] = [];
  const random = countingRandom();
  const api = testApi(store, campaign, now, random, {
    risk: {
      assess: (action, signal) => {
        judged.push(action);
        return typeof risk.verdict === "function" ? risk.verdict(action, signal) : risk.verdict;
      },
      challenger: createProofOfWork({ random, bits: BITS }),
      secret: SECRET,
      ...options,
    },
  });
  return {
    ...api,
    risk,
    judged,
    prove: (path, token, key, proof, body) =>
      api.ask(path, { method: "POST", token, key, body, headers: { "Challenge-Proof": proof } }),
  };
}

/** The challenge that an answer asks for. */
export function challengeOf({ status, text, problem }: Answered): Challenge {
  if (problem?.code !== "challenge_required" || !problem.challenge) throw new Error(`${status} ${text}`);
  return problem.challenge;
}

/** What is sent for a challenge of the proof of work; with `work: false` one that does not hold. */
export function proofOf({ id, data: { salt, bits } }: Challenge, { work = true } = {}): string {
  for (let count = 0; ; count += 1) {
    const proof = `${salt}.${count}`;
    const first = createHash("sha256").update(proof).digest().readUInt32BE(0);
    if (Math.clz32(first) >= Number(bits) === work) return `${id} ${proof}`;
  }
}
