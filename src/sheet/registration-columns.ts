/** Registrations of a collective, out of the columns for the period, for single years, and for the day alone. */
import { NO_COLUMN, type Fact } from "../domain/fact";
import type { Registration } from "../domain/registration";
import type { Collective } from "../domain/subject";
import type { Year } from "../domain/year";
import type { CellValue } from "./cell";
import { isOfPeriod, mapValues, withOwnYear } from "./column-years";
import { foldWords } from "./fold";
import { putsMonthFirst, readRegistration, readsBothWays, type Reading } from "./reading";
import type { Column } from "./table";
import type { TableReader } from "./table-reader";

export interface RegistrationReader {
  /** Whether any column tells plainly of registration. */
  readonly hasColumns: boolean;
  readonly registrations: (row: number, ownYear: Year | null) => Collective["registrations"];
}

export function registrationReader({
  cells,
  columns,
  facts,
  parameters,
  isOfOneYear,
}: TableReader): RegistrationReader {
  const byYear = columns.yearly("registration");
  const namedPeriod = columns.single("registration", ({ scope }) => isOfPeriod(scope, parameters));
  const undatedUnnamed = columns.single(
    "registration",
    ({ scope }, { header }) => scope === null && !isHeadedByDay(header),
  );
  const dayUnnamed = columns.single(
    "registration",
    ({ scope }, { header }) => scope === null && isHeadedByDay(header),
  );
  const unnamed = undatedUnnamed ?? dayUnnamed;
  // Without a year of its own, the one column of registration is that of the period.
  const ofPeriod = namedPeriod ?? (isOfOneYear ? undefined : unnamed);
  const besides = [undatedUnnamed, dayUnnamed].flatMap((column) => column ?? []);
  const all = [...byYear.values(), ...(namedPeriod ? [namedPeriod] : []), ...besides];
  const cellsIn = (column: Column): readonly CellValue[] =>
    cells.table.rows.map(({ index }) => cells.cell(index, column));
  const monthFirst = new Set(all.filter((column) => cellsIn(column).some(putsMonthFirst)));

  return {
    hasColumns: all.length > 0,
    registrations: (row, ownYear) => ({
      period: ofPeriod ? (isOfOneYear ? registration(row, ofPeriod) : withDay(row, ofPeriod)) : NO_COLUMN,
      byYear: mapValues(withOwnYear(byYear, isOfOneYear ? unnamed : undefined, ownYear), (column, year) =>
        column === unnamed ? withDay(row, column) : registration(row, column, year),
      ),
    }),
  };

  function registration(row: number, column: Column, year: Year | null = null): Fact<Registration> {
    const isOfPeriod = column === namedPeriod || (!isOfOneYear && besides.includes(column));
    const read = isOfPeriod ? readOfPeriod : (cell: CellValue) => readOfYear(cell, year);
    return facts.fact(row, column, (cell) =>
      monthFirst.has(column) && readsBothWays(cell) ? { kind: "issue", code: "ambiguousDate" } : read(cell),
    );
  }

  function readDay(cell: CellValue): Reading<Registration> {
    return readRegistration(cell, parameters);
  }

  /**
   * Who registers for a year before the last quarter of the one before, and not for the whole period, has made a slip of
   * the pen or speaks of another year.
   * @param year null: of which, is not known
   */
  function readOfYear(cell: CellValue, year: Year | null): Reading<Registration> {
    const reading = readDay(cell);
    if (year === null || reading.kind !== "value" || reading.value.kind !== "dated") return reading;
    const { date } = reading.value;
    const isEarly = date.year < year - 1 || (date.year === year - 1 && date.month < 10);
    return isEarly && date.year !== parameters.registrationDeadline.year
      ? { ...reading, remark: reading.remark ?? "earlyRegistration" }
      : reading;
  }

  /**
   * Nobody registered for a period before its eve, the last quarter of the year before; a year that is before that of
   * the plan may be a slip of the pen.
   */
  function readOfPeriod(cell: CellValue): Reading<Registration> {
    const reading = readDay(cell);
    if (reading.kind !== "value" || reading.value.kind !== "dated") return reading;
    const { year, month } = reading.value.date;
    const { periodFirstYear, registrationDeadline } = parameters;
    const first = Math.min(periodFirstYear, registrationDeadline.year);
    if (year < first && month < 10) return { kind: "issue", code: "dateOutOfPeriod" };
    return year >= first && year < registrationDeadline.year
      ? { ...reading, remark: reading.remark ?? "earlyRegistration" }
      : reading;
  }

  /** "Ngày đăng ký" beside "Đăng ký thi đua giai đoạn" says when; where the two differ, neither is believed. */
  function withDay(row: number, column: Column): Fact<Registration> {
    return besides.reduce<Fact<Registration>>(
      (known, beside) => {
        if (beside === column) return known;
        const day = registration(row, beside);
        if (!known.known) return known;
        if (!day.known) return day.cause === "notUnderstood" ? day : known;
        if (day.value.kind === "undated" || isSame(day.value, known.value)) return known;
        const completes = known.value.kind === "undated" && day.value.kind === "dated";
        return completes ? day : facts.disagree(row, beside, column);
      },
      registration(row, column),
    );
  }
}

/** "Ngày đăng ký" beside "Đăng ký thi đua". */
function isHeadedByDay(header: string): boolean {
  return /^(ngay|thoi (gian|diem))\b/.test(foldWords(header));
}

function isSame(one: Registration, other: Registration): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
