/**
 * Moves an element through transforms, for as long and as evenly as the theme says. It is the compositor's work: it goes on
 * while the page's own code is busy. Resolves at its end, and at once where there is no motion to be had.
 */
export async function move(element: Element, keyframes: Keyframe[]): Promise<void> {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--campaign-motion-${name}`).trim();
  const time = token("spin") || "4200ms";
  const duration = parseFloat(time) * (time.endsWith("ms") ? 1 : 1000);
  const easing = token("ease-spin") || "cubic-bezier(0.12, 0.72, 0.08, 1)";
  try {
    await element.animate(keyframes, { duration, easing }).finished;
  } catch {
    // Whatever keeps it from moving: the result stands.
  }
}
