/** The command "Bảng đối chiếu": the plan's paragraphs beside what the product makes of them, on a tab of their own. */
import { PLAN } from "../plan/plan";
import { READING_IDS, type ReadingId } from "../plan/readings";
import { comparisonTab, isConfirmed } from "../sheet/comparison-tab";
import { readConfirmations, type Confirmation } from "../sheet/settings-tab";
import { comparisonSummary } from "../vi/comparison-words";
import { CASE_COUNTS } from "./case-counts";
import { makeTabs } from "./publish-tab";
import { readSpreadsheet } from "./review";
import { VERSION_TEXT } from "./version";

/**
 * Makes the tab with the settings in force and the confirmations that stand beside the readings in the settings tab.
 * Returns what the person is told.
 * @throws {UserError} when a setting is bad, or the tab's name is taken by a tab that is not the add-in's
 */
export function writeComparison(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): string {
  const reading = readSpreadsheet(spreadsheet);
  const { parameters, settings } = reading;
  const confirmations = settings ? readConfirmations(settings.grid) : new Map<ReadingId, Confirmation>();
  const image = comparisonTab({
    plan: PLAN,
    parameters,
    period: { first: parameters.periodFirstYear, last: parameters.periodLastYear },
    confirmations,
    caseCounts: CASE_COUNTS,
    version: VERSION_TEXT,
  });
  const { sheets, kept } = makeTabs(reading, [{ image, mark: { tab: "comparison" } }]);
  if (sheets[0]) spreadsheet.setActiveSheet(sheets[0]);
  const confirmed = [...confirmations.values()].filter(isConfirmed).length;
  return comparisonSummary({
    tab: image.name,
    paragraphs: PLAN.clauses.filter(({ standing }) => standing !== "heading").length,
    cases: CASE_COUNTS && Object.values(CASE_COUNTS).reduce((sum, count) => sum + count, 0),
    readings: READING_IDS.length,
    confirmed,
    keptCopies: kept,
  });
}
