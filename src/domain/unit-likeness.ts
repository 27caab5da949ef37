/** Whether two different unit names may be the same unit, misspelt or abbreviated: a doubt, never an identification. */
import { foldLetters } from "./identity";

/**
 * True for names that differ only in tones, i/y, "và", punctuation or spaces ("Phòng Quan lí xây dựng"), for an
 * abbreviation beside its full form ("P. QLXD" and "Phòng Quản lý xây dựng"), for one letter too many, too few, wrong
 * or out of place ("Phòng Quản lý xây dụnng"), where one leaves out what kind of unit it is ("Quản lý xây dựng"), and
 * where one goes on before or behind the other ("Văn phòng Sở (hợp đồng)", "Tổ Lái xe - Văn phòng Sở").
 */
export function mayBeSameUnit(first: string, second: string): boolean {
  return lookalikeFinder([first], (unit) => unit)(second).length > 0;
}

/** "Trung tâm Quy hoạch" beside "Phòng Quy hoạch - Kiến trúc": both say what kind of unit they are, and it is not the same. */
export function areOfOtherKinds(first: string, second: string): boolean {
  const [kind, other] = [first, second].map((name) => {
    const letters = wordsTogether(wordsOf(name));
    return DISTINCT_KINDS.find((spellings) =>
      spellings.some((spelling) => letters.startsWith(`${spelling} `)),
    );
  });
  return kind !== undefined && other !== undefined && kind !== other;
}

/** Finds those of the units that may be the one of a given name, in their order, without comparing it with each. */
export function lookalikeFinder<Unit>(
  units: readonly Unit[],
  nameOf: (unit: Unit) => string,
): (name: string) => readonly Unit[] {
  if (units.length === 0) return () => [];
  const whole = createIndex();
  const withoutKinds = createIndex();
  for (const [position, unit] of units.entries()) {
    const words = wordsOf(nameOf(unit));
    addTo(whole, words, position);
    addTo(withoutKinds, withoutKind(words), position);
  }
  return (name) => {
    const words = wordsOf(name);
    const found = [...foundIn(whole, words), ...foundIn(withoutKinds, withoutKind(words))];
    const inOrder = [...new Set(found)].sort((one, other) => one - other);
    return inOrder.flatMap((position) => units[position] ?? []);
  };
}

/** Positions of names by what makes them alike: the same letters, all but one, or initials if one is abbreviated. */
interface LikenessIndex {
  readonly byLetters: Map<string, number[]>;
  readonly byMostLetters: Map<string, number[]>;
  /** The sizes of which a name must be to differ by no more than one letter from one that is here. */
  readonly sizes: Set<string>;
  /** By the first or last words of the name, two or more, and by all of them. */
  readonly byEnds: Map<string, number[]>;
  /** The first two and the last two words: only a name that shares them can go on before or behind one that is here. */
  readonly beginnings: Set<string>;
  readonly endings: Set<string>;
  readonly byWords: Map<string, number[]>;
  readonly byInitials: Map<string, number[]>;
  /** Only of names with an abbreviation. */
  readonly abbreviated: Map<string, number[]>;
}

interface Word {
  readonly letters: string;
  /** "qlxd", "tt" or "p": letters that no Vietnamese syllable consists of. */
  readonly isAbbreviation: boolean;
  readonly isMark: boolean;
}

function createIndex(): LikenessIndex {
  return {
    byLetters: new Map(),
    byMostLetters: new Map(),
    sizes: new Set(),
    byEnds: new Map(),
    beginnings: new Set(),
    endings: new Set(),
    byWords: new Map(),
    byInitials: new Map(),
    abbreviated: new Map(),
  };
}

function addTo(index: LikenessIndex, words: readonly Word[], position: number): void {
  if (words.length === 0) return;
  append(index.byLetters, lettersOf(words), position);
  const spelling = spellingOf(words);
  for (const key of mostLettersOf(spelling)) append(index.byMostLetters, key, position);
  for (const more of [-1, 0, 1]) index.sizes.add(sizeOf(spelling, more));
  append(index.byWords, wordsTogether(words), position);
  for (const key of endsOf(words)) append(index.byEnds, key, position);
  index.beginnings.add(firstTwo(words));
  index.endings.add(lastTwo(words));
  append(index.byInitials, initialsOf(words), position);
  if (isAbbreviated(words)) append(index.abbreviated, initialsOf(words), position);
}

function foundIn(index: LikenessIndex, words: readonly Word[]): readonly number[] {
  if (words.length === 0) return [];
  const sameInitials = isAbbreviated(words) ? index.byInitials : index.abbreviated;
  const spelling = spellingOf(words);
  const slips = index.sizes.has(sizeOf(spelling)) ? mostLettersOf(spelling) : [];
  const mayGoOn = index.beginnings.has(firstTwo(words)) || index.endings.has(lastTwo(words));
  return [
    ...(index.byLetters.get(lettersOf(words)) ?? []),
    ...slips.flatMap((key) => index.byMostLetters.get(key) ?? []),
    ...(index.byEnds.get(wordsTogether(words)) ?? []),
    ...(mayGoOn ? endsOf(words) : []).flatMap((key) => index.byWords.get(key) ?? []),
    ...(sameInitials.get(initialsOf(words)) ?? []),
  ];
}

function append(positions: Map<string, number[]>, key: string, position: number): void {
  const list = positions.get(key);
  if (list) list.push(position);
  else positions.set(key, [position]);
}

function wordsTogether(words: readonly Word[]): string {
  return words.map(({ letters }) => letters).join(" ");
}

/** Two or more words from the beginning, and as many to the end; one alone ("Phòng", "Sở") says too little. */
function endsOf(words: readonly Word[]): readonly string[] {
  const ends: string[] = [];
  for (let count = 2; count < words.length; count++) {
    ends.push(wordsTogether(words.slice(0, count)), wordsTogether(words.slice(-count)));
  }
  return ends;
}

function firstTwo(words: readonly Word[]): string {
  return wordsTogether(words.slice(0, 2));
}

function lastTwo(words: readonly Word[]): string {
  return wordsTogether(words.slice(-2));
}

function lettersOf(words: readonly Word[]): string {
  return words.map(({ letters }) => letters).join("");
}

/** Below this length one letter more or less makes another name. */
const LEAST_MISSPELT = 8;

/** The letters that a slip may hit, and the numbers and single letters that tell units apart ("Đội 2", "Khối A"). */
interface Spelling {
  readonly letters: string;
  readonly marks: string;
}

function spellingOf(words: readonly Word[]): Spelling {
  let letters = "";
  let marks = "";
  for (const word of words) {
    if (word.isMark) marks += ` ${word.letters}`;
    else letters += word.letters;
  }
  return { letters, marks };
}

function sizeOf({ letters, marks }: Spelling, more = 0): string {
  return `${String(letters.length + more)}${marks}`;
}

/** The letters whole and each left out once: two names that differ by one slip have one of these in common. */
function mostLettersOf({ letters, marks }: Spelling): readonly string[] {
  if (letters.length < LEAST_MISSPELT) return [];
  const keys = new Set([letters]);
  for (let at = 0; at < letters.length; at++) keys.add(letters.slice(0, at) + letters.slice(at + 1));
  return [...keys].map((key) => key + marks);
}

function initialsOf(words: readonly Word[]): string {
  return words.map(({ letters, isAbbreviation }) => (isAbbreviation ? letters : letters.charAt(0))).join("");
}

function isAbbreviated(words: readonly Word[]): boolean {
  return words.some(({ isAbbreviation }) => isAbbreviation);
}

function wordsOf(unit: string): readonly Word[] {
  const words =
    foldLetters(unit)
      .replace(/y/g, "i")
      .match(/[a-z0-9]+/g) ?? [];
  return words
    .filter((letters) => letters !== "va")
    .map((letters) => ({
      letters,
      isAbbreviation: !/[aeiou0-9]/.test(letters),
      isMark: letters.length === 1 || /\d/.test(letters),
    }));
}

const KINDS = ["phong", "p", "trung tam", "tt", "ban", "chi cuc", "cc"].map((kind) => kind.split(" "));

/** The kinds with their abbreviations; of two units of different ones neither is the other misspelt. */
const DISTINCT_KINDS = [
  ["phong", "p"],
  ["van phong", "vp"],
  ["trung tam", "tt"],
  ["ban"],
  ["chi cuc", "cc"],
  ["to"],
  ["doi"],
  ["vien"],
  ["tram"],
] as const;

/** The name after the word for its kind, if something follows. */
function withoutKind(words: readonly Word[]): readonly Word[] {
  const kind = KINDS.find(
    (each) => each.length < words.length && each.every((word, position) => word === words[position]?.letters),
  );
  return kind ? words.slice(kind.length) : words;
}
