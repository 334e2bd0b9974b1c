import { createWriteStream } from "node:fs";
import { once } from "node:events";
import type { Failure } from "../http/connections.ts";

/** What can be asked for. */
export type IntentKind =
  | "claim"
  | "open"
  | "join"
  | "leave"
  | "draw"
  | "buy"
  | "share"
  | "reveal"
  | "check-in"
  | "make-up"
  | "grant"
  | "reverse";

/** An intent, written down before it is sent for the first time. */
export interface IntentLine {
  e: "intent";
  key: string;
  /** Whose token it is sent with. */
  subject: string;
  /** Whom it concerns: the same, but for what the order service does. */
  shopper: string;
  kind: IntentKind;
  /** The group, draw or entry that it is about, or how many points. */
  about?: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** An answer as it came. */
export interface AnswerLine {
  e: "answer";
  key: string;
  status: number;
  /** SHA-256 of the body, in hexadecimal. */
  hash: string;
  /** Marked as the answer of an earlier request. */
  replayed: boolean;
  /** A problem's code. */
  code?: string;
  /** What it says that it made: a coupon, a group, a draw, an entry. */
  id?: string;
  /** The card of a draw, as `main:12`. */
  card?: string;
  /** It was delivered twice, and this one reached no client. */
  overheard?: true;
}

/** A request to which no whole answer came. */
export interface NothingLine {
  e: "nothing";
  key: string;
  why: Failure;
}

/** The client's side of it is over. `left`: on purpose, without an answer; `tired`: nothing definite came in time. */
export interface EndLine {
  e: "end";
  key: string;
  how: "left" | "tired";
}

export type LogLine = IntentLine | AnswerLine | NothingLine | EndLine;

/** A client's log: lines of JSON, appended and never changed. */
export interface ClientLog {
  write(line: LogLine): void;
  /** Resolves when the disk has kept up, so that memory stays bounded. */
  calm(): Promise<void>;
  close(): Promise<void>;
}

export function openLog(file: string): ClientLog {
  const stream = createWriteStream(file, { flags: "a", highWaterMark: 1 << 20 });
  let full = false;
  stream.on("drain", () => (full = false));
  return {
    write: (line) => void (full = !stream.write(JSON.stringify(line) + "\n")),
    calm: async () => {
      if (full) await once(stream, "drain");
    },
    close: async () => {
      stream.end();
      await once(stream, "close");
    },
  };
}
