/** Texts that somebody has looked at, and found to change nothing. */
import { identityKey } from "../domain/identity";
import type { Parameters } from "../plan/parameters";

/** Whether a text is one of those in the settings, however it is spelled. */
export function seenBy({ seenTexts }: Pick<Parameters, "seenTexts">): (text: string) => boolean {
  const seen = new Set(seenTexts.map(identityKey));
  return (text) => seen.size > 0 && seen.has(identityKey(text));
}
