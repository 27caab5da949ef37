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
  // To V8 a year read from a sheet is a float, which as the key of a Map is looked up several times slower.
  for (let year = span.first | 0; year <= span.last; year++) years.push(year);
  return years;
}
