/** People who may be one, written in two ways: they are not taken for one, and what one line says may be meant for the other. */
import { append } from "../domain/append";
import { identityKey } from "../domain/identity";
import type { DataIssue, IssueCode } from "../domain/issue";
import type { Individual } from "../domain/subject";
import { tidy } from "./cell";
import { personKey } from "./join-subjects";

/** Somebody, those who may be the same person, and whether that is to be told here. */
export interface Likeness {
  readonly person: Individual;
  readonly others: readonly [Individual, ...Individual[]];
  readonly issue: DataIssue | null;
}

/** The staff codes, or birth dates, that somebody's lines tell. */
export type CodesOf = (person: Individual) => ReadonlySet<string>;

/** Of a crowd of one name no more are looked at for each: that takes too long, and the first say enough. */
const CROWD = 30;

/**
 * "Nguyễn V. An" and "Nguyễn Văn An (nghỉ hưu)" beside "Nguyễn Văn An", in one unit or where one of the two has none.
 * Of "Nguyễn Văn An (A)" and "Nguyễn Văn An (B)" alone nothing is told: so namesakes are told apart.
 */
export function shortenedNames(individuals: readonly Individual[], codesOf: CodesOf): readonly Likeness[] {
  const shortened = individuals.filter(({ name }) => isShortened(name));
  if (shortened.length === 0) return [];
  const byShortKey = new Map<string, Individual[]>();
  for (const person of individuals) {
    if (isShortened(person.name)) continue;
    for (const key of [personKey(person.name), initialsKey(person.name)]) append(byShortKey, key, person);
  }
  return shortened.flatMap((person) => {
    const plain = withoutBrackets(person.name);
    const candidates = byShortKey.get(hasInitial(plain) ? initialsKey(plain) : personKey(plain)) ?? [];
    const sameUnit = candidates.filter((candidate) => mayShareUnit(candidate, person));
    return likeness(person, sameUnit, codesOf, (other) =>
      issueOf("peopleAlike", person, { detail: other.name }),
    );
  });
}

/**
 * Those of one name of whom a line tells no unit, or one that is no collective ("Sở Xây dựng"), or of whom a list
 * without ratings, one of discipline, tells another unit than the lists with ratings do.
 * @param isUnit whether a name is that of a collective of the workbook
 */
export function namesakes(
  individuals: readonly Individual[],
  codesOf: CodesOf,
  isUnit: (name: string) => boolean,
): readonly Likeness[] {
  const byName = new Map<string, Individual[]>();
  for (const person of individuals) append(byName, personKey(person.name), person);
  const crowds = [...byName.values()].filter((same) => same.length > 1);
  if (crowds.length === 0) return [];
  const sheetsWithUnits = new Set(
    individuals.flatMap((person) => (unitKeys(person).length > 0 ? person.place.sheet : [])),
  );
  return crowds.flatMap((same) => {
    const placed = same.filter((person) => unitKeys(person).length > 0);
    const rated = placed.filter(({ ratings }) => ratings.size > 0);
    const known = placed.filter((other) => unitsOf(other).some(isUnit));
    return same.flatMap((person) => {
      const { unit, place, ratings } = person;
      if (unitKeys(person).length === 0) {
        // Where its own list tells units, one that is left blank is told as such.
        const isTold = sheetsWithUnits.has(place.sheet) || (!unit.known && unit.cause === "notUnderstood");
        return likeness(person, placed, codesOf, (other) =>
          isTold ? null : issueOf("namesakeWithoutUnit", person, lineOf(other)),
        );
      }
      if (ratings.size > 0) {
        // One list names everybody once; another that names a unit of its own is told for that.
        const elsewhere = unitsOf(person).some(isUnit)
          ? []
          : known.filter((other) => other.place.sheet !== place.sheet);
        return likeness(person, elsewhere, codesOf, () => null);
      }
      return likeness(person, rated, codesOf, (other) => issueOf("sameNameElsewhere", person, lineOf(other)));
    });
  });
}

function likeness(
  person: Individual,
  candidates: readonly Individual[],
  codesOf: CodesOf,
  issueFor: (other: Individual) => DataIssue | null,
): readonly Likeness[] {
  const [first, ...rest] = candidates
    .slice(0, CROWD)
    .filter((candidate) => mayShareCode(candidate, person, codesOf));
  return first ? [{ person, others: [first, ...rest], issue: issueFor(first) }] : [];
}

function issueOf(code: IssueCode, person: Individual, more: Pick<DataIssue, "detail" | "other">): DataIssue {
  return { code, place: { ...person.place, column: 1, header: "" }, found: person.name, ...more };
}

function lineOf({ place }: Individual): Pick<DataIssue, "other"> {
  return { other: { ...place, column: null } };
}

function isShortened(name: string): boolean {
  return /[.(]|\s\p{Lu}\s/u.test(name) && (hasInitial(name) || withoutBrackets(name) !== tidy(name));
}

/** A middle name of one letter. */
function hasInitial(name: string): boolean {
  return /\s\p{L}(\.\s*|\s+)\p{L}/u.test(name.normalize("NFC"));
}

function withoutBrackets(name: string): string {
  return tidy(name).replace(/\s*\([^()]*\)$/u, "");
}

/** First name of the family, first letters between, given name: "nguyễn v an". */
function initialsKey(name: string): string {
  const words = tidy(name).replace(/\./g, " ").split(/\s+/);
  return words
    .map((word, position) => (position === 0 || position === words.length - 1 ? word : (word[0] ?? "")))
    .map(identityKey)
    .join(" ");
}

function mayShareUnit(first: Individual, second: Individual): boolean {
  const units = unitKeys(first);
  const others = unitKeys(second);
  return units.length === 0 || others.length === 0 || others.some((unit) => units.includes(unit));
}

function mayShareCode(first: Individual, second: Individual, codesOf: CodesOf): boolean {
  const codes = codesOf(first);
  const others = codesOf(second);
  return codes.size === 0 || others.size === 0 || [...others].some((code) => codes.has(code));
}

function unitKeys(person: Individual): readonly string[] {
  return unitsOf(person).map(identityKey);
}

function unitsOf({ unit, unitByYear }: Individual): readonly string[] {
  return [...(unit.known ? [unit.value] : []), ...unitByYear.values()];
}
