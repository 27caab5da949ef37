/** Folding for closed vocabularies and headers: without tones, case, punctuation. Never for names of people. */
import { foldLetters } from "../domain/identity";
import { rememberTexts } from "../domain/known-texts";

/** Words of letters and digits, one space between: "Xếp loại\nCCHC (2021)" → "xep loai cchc 2021". */
export const foldWords = rememberTexts((text) =>
  foldLetters(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim(),
);

/** Letters and digits only: "HT tốt" → "httot". */
export function foldTight(text: string): string {
  return foldLetters(text).replace(/[^a-z0-9]+/g, "");
}

/**
 * A spelling of a closed vocabulary: without tones, case, spaces and the dots of abbreviations. Any other sign stays,
 * so that "Tốt?", "HT/TNV" or a foreign letter is the spelling of nothing.
 */
export function foldSpelling(text: string): string {
  return foldLetters(text).replace(/\s+|(?<!\.)\.(?!\.)/g, "");
}
