/** What columns hold by their headers, and by what a person has chosen for a header. */
import { identityKey } from "../domain/identity";
import { NOT_USED } from "../vi/parameters";
import { columnMeaning, type ColumnMeaning } from "./columns";
import { foldWords } from "./fold";

/** How the headers of a workbook are understood. */
export interface HeaderChoices {
  /** Null for a header that is none of ours, or is not to be used. */
  readonly meaningOf: (header: string) => ColumnMeaning | null;
  readonly isChosen: (header: string) => boolean;
  /** Whether somebody has chosen that the column is not to be used, not even as a remark. */
  readonly isLeftOut: (header: string) => boolean;
}

/** Nothing chosen: headers mean what they say. */
export const NO_CHOICES: HeaderChoices = {
  meaningOf: columnMeaning,
  isChosen: () => false,
  isLeftOut: () => false,
};

/** @param columnNames headers → a header that says what such a column holds, or the word for not using it */
export function headerChoices(columnNames: ReadonlyMap<string, string>): HeaderChoices {
  if (columnNames.size === 0) return NO_CHOICES;
  const chosen = new Map([...columnNames].map(([header, name]) => [identityKey(header), name]));
  return {
    meaningOf: (header) => {
      const name = chosen.get(identityKey(header));
      if (name === undefined) return columnMeaning(header);
      return isNotUsed(name) ? null : columnMeaning(name);
    },
    isChosen: (header) => chosen.has(identityKey(header)),
    isLeftOut: (header) => isNotUsed(chosen.get(identityKey(header)) ?? ""),
  };
}

/** Whether a text may be chosen for a column. */
export function isColumnName(name: string): boolean {
  const meaning = columnMeaning(name);
  return isNotUsed(name) || (meaning !== null && meaning.kind !== "unclear");
}

function isNotUsed(name: string): boolean {
  return foldWords(name) === foldWords(NOT_USED);
}
