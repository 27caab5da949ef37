/** Judgements of a line, out of the columns to be marked: for always, for the period, or for single years. */
import { NO_MARKS, type Judgement, type JudgementMarks } from "../domain/judgement";
import type { Year } from "../domain/year";
import { isOfPeriod, mapValues, withOwnYear } from "./column-years";
import type { ColumnScope } from "./columns";
import { readMark } from "./reading";
import type { Column } from "./table";
import type { TableReader } from "./table-reader";

/** The marks of each judgement by what its columns speak of. */
export function judgementReader<Id extends Judgement>(
  { columns, facts, parameters, isOfOneYear }: TableReader,
  ids: readonly Id[],
): (row: number, ownYear: Year | null) => Readonly<Record<Id, JudgementMarks>> {
  const columnsOf = ids.map((id) => {
    const pick = (accept: (scope: ColumnScope) => boolean): Column | undefined =>
      columns.single("judgement", ({ judgement, scope }) => judgement === id && accept(scope));
    return {
      id,
      always: pick((scope) => scope === null),
      period: pick((scope) => isOfPeriod(scope, parameters)),
      byYear: columns.yearly("judgement", ({ judgement }) => judgement === id),
    };
  });
  return (row, ownYear) => {
    const marks = columnsOf.map(({ id, always, period, byYear }) => {
      if (!always && !period && byYear.size === 0) return [id, NO_MARKS] as const;
      const ofYears = withOwnYear(byYear, isOfOneYear ? always : undefined, ownYear);
      // A literal that begins with a spread gives each object a shape of its own in V8, and every later look at it is slow.
      const own: JudgementMarks = {
        byYear: mapValues(ofYears, (column) => facts.fact(row, column, readMark)),
        ...(always && !isOfOneYear && { always: facts.fact(row, always, readMark) }),
        ...(period && { period: facts.fact(row, period, readMark) }),
      };
      return [id, own] as const;
    });
    return Object.fromEntries(marks) as Record<Id, JudgementMarks>;
  };
}
