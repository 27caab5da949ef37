/** Where somebody works and as what: in columns of their own, both in one cell, or below the heading of a unit. */
import { remember } from "../assessment/remember";
import { NO_COLUMN, type Fact } from "../domain/fact";
import type { Year } from "../domain/year";
import { isBlank, isErrorText, textOf, type CellValue } from "./cell";
import { isLegacyFont, type Reading } from "./reading";
import type { SubjectRow } from "./table-lines";
import type { TableReader } from "./table-reader";
import { unitsAbove } from "./table-titles";
import { readUnitName, unitNaming } from "./unit-names";

export interface PositionAndUnitReader {
  readonly position: (row: number) => string;
  /** Only what a column of positions says. */
  readonly positionAlone: (row: number) => string;
  readonly unit: (line: SubjectRow) => Fact<string>;
  /** @param own unit of the line's own year; null: it has none */
  readonly unitsByYear: (line: SubjectRow, own: string | null) => ReadonlyMap<Year, string>;
}

/** @param isUnit whether a name is that of a collective of the workbook */
export function positionAndUnitReader(
  { cells: { table, cell }, columns, facts: { fact }, parameters }: TableReader,
  isUnit: (name: string) => boolean,
): PositionAndUnitReader {
  const unitName = unitNaming(parameters);
  const unitColumn = columns.single("unit", (meaning) => meaning.year === null);
  // Where lines name their units, one left blank is no part of the heading above: it may have been merged with another.
  const isUnitWritten =
    unitColumn !== undefined &&
    table.rows.some(({ index, kind }) => kind === "data" && !isBlank(cell(index, unitColumn)));
  const yearly = columns.yearly("unit");
  const positionColumn = columns.single("position");
  const bothColumn = columns.single("positionAndUnit");
  const splits = new Map<string, SplitPosition>();
  /** A list of one unit, which its tab or a label above names. */
  const unitOfTable =
    unitsAbove(table.grid, table.headerRows[0] ?? 0).find((name) => isUnit(unitName(name))) ?? "";
  return { position, positionAlone, unit, unitsByYear };

  function position(row: number): string {
    if (positionColumn) return positionAlone(row);
    return bothColumn ? split(cell(row, bothColumn)).position : "";
  }

  function positionAlone(row: number): string {
    return positionColumn ? textOf(cell(row, positionColumn)) : "";
  }

  function unit({ row, group }: SubjectRow): Fact<string> {
    const facts = [
      ...(unitColumn ? [fact(row, unitColumn, readUnit)] : []),
      ...(bothColumn ? [fact(row, bothColumn, readUnitOfBoth)] : []),
    ];
    const heading = isUnitWritten ? "" : group || unitOfTable;
    const stated = facts.find((each) => each.known || each.cause === "notUnderstood");
    if (stated || heading === "") return stated ?? facts[0] ?? NO_COLUMN;
    return isLegacyFont(heading)
      ? { known: false, cause: "notUnderstood" }
      : { known: true, value: unitName(heading) };
  }

  function unitsByYear({ row, ownYear }: SubjectRow, own: string | null): ReadonlyMap<Year, string> {
    const units = new Map<Year, string>();
    if (own !== null && ownYear !== null) units.set(ownYear, own);
    for (const [year, column] of yearly) {
      const ofYear = fact(row, column, readUnit);
      if (ofYear.known) units.set(year, ofYear.value);
    }
    return units;
  }

  function readUnit(found: CellValue): Reading<string> {
    const reading = readUnitName(found);
    return reading.kind === "value" ? { ...reading, value: unitName(reading.value) } : reading;
  }

  function readUnitOfBoth(found: CellValue): Reading<string> {
    return readUnit(isErrorText(found) ? found : split(found).unit);
  }

  /** "Chuyên viên, Văn phòng Sở" in one cell; the same few stand in a column over and over. */
  function split(found: CellValue): SplitPosition {
    const text = textOf(found);
    return remember(splits, text, () => splitPosition(text, (name) => isUnit(unitName(name))));
  }
}

interface SplitPosition {
  readonly position: string;
  readonly unit: string;
}

/** A longer text says more than where somebody works. */
const LONGEST_POSITION = 300;

/**
 * "Chuyên viên, Phòng Quản lý xây dựng": the unit is the longest end that is a unit's name, else what follows the
 * first comma, semicolon or line break. A text without either is a position alone.
 */
function splitPosition(text: string, isUnit: (name: string) => boolean): SplitPosition {
  if (text.length > LONGEST_POSITION) return { position: text, unit: "" };
  const starts = [...text.matchAll(/\s+[-–]\s+|[,;]\s*|\s+/g)].map(({ index, 0: gap }) => ({
    end: index,
    unit: text.slice(index + gap.length),
    isBreak: /[,;]/.test(gap),
  }));
  const split = [{ end: 0, unit: text, isBreak: false }, ...starts].find(({ unit }) => isUnit(unit));
  const found = split ?? starts.find(({ isBreak }) => isBreak);
  if (!found) return { position: text, unit: "" };
  return { position: text.slice(0, found.end).replace(/[\s,;–-]+$/, ""), unit: found.unit };
}
