/** Units that are written in two ways, among the collectives and as those of people: never merged, but told and doubted. */
import type { CellPlace } from "../domain/fact";
import { identityKey } from "../domain/identity";
import type { DataIssue } from "../domain/issue";
import type { Collective, Facts } from "../domain/subject";
import { areOfOtherKinds, areSpelledAlike, lookalikeFinder } from "../domain/unit-likeness";
import type { Alike } from "./doubted-facts";

/**
 * Units of people that are no collective of the workbook: one issue a unit, at its first person. Where no collective is
 * known, since their table could not be used, it is that which is told.
 */
export function unknownUnits({ collectives, individuals }: Facts): readonly DataIssue[] {
  if (!collectives?.length) return [];
  const known = new Set(collectives.map(({ name }) => identityKey(name)));
  const spellings = new Set<string>();
  const unknown = new Map<string, { readonly unit: string; readonly place: CellPlace }>();
  for (const { unit, unitByYear, place } of individuals ?? []) {
    const named = unit.known ? [unit.value, ...unitByYear.values()] : [...unitByYear.values()];
    for (const name of named) {
      if (spellings.has(name)) continue;
      spellings.add(name);
      const key = identityKey(name);
      if (known.has(key) || unknown.has(key)) continue;
      const own = unit.known && unit.value === name ? unit.place : undefined;
      unknown.set(key, { unit: name, place: own ?? { ...place, column: 1, header: "" } });
    }
  }
  if (unknown.size === 0) return [];
  const collectivesLike = lookalikeFinder(collectives, ({ name }) => name);
  return [...unknown.values()].map(({ unit, place }) => {
    const [alike] = collectivesLike(unit);
    return { code: "unknownUnit", place, found: unit, ...(alike && { detail: alike.name }) };
  });
}

export interface CollectivesAlike {
  readonly issues: readonly DataIssue[];
  /** Those of them that may be one so that what is said of one may be meant for the other. */
  readonly pairs: readonly Alike<Collective>[];
}

/**
 * "VP Sở" beside "Văn phòng Sở": of two names of one unit, each would be judged by a part of its members only.
 * @param isOfItsOwn whether the settings say that the name is that of a unit of its own
 */
export function collectivesAlike(
  collectives: readonly Collective[],
  isOfItsOwn: (name: string) => boolean,
): CollectivesAlike {
  const keys = new Map(collectives.map((unit) => [unit, identityKey(unit.name)]));
  const positions = new Map(collectives.map((unit, position) => [unit, position]));
  const alikeOf = lookalikeFinder(collectives, ({ name }) => name);
  const issues: DataIssue[] = [];
  const pairs: Alike<Collective>[] = [];
  for (const [position, unit] of collectives.entries()) {
    const others = alikeOf(unit.name).filter(
      (other) =>
        (positions.get(other) ?? position) < position &&
        keys.get(other) !== keys.get(unit) &&
        !areOfOtherKinds(other.name, unit.name) &&
        !isOfItsOwn(unit.name) &&
        !isOfItsOwn(other.name),
    );
    const [first] = others;
    if (!first) continue;
    const place = { ...unit.place, column: 1, header: "" };
    issues.push({ code: "collectivesAlike", place, found: unit.name, detail: first.name });
    // Two that a list of one year names with a class each are two, unless it is but the spelling that differs.
    for (const other of others) {
      if (areSpelledAlike(unit.name, other.name) || !areRatedTogether(unit, other)) pairs.push([unit, other]);
    }
  }
  return { issues, pairs };
}

function areRatedTogether({ parClasses: own }: Collective, { parClasses: others }: Collective): boolean {
  return [...own].some(([year, fact]) => fact.known && others.get(year)?.known);
}
