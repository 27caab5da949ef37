/** The command "Tổng hợp, biểu đồ". */
import { annualOutcomes } from "../assessment/statistics";
import { overviewTab } from "../sheet/overview-tab";
import { PROGRESS } from "../vi/command-summaries";
import { MENU } from "../vi/menu";
import { OVERVIEW_WORDS } from "../vi/overview-words";
import { movementNumbers } from "./movement-numbers";
import { makeTabs } from "./publish-tab";
import { review, type RoundRequest } from "./review";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Makes the tab of tables and charts of the round. Returns what the person is told. */
export function writeOverview(spreadsheet: Spreadsheet, request: RoundRequest): string {
  spreadsheet.toast(PROGRESS.reading, MENU.title);
  const reviewed = review(spreadsheet, request);
  const { assessor, round } = reviewed;
  const { statistics, failures } = movementNumbers(reviewed);
  const image = overviewTab(statistics, annualOutcomes(assessor), failures, round);
  spreadsheet.toast(PROGRESS.writing, MENU.title);
  const { sheets, kept } = makeTabs(reviewed, [{ image, mark: { tab: "overview", round } }]);
  if (sheets[0]) spreadsheet.setActiveSheet(sheets[0]);
  return OVERVIEW_WORDS.written(image.name, kept);
}
