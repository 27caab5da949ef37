/** The tab "Danh mục hồ sơ" as data: what V.1 asks for, line by line, and what people typed into it. */
import type { Track } from "../domain/award";
import { dayOfWeek } from "../domain/civil-date";
import { identityKey } from "../domain/identity";
import type { SubjectKind } from "../domain/subject";
import { rangeName } from "../domain/cell-name";
import { dossierDeadline } from "../assessment/deadline";
import type { Parameters } from "../plan/parameters";
import { CHECKLIST_COLUMNS, CHECKLIST_WORDS, checklistTabName } from "../vi/checklist-words";
import { NOMINATION_WORDS } from "../vi/nomination-words";
import { PARAMETER_WORDS, SETTINGS_TAB } from "../vi/parameters";
import { formatDatePadded, weekdayName } from "../vi/formal-terms";
import { isBlank, textOf, type CellValue, type Grid } from "./cell";
import { generatedValues } from "./council-entries";
import { foldWords } from "./fold";
import { formulaLiteral } from "./formula-literal";
import { readMark } from "./reading";
import { TAB_TITLE, type CellStyle, TabBuilder, type TabImage, TABLE_HEADER } from "./tab-image";

export interface ChecklistNominee {
  readonly kind: SubjectKind;
  readonly name: string;
  readonly position: string;
  /** "" for a collective. */
  readonly unit: string;
  /** With the period or the year. */
  readonly awardName: string;
}

/** What a line is about. */
interface LineKey {
  readonly component: string;
  readonly owner: string;
  readonly unit: string;
  readonly award: string;
}

/** A line of the checklist with what people typed, as typed. */
export interface TypedLine extends LineKey {
  /** True or false where it is understood. */
  readonly done: CellValue;
  readonly link: CellValue;
  readonly responsible: CellValue;
  readonly note: CellValue;
}

export interface ChecklistContext {
  readonly round: string;
  readonly track: Track;
  readonly nominees: readonly ChecklistNominee[];
  /** The council chose them; else they are only proposed. */
  readonly isChosen: boolean;
  readonly parameters: Parameters;
  /** The lines of the checklist that is made anew. */
  readonly typed: readonly TypedLine[];
}

type ColumnId = keyof typeof CHECKLIST_COLUMNS;

const COLUMN_IDS = Object.keys(CHECKLIST_COLUMNS) as ColumnId[];
const TYPED: readonly ColumnId[] = ["done", "link", "responsible", "note"];
const WIDTHS: Readonly<Record<ColumnId, number>> = {
  number: 44,
  component: 170,
  owner: 190,
  unit: 160,
  award: 230,
  done: 64,
  link: 200,
  responsible: 140,
  deadline: 92,
  left: 130,
  note: 200,
};
const SECTION: CellStyle = { bold: true, background: "#f3f3f3" };
const BODY: CellStyle = { size: 11, vertical: "top" };
const CENTERED: CellStyle = { align: "center" };
const TYPED_HERE: CellStyle = { background: "#fffbe6" };
const BOLD: CellStyle = { bold: true };

/** @returns the tab, and how many lines are kept for who is not in the list any more */
export function checklistTab(context: ChecklistContext): {
  readonly image: TabImage;
  readonly former: number;
} {
  const { round, track, isChosen, parameters, typed } = context;
  const tab = new TabBuilder(
    checklistTabName(round),
    COLUMN_IDS.map((id) => WIDTHS[id]),
  );
  tab.line(CHECKLIST_WORDS.title, TAB_TITLE);
  tab.line(NOMINATION_WORDS.subtitle(track, round), { bold: true, size: 13, align: "center" });
  tab.paragraph(
    [CHECKLIST_WORDS.help, deadlineRemark(parameters), ...(isChosen ? [] : [CHECKLIST_WORDS.nobodyChosen])],
    { italic: true, size: 11, vertical: "top" },
  );
  const total = tab.line(CHECKLIST_WORDS.totalParts[0], SECTION);
  const header = tab.row(
    COLUMN_IDS.map((id) => CHECKLIST_COLUMNS[id]),
    TABLE_HEADER,
  );
  const { lines, former } = withTyped(wantedLines(context.nominees), typed);
  listed(tab, lines, parameters);
  tab.live(total, 1, liveTotal(header + 1, lines.length));
  if (former.length > 0) {
    tab.line(CHECKLIST_WORDS.former, SECTION);
    listed(tab, former, null);
  }
  tab.grid({ row: header, column: 1, rows: tab.nextRow - header, columns: tab.width });
  return { image: tab.build(header), former: former.length };
}

function deadlineRemark(parameters: Parameters): string {
  const { recognitionDate } = parameters;
  if (!recognitionDate) {
    return CHECKLIST_WORDS.noDeadline(PARAMETER_WORDS.recognitionDate.label, SETTINGS_TAB);
  }
  const { lastDay, nextWorkingDay } = dossierDeadline(recognitionDate, parameters);
  return NOMINATION_WORDS.deadline(
    formatDatePadded(recognitionDate),
    formatDatePadded(lastDay),
    weekdayName(dayOfWeek(lastDay)),
    formatDatePadded(nextWorkingDay),
  );
}

/** As the dialog "Làm hồ sơ" makes them: of the round, then of each nominee. */
function wantedLines(nominees: readonly ChecklistNominee[]): readonly LineKey[] {
  const { roundProposal, proposal, minutes, report, wholeRound, withPosition } = CHECKLIST_WORDS;
  const reports = nominees.map(({ name, unit, awardName }) => ({
    component: report,
    owner: name,
    unit,
    award: awardName,
  }));
  const count = new Map<string, number>();
  for (const line of reports) count.set(keyOf(line), (count.get(keyOf(line)) ?? 0) + 1);
  const proposing = new Set<string>();
  return [
    ...[roundProposal, minutes].map((component) => ({ component, owner: wholeRound, unit: "", award: "" })),
    ...reports.flatMap((line, index) => {
      const { kind, position = "" } = nominees[index] ?? {};
      const isNamesake = (count.get(keyOf(line)) ?? 0) > 1;
      const own = isNamesake ? { ...line, owner: withPosition(line.owner, position) } : line;
      const key = identityKey(line.owner);
      // A collective proposes itself and its people once, whatever it is proposed for.
      if (kind !== "collective" || proposing.has(key)) return [own];
      proposing.add(key);
      return [{ component: proposal, owner: line.owner, unit: "", award: "" }, own];
    }),
  ];
}

/** Gives each line what was typed for it; nothing that was typed goes to two lines or is lost. */
function withTyped(
  wanted: readonly LineKey[],
  typed: readonly TypedLine[],
): { readonly lines: readonly TypedLine[]; readonly former: readonly TypedLine[] } {
  const open = new Map<string, TypedLine[]>();
  // What holds something comes first: a line that is there twice gives that one away.
  for (const line of [...typed.filter(holdsAnything), ...typed.filter((each) => !holdsAnything(each))]) {
    const key = keyOf(line);
    open.set(key, [...(open.get(key) ?? []), line]);
  }
  const lines = wanted.map((line) => {
    const { done = false, link = "", responsible = "", note = "" } = open.get(keyOf(line))?.shift() ?? {};
    return { ...line, done, link, responsible, note };
  });
  return { lines, former: [...open.values()].flat().filter(holdsAnything) };
}

function keyOf({ component, owner, unit, award }: LineKey): string {
  return [component, owner, unit, award].map(identityKey).join("\u001f");
}

function holdsAnything({ done, link, responsible, note }: TypedLine): boolean {
  return done !== false || [link, responsible, note].some((cell) => !isBlank(cell));
}

/** @param parameters null for lines that nobody waits for */
function listed(tab: TabBuilder, lines: readonly TypedLine[], parameters: Parameters | null): void {
  const from = tab.nextRow;
  const rows = lines.length;
  const columnBlock = (id: ColumnId) => ({ row: from, column: numberOf(id), rows, columns: 1 });
  const recognised = parameters?.recognitionDate;
  const deadline = recognised ? dossierDeadline(recognised, parameters).lastDay : "";
  for (const [index, line] of lines.entries()) {
    const left = parameters ? "" : CHECKLIST_WORDS.formerState;
    const cells = { ...line, number: index + 1, deadline, left };
    const row = tab.row(
      COLUMN_IDS.map((id) => cells[id]),
      BODY,
    );
    if (parameters) tab.live(row, numberOf("left"), daysLeft(row));
  }
  tab.number(columnBlock("number"));
  tab.checkbox(columnBlock("done"));
  tab.bounded(columnBlock("deadline"), { kind: "date" }, CHECKLIST_WORDS.deadlineHelp);
  for (const id of ["number", "done", "deadline", "left"] as const) tab.style(columnBlock(id), CENTERED);
  for (const id of ["done", "link", "responsible", "note"] as const) tab.style(columnBlock(id), TYPED_HERE);
  tab.style(columnBlock("left"), BOLD);
}

function numberOf(id: ColumnId): number {
  return COLUMN_IDS.indexOf(id) + 1;
}

function daysLeft(row: number): string {
  const words = CHECKLIST_WORDS;
  const [done, deadline] = (["done", "deadline"] as const).map((id) => rangeName(row, numberOf(id), 1, 1));
  const days = `INT(${String(deadline)})-TODAY()`;
  return `=IF(${String(done)}=TRUE;${formulaLiteral(words.isDone)};IF(NOT(ISNUMBER(${String(deadline)}));${formulaLiteral(words.noDate)};IF(${days}<0;${formulaLiteral(words.late)}&(0-(${days}))&${formulaLiteral(words.days)};IF(${days}=0;${formulaLiteral(words.today)};${formulaLiteral(words.left)}&(${days})&${formulaLiteral(words.days)}))))`;
}

/** There are always two lines, so that a range of them is never a single cell. */
function liveTotal(from: number, rows: number): string {
  const rangeOf = (id: ColumnId): string => rangeName(from, numberOf(id), rows, 1);
  const done = `COUNTIF(${rangeOf("done")};TRUE)`;
  const late = `COUNTIF(${rangeOf("left")};${formulaLiteral(`${CHECKLIST_WORDS.late}*`)})`;
  const [beginning, missing, ofThese, end] = CHECKLIST_WORDS.totalParts.map(formulaLiteral);
  return `=${[beginning, done, missing, `(${String(rows)}-${done})`, ofThese, late, end].join("&")}`;
}

/**
 * The lines of a checklist, in its order, also those into which nobody typed anything.
 * @param grid a tab without the checklist's header row holds none
 */
export function readTypedLines(grid: Grid): readonly TypedLine[] {
  const layout = findLayout(grid);
  if (!layout) return [];
  return grid.values.slice(layout.headerRow + 1).flatMap((row) => {
    const cell = (id: ColumnId): CellValue => row[layout.columns[id]] ?? "";
    const component = textOf(cell("component"));
    if (component === "" || !/^\d+$/.test(textOf(cell("number")))) return [];
    const mark = readMark(cell("done"));
    return [
      {
        component,
        owner: textOf(cell("owner")),
        unit: textOf(cell("unit")),
        award: textOf(cell("award")),
        done: mark.kind === "value" ? mark.value === "yes" : isBlank(cell("done")) ? false : cell("done"),
        link: cell("link"),
        responsible: cell("responsible"),
        note: cell("note"),
      },
    ];
  });
}

/** The values of a checklist without what people type and what follows it: if these differ, somebody changed the rest. */
export function generatedChecklistValues(grid: Grid): readonly (readonly string[])[] {
  const values = generatedValues(grid);
  const layout = findLayout(grid);
  if (!layout) return values;
  const { headerRow, columns } = layout;
  const typed = new Set(TYPED.map((id) => columns[id]));
  return values.map((row, index) =>
    index > headerRow && /^\d+$/.test(row[columns.number] ?? "")
      ? row.map((cell, column) =>
          typed.has(column) || (column === columns.left && CHECKLIST_WORDS.isLeft(cell)) ? "" : cell,
        )
      : row,
  );
}

interface Layout {
  readonly headerRow: number;
  readonly columns: Readonly<Record<ColumnId, number>>;
}

/** Wherever the columns stand: people may have moved them. */
function findLayout(grid: Grid): Layout | null {
  const names = COLUMN_IDS.map((id) => foldWords(CHECKLIST_COLUMNS[id]));
  for (const [headerRow, row] of grid.values.entries()) {
    const words = row.map((cell) => foldWords(textOf(cell)));
    const indexes = names.map((name) => words.indexOf(name));
    if (indexes.some((index) => index < 0)) continue;
    const columns = COLUMN_IDS.map((id, position) => [id, indexes[position]]);
    return { headerRow, columns: Object.fromEntries(columns) as Layout["columns"] };
  }
  return null;
}
