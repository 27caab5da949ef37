/** Members of a unit who are left out: of the list of one year, or of all of them though the unit's head count knows them. */
import type { DataIssue } from "../domain/issue";
import { listedOnly, type Facts, type Individual } from "../domain/subject";
import type { Year } from "../domain/year";
import { personKey } from "./join-subjects";

export interface LeftOut {
  readonly issues: readonly DataIssue[];
  /** Members of their units all the same, of whom no more is known. */
  readonly people: readonly Individual[];
}

/**
 * People whom the lists of single years name before and after a year, but not in that year: perhaps away, perhaps left
 * out, and with them a rating that would count.
 */
export function skippedYears({ individuals }: Facts): LeftOut {
  const listed = (individuals ?? []).flatMap((person) =>
    person.listedIn === "all" ? [] : [{ person, key: personKey(person.name), years: person.listedIn }],
  );
  const all = [...new Set(listed.flatMap(({ years }) => [...years]))].sort((one, other) => one - other);
  const yearsOfName = new Map<string, Set<Year>>();
  for (const { key, years } of listed) {
    const known = yearsOfName.get(key);
    if (known) years.forEach((year) => known.add(year));
    else yearsOfName.set(key, new Set(years));
  }
  const issues: DataIssue[] = [];
  const people: Individual[] = [];
  for (const { person, key, years } of listed) {
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const skipped = all.filter((year) => year > first && year < last && !yearsOfName.get(key)?.has(year));
    if (skipped.length === 0) continue;
    const { name, place, position, unit } = person;
    issues.push({
      code: "yearSkipped",
      place: { ...place, column: 1, header: "" },
      found: name,
      detail: skipped.join(", "),
    });
    for (const year of skipped) {
      const before = Math.max(...[...years].filter((each) => each < year));
      const ofYear = person.unitByYear.get(before);
      people.push({
        ...listedOnly({
          name,
          place,
          position,
          unit: ofYear === undefined ? unit : { known: true, value: ofYear },
        }),
        listedIn: new Set([year]),
      });
    }
  }
  return { issues, people };
}
