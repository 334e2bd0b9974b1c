import { html, type TemplateResult } from "lit";
import { encode } from "uqr";

/**
 * Chess squares, one of the eight patterns that break large areas up. Each is read by every reader; to draw all eight and weigh
 * them takes a slow phone a tenth of a second in which it hears no press.
 */
const PATTERN = 0;

/** What a code is drawn of: squares of 1 by 1, a row after the other. With the four squares of white around it that ISO/IEC 18004 asks for. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { boostEcc: true, border: 4, maskPattern: PATTERN });
  let path = "";
  data.forEach((row, y) => {
    row.forEach((black, x) => {
      if (black) path += `M${String(x)} ${String(y)}h1v1h-1z`;
    });
  });
  return { size, path };
}

/** The code as a picture with a name. */
export function qrCode(text: string, label: string): TemplateResult {
  const { size, path } = qrPath(text);
  return html`<svg role="img" aria-label=${label} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
    <path d=${path} />
  </svg>`;
}
