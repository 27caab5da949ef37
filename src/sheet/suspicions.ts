/** What is said against somebody known, or a known unit, outside of the tables: it is no fact, but it leaves facts open. */
import { append } from "../domain/append";
import { identityKey } from "../domain/identity";
import { notUnderstood, NO_COLUMN, type CellPlace, type Fact } from "../domain/fact";
import { isParClassAtLeast, type ParClass, type StaffRatingOrUnrated } from "../domain/rating";
import { listedOnly, type Collective, type Individual, type Subject } from "../domain/subject";
import type { Year } from "../domain/year";
import { DEFAULT_PARAMETERS } from "../plan/parameters";
import type { Alike } from "./doubted-facts";
import { becomesLower, LOWER_WORDS, withoutBetter } from "./remarks";
import { tidy } from "./cell";
import { personKey } from "./join-subjects";
import { foldWords } from "./fold";
import { withoutHarmless } from "./harmless-words";
import { namesDiscipline, readDiscipline, readParClass } from "./reading";

/** Those whom the tables name. */
export interface KnownNames {
  readonly unitsNamed: (name: string) => readonly Collective[];
  /** All of that name, of whatever unit. */
  readonly peopleNamed: (name: string) => readonly Individual[];
  /** All of that given name; of those on the tab alone where there are any. */
  readonly peopleCalled: (givenName: string, sheet: string) => readonly Individual[];
  /** Whoever has a star behind the name, for a footnote to speak of. */
  readonly starred: readonly Individual[];
}

export function knownNames(
  collectives: readonly Collective[],
  individuals: readonly Individual[],
): KnownNames {
  const units = byKey(collectives, identityKey);
  const people = byKey(individuals, personKey);
  /** Made when a sentence first calls somebody so: most workbooks have none. */
  let called: ReadonlyMap<string, readonly Individual[]> | undefined;
  return {
    unitsNamed: (name) => units.get(identityKey(name)) ?? [],
    peopleNamed: (name) => people.get(personKey(name)) ?? [],
    peopleCalled: (givenName, sheet) => {
      called ??= byKey(individuals, (name) => personKey(tidy(name).split(" ").pop() ?? ""));
      const all = called.get(personKey(givenName)) ?? [];
      const onTab = all.filter(({ place }) => place.sheet === sheet);
      return onTab.length > 0 ? onTab : all;
    },
    starred: individuals.filter(({ name }) => name.includes("*")),
  };
}

/**
 * @param years null: of which year it is, is not said
 * @param said by default a lower rating, or one that could not be read
 */
export function suspectedRating(
  person: Individual,
  years: readonly Year[] | null,
  place: CellPlace,
  said: Fact<StaffRatingOrUnrated> = notUnderstood(place),
): Alike<Individual> {
  return [
    person,
    {
      ...listedOnly(person),
      ratings: new Map((years ?? [...person.ratings.keys()]).map((year) => [year, said])),
    },
  ];
}

/** @param words as they stand in the sheet, with the year if one is written */
export function suspectedDiscipline(
  people: readonly Individual[],
  words: string,
  place: CellPlace,
): readonly Alike<Individual>[] {
  const [first] = people;
  if (!first) return [];
  const events = readDiscipline(words, null).map((event) => ({ ...event, place }));
  const said = { ...listedOnly(first), discipline: { events, coveredYears: new Set<Year>() } };
  return people.map((person) => [person, said]);
}

/**
 * @param parClass null: that it is not decided yet
 * @param years null: of which year it is, is not said
 */
export function suspectedClass(
  unit: Collective,
  parClass: ParClass | null,
  years: readonly Year[] | null,
  place: CellPlace,
): Alike<Collective> {
  const said: Fact<ParClass> =
    parClass === null ? notUnderstood(place) : { known: true, value: parClass, place };
  return [
    unit,
    {
      ...withoutRegistration(unit),
      parClasses: new Map((years ?? [...unit.parClasses.keys()]).map((year) => [year, said])),
    },
  ];
}

export function suspectedRegistration(unit: Collective, place: CellPlace): Alike<Collective> {
  const open = notUnderstood(place);
  const byYear = new Map([...unit.registrations.byYear.keys()].map((year) => [year, open]));
  return [unit, { ...unit, registrations: { period: open, byYear } }];
}

/** What a text says against those whom it names: a discipline, else a lower rating; nothing where it says neither. */
export function suspectPeople(
  people: readonly Individual[],
  text: string,
  place: CellPlace,
): readonly Alike<Individual>[] {
  if (namesDiscipline(text) || /\bky luat\b/.test(withoutHarmless(foldWords(text)))) {
    return suspectedDiscipline(people, text, place);
  }
  if (!lowersRating(text)) return [];
  const years = yearsNamed(text);
  return people.map((person) => suspectedRating(person, years, place));
}

/** What a text says against a unit: a lower class, one that is not decided, a late registration. */
export function suspectUnit(unit: Collective, text: string, place: CellPlace): readonly Alike<Collective>[] {
  const words = withoutHarmless(foldWords(text));
  const isUndecided = UNDECIDED_CLASS.test(words);
  const parClass = isUndecided ? null : classIn(words);
  return [
    ...(isUndecided || (parClass !== null && parClass !== "excellent")
      ? [suspectedClass(unit, parClass, yearsNamed(text), place)]
      : []),
    ...(DOUBTED_REGISTRATION.test(words) ? [suspectedRegistration(unit, place)] : []),
  ];
}

/** Whether a text names a class, or speaks of one that is not decided. */
export function mayLowerClass(text: string): boolean {
  const words = foldWords(text);
  return UNDECIDED_CLASS.test(words) || classIn(words) !== null;
}

/** "HTNV", "Không hoàn thành nhiệm vụ", "hạ 01 mức": not "hoàn thành tốt nhiệm vụ". */
export function lowersRating(sentence: string): boolean {
  const text = withoutBetter(sentence);
  return becomesLower(text) || LOWER_RATING.test(withoutHarmless(foldWords(text)));
}

const LOWER_RATING = new RegExp(
  `\\b(k?htnv|hoan thanh nhiem vu|${LOWER_WORDS}|(xep( loai)?|sua( lai| thanh)?) (ht|hoan thanh)(?! (tot|xuat sac)))\\b`,
);
/** Withdrawn, refused, late; "đăng ký bổ sung danh hiệu" is another. */
const DOUBTED_REGISTRATION =
  /\b(rut|huy|khong|chua)( [a-z]+)? dang ky\b|\bdang ky( [a-z]+){0,2} (tre|muon|cham|sau|lai|bo sung(?! danh hieu))\b|\b(tre|muon|cham|qua) han dang ky\b/;
const UNDECIDED_CLASS =
  /\b(tu cham|du kien|tam tinh|chua co ket qua|chua cong nhan|(huy|thu hoi) ket qua|ha (0?1 |mot )?(muc|bac|loai))\b/;

/** Null where none is named. */
export function yearsNamed(text: string): readonly Year[] | null {
  const years = (text.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).map(Number);
  return years.length === 0 ? null : years;
}

/** The lowest class that is named as such. @param words folded */
function classIn(words: string): ParClass | null {
  const named = [...words.matchAll(NAMED_CLASS)].flatMap(([, ...found]) => {
    const reading = readParClass(found.find((each) => each) ?? "", DEFAULT_PARAMETERS);
    return reading.kind === "value" ? [reading.value] : [];
  });
  return named.reduce<ParClass | null>(
    (lowest, own) => (lowest !== null && isParClassAtLeast(own, lowest) ? lowest : own),
    null,
  );
}

const NAMED_CLASS =
  /\b(?:loai|muc|xep|la|(?<!hoan )thanh|lai|sua|con|20\d\d) (xuat sac|tot|kha|trung binh|yeu)\b|\b\d+ (xuat sac|tot|kha|trung binh|yeu)$|^(xuat sac|tot|kha|trung binh|yeu) (?:sua|lai|dieu chinh)\b/g;

function withoutRegistration(unit: Collective): Collective {
  return { ...unit, registrations: { period: NO_COLUMN, byYear: new Map() } };
}

function byKey<Kind extends Subject>(
  subjects: readonly Kind[],
  keyOf: (name: string) => string,
): ReadonlyMap<string, readonly Kind[]> {
  const known = new Map<string, Kind[]>();
  for (const subject of subjects) {
    const key = keyOf(subject.name);
    append(known, key, subject);
  }
  return known;
}
