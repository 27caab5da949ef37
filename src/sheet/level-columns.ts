/** Ratings that are ticked in a column for each level, "HTXSNV | HTTNV | HTNV | KHTNV", read as the one column that they make together. */
import { isStaffRatingAtLeast, UNRATED } from "../domain/rating";
import type { SubjectKind } from "../domain/subject";
import { DEFAULT_PARAMETERS, type Parameters } from "../plan/parameters";
import { isText, textOf, type CellValue } from "./cell";
import { namesYear } from "./columns";
import type { HeaderChoices } from "./header-choices";
import { textOfParts } from "./header-texts";
import { isEntered, readMark, readParClass, readRating } from "./reading";
import type { Column, Level } from "./table";

/** Fewer side by side may be something else: "Tốt | Khá" of some test. */
const FEWEST_LEVELS = 3;

/**
 * The columns of a header that are levels of one rating each, run by run.
 * @param parts the header of each column, row by row
 */
export function levelColumns(
  parts: readonly (readonly string[])[],
  kind: SubjectKind,
  choices: HeaderChoices,
): readonly Column[] {
  const read: ReadLevel = kind === "individual" ? readRating : readParClass;
  const runs: { heading: string; levels: Level[]; values: Set<string> }[] = [];
  let run: (typeof runs)[number] | undefined;
  for (const [index, all] of parts.entries()) {
    const own = all.filter((part) => part !== "");
    const name = own.pop() ?? "";
    const level = levelIn(name, read);
    const heading = textOfParts(own);
    if (level === null || choices.isChosen(textOfParts(all))) run = undefined;
    else {
      if (run?.heading !== heading) runs.push((run = { heading, levels: [], values: new Set() }));
      run.levels.push({ index, name: name.replace(IN_BRACKETS, "").trim() });
      run.values.add(level);
    }
  }
  return runs.flatMap(({ heading, levels, values }): readonly Column[] => {
    const [first] = levels;
    if (!first || values.size < FEWEST_LEVELS || values.size < levels.length) return [];
    // Without a heading the levels are what they are.
    const header = heading === "" ? levels.map(({ name }) => name).join(" | ") : heading;
    const said = heading === "" ? RATING : choices.meaningOf(heading);
    const meaning =
      said?.kind === "rating"
        ? said
        : ({ kind: "unclear", about: "rating", year: namesYear(heading) } as const);
    return [{ index: first.index, header, meaning, levels }];
  });
}

/** Reads a level of the staff, or a class of the units. */
export type ReadLevel = (
  cell: CellValue,
  parameters: Parameters,
) => { readonly kind: string; readonly value?: string };

/** The level that a word names, "HTXSNV (không quá 20%)" too; null where it names none. @param read by default those of the staff */
export function levelIn(word: CellValue | undefined, read: ReadLevel = readRating): string | null {
  const reading = isText(word) ? read(textOf(word).replace(IN_BRACKETS, ""), DEFAULT_PARAMETERS) : null;
  return reading?.kind === "value" ? (reading.value ?? null) : null;
}

/** "(1)", "(≤ 20%)"; words may say that it is no rating yet. */
const IN_BRACKETS = /\((?:không quá)?[^\p{L}()]*\)$/u;

const RATING = { kind: "rating", year: null, of: null } as const;

/** Whether a cell names a rating below HTTNV. */
export function isLowLevel(cell: CellValue): boolean {
  const reading = readRating(cell, DEFAULT_PARAMETERS);
  return (
    reading.kind === "value" && reading.value !== UNRATED && !isStaffRatingAtLeast(reading.value, "HTTNV")
  );
}

/** The level that a line ticks; a text that is no level where it ticks several, or holds anything but ticks. */
export function levelTicked(cells: readonly CellValue[], levels: readonly Level[]): CellValue {
  const filled = levels.filter(({ index }) => isEntered(cells[index] ?? null));
  const [first, second] = filled;
  if (!first) return null;
  if (!second && readMark(cells[first.index] ?? null).kind === "value") return first.name;
  return filled.map(({ index, name }) => `${name}: ${textOf(cells[index])}`).join("; ");
}
