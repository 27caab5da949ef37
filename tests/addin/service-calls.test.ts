/** Each service call costs time on Google's side: no command needs more of them for more rows. */
import type { Host } from "../../src/workbench/host";
import { buildBundle, bundleHost } from "./bundle-host";
import { typeInto } from "./read-tabs";
import {
  collective,
  COLLECTIVE_HEADER,
  individual,
  INDIVIDUAL_HEADER,
  workbookOf,
  type Tabs,
} from "./workbooks";

const STAFF_OF_A_UNIT = 20;
const hosts = new Map<number, Host>();

beforeAll(async () => {
  await buildBundle();
  for (const people of [60, 2000]) hosts.set(people, bundleHost(await workbookOf(departmentOf(people))));
}, 120_000);

/** Every third unit meets everything, and every seventh person has a low rating. */
function departmentOf(people: number): Tabs {
  const unit = (index: number): string => `Phòng ${String(index + 1)}`;
  return {
    "Tập thể": [
      COLLECTIVE_HEADER,
      ...Array.from({ length: people / STAFF_OF_A_UNIT }, (_, index) =>
        collective(index + 1, unit(index), index % 3 === 0 ? undefined : "Tốt Tốt Khá Tốt Tốt"),
      ),
    ],
    "Cá nhân": [
      INDIVIDUAL_HEADER,
      ...Array.from({ length: people }, (_, index) => {
        const home = Math.floor(index / STAFF_OF_A_UNIT);
        const ratings = home % 3 > 0 && index % 7 === 0 ? "HTTNV HTNV HTTNV HTTNV HTTNV" : undefined;
        return individual(index + 1, `Nguyễn Văn ${String(index)}`, unit(home), ratings ? { ratings } : {});
      }),
    ],
  };
}

/** Calls by name of one run of the command. */
function callsOf(people: number, command: string): Readonly<Record<string, number>> {
  const host = hosts.get(people);
  if (!host) throw new Error(`no workbook of ${String(people)} people`);
  host.calls.reset();
  host.run(command);
  return { ...host.calls.byMethod, all: host.calls.total };
}

test.each([
  ["the first list", "createNominationList"],
  ["the list made again", "createNominationList"],
  ["closing the list, refused while nobody is chosen", "closeNominationList"],
  ["the registrations", "openRegistrations"],
  ["the registrations made again", "openRegistrations"],
  ["the checklist", "openChecklist"],
  ["the checklist made again", "openChecklist"],
  ["the overview", "openOverview"],
  ["the overview made again", "openOverview"],
  ["colours by formulas", "highlightEligible"],
  ["colours by formulas again", "highlightEligible"],
  ["colours by values", "highlightEligibleAsValues"],
  ["no colours", "removeHighlight"],
  ["the settings, made", "openSettings"],
  ["the settings, opened", "openSettings"],
  ["the check of the data", "checkData"],
  ["the check made again", "checkData"],
  ["the report for whoever shows it", "nominationReport"],
  ["the list with its report", "createReportedList"],
])(
  "%s: as many calls for 2,000 people as for 60",
  (_, command) => {
    expect(callsOf(2000, command)).toEqual(callsOf(60, command));
  },
  120_000,
);

describe("closing the list and opening it again", () => {
  const LIST = "Đề nghị CCHC 2021-2025";

  /** A workbook of whose list one collective is chosen. */
  async function chosen(people: number): Promise<Host> {
    const host = bundleHost(await workbookOf(departmentOf(people)));
    host.run("createNominationList");
    typeInto(host, LIST, "Phòng 1", "Hội đồng chọn", true);
    typeInto(host, LIST, "Phòng 1", "Số phiếu", "9/9/10");
    return host;
  }

  function callsOfRun(host: Host, command: string): Readonly<Record<string, number>> {
    host.calls.reset();
    expect(host.run("runDashboardCommand", { command })).toMatchObject({ ok: true });
    return { ...host.calls.byMethod, all: host.calls.total };
  }

  test("takes as many calls for 600 people as for 60", async () => {
    const [few, many] = [await chosen(60), await chosen(600)];
    for (const command of [
      "closeNominationList",
      "closeNominationList",
      "reopenNominationList",
      "closeNominationList",
    ]) {
      expect(callsOfRun(many, command)).toEqual(callsOfRun(few, command));
    }
  });

  test("takes no more for 2,000 people, whose cells are too many to be watched by formulas", async () => {
    const [few, many] = [await chosen(60), await chosen(2000)];
    const [ofFew, ofMany] = [few, many].map((host) => callsOfRun(host, "closeNominationList"));
    expect(ofMany?.all).toBeLessThanOrEqual(ofFew?.all ?? 0);
  });
});
