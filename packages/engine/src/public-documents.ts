import { bytesToHex } from "@noble/hashes/utils.js";
import type { Clock } from "./edges.ts";
import { HASH, hashInto } from "./fairness/sha256.ts";
import { ProblemError } from "./problem.ts";

/** A document that is the same for everyone, as it is sent. */
export interface PublicDocument {
  body: string;
  /** A strong entity tag, of the body. */
  etag: string;
  /** When it was true, in milliseconds since 1970. */
  readAt: number;
  /** The next instant after that at which time alone may change it. */
  turnsAt: number;
}

/** Where a document comes from. */
export interface DocumentSource {
  read: () => Promise<unknown>;
  /** The next instant at which time alone may change it, in milliseconds since 1970. */
  turnsAt: (now: number) => number;
}

/** How long the last document is told while the database is away, in milliseconds. */
export const STALE = 300_000;
/** Half of the hash tells any two documents apart, and is half as long in every request. */
const TAG = HASH / 2;

export interface PublicDocumentsOptions {
  clock: Clock;
  /** How old a document may be, in milliseconds: what other processes change is seen that late. 0 reads for each request. */
  maxAge: number;
}

interface Kept {
  document?: PublicDocument;
  /** Something was committed here since it was read. */
  changed: boolean;
  reading?: { since: number; document: Promise<PublicDocument> };
}

/**
 * Keeps the documents that everyone reads, ready to be sent: one for each campaign, by its definition. A change that this process commits is in
 * the next answer. Others' are after `maxAge`, at the first request from then on, which alone reads for all who ask
 * meanwhile.
 */
export class PublicDocuments {
  readonly #kept = new WeakMap<object, Kept>();
  readonly #options: PublicDocumentsOptions;

  constructor(options: PublicDocumentsOptions) {
    this.#options = options;
  }

  /** Something of this campaign was committed: what was read before, or is being read now, is told to nobody who asks later. */
  changed(campaign: object | undefined): void {
    const kept = campaign && this.#kept.get(campaign);
    if (!kept) return;
    kept.changed = true;
    delete kept.reading;
  }

  /**
   * The document of a campaign, read anew where it has to be. While the database is away, or slow, the last one is told for
   * five minutes; then what the read rejects with.
   */
  async get(campaign: object, source: DocumentSource): Promise<PublicDocument> {
    const { clock, maxAge } = this.#options;
    let kept = this.#kept.get(campaign);
    if (!kept) this.#kept.set(campaign, (kept = { changed: false }));
    const { document } = kept;
    const now = clock();
    const isGood = document && !kept.changed && isWithin(now, document.readAt, maxAge);
    if (isGood && now < document.turnsAt) return document;
    const stale = document && isWithin(now, document.readAt, STALE) ? document : undefined;
    // Whoever asks while a read hangs does not hang with it.
    if (stale && kept.reading && !isWithin(now, kept.reading.since, maxAge)) return stale;
    try {
      if (maxAge === 0) return await this.#read(document, source);
      return await this.#readForAll(kept, source, now);
    } catch (error) {
      if (stale && error instanceof ProblemError && error.code === "unavailable") return stale;
      throw error;
    }
  }

  #readForAll(kept: Kept, source: DocumentSource, since: number): Promise<PublicDocument> {
    if (kept.reading) return kept.reading.document;
    const document = this.#read(kept.document, source);
    const reading = { since, document };
    kept.reading = reading;
    const done = (made?: PublicDocument) => {
      // A change in between has begun another one.
      if (kept.reading !== reading) return;
      delete kept.reading;
      if (made) Object.assign(kept, { document: made, changed: false });
    };
    document.then(done, () => done());
    return document;
  }

  async #read(before: PublicDocument | undefined, { read, turnsAt }: DocumentSource): Promise<PublicDocument> {
    const readAt = this.#options.clock();
    const body = JSON.stringify(await read());
    return { body, etag: before?.body === body ? before.etag : etagOf(body), readAt, turnsAt: turnsAt(readAt) };
  }
}

/** Whether an entity tag is among those of an `If-None-Match` (RFC 9110, section 13.1.2: compared weakly). */
export function matchesAny(condition: string | undefined, etag: string): boolean {
  if (condition === undefined) return false;
  return condition.trim() === "*" || condition.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

function etagOf(body: string): string {
  const hash = new Uint8Array(HASH);
  hashInto(hash, body);
  return `"${bytesToHex(hash.subarray(0, TAG))}"`;
}

/** A clock that was moved back, as a demo's can be, makes everything old. */
function isWithin(now: number, since: number, span: number): boolean {
  return now >= since && now < since + span;
}
