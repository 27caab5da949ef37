/** A short text that tells whether a long one is another now. */

/** Two 32-bit FNV-1a sums: enough to notice a change by hand, not meant against forgery. */
export function fingerprint(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x01000193;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ (code + index), 0x85ebca6b);
  }
  return [first, second].map((sum) => (sum >>> 0).toString(16)).join("-");
}
