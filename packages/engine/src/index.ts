export { createCampaignApi, type CampaignApi, type CampaignApiOptions } from "./app.ts";
export { createId, type Clock, type Edges, type Random } from "./edges.ts";
export { DealtDeck, dealtDeck, type Composition, type DeckPlan } from "./fairness/deck.ts";
export type { Authenticate, Identity } from "./identity.ts";
export { sealDecks, type Decks, type KnownSeed } from "./mechanics/lucky-draw/decks.ts";
export { decks, type DeckRecord, type SealedPrize } from "./mechanics/lucky-draw/table.ts";
export type { Batch, DecisionOutcome, Observer } from "./observer.ts";
export { ProblemError, type ProblemDetails } from "./problem.ts";
export { createProofOfWork, type ProofOfWorkOptions } from "./risk/proof-of-work.ts";
export type {
  ChallengeContext,
  Challenger,
  IssuedChallenge,
  RiskAction,
  RiskOptions,
  RiskVerdict,
} from "./risk/risk.ts";
export type { RequestOrigin } from "./routes/context.ts";
export type { CampaignRegistry } from "./registry.ts";
export { createMemoryStore } from "./store/memory/index.ts";
export type {
  Answer,
  AnswerKey,
  Reader,
  Store,
  StoredAnswer,
  StoreTransaction,
  TransactionScope,
} from "./store/store.ts";
export type { Column, ColumnType, FindOptions, Table, Where } from "./store/table.ts";
