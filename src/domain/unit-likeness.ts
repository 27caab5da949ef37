/** Whether two different unit names may be the same unit, misspelt or abbreviated: a doubt, never an identification. */
import { append } from "./append";
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

/**
 * Whether two names that may be one unit's differ but in their spelling: by one slip, an abbreviation, or the word for
 * the kind of unit; not where one goes on beyond the other ("Phòng Quản lý nhà và thị trường").
 */
export function areSpelledAlike(first: string, second: string): boolean {
  const [one, other] = [formsOf(first), formsOf(second)];
  return haveOneSpelling(one.whole, other.whole) || haveOneSpelling(one.withoutKind, other.withoutKind);
}

function haveOneSpelling(first: Form, second: Form): boolean {
  if (first.letters === second.letters) return true;
  if ((first.isAbbreviated || second.isAbbreviated) && first.initials === second.initials) return true;
  const [own, other] = [first.spelling, second.spelling];
  const lengths = [own.letters.length, other.letters.length];
  return (
    own.marks === other.marks &&
    Math.min(...lengths) >= LEAST_MISSPELT &&
    Math.max(...lengths) - Math.min(...lengths) <= 1 &&
    differByOneSlip(own, other)
  );
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

/**
 * What an unknown name says of the kind of unit: of the office and the inspectorate a department has one each, however
 * the rest is written; "" for another kind that it may have several of, and null where the name is that of no unit.
 */
export function kindOfUnit(name: string): string | null {
  const [onlyOne] = ONLY_ONE.exec(wordsTogether(wordsOf(name))) ?? [];
  const isUnit = (opensAsUnit(name) || ELSEWHERE.test(name)) && !ANY_UNIT.test(name);
  return onlyOne ?? (isUnit ? "" : null);
}

const ONLY_ONE = /^(?:van phong|thanh tra)/;
/** Of such there are no headings in lists, but people may come from there. */
const ELSEWHERE = /^(?:ban|sở|cục|trường|quỹ|hạt|bến|công ty|ubnd|xã|phường|hội|đảng) /iu;
/** "Khối cơ quan", "Phòng", "Phòng khác", "Tổ 1". */
const ANY_UNIT = /^(?:khối|\S+$)|\s(?:khác|cũ|mới|\d+)$/iu;

/** Whether a text, with or without a number before it, opens like the name of a unit. */
export function opensAsUnit(text: string): boolean {
  return UNIT_OPENING.test(text.normalize("NFC"));
}

const UNIT_OPENING =
  /^\s*([IVXLC]+\s*[.)-]\s*)?(p\.(?=\s*\p{L})|(phòng|văn phòng|vp|ban (quản lý|giám đốc|ql\p{L}*)|bqlda|thanh tra|ttr|tt|trung tâm|chi cục|cảng vụ|tổ|đội|bộ phận|khối|lãnh đạo|viện|trạm)(?!\p{L}))/iu;

/** Finds those of the units that may be the one of a given name, in their order, without comparing it with each. */
export function lookalikeFinder<Unit>(
  units: readonly Unit[],
  nameOf: (unit: Unit) => string,
): (name: string) => readonly Unit[] {
  if (units.length === 0) return () => [];
  const whole = createIndex();
  const withoutKinds = createIndex();
  const known = new Map<string, Forms>();
  for (const unit of units) {
    const name = nameOf(unit);
    const forms = formsOf(name);
    known.set(name, forms);
    addTo(whole, forms.whole);
    addTo(withoutKinds, forms.withoutKind);
  }
  return (name) => {
    const forms = known.get(name) ?? formsOf(name);
    const found = new Set<number>();
    findIn(whole, forms.whole, found);
    findIn(withoutKinds, forms.withoutKind, found);
    const inOrder = [...found].sort((one, other) => one - other);
    return inOrder.flatMap((position) => units[position] ?? []);
  };
}

/** What makes a name alike to another. */
interface Form {
  /** All its letters without spaces. */
  readonly letters: string;
  readonly spelling: Spelling;
  /** Its words with one space between them. */
  readonly words: string;
  /** The first or last words, two or more, but not all. */
  readonly ends: readonly string[];
  readonly initials: string;
  readonly isAbbreviated: boolean;
}

/** A name as it is written, and after the word for its kind. */
interface Forms {
  readonly whole: Form;
  readonly withoutKind: Form;
}

function formsOf(name: string): Forms {
  const words = wordsOf(name);
  const plain = withoutKind(words);
  const whole = formOf(words);
  return { whole, withoutKind: plain === words ? whole : formOf(plain) };
}

function formOf(words: readonly Word[]): Form {
  return {
    letters: words.map(({ letters }) => letters).join(""),
    spelling: spellingOf(words),
    words: wordsTogether(words),
    ends: endsOf(words),
    initials: initialsOf(words),
    isAbbreviated: words.some(({ isAbbreviation }) => isAbbreviation),
  };
}

/** Names of as many letters with the same marks. */
interface SizeGroup {
  readonly positions: number[];
  /** Undefined until a name is looked for among more than a few. */
  bySlips?: Map<number, number[]>;
}

/** As many names are compared one by one sooner than by their slips. */
const FEW = 8;

/** Positions of names, in the order in which they were added, by what makes them alike. */
interface LikenessIndex {
  readonly forms: Form[];
  readonly byLetters: Map<string, number[]>;
  readonly bySize: Map<string, SizeGroup>;
  readonly byEnds: Map<string, number[]>;
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
    forms: [],
    byLetters: new Map(),
    bySize: new Map(),
    byEnds: new Map(),
    byWords: new Map(),
    byInitials: new Map(),
    abbreviated: new Map(),
  };
}

function addTo(index: LikenessIndex, form: Form): void {
  const position = index.forms.push(form) - 1;
  if (form.letters === "") return;
  append(index.byLetters, form.letters, position);
  const size = sizeOf(form.spelling);
  const group = index.bySize.get(size);
  if (group) group.positions.push(position);
  else index.bySize.set(size, { positions: [position] });
  append(index.byWords, form.words, position);
  for (const key of form.ends) append(index.byEnds, key, position);
  append(index.byInitials, form.initials, position);
  if (form.isAbbreviated) append(index.abbreviated, form.initials, position);
}

function findIn(index: LikenessIndex, form: Form, found: Set<number>): void {
  if (form.letters === "") return;
  const addAll = (positions: readonly number[] | undefined): void => {
    positions?.forEach((position) => found.add(position));
  };
  addAll(index.byLetters.get(form.letters));
  for (const more of [-1, 0, 1]) addMisspelt(index, form.spelling, more, found);
  addAll(index.byEnds.get(form.words));
  for (const key of form.ends) addAll(index.byWords.get(key));
  addAll((form.isAbbreviated ? index.byInitials : index.abbreviated).get(form.initials));
}

/** @param more by how many letters the names that are looked for are longer */
function addMisspelt({ forms, bySize }: LikenessIndex, spelling: Spelling, more: number, found: Set<number>) {
  const group = bySize.get(sizeOf(spelling, more));
  if (!group || spelling.letters.length + Math.min(more, 0) < LEAST_MISSPELT) return;
  const compare = (position: number): void => {
    const other = forms[position];
    if (other && !found.has(position) && differByOneSlip(other.spelling, spelling)) found.add(position);
  };
  if (group.positions.length <= FEW) {
    group.positions.forEach(compare);
    return;
  }
  const bySlips = (group.bySlips ??= slipsIn(group, forms));
  for (const key of slipsOf(spelling)) bySlips.get(key)?.forEach(compare);
}

function slipsIn({ positions }: SizeGroup, forms: readonly Form[]): Map<number, number[]> {
  const bySlips = new Map<number, number[]>();
  for (const position of positions) {
    const form = forms[position];
    if (form) for (const key of slipsOf(form.spelling)) append(bySlips, key, position);
  }
  return bySlips;
}

function wordsTogether(words: readonly Word[]): string {
  return words.map(({ letters }) => letters).join(" ");
}

/** In words: of a longer text no more is held against the names of units. */
const LONGEST_NAME = 40;

/** Two or more words from the beginning, and as many to the end; one alone ("Phòng", "Sở") says too little. */
function endsOf(words: readonly Word[]): readonly string[] {
  const ends: string[] = [];
  const most = Math.min(words.length - 1, LONGEST_NAME);
  for (let count = 2; count <= most; count++) {
    ends.push(wordsTogether(words.slice(0, count)), wordsTogether(words.slice(-count)));
  }
  return ends;
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

/**
 * A number for the letters whole and one for each of them left out: two names that differ by one slip have one of these
 * in common. Each follows from sums over what stands before and behind, so that no text is made for it.
 */
function slipsOf({ letters, marks }: Spelling): readonly number[] {
  const { length } = letters;
  let before = 0;
  for (let at = 0; at < marks.length; at++) before = hashStep(before, marks.charCodeAt(at));
  // What stands behind each place, and the factor by which that shifts what stands before it.
  const behind: number[] = [0];
  const factors: number[] = [1];
  let factor = 1;
  let sum = 0;
  for (let at = length - 1; at >= 0; at--) {
    sum = (sum + Math.imul(letters.charCodeAt(at), factor)) | 0;
    factor = Math.imul(factor, HASH_BASE);
    behind.push(sum);
    factors.push(factor);
  }
  const sumWith = (count: number): number =>
    (Math.imul(before, factors[count] ?? 0) + (behind[count] ?? 0)) | 0;
  const slips = [sumWith(length)];
  for (let at = 0; at < length; at++) {
    const slip = sumWith(length - 1 - at);
    if (slip !== slips[slips.length - 1]) slips.push(slip);
    before = hashStep(before, letters.charCodeAt(at));
  }
  return slips;
}

const HASH_BASE = 1_000_003;

function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, HASH_BASE) + code) | 0;
}

/**
 * Whether both become the same by leaving out at most one letter of each; other names may share a number by chance.
 * Both are of one size or of the next, and have the same marks.
 */
function differByOneSlip({ letters: one }: Spelling, { letters: other }: Spelling): boolean {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const rest = one.slice(start, one.length - end);
  const otherRest = other.slice(start, other.length - end);
  if (rest.length <= 1 && otherRest.length <= 1) return true;
  return rest.slice(1) === otherRest.slice(0, -1) || rest.slice(0, -1) === otherRest.slice(1);
}

function initialsOf(words: readonly Word[]): string {
  return words.map(({ letters, isAbbreviation }) => (isAbbreviation ? letters : letters.charAt(0))).join("");
}

function wordsOf(unit: string): readonly Word[] {
  const words =
    foldLetters(unit)
      .replace(/\bttr\b/, "thanh tra")
      .replace(/\bvp\b/, "van phong")
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
