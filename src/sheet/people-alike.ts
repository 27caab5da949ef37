/** Names that may be one person's, written another way: they are not taken for one, and so each is judged by a part of the lines. */
import { identityKey } from "../domain/identity";
import type { DataIssue } from "../domain/issue";
import type { Individual } from "../domain/subject";
import { tidy } from "./cell";
import { personKey } from "./join-subjects";

/**
 * "Nguyễn V. An" and "Nguyễn Văn An (nghỉ hưu)" beside "Nguyễn Văn An", in one unit or where one of the two has none.
 * Of "Nguyễn Văn An (A)" and "Nguyễn Văn An (B)" alone nothing is told: so namesakes are told apart.
 */
export function peopleAlike(individuals: readonly Individual[]): readonly DataIssue[] {
  const shortened = individuals.filter(({ name }) => isShortened(name));
  if (shortened.length === 0) return [];
  const byShortKey = new Map<string, Individual[]>();
  for (const person of individuals) {
    if (isShortened(person.name)) continue;
    for (const key of [personKey(person.name), initialsKey(person.name)]) {
      const known = byShortKey.get(key);
      if (known) known.push(person);
      else byShortKey.set(key, [person]);
    }
  }
  return shortened.flatMap((person): readonly DataIssue[] => {
    const plain = withoutBrackets(person.name);
    const candidates = byShortKey.get(hasInitial(plain) ? initialsKey(plain) : personKey(plain)) ?? [];
    const other = candidates.find((candidate) => mayShareUnit(candidate, person));
    if (!other) return [];
    const place = { ...person.place, column: 1, header: "" };
    return [{ code: "peopleAlike", place, found: person.name, detail: other.name }];
  });
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

function unitKeys({ unit, unitByYear }: Individual): readonly string[] {
  return [...(unit.known ? [unit.value] : []), ...unitByYear.values()].map(identityKey);
}
