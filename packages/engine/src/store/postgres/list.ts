import type { PgColumn } from "drizzle-orm/pg-core";
import { instant } from "../../time.ts";

/**
 * Values of one column as one parameter of a statement, an array: the statement is the same for any number of rows. A server is
 * sent the binary form, in which nothing has to be escaped here or parsed there.
 */
export class List {
  readonly #type: ListType;
  readonly #values: readonly unknown[];

  /** Instants are milliseconds since 1970, JSON any value, which is taken as it is now. */
  constructor(column: PgColumn, values: readonly unknown[]) {
    const type = types[column.getSQLType()];
    if (!type) throw new TypeError(`no list of ${column.getSQLType()} can be sent`);
    this.#type = type;
    this.#values = values.map((value) => (value === null || value === undefined ? null : type.prepare(value)));
  }

  /** As the embedded driver takes arrays, and each as any driver takes it alone. */
  toArray(): unknown[] {
    return this.#values.map((value) => (value === null ? null : this.#type.plain(value)));
  }

  /** The form of `array_recv` in PostgreSQL's `arrayfuncs.c`: dimensions, then each element with its length before it. */
  toBinary(): Buffer {
    const { oid, size, write } = this.#type;
    const values = this.#values;
    let length = HEADER;
    for (const value of values) length += LENGTH + (value === null ? 0 : size(value));
    const bytes = Buffer.allocUnsafe(length);
    let at = 0;
    for (const field of [1, 1, oid, values.length, 1]) at = bytes.writeInt32BE(field, at);
    for (const value of values) {
      const start = at + LENGTH;
      const end = value === null ? start : write(bytes, value, start);
      bytes.writeInt32BE(value === null ? -1 : end - start, at);
      at = end;
    }
    return bytes;
  }
}

const LENGTH = 4;
const HEADER = 5 * LENGTH;
/** PostgreSQL counts instants from 2000 on, in microseconds. */
const EPOCH = Date.UTC(2000, 0, 1);

interface ListType {
  /** Of the elements' type, in `pg_type.dat`. */
  oid: number;
  plain: (value: unknown) => unknown;
  prepare: (value: unknown) => unknown;
  size: (value: unknown) => number;
  /** Gives where it ends. */
  write: (bytes: Buffer, value: unknown, at: number) => number;
}

const same = (value: unknown): unknown => value;
const byteLength = (value: unknown) => Buffer.byteLength(value as string);
const writeText = (bytes: Buffer, value: unknown, at: number) => at + bytes.write(value as string, at);

const text: ListType = { oid: 25, plain: same, prepare: same, size: byteLength, write: writeText };
const types: Readonly<Record<string, ListType>> = {
  text,
  smallint: {
    ...text,
    oid: 21,
    size: () => 2,
    write: (bytes, value, at) => bytes.writeInt16BE(value as number, at),
  },
  integer: {
    ...text,
    oid: 23,
    size: () => 4,
    write: (bytes, value, at) => bytes.writeInt32BE(value as number, at),
  },
  bigint: {
    ...text,
    oid: 20,
    size: () => 8,
    write: (bytes, value, at) => bytes.writeBigInt64BE(BigInt(value as number), at),
  },
  boolean: {
    ...text,
    oid: 16,
    size: () => 1,
    write: (bytes, value, at) => bytes.writeUInt8(value ? 1 : 0, at),
  },
  "timestamp (3) with time zone": {
    oid: 1184,
    plain: (value) => instant(value as number),
    prepare: same,
    size: () => 8,
    write: (bytes, value, at) => {
      const microseconds = ((value as number) - EPOCH) * 1000;
      bytes.writeInt32BE(Math.floor(microseconds / 2 ** 32), at);
      return bytes.writeUInt32BE(microseconds >>> 0, at + 4);
    },
  },
  jsonb: {
    oid: 3802,
    plain: same,
    prepare: (value) => JSON.stringify(value),
    // A version before the text.
    size: (value) => 1 + byteLength(value),
    write: (bytes, value, at) => writeText(bytes, value, bytes.writeUInt8(1, at)),
  },
};
