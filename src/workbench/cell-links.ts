/** Links to cells of the same workbook: by the sheet's number in Google's spreadsheets, by its name in files. */
import type { Model } from "@odoo/o-spreadsheet";

/** The engine's ids are texts; Google's are numbers that stay the same. */
export function sheetNumber(id: string): number {
  let hash = 0;
  for (const char of id) hash = (hash * 31 + char.charCodeAt(0)) % 2_000_000_011;
  return hash;
}

export interface LinkedCells {
  readonly sheetId: string;
  /** "H7" or "H7:H12". */
  readonly range: string;
}

interface WithSheets {
  readonly getters: Pick<Model["getters"], "getSheetIds" | "getSheetIdByName">;
}

const BY_NUMBER = /^#gid=(\d+)&range=([A-Z]+\d+(?::[A-Z]+\d+)?)$/;
const BY_NAME = /^#'((?:[^']|'')+)'!([A-Z]+\d+(?::[A-Z]+\d+)?)$/;

export function isCellLink(url: string): boolean {
  return BY_NUMBER.test(url) || BY_NAME.test(url);
}

/** Undefined if there is no such sheet, or the link leads elsewhere. */
export function linkedCells(url: string, { getters }: WithSheets): LinkedCells | undefined {
  const [, number, range = ""] = BY_NUMBER.exec(url) ?? [];
  const [, name, namedRange = ""] = BY_NAME.exec(url) ?? [];
  const sheetId =
    number === undefined
      ? getters.getSheetIdByName(name?.replaceAll("''", "'"))
      : getters.getSheetIds().find((id) => sheetNumber(id) === Number(number));
  return sheetId === undefined ? undefined : { sheetId, range: number === undefined ? namedRange : range };
}

/** A formula with its links as Excel and LibreOffice follow them. */
export function withNamedLinks(formula: string, { getters }: Pick<Model, "getters">): string {
  return formula.replace(/(HYPERLINK\(")(#gid=[^"]+)"/gi, (link, opening: string, url: string) => {
    const cells = linkedCells(url, { getters });
    if (!cells) return link;
    const name = getters.getSheetName(cells.sheetId).replaceAll("'", "''").replaceAll('"', '""');
    return `${opening}#'${name}'!${cells.range}"`;
  });
}
