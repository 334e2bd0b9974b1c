import { describe, expect, it } from "vitest";
import { field, MessageReader, parseMessage, statusOf } from "./message.ts";

const sized = 'HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{"a":"ü"}';
const chunked = "HTTP/1.1 409 Conflict\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nsold\r\n4\r\n out\r\n0\r\n\r\n";
const bare = "POST /v1 HTTP/1.1\r\nHost: localhost\r\n\r\n";

/** Bytes of a text in which a letter may take two. */
const bytes = (text: string) => Buffer.from(text);

describe("a stream of messages", () => {
  it("is cut where each ends, however it comes", () => {
    const all = bytes(sized + chunked + bare);
    for (const size of [1, 2, 7, 50, all.length]) {
      const reader = new MessageReader();
      const messages: string[] = [];
      for (let at = 0; at < all.length; at += size) {
        messages.push(...reader.push(all.subarray(at, at + size)).map(String));
      }
      expect(messages).toEqual([sized, chunked, bare]);
      expect(reader.within).toBe(false);
    }
  });

  it("says when it broke off within one", () => {
    const reader = new MessageReader();
    expect(reader.push(bytes(chunked).subarray(0, -1))).toEqual([]);
    expect(reader.within).toBe(true);
  });
});

describe("a message", () => {
  it("has a status, fields and a body without chunks", () => {
    const { head, body } = parseMessage(bytes(chunked));
    expect([statusOf(head), field(head, "transfer-encoding"), body.toString()]).toEqual([409, "chunked", "sold out"]);
    expect(field(head, "retry-after")).toBeUndefined();
  });
});
