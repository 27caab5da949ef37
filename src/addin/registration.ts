/** The command "Theo dõi đăng ký". */
import { registrationDemands } from "../assessment/registrations";
import { PLAN } from "../plan/plan";
import { individualRegistrations } from "../sheet/individual-registrations";
import { readTypedNotes, registrationTab, type Registrant, type TypedNote } from "../sheet/registration-tab";
import { UserError } from "../vi/errors";
import { PROGRESS } from "../vi/command-summaries";
import { MENU } from "../vi/menu";
import { REGISTRATION_TAB, REGISTRATION_TAB_WORDS } from "../vi/registration-words";
import { formerTab, makeTabs } from "./publish-tab";
import { readSpreadsheet, type SpreadsheetReading } from "./review";
import { readGrid } from "./grids";
import { type TabMark } from "./spreadsheet";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** One tab for the whole plan: a registration is not of a round. */
const MARK: TabMark = { tab: "registration" };

/**
 * Makes the tab of who registered when, or makes it anew; the notes typed into it stay. Returns what the person is told.
 * @throws {UserError} before anything is written, where there are no collectives
 */
export function writeRegistrations(spreadsheet: Spreadsheet): string {
  spreadsheet.toast(PROGRESS.reading, MENU.title);
  const reading = readSpreadsheet(spreadsheet);
  const { parameters } = reading;
  const collectives = (reading.facts.collectives ?? []).map(
    ({ kind, name, place, registrations }): Registrant => ({ kind, name, unit: "", place, registrations }),
  );
  if (collectives.length === 0) throw new UserError(REGISTRATION_TAB_WORDS.noCollectives);
  const individuals = [...individualRegistrations(reading, parameters)].map(
    ([{ kind, name, place, unit, unitByYear }, registrations]): Registrant => ({
      kind,
      name,
      unit: unit.known ? unit.value : ([...unitByYear.values()].pop() ?? ""),
      place,
      registrations,
    }),
  );
  const { image, period, former } = registrationTab({
    registrants: [...collectives, ...individuals],
    demands: registrationDemands(PLAN),
    parameters,
    typed: typedNotes(reading),
  });
  spreadsheet.toast(PROGRESS.writing, MENU.title);
  const { sheets, kept } = makeTabs(reading, [{ image, mark: MARK }]);
  if (sheets[0]) spreadsheet.setActiveSheet(sheets[0]);
  return REGISTRATION_TAB_WORDS.written({
    tab: image.name,
    collectives: collectives.length,
    individuals: individuals.length,
    period,
    former,
    kept,
  });
}

function typedNotes({ own, dates }: SpreadsheetReading): readonly TypedNote[] {
  const tab = formerTab(own, MARK, REGISTRATION_TAB);
  return tab ? readTypedNotes(readGrid(tab.sheet, tab.name, dates)) : [];
}
