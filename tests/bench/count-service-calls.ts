/** Runs each command once on a workbook in the local host and reports to the bench how often it called Google. Arguments: folder of the built add-in, people. */
import { layOut } from "../../build/sample/make-sample";
import { openWorkbook } from "../../src/workbench/workbook";
import { bundleHost, byHand, readBundle } from "../addin/bundle-host";
import { largeDepartment } from "./large-department";

export interface CallsMeasured {
  readonly individuals: number;
  /** By command, in the order in which they were run. */
  readonly calls: Readonly<Record<string, number>>;
}

/** One class with a slip of the pen: a check without any proposal has no boxes to be ticked. */
const MISSPELL = `
  const sheet = ss.getSheetByName("Tập thể");
  const values = sheet.getDataRange().getValues();
  const row = values.findIndex((cells) => cells.includes("Tốt"));
  sheet.getRange(row + 1, values[row].indexOf("Tốt") + 1).setValue("Xuất săcc");`;

async function countCalls(addin: string, individuals: number): Promise<CallsMeasured> {
  readBundle(addin);
  const host = bundleHost(await openWorkbook(await layOut(largeDepartment(individuals))));
  byHand(host, MISSPELL);
  const calls: Record<string, number> = {};
  const count = (name: string, run: () => unknown): void => {
    host.calls.reset();
    run();
    calls[name] = host.calls.total;
  };
  count("onOpen", () => host.open());
  count("createNominationList", () => host.run("createNominationList"));
  count("createNominationList, again", () => host.run("createNominationList"));
  count("highlightEligibleAsValues", () => host.run("highlightEligibleAsValues"));
  count("highlightEligible", () => host.run("highlightEligible"));
  count("removeHighlight", () => host.run("removeHighlight"));
  count("openSettings", () => host.run("openSettings"));
  count("checkData", () => host.run("checkData"));
  count("nominationReport", () => host.callFromHtml("nominationReport", [{}]));
  count("readDashboard", () => host.callFromHtml("readDashboard", [{}]));
  return { individuals, calls };
}

const [addin = "", individuals] = process.argv.slice(2);
void countCalls(addin, Number(individuals)).then((measured) => process.send?.(measured));
