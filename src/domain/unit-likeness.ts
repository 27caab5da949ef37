/** Whether two different unit names may be the same unit, misspelt or abbreviated: a doubt, never an identification. */
import { foldLetters } from "./identity";

/**
 * True for names that differ only in tones, punctuation or spaces ("Phòng Quan lý xây dựng"), and for an
 * abbreviation beside its full form ("P. QLXD" and "Phòng Quản lý xây dựng").
 */
export function mayBeSameUnit(first: string, second: string): boolean {
  const left = wordsOf(first);
  const right = wordsOf(second);
  if (left.length === 0 || right.length === 0) return false;
  if (left.join("") === right.join("")) return true;
  const oneIsShort = left.some(isAbbreviation) || right.some(isAbbreviation);
  return oneIsShort && initials(left) === initials(right);
}

function wordsOf(unit: string): readonly string[] {
  return foldLetters(unit).match(/[a-z0-9]+/g) ?? [];
}

/** "qlxd", "tt" or "p": letters that no Vietnamese syllable consists of. */
function isAbbreviation(word: string): boolean {
  return !/[aeiouy0-9]/.test(word);
}

function initials(words: readonly string[]): string {
  return words.map((word) => (isAbbreviation(word) ? word : word.charAt(0))).join("");
}
