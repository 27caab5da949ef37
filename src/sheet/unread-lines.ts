/** Lines of somebody known, or of a known unit, where no header could be read: no fact is taken from them, but they are told. */
import type { Collective, Individual } from "../domain/subject";
import type { DataIssue } from "../domain/issue";
import type { Parameters } from "../plan/parameters";
import { isBlank, isText, textOf, tidy, type CellValue, type Grid } from "./cell";
import type { Alike } from "./doubted-facts";
import { foldWords } from "./fold";
import { listMatter, type Matter } from "./list-matter";
import { saidOfMove, speaksOfMoves } from "./moved-people";
import type { LeftOut } from "./skipped-years";
import { seenBy } from "./seen-texts";
import type { KnownNames } from "./suspicions";
import type { Table } from "./table";
import { isUnitName, peopleNamedIn, rowsRead, titleTexts, type Said, type UnreadLine } from "./unread-line";
import { matterOfHeader, saidByAdverseCell, saidByList } from "./unread-lists";
import {
  isListOfTasks,
  lowLevelsIn,
  mayRateUnits,
  saidBesideName,
  saidByLowerClass,
  saidByRating,
  saidUnderLevel,
} from "./unread-ratings";
import { fullAllowance, saidInSentences, saidOfDiscipline, type Allowance } from "./unread-sentences";
import { speaksOfPar } from "./table-titles";
import { isNumbered } from "./unread-texts";

export interface UnreadLines extends LeftOut {
  /** Whose facts the lines leave open: each beside what is said. */
  readonly suspectedPeople: readonly Alike<Individual>[];
  readonly suspectedUnits: readonly Alike<Collective>[];
}

/** Many namesakes times many lines: of so many nobody is named in an honest workbook. */
const MOST_SUSPECTED = 100_000;

export function unreadLines(
  grids: readonly Grid[],
  tables: readonly Table[],
  names: KnownNames,
  parameters: Pick<Parameters, "registrationDeadline" | "seenTexts">,
): UnreadLines {
  const allowance = fullAllowance();
  const isSeen = seenBy(parameters);
  const people: Individual[] = [];
  const issues: DataIssue[] = [];
  const suspectedPeople: Alike<Individual>[] = [];
  const suspectedUnits: Alike<Collective>[] = [];
  for (const grid of grids) {
    const own = tables.filter((table) => table.grid === grid);
    for (const said of saidInGrid(grid, own, names, parameters, allowance, isSeen)) {
      people.push(...said.people);
      issues.push(...said.issues);
      suspectedUnits.push(...said.suspectedUnits);
      for (const pair of said.suspectedPeople) {
        if (suspectedPeople.length < MOST_SUSPECTED) suspectedPeople.push(pair);
      }
    }
  }
  return { people, issues, suspectedPeople, suspectedUnits };
}

/** What the lines of a tab say that none of its tables holds, from the top. */
function* saidInGrid(
  grid: Grid,
  tables: readonly Table[],
  names: KnownNames,
  parameters: Pick<Parameters, "registrationDeadline" | "seenTexts">,
  allowance: Allowance,
  isSeen: (text: string) => boolean,
): Generator<Said> {
  const covered = rowsRead(tables);
  if (covered.size === grid.values.length) return;
  const titles = titleTexts(grid);
  const isOfUnits = mayRateUnits(titles);
  const isOfTasks = isListOfTasks(titles);
  const isOfJudgement = titles.some(speaksOfJudgement);
  const isOfMoves = titles.some(speaksOfMoves);
  const isOfPar = titles.some(speaksOfPar);
  /** The unit that a line of its own has named above: "I | Văn phòng Sở". */
  let heading: string | undefined;
  let matter = matterOf(grid.sheet, false);
  let lowColumns: readonly number[] = [];
  for (const [row, cells] of grid.values.entries()) {
    if (covered.has(row)) {
      heading = undefined;
      matter = null;
      lowColumns = [];
      continue;
    }
    const alone = textAlone(cells);
    const isHeading = alone !== null && peopleNamedIn(alone, names).length === 0;
    if (isHeading && (isUnitName(alone, names) || !isNumbered(cells))) {
      heading = isUnitName(alone, names) ? alone : undefined;
      const own = heading === undefined ? matterOf(alone, isOfPar) : null;
      if (heading === undefined && (isTitle(alone) || isOfPar))
        matter = own ?? (isTitle(alone) ? null : matter);
      else if (own?.kind === "discipline") matter = own;
    }
    matter = matterOfHeader(cells) ?? matter;
    lowColumns = lowLevelsIn(cells) ?? lowColumns;
    const line: UnreadLine = { grid, row, cells, names };
    yield* saidInLine(line, matter, allowance);
    yield* saidUnderLevel(line, lowColumns);
  }

  function matterOf(title: string, ofPar: boolean): Matter | null {
    return isSeen(title) ? null : listMatter(title, ofPar);
  }

  /** What keeps a line from being looked at any further. */
  function saidAlone(line: UnreadLine, matter: Matter | null): readonly Said[] | null {
    const said = saidOfDiscipline(line);
    return said ? [said] : matter && saidByList(line, matter, parameters);
  }

  function* saidInLine(line: UnreadLine, matter: Matter | null, allowance: Allowance): Generator<Said> {
    const sentences = saidInSentences(line, allowance, parameters, isSeen);
    const said = sentences.length > 0 ? sentences : saidAlone(line, matter);
    if (said) {
      yield* said;
      return;
    }
    const others = [
      isOfUnits ? saidByLowerClass(line) : null,
      isOfMoves ? saidOfMove(line) : null,
      saidByRating(line, heading, isOfTasks) ?? (isOfTasks ? null : saidBesideName(line)),
    ].filter((other) => other !== null);
    if (others.length === 0 && isOfJudgement && !isOfTasks) others.push(...saidByAdverseCell(line, isSeen));
    yield* others;
  }
}

/** Of ratings, awards, votes or opinions: who gives blood, or goes on a trip, may say "không". */
function speaksOfJudgement(title: string): boolean {
  return /\b(xep loai|danh gia|thi dua|khen|binh xet|phieu|hoi dong|y kien|de nghi|dieu kien|cchc)\b/.test(
    foldWords(title),
  );
}

/** More than a word or two: a heading such as "Ghi chú" or "Nơi nhận" ends no list. */
function isTitle(text: string): boolean {
  return text.split(" ").length >= 3;
}

/** The text of a row that says nothing else, but for a number or letter before it; null of any other row. */
function textAlone(cells: readonly CellValue[]): string | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  const only = filled[filled.length - 1];
  if (filled.length === 0 || filled.length > 2 || !isText(only)) return null;
  const ordinal = filled.length === 2 ? textOf(filled[0]) : "I";
  return ORDINAL.test(ordinal) ? tidy(only).replace(/^[IVXLC]+\s*[.)-]\s*/, "") : null;
}

const ORDINAL = /^([IVXLC]+|[A-Z]|\d{1,4})[.)]?$/;
