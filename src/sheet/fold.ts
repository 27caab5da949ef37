/** Folding for closed vocabularies and headers: without tones, case, punctuation. Never for names of people. */
import { foldLetters } from "../domain/identity";
import { rememberTexts } from "../domain/known-texts";

/** Lower case without marks, and y for the i of the newer spelling: "Đăng kí", "Kỉ luật" → "dang ky", "ky luat". */
export const foldTerms = rememberTexts((text) => foldLetters(text).replace(/\b(k|l|t|qu)i\b/g, "$1y"));

/** Words of letters and digits, one space between: "Xếp loại\nCCHC (2021)" → "xep loai cchc 2021". */
export const foldWords = rememberTexts((text) =>
  foldTerms(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim(),
);

/** Letters and digits only: "HT tốt" → "httot". */
export function foldTight(text: string): string {
  return foldTerms(text).replace(/[^a-z0-9]+/g, "");
}

/**
 * A spelling of a closed vocabulary: without tones, case, spaces and the dots of abbreviations. Any other sign stays,
 * so that "Tốt?", "HT/TNV" or a foreign letter is the spelling of nothing.
 */
export function foldSpelling(text: string): string {
  return foldTerms(text).replace(/\s+|(?<!\.)\.(?!\.)/g, "");
}
