/** What an acknowledged claim got: the stored answer, which the same key gets again. */
export interface Acknowledgement {
  status: number;
  body: string;
}

/** A way to give out the coupons of one hot activity, durably, one for each shopper, with the answer kept. */
export interface Contender {
  readonly name: string;
  /** Claims for a shopper. Resolves once that is durable; rejects where it is not known to be. */
  claim(shopper: string, key: string): Promise<Acknowledgement>;
}

/** What the tables say has happened. */
export interface Counts {
  /** Claimed coupons. */
  rows: number;
  /** Stored answers. */
  answers: number;
  /** What is gone from the stock. */
  taken: number;
}
