/** What a closed list was computed from, kept as text, and the cells in which the facts differ from it now. */
import { identityKey } from "../domain/identity";
import type { CellPlace } from "../domain/fact";
import type { Facts, Subject } from "../domain/subject";
import { PARAMETER_IDS, type ParameterId, type Parameters } from "../plan/parameters";
import { settingCellText } from "./all-settings";

/** The facts of one subject: its key, then the number of a fact's name and what it says, in turn. */
type SubjectFacts = readonly [key: string, ...facts: (number | string)[]];

export interface FactSnapshot {
  /** Names of facts, by which the subjects' are numbered. */
  readonly names: readonly string[];
  readonly subjects: readonly SubjectFacts[];
  readonly settings: Readonly<Record<string, string>>;
}

/** What differs: a fact with its cell, a whole line that came or went, or a setting. */
export type FactChange =
  | { readonly kind: "fact"; readonly subject: Subject; readonly place: CellPlace | null }
  | { readonly kind: "added"; readonly subject: Subject }
  | { readonly kind: "removed"; readonly name: string }
  | { readonly kind: "setting"; readonly id: ParameterId };

interface SubjectFact {
  readonly name: string;
  readonly value: string;
  readonly place: CellPlace | null;
}

const SEPARATOR = "\u001f";

/** Plain JSON. */
export function takeSnapshot(facts: Facts, parameters: Parameters): FactSnapshot {
  const numbers = new Map<string, number>();
  const subjects = [...keyedSubjects(facts)].map(([key, subject]): SubjectFacts => [
    key,
    ...factsOf(subject).flatMap(({ name, value }) => {
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      return [number, value];
    }),
  ]);
  const settings = Object.fromEntries(PARAMETER_IDS.map((id) => [id, settingCellText(id, parameters)]));
  return { names: [...numbers.keys()], subjects, settings };
}

/** What is another now than in the snapshot: settings first, then subjects in the order of the sheets, then who is gone. */
export function changesSince(
  { names, subjects, settings }: FactSnapshot,
  facts: Facts,
  parameters: Parameters,
): readonly FactChange[] {
  const changes: FactChange[] = PARAMETER_IDS.filter(
    (id) => settings[id] !== undefined && settings[id] !== settingCellText(id, parameters),
  ).map((id) => ({ kind: "setting", id }));
  const former = new Map(subjects.map(([key, ...rest]) => [key, rest]));
  for (const [key, subject] of keyedSubjects(facts)) {
    const before = former.get(key);
    if (!before) {
      changes.push({ kind: "added", subject });
      continue;
    }
    former.delete(key);
    changes.push(...changedFacts(subject, before, names));
  }
  for (const key of former.keys()) changes.push({ kind: "removed", name: key.split(SEPARATOR)[0] ?? "" });
  return changes;
}

function changedFacts(
  subject: Subject,
  before: readonly (number | string)[],
  names: readonly string[],
): readonly FactChange[] {
  const open = new Map<string, string>();
  for (let index = 0; index < before.length; index += 2) {
    open.set(names[Number(before[index])] ?? "", String(before[index + 1]));
  }
  const places = new Map<string, CellPlace | null>();
  for (const { name, value, place } of factsOf(subject)) {
    if (open.get(name) !== value)
      places.set(place ? `${place.sheet}!${String(place.row)}:${String(place.column)}` : "", place);
    open.delete(name);
  }
  if (open.size > 0 && places.size === 0) places.set("", null);
  return [...places.values()].map((place) => ({ kind: "fact", subject, place }));
}

/** By name and unit; who has both in common with another is numbered in the order of the sheets. */
function keyedSubjects({ collectives, individuals, unnamed }: Facts): ReadonlyMap<string, Subject> {
  const keyed = new Map<string, Subject>();
  for (const subject of [...(collectives ?? []), ...(individuals ?? []), ...(unnamed ?? [])]) {
    const unit = subject.kind === "individual" && subject.unit.known ? identityKey(subject.unit.value) : "";
    const plain = [subject.name, subject.kind, unit].join(SEPARATOR);
    let key = plain;
    for (let number = 2; keyed.has(key); number++) key = `${plain}${SEPARATOR}${String(number)}`;
    keyed.set(key, subject);
  }
  return keyed;
}

/** All that the sheets say of a subject, whatever it is: a new kind of fact is among it without further ado. */
function factsOf(subject: Subject): readonly SubjectFact[] {
  const facts: SubjectFact[] = [];
  collect(subject, "", null, facts);
  return facts;
}

function collect(node: unknown, name: string, place: CellPlace | null, facts: SubjectFact[]): void {
  if (node instanceof Set) {
    facts.push({ name, value: [...node].join(), place });
  } else if (node instanceof Map) {
    for (const [key, value] of node) collect(value, `${name}.${String(key)}`, place, facts);
  } else if (typeof node === "object" && node !== null) {
    const { place: own, ...rest } = node as { readonly place?: Partial<CellPlace> };
    const cell = own?.column === undefined ? place : (own as CellPlace);
    if ("known" in rest) facts.push({ name, value: JSON.stringify(rest), place: cell });
    else for (const [key, value] of Object.entries(rest)) collect(value, `${name}.${key}`, cell, facts);
  } else {
    facts.push({ name, value: String(node), place });
  }
}
