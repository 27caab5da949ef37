/** A calendar year and spans of years. */

export type Year = number;

/** A span of years, both ends included. */
export interface YearSpan {
  readonly first: Year;
  readonly last: Year;
}

/** The years of a span in order: `{2021, 2023}` → `[2021, 2022, 2023]`. */
export function yearsOf(span: YearSpan): readonly Year[] {
  const years: Year[] = [];
  for (let year = span.first; year <= span.last; year++) years.push(year);
  return years;
}
