/** Of which years columns speak: each of one that its header names, of the line's own, or of the period. */
import type { Year } from "../domain/year";
import type { Parameters } from "../plan/parameters";
import type { ColumnScope } from "./columns";
import type { Column } from "./table";

/** "giai đoạn", or a span of years that is the period itself. */
export function isOfPeriod(scope: ColumnScope, { periodFirstYear, periodLastYear }: Parameters): boolean {
  if (typeof scope !== "object" || scope === null) return scope === "period";
  return scope.first === periodFirstYear && scope.last === periodLastYear;
}

/** The columns by year, and the one that speaks of the line's own year unless another names that year. */
export function withOwnYear(
  byYear: ReadonlyMap<Year, Column>,
  ofLine: Column | undefined,
  ownYear: Year | null,
): ReadonlyMap<Year, Column> {
  if (!ofLine || ownYear === null || byYear.has(ownYear)) return byYear;
  return new Map([...byYear, [ownYear, ofLine]]);
}

export function mapValues<Key, From, To>(
  map: ReadonlyMap<Key, From>,
  to: (value: From, key: Key) => To,
): ReadonlyMap<Key, To> {
  if (map.size === 0) return NO_VALUES;
  const result = new Map<Key, To>();
  for (const [key, value] of map) result.set(key, to(value, key));
  return result;
}

/** One for all: most lines have columns of no year for most things. */
const NO_VALUES: ReadonlyMap<never, never> = new Map<never, never>();
