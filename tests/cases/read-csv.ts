/** Reads a case file as any spreadsheet opens it: cells between semicolons, headers first, no quotes. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export interface CsvRow {
  /** "iii-2-dang-ky.csv:14", to find the line again. */
  readonly where: string;
  readonly cells: ReadonlyMap<string, string>;
}

/** @throws {Error} on a quote, a header given twice, a line with too few or too many cells, or a file without lines */
export function parseCsv(text: string, file: string): readonly CsvRow[] {
  if (text.includes('"')) throw new Error(`${file}: quotes are not used in case files`);
  const [headerLine = "", ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const headers = cellsOf(headerLine);
  if (new Set(headers).size !== headers.length) throw new Error(`${file}: a header stands there twice`);
  const rows: CsvRow[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const where = `${file}:${String(index + 2)}`;
    const cells = cellsOf(line);
    if (cells.length !== headers.length) {
      throw new Error(`${where}: ${String(cells.length)} cells under ${String(headers.length)} headers`);
    }
    rows.push({ where, cells: new Map(headers.map((header, column) => [header, cells[column] ?? ""])) });
  }
  if (rows.length === 0) throw new Error(`${file}: no cases`);
  return rows;
}

export function readCsv(file: string): readonly CsvRow[] {
  return parseCsv(readFileSync(path.join(__dirname, file), "utf8"), file);
}

export function caseFiles(): readonly string[] {
  return readdirSync(__dirname).filter((name) => name.endsWith(".csv"));
}

/** @throws {Error} if the file has no such column */
export function cellOf(row: CsvRow, header: string): string {
  const cell = row.cells.get(header);
  if (cell === undefined) throw new Error(`${row.where}: no column "${header}"`);
  return cell;
}

function cellsOf(line: string): readonly string[] {
  return line.split(";").map((cell) => cell.trim());
}
