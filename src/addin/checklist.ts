/** The command "Danh mục hồ sơ". */
import { SUBJECT_KINDS } from "../domain/subject";
import { dossierDeadline } from "../assessment/deadline";
import { checklistTab, readTypedLines, type ChecklistNominee, type TypedLine } from "../sheet/checklist-tab";
import { proposedRows } from "../sheet/nomination-rows";
import { CHECKLIST_WORDS, checklistTabName } from "../vi/checklist-words";
import { UserError } from "../vi/errors";
import { PROGRESS } from "../vi/command-summaries";
import { MENU } from "../vi/menu";
import { formatDatePadded } from "../vi/formal-terms";
import { chosenNominees } from "./final-list-state";
import { formerTab, makeTabs } from "./publish-tab";
import { review, type Review, type RoundRequest } from "./review";
import { readGrid } from "./grids";
import { type TabMark } from "./spreadsheet";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Makes the checklist of the round. Returns what the person is told. */
export function writeChecklist(spreadsheet: Spreadsheet, request: RoundRequest): string {
  spreadsheet.toast(PROGRESS.reading, MENU.title);
  const reviewed = review(spreadsheet, request);
  const { round, nomination, parameters } = reviewed;
  const chosen = chosenNominees(reviewed);
  const isChosen = chosen.length > 0;
  const nominees = isChosen ? chosen : withPlace(reviewed);
  const mark: TabMark = { tab: "dossier", round };
  const typed = typedLines(reviewed, mark);
  if (nominees.length === 0) throw new UserError(CHECKLIST_WORDS.nothing);
  const { track } = nomination;
  const { image, former } = checklistTab({ round, track, nominees, isChosen, parameters, typed });
  spreadsheet.toast(PROGRESS.writing, MENU.title);
  const { sheets, kept } = makeTabs(reviewed, [{ image, mark }]);
  if (sheets[0]) spreadsheet.setActiveSheet(sheets[0]);
  const { recognitionDate } = parameters;
  const deadline = recognitionDate
    ? formatDatePadded(dossierDeadline(recognitionDate, parameters).lastDay)
    : null;
  return CHECKLIST_WORDS.written({
    tab: image.name,
    nominees: nominees.length,
    isChosen,
    deadline,
    former,
    kept,
  });
}

/** Whoever has a place, or gets one if the council says so. */
function withPlace({ nomination, assessor }: Review): readonly ChecklistNominee[] {
  return SUBJECT_KINDS.flatMap((kind) =>
    proposedRows(nomination, kind, assessor.period)
      .filter(({ line }) => line.place === "inQuota" || line.place === "councilDecides")
      .map((row) => ({ ...row, kind })),
  );
}

/** How much of the round's dossier is there, by its checklist; null where that was not made. */
export function checklistProgress(
  reviewed: Review,
): { readonly done: number; readonly total: number } | null {
  const typed = typedLines(reviewed, { tab: "dossier", round: reviewed.round });
  if (typed.length === 0) return null;
  return { done: typed.filter(({ done }) => done === true).length, total: typed.length };
}

function typedLines({ own, dates, round }: Review, mark: TabMark): readonly TypedLine[] {
  const tab = formerTab(own, mark, checklistTabName(round));
  return tab ? readTypedLines(readGrid(tab.sheet, tab.name, dates)) : [];
}
