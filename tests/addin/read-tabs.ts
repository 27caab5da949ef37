/** What a user sees in a tab, and everything that a tab holds, for comparison. */
import type { Host } from "../../src/workbench/host";
import { byHand } from "./bundle-host";

export function tabNames(host: Host): string[] {
  return byHand(host, "return ss.getSheets().map((sheet) => sheet.getName())") as string[];
}

/** The cells as shown, from A1 to the last one that holds something. */
export function shown(host: Host, tab: string): string[][] {
  return byHand(host, "return ss.getSheetByName(args).getDataRange().getDisplayValues()", tab) as string[][];
}

/** One line of a list: what stands under each heading, and the last section above it. */
export type Line = Readonly<Record<string, string>>;

/** The lines under the row that begins with STT, as objects by heading; `section` is the heading line above. */
export function linesOf(host: Host, tab: string): Line[] {
  const rows = shown(host, tab);
  const header = rows.findIndex(([first]) => first === "STT");
  const headings = rows[header] ?? [];
  let section = "";
  return rows.slice(header + 1).flatMap((row, index) => {
    // The names of the columns stand there again above the people.
    if (row[0] === "STT") return [];
    if (!/^\d+$/.test(row[0] ?? "")) {
      section = row[0] ?? "";
      return [];
    }
    const cells = headings.map((heading, column) => [heading, row[column] ?? ""] as const);
    return [{ ...Object.fromEntries(cells), section, row: String(header + index + 2) }];
  });
}

/** Types into a line of a list, under a heading. */
export function typeInto(host: Host, tab: string, name: string, heading: string, value: unknown): void {
  const line = linesOf(host, tab).find((each) => each["Họ và tên / Tên tập thể"] === name);
  const column = shown(host, tab)
    .find(([first]) => first === "STT")
    ?.indexOf(heading);
  if (!line || column === undefined || column < 0) throw new Error(`no ${name} or ${heading} in ${tab}`);
  setCell(host, tab, Number(line.row), column + 1, value);
}

export function setCell(host: Host, tab: string, row: number, column: number, value: unknown): void {
  byHand(host, "ss.getSheetByName(args.tab).getRange(args.row, args.column).setValue(args.value)", {
    tab,
    row,
    column,
    value,
  });
}

/** The last thing that a dialog told the user. */
export function told(host: Host): string {
  return host.dialogs.filter(({ kind }) => kind === "alert").at(-1)?.text ?? "";
}

interface ExportedSheet {
  readonly id: string;
  readonly name: string;
  readonly [part: string]: unknown;
}

/**
 * Everything that the model knows of a tab: cells, formats, borders, sizes, merges, colour rules, validation. Numbers
 * of styles and ids of rules, which mean nothing, are put in plain words.
 */
export function everythingOf(host: Host, tab: string): unknown {
  return wholeState(host)[tab] ?? null;
}

/** The same of all tabs by name, in their order. */
export function wholeState(host: Host): Readonly<Record<string, unknown>> {
  // Every cell by itself: how the engine shortens runs of cells depends on all the other tabs.
  const model = host.workbook.model as unknown as { _exportData: (isShortened: boolean) => unknown };
  const { sheets, styles, formats, borders } = model._exportData(false) as {
    readonly sheets: readonly ExportedSheet[];
    readonly styles: Readonly<Record<string, unknown>>;
    readonly formats: Readonly<Record<string, unknown>>;
    readonly borders: Readonly<Record<string, unknown>>;
  };
  const inWords = (part: unknown, words: Readonly<Record<string, unknown>>): unknown =>
    Object.fromEntries(
      Object.entries((part ?? {}) as Record<string, number>).map(([zone, key]) => [zone, words[key]]),
    );
  return Object.fromEntries(
    sheets.map(({ id: _id, ...sheet }) => [
      sheet.name,
      {
        ...sheet,
        styles: inWords(sheet.styles, styles),
        formats: inWords(sheet.formats, formats),
        borders: inWords(sheet.borders, borders),
        conditionalFormats: withoutIds(sheet.conditionalFormats),
        dataValidationRules: withoutIds(sheet.dataValidationRules),
      },
    ]),
  );
}

function withoutIds(rules: unknown): unknown {
  return (rules as readonly Record<string, unknown>[]).map(({ id: _id, ...rest }) => rest);
}
