/** A name within Chinese words: with a space towards Latin letters, as it is set. */
export function spaced(name: string): string {
  const start = /^[\p{Script=Latin}\d]/u.test(name) ? " " : "";
  const end = /[\p{Script=Latin}\d]$/u.test(name) ? " " : "";
  return `${start}${name}${end}`;
}
