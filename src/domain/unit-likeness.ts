/** Whether two different unit names may be the same unit, misspelt or abbreviated: a doubt, never an identification. */
import { foldLetters } from "./identity";

/**
 * True for names that differ only in tones, i/y, "và", punctuation or spaces ("Phòng Quan lí xây dựng"), for an
 * abbreviation beside its full form ("P. QLXD" and "Phòng Quản lý xây dựng"), and where one leaves out what kind of
 * unit it is ("Quản lý xây dựng").
 */
export function mayBeSameUnit(first: string, second: string): boolean {
  const offered = new Set(keysOf(first).offered);
  return keysOf(second).sought.some((key) => offered.has(key));
}

/** Finds those of the units that may be the one of a given name, in their order, without comparing it with each. */
export function lookalikeFinder<Unit>(
  units: readonly Unit[],
  nameOf: (unit: Unit) => string,
): (name: string) => readonly Unit[] {
  const positionsByKey = new Map<string, number[]>();
  for (const [position, unit] of units.entries()) {
    for (const key of keysOf(nameOf(unit)).offered) {
      const positions = positionsByKey.get(key);
      if (positions) positions.push(position);
      else positionsByKey.set(key, [position]);
    }
  }
  return (name) => {
    const found = new Set(keysOf(name).sought.flatMap((key) => positionsByKey.get(key) ?? []));
    return [...found].sort((one, other) => one - other).flatMap((position) => units[position] ?? []);
  };
}

/** Two names are alike where one seeks a key that the other offers. */
interface LikenessKeys {
  readonly offered: readonly string[];
  readonly sought: readonly string[];
}

interface Word {
  readonly letters: string;
  /** "qlxd", "tt" or "p": letters that no Vietnamese syllable consists of. */
  readonly isAbbreviation: boolean;
}

/** Compared are whole names with whole names, and names without the word for their kind with each other. */
function keysOf(unit: string): LikenessKeys {
  const words = wordsOf(unit);
  const whole = keysOfWords("whole", words);
  const rest = keysOfWords("rest", withoutKind(words));
  return { offered: [...whole.offered, ...rest.offered], sought: [...whole.sought, ...rest.sought] };
}

/** The same letters make two names alike, and the same initials if one of the names is abbreviated. */
function keysOfWords(form: string, words: readonly Word[]): LikenessKeys {
  if (words.length === 0) return { offered: [], sought: [] };
  const letters = `${form} letters ${words.map((word) => word.letters).join("")}`;
  const initials = words
    .map(({ letters, isAbbreviation }) => (isAbbreviation ? letters : letters.charAt(0)))
    .join("");
  const ofAnyName = `${form} initials ${initials}`;
  const ofAbbreviation = `${form} abbreviation ${initials}`;
  return words.some(({ isAbbreviation }) => isAbbreviation)
    ? { offered: [letters, ofAnyName, ofAbbreviation], sought: [letters, ofAnyName] }
    : { offered: [letters, ofAnyName], sought: [letters, ofAbbreviation] };
}

function wordsOf(unit: string): readonly Word[] {
  const words =
    foldLetters(unit)
      .replace(/y/g, "i")
      .match(/[a-z0-9]+/g) ?? [];
  return words
    .filter((letters) => letters !== "va")
    .map((letters) => ({ letters, isAbbreviation: !/[aeiou0-9]/.test(letters) }));
}

const KINDS = ["phong", "p", "trung tam", "tt", "ban", "chi cuc", "cc"].map((kind) => kind.split(" "));

/** The name after the word for its kind, if something follows. */
function withoutKind(words: readonly Word[]): readonly Word[] {
  const kind = KINDS.find(
    (each) => each.length < words.length && each.every((word, position) => word === words[position]?.letters),
  );
  return kind ? words.slice(kind.length) : words;
}
