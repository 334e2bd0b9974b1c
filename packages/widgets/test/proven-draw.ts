import type { ProvenDraw } from "@campaign-kit/sdk";
import { drawOf } from "./lucky-draw-views.ts";

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
async function sha256(tag: number, ...parts: Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const data = new Uint8Array([tag, ...parts.flatMap((part) => Array.from(part))]);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", data));
}

/** A draw of card 1 of a deck of two, with its proof, and the deck's root. */
export async function proven(prize: string): Promise<{ draw: ProvenDraw; root: string }> {
  const salt = "5b0e92ac".repeat(8);
  const other = await sha256(0, new TextEncoder().encode("the other card"));
  const leaf = await sha256(0, new TextEncoder().encode(`main:1:${prize}:${salt}`));
  const root = hex(await sha256(1, other, leaf));
  return {
    root,
    draw: { draw: drawOf(prize), receipt: { deck: "main", index: 1, prize, salt, proof: [hex(other)] } },
  };
}
