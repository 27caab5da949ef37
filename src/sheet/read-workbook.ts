/** Reads all tabs of a workbook into one set of facts, with the issues between tables. */
import type { DataIssue } from "../domain/issue";
import type { Parameters } from "../plan/parameters";
import type { Grid } from "./cell";
import { isCopyOfAnother } from "./copied-tabs";
import { findTables } from "./find-tables";
import { headerChoices } from "./header-choices";
import { withOtherTimes } from "./other-times";
import { ratedElsewhere } from "./rated-elsewhere";
import { readTables, type TablesReading } from "./read-tables";
import { withSaidElsewhere } from "./said-of-tables";
import { seenBy } from "./seen-texts";
import { withSetAside } from "./set-aside-tables";
import type { Table } from "./table";
import { transposedTables } from "./transposed-tables";

export interface WorkbookReading extends TablesReading {
  readonly tables: readonly Table[];
}

/** @param grids the tabs of the user, without those the add-in owns */
export function readWorkbook(grids: readonly Grid[], parameters: Parameters): WorkbookReading {
  const choices = headerChoices(parameters.columnNames);
  const isSeen = seenBy(parameters);
  const sheets = grids.map(({ sheet }) => sheet);
  const found = grids.flatMap((grid): readonly Table[] => {
    const ofTab = findTables(grid, choices);
    // Beside its original a copy is older or a trial; alone it may be a tab brought from another spreadsheet.
    return isCopyOfAnother(grid.sheet, sheets) && !isSeen(grid.sheet)
      ? ofTab.map((table) => ({
          ...table,
          years: { kind: "undecided", texts: [{ text: grid.sheet, place: null }] },
        }))
      : ofTab;
  });
  const decided = withOtherTimes(withSetAside(found, parameters), parameters);
  const tables = withSaidElsewhere(decided, grids, parameters);
  const reading = readTables(tables, parameters, {
    grids,
    tables,
    ratedElsewhere: (names) => ratedElsewhere(found, tables, names, parameters),
  });
  const transposed = transposedTables(grids);
  const { facts, issues } = reading;
  return {
    ...reading,
    tables,
    facts: { ...facts, unnamed: [...(facts.unnamed ?? []), ...transposed.people] },
    issues: eachOnce([...issues, ...transposed.issues]),
  };
}

/** One sentence may set several tables aside: it is told once, with the tabs of all of them. */
function eachOnce(issues: readonly DataIssue[]): readonly DataIssue[] {
  const told = new Map<string, DataIssue>();
  for (const issue of issues) {
    const { code, place, found, detail } = issue;
    const itself = [place.sheet, place.row, place.column, found].join("\u0000");
    const key = code === "tableUndecided" ? itself : String(told.size);
    const known = told.get(key);
    const sheets = [...new Set([known?.detail, detail])].flatMap((sheet) => sheet ?? []);
    told.set(key, known && sheets.length > 0 ? { ...known, detail: sheets.join(", ") } : (known ?? issue));
  }
  return [...told.values()];
}
