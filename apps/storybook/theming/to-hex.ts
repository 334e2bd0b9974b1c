let canvas: CanvasRenderingContext2D | null | undefined;

/** Any opaque CSS colour as `#rrggbb`; `undefined` for what is none, or lets something through. */
export function toHex(color: string): string | undefined {
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toLowerCase();
  if (!CSS.supports("color", color)) return undefined;
  canvas ??= new OffscreenCanvas(1, 1).getContext("2d") as unknown as CanvasRenderingContext2D;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, alpha] = canvas.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? `#${[r, g, b].map((byte) => byte.toString(16).padStart(2, "0")).join("")}` : undefined;
}
