/** Whether two different unit names may be the same unit, misspelt or abbreviated: a doubt, never an identification. */
import { foldLetters } from "./identity";

/**
 * True for names that differ only in tones, i/y, "và", punctuation or spaces ("Phòng Quan lí xây dựng"), for an
 * abbreviation beside its full form ("P. QLXD" and "Phòng Quản lý xây dựng"), and where one leaves out what kind of
 * unit it is ("Quản lý xây dựng").
 */
export function mayBeSameUnit(first: string, second: string): boolean {
  const left = wordsOf(first);
  const right = wordsOf(second);
  return areAlike(left, right) || areAlike(withoutKind(left), withoutKind(right));
}

function areAlike(left: readonly string[], right: readonly string[]): boolean {
  if (left.length === 0 || right.length === 0) return false;
  if (left.join("") === right.join("")) return true;
  const oneIsShort = left.some(isAbbreviation) || right.some(isAbbreviation);
  return oneIsShort && initials(left) === initials(right);
}

function wordsOf(unit: string): readonly string[] {
  const words =
    foldLetters(unit)
      .replace(/y/g, "i")
      .match(/[a-z0-9]+/g) ?? [];
  return words.filter((word) => word !== "va");
}

/** Phòng, Trung tâm, Ban, Chi cục: at the beginning and before something else. */
function withoutKind(words: readonly string[]): readonly string[] {
  const name = words.join(" ").replace(/^(?:phong|p|trung tam|tt|ban|chi cuc|cc) /, "");
  return name === "" ? [] : name.split(" ");
}

/** "qlxd", "tt" or "p": letters that no Vietnamese syllable consists of. */
function isAbbreviation(word: string): boolean {
  return !/[aeiou0-9]/.test(word);
}

function initials(words: readonly string[]): string {
  return words.map((word) => (isAbbreviation(word) ? word : word.charAt(0))).join("");
}
