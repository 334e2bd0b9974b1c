import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/**
 * @param {string | Uint8Array} content
 * @returns {{ raw: number, gzip: number, brotli: number }}
 */
export const weigh = (content) => ({
  raw: Buffer.byteLength(content),
  gzip: gzipSync(content, { level: 9 }).length,
  brotli: brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
});

/** @type {import("./weigh.d.ts").outputOptions} */
export const outputOptions = { format: "esm", minify: true, comments: { legal: false } };
