/** What could be written instead of a cell that was not understood; a person decides whether it is meant. */
import { fromSpreadsheetSerial, type CivilDate } from "../domain/civil-date";
import { foldLetters } from "../domain/identity";
import type { DataIssue, IssueCode } from "../domain/issue";
import { NOT_USED } from "../vi/parameters";
import { isText, textOf, tidy, type CellValue } from "./cell";
import { CLASS_SPELLINGS, RATING_SPELLINGS, readDate } from "./reading";
import { mayBePaired } from "./setting-values";

export type Proposal =
  /** Another value for the cell. */
  | { readonly kind: "cell"; readonly value: string | number | CivilDate }
  /** An entry of a list in the settings. */
  | ({ readonly kind: "setting" } & ListEntry);

/** What a list of the settings may be given. */
export type ListEntry =
  /** A pair of names; null takes the pair of the first name out of the list. */
  | {
      readonly list: "unitNames" | "columnNames";
      /** As the sheets write it. */
      readonly other: string;
      /** What it stands for. */
      readonly name: string | null;
    }
  | { readonly list: "seenTexts"; readonly text: string };

/** A longer text is no note that comes again; it is to be put into other words. */
const LONGEST_SEEN = 2_000;

/** Of texts that somebody has to read, and may find to change nothing. */
const TO_BE_SEEN: readonly IssueCode[] = [
  "noteDoubtful",
  "tableUndecided",
  "titleUnread",
  "noteUnread",
  "cellNoteUnread",
];

/** @param cell what stands at the issue's place; undefined where it is not known */
export function proposalFor(
  { code, found, detail, place: { header } }: DataIssue,
  cell: CellValue | undefined,
): Proposal | null {
  if (code === "unknownUnit" || code === "collectivesAlike") {
    return detail === undefined ? null : { kind: "setting", list: "unitNames", other: found, name: detail };
  }
  if (code === "columnDoubtful") {
    return mayBePaired(header)
      ? { kind: "setting", list: "columnNames", other: header, name: NOT_USED }
      : null;
  }
  if (TO_BE_SEEN.includes(code)) {
    const text = tidy(found);
    return text.length > LONGEST_SEEN ? null : { kind: "setting", list: "seenTexts", text };
  }
  if (!isText(cell)) return null;
  switch (code) {
    case "ratingNotUnderstood":
      return nearest(cell, RATING_SPELLINGS);
    case "classNotUnderstood":
      return nearest(cell, CLASS_SPELLINGS);
    case "twoDigitYear": {
      const read = readDate(cell);
      return read && { kind: "cell", value: read.date };
    }
    case "numberAsText": {
      const number = Number(textOf(cell).replace(",", "."));
      const date = number > 10_000 ? fromSpreadsheetSerial(number) : null;
      return { kind: "cell", value: date ?? number };
    }
    default:
      return null;
  }
}

/** Below this length, one letter more or less is another word. */
const LEAST_LENGTH = 6;

/** The one spelling that is one slip of a letter away; none where spellings of two meanings are. */
function nearest(cell: string, spellings: Readonly<Record<string, readonly string[]>>): Proposal | null {
  const letters = foldLetters(cell).replace(/[^a-z]/g, "");
  if (letters.length < LEAST_LENGTH) return null;
  const alike = Object.values(spellings).flatMap((ofTerm) =>
    ofTerm.filter((spelling) => isOneSlip(letters, foldLetters(spelling).replace(/[^a-z]/g, ""))).slice(0, 1),
  );
  const [only, another] = alike;
  return only === undefined || another !== undefined ? null : { kind: "cell", value: only };
}

/** One letter wrong, too many or too few, or two side by side exchanged. */
function isOneSlip(written: string, spelling: string): boolean {
  const [short, long] = written.length <= spelling.length ? [written, spelling] : [spelling, written];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end++;
  const rest = short.slice(start, short.length - end);
  const other = long.slice(start, long.length - end);
  const isExchanged = rest.length === 2 && other === rest.charAt(1) + rest.charAt(0);
  return isExchanged || (rest.length <= 1 && other.length <= 1);
}
