/** Bytes of one file: as it is, compressed with gzip at level 9, and with brotli at level 11. */
export interface Weight {
  raw: number;
  gzip: number;
  brotli: number;
}

/** What a file comes to that is sent over the net. */
export function weigh(content: string | Uint8Array): Weight;

/** How Rolldown writes whatever is weighed: minified, and without the comments that licences ask for. */
export const outputOptions: {
  readonly format: "esm";
  readonly minify: true;
  readonly comments: { readonly legal: false };
};
