/** Service calls of every command made to fail, once or from then on: nothing is lost, and the next run succeeds. */
import { isDeepStrictEqual } from "node:util";
import type { Host } from "../../src/workbench/host";
import { buildBundle, bundleHost, byHand, smallTabs } from "./bundle-host";
import { setCell, shown, tabNames, told, typeInto, wholeState } from "./read-tabs";
import { DEPARTMENT, workbookOf } from "./workbooks";

const LIST = "Đề nghị CCHC 2021-2025";
const REMAINDER = "Chưa đề nghị CCHC 2021-2025";
const MINUTES = 60_000;

beforeAll(buildBundle, MINUTES);

async function department(tabs = DEPARTMENT): Promise<Host> {
  return smallTabs(bundleHost(await workbookOf(tabs)));
}

/** Vietnamese, whole, and not the service's own words. */
const SENTENCE = /^Lệnh "\p{Lu}[^"]+" chưa làm xong .*\.$/u;

/** Each tab in a text, for a comparison that is quick as long as nothing differs. */
type State = Readonly<Record<string, string>>;

function stateOf(host: Host): State {
  return Object.fromEntries(
    Object.entries(wholeState(host)).map(([tab, everything]) => [
      tab,
      // When something was done is another moment in each run, and a chart made anew has another id.
      JSON.stringify(everything)
        .replace(/\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d/g, "(time)")
        .replace(/(figure|chart)-[0-9a-f-]{36}/g, "$1"),
    ]),
  );
}

interface Scenario {
  readonly command: string;
  /** Brings the host to where every run starts, whatever the last one left; without it a run starts where one ends. */
  readonly reset?: (host: Host) => void;
  /** Tabs that no run may change, not even one that breaks off. */
  readonly userTabs?: readonly string[];
  /** Checks that what the user relies on is there after a failure. */
  readonly whole?: (host: Host) => void;
  /** A run that breaks off after its work is done may leave nothing to do for the next, which then says so. */
  readonly secondMessage?: RegExp;
}

/**
 * Lets calls fail, one a run. Where the failure left the workbook as it was, the next run begins where the first one
 * did and needs no trial of its own.
 */
function failWithin(host: Host, { command, reset, userTabs = [], whole, secondMessage }: Scenario): void {
  reset?.(host);
  host.run(command);
  const done = stateOf(host);
  const messageWhenDone = told(host);
  reset?.(host);
  const start = stateOf(host);
  const calls = callsOf(host, command);
  expect(calls.length).toBeGreaterThan(10);

  let atStart = false;
  for (const [index, n] of tellingCalls(calls).entries()) {
    const which = `call ${String(n)}, ${calls[n - 1] ?? ""}`;
    if (!atStart) reset?.(host);
    const message = runFailing(host, command, n, index % 2 === 1);
    if (message !== messageWhenDone) {
      expect([which, message]).toEqual([which, expect.stringMatching(SENTENCE)]);
    }
    const after = stateOf(host);
    for (const tab of userTabs) expect([which, after[tab]]).toEqual([which, start[tab]]);
    whole?.(host);
    atStart = isDeepStrictEqual(after, start);
    if (atStart) continue;
    host.run(command);
    expect([which, stateOf(host)]).toEqual([which, done]);
    if (!secondMessage?.test(told(host))) expect([which, told(host)]).toEqual([which, messageWhenDone]);
  }
}

/** The names of the calls of an undisturbed run, in their order. */
function callsOf(host: Host, command: string): readonly string[] {
  const names: string[] = [];
  const count = host.calls.add.bind(host.calls);
  host.calls.add = (name) => {
    names.push(name);
    count(name);
  };
  host.run(command);
  host.calls.add = count;
  return names;
}

/** What makes, marks, names and deletes tabs: a failure between any two of them leaves something else behind. */
const DECISIVE =
  /^(Spreadsheet\.(insertSheet|deleteSheet)|Sheet\.(setName|addDeveloperMetadata|deleteColumns)|Range\.(addDeveloperMetadata|clearContent|setFormulas?)|DeveloperMetadata\.(setValue|remove)|SpreadsheetApp\.flush|Lock\.)/;

/**
 * Numbers of the calls worth a run: all decisive ones, and the first and last of each other kind. Those up to the one
 * that asks Google for the permissions read the commands; what that one throws is Google's own dialog.
 */
function tellingCalls(calls: readonly string[]): readonly number[] {
  const asking = calls.indexOf("ScriptApp.requireAllScopes");
  expect(asking).toBeGreaterThanOrEqual(0);
  return calls.flatMap((name, index) => {
    const isEdge = calls.indexOf(name) === index || calls.lastIndexOf(name) === index;
    return index > asking && name !== "ScriptApp.requireAllScopes" && (isEdge || DECISIVE.test(name))
      ? [index + 1]
      : [];
  });
}

/** What the user gets to read, in a dialog or as Google shows an error. */
function runFailing(host: Host, command: string, n: number, lasting: boolean): string {
  const alerts = host.dialogs.length;
  host.failAt(n, "Service error: Spreadsheets", lasting);
  try {
    host.run(command);
  } catch (error) {
    return (error as Error).message;
  } finally {
    host.failAt(0);
  }
  return (
    host.dialogs
      .slice(alerts)
      .filter(({ kind }) => kind === "alert")
      .at(-1)?.text ?? ""
  );
}

/** Deletes the tabs whose names begin so. */
function deleteTabs(host: Host, beginning: string): void {
  byHand(
    host,
    "ss.getSheets().filter((sheet) => sheet.getName().startsWith(args)).forEach((sheet) => ss.deleteSheet(sheet))",
    beginning,
  );
}

test(
  "the first list",
  async () => {
    failWithin(await department(), {
      command: "createNominationList",
      reset: (host) => {
        for (const beginning of ["Đề nghị CCHC", "Chưa đề nghị CCHC"]) deleteTabs(host, beginning);
      },
      userTabs: Object.keys(DEPARTMENT),
    });
  },
  5 * MINUTES,
);

test(
  "a list that is made again: under its own name or a passing one, all that was typed is always there",
  async () => {
    const host = await department();
    host.run("createNominationList");
    typeInto(host, LIST, "Nguyễn Văn An", "Hội đồng chọn", true);
    typeInto(host, LIST, "Nguyễn Văn An", "Số phiếu", "8");
    typeInto(host, LIST, "Văn phòng Sở", "Ghi chú", "giữ");
    setCell(host, "Cá nhân", 3, 10, "x");
    failWithin(host, {
      command: "createNominationList",
      userTabs: Object.keys(DEPARTMENT),
      whole: () => {
        const lists = tabNames(host).filter((name) => name.startsWith(LIST) && !name.endsWith("(đang tạo)"));
        const holdsAll = lists.map((name) => {
          const rows = shown(host, name).map((row) => row.join("|"));
          return (
            rows.some((row) => row.includes("Nguyễn Văn An") && row.includes("TRUE|8|")) &&
            rows.some((row) => row.includes("Văn phòng Sở") && row.includes("FALSE|||giữ"))
          );
        });
        expect(holdsAll).toContain(true);
        expect(tabNames(host).some((name) => name.startsWith(REMAINDER))).toBe(true);
      },
    });
  },
  5 * MINUTES,
);

test(
  "closing the council's list: the list, its votes and the data are as they were",
  async () => {
    const host = await department();
    host.run("createNominationList");
    typeInto(host, LIST, "Văn phòng Sở", "Hội đồng chọn", true);
    typeInto(host, LIST, "Văn phòng Sở", "Số phiếu", "9/9/9");
    host.run("closeNominationList");
    expect(tabNames(host)).toContain("Danh sách đề nghị CCHC 2021-2025");
    failWithin(host, {
      command: "closeNominationList",
      reset: (each) => {
        for (const beginning of ["Danh sách đề nghị CCHC", "Nhật ký Hội đồng"]) deleteTabs(each, beginning);
      },
      userTabs: [...Object.keys(DEPARTMENT), LIST, REMAINDER],
    });
  },
  5 * MINUTES,
);

test(
  "opening the closed list again: its history is always there, and never does its tab say opened while it counts as closed",
  async () => {
    const host = await department();
    host.run("createNominationList");
    typeInto(host, LIST, "Văn phòng Sở", "Hội đồng chọn", true);
    typeInto(host, LIST, "Văn phòng Sở", "Số phiếu", "9/9/9");
    failWithin(host, {
      command: "reopenNominationList",
      reset: (each) => {
        for (const beginning of ["Danh sách đề nghị CCHC", "Nhật ký Hội đồng", "Dữ liệu lúc chốt"])
          deleteTabs(each, beginning);
        each.run("runDashboardCommand", { command: "closeNominationList" });
      },
      userTabs: [...Object.keys(DEPARTMENT), LIST, REMAINDER],
      whole: (each) => {
        const logs = tabNames(each).filter(
          (name) => name.startsWith("Nhật ký Hội đồng") && !name.endsWith("(đang tạo)"),
        );
        const holdsChoice = logs.map((name) =>
          shown(each, name).some((row) => row.slice(2, 4).join() === "chọn,Văn phòng Sở"),
        );
        expect(holdsChoice).toContain(true);
        const notice = shown(each, "Danh sách đề nghị CCHC 2021-2025")[0]?.[0] ?? "";
        const { value } = each.callFromHtml("readDossier", [{}]) as {
          readonly value?: { readonly list: { readonly closedAt: unknown; readonly changedSince: unknown } };
        };
        const isOpen = value?.list.closedAt === null || value?.list.changedSince !== null;
        if (notice !== "") expect([notice, isOpen]).toEqual([notice, true]);
      },
      secondMessage: /^Chưa có danh sách nào đã chốt của đợt này/,
    });
  },
  5 * MINUTES,
);

const REGISTRATIONS = "Theo dõi đăng ký CCHC";

test(
  "the first tab of registrations",
  async () => {
    failWithin(await department(), {
      command: "openRegistrations",
      reset: (host) => {
        deleteTabs(host, REGISTRATIONS);
      },
      userTabs: Object.keys(DEPARTMENT),
    });
  },
  5 * MINUTES,
);

test(
  "a tab of registrations that is made again: under its own name or a passing one, each note is always there",
  async () => {
    const host = await department();
    host.run("openRegistrations");
    const line = shown(host, REGISTRATIONS).findIndex((row) => row[1] === "Thanh tra Sở") + 1;
    expect(line).toBeGreaterThan(0);
    setCell(host, REGISTRATIONS, line, 11, "đã nhắc");
    failWithin(host, {
      command: "openRegistrations",
      userTabs: Object.keys(DEPARTMENT),
      whole: () => {
        const tabs = tabNames(host).filter(
          (name) => name.startsWith(REGISTRATIONS) && !name.endsWith("(đang tạo)"),
        );
        const holdsNote = tabs.map((name) =>
          shown(host, name).some((row) => row[1] === "Thanh tra Sở" && row[10] === "đã nhắc"),
        );
        expect(holdsNote).toContain(true);
      },
    });
  },
  5 * MINUTES,
);

const CHECKLIST = "Danh mục hồ sơ CCHC 2021-2025";

test(
  "the first dossier checklist",
  async () => {
    failWithin(await department(), {
      command: "openChecklist",
      reset: (host) => {
        deleteTabs(host, "Danh mục hồ sơ");
      },
      userTabs: Object.keys(DEPARTMENT),
    });
  },
  5 * MINUTES,
);

test(
  "a checklist that is made again: under its own name or a passing one, all that was typed is always there",
  async () => {
    const host = await department();
    host.run("openChecklist");
    const line = shown(host, CHECKLIST).findIndex((row) => row[2] === "Nguyễn Văn An") + 1;
    expect(line).toBeGreaterThan(0);
    setCell(host, CHECKLIST, line, 6, true);
    setCell(host, CHECKLIST, line, 9, "Chị Bình");
    failWithin(host, {
      command: "openChecklist",
      userTabs: Object.keys(DEPARTMENT),
      whole: () => {
        const lists = tabNames(host).filter(
          (name) => name.startsWith(CHECKLIST) && !name.endsWith("(đang tạo)"),
        );
        const holdsAll = lists.map((name) =>
          shown(host, name).some(
            (row) => row[2] === "Nguyễn Văn An" && row[5] === "TRUE" && row[8] === "Chị Bình",
          ),
        );
        expect(holdsAll).toContain(true);
      },
    });
  },
  5 * MINUTES,
);

test(
  "the first overview",
  async () => {
    failWithin(await department(), {
      command: "openOverview",
      reset: (host) => {
        deleteTabs(host, "Tổng hợp CCHC");
      },
      userTabs: Object.keys(DEPARTMENT),
    });
  },
  5 * MINUTES,
);

test(
  "an overview that is made again: under its own name or a passing one there is always a whole one",
  async () => {
    const host = await department();
    host.run("openOverview");
    failWithin(host, {
      command: "openOverview",
      userTabs: Object.keys(DEPARTMENT),
      whole: (each) => {
        const charts = tabNames(each)
          .filter((name) => name.startsWith("Tổng hợp CCHC") && !name.endsWith("(đang tạo)"))
          .map((name) => byHand(each, "return ss.getSheetByName(args).getCharts().length", name));
        expect(charts).toContain(6);
      },
    });
  },
  5 * MINUTES,
);

test.each(["highlightEligible", "highlightEligibleAsValues"])(
  "%s: what it left can be taken away, and the tabs are as before",
  async (command) => {
    const host = await department();
    const before = stateOf(host);
    failWithin(host, {
      command,
      reset: () => {
        host.run("removeHighlight");
        expect(stateOf(host)).toEqual(before);
      },
    });
  },
  5 * MINUTES,
);

test(
  "highlighting again",
  async () => {
    const host = await department();
    const before = stateOf(host);
    host.run("highlightEligible");
    failWithin(host, { command: "highlightEligible" });
    host.run("removeHighlight");
    expect(stateOf(host)).toEqual(before);
  },
  5 * MINUTES,
);

test(
  "removing the colours",
  async () => {
    failWithin(await department(), {
      command: "removeHighlight",
      reset: (host) => host.run("highlightEligible"),
      secondMessage: /^(Đã bỏ tô màu ở 1 trang|Không có trang nào đang tô màu)/,
    });
  },
  5 * MINUTES,
);

test(
  "the settings tab",
  async () => {
    failWithin(await department(), {
      command: "openSettings",
      reset: (host) => {
        deleteTabs(host, "Thiết lập");
      },
      userTabs: Object.keys(DEPARTMENT),
      secondMessage: /^Mọi giá trị trong trang thiết lập đều hợp lệ/,
    });
  },
  5 * MINUTES,
);

test(
  "the template tabs",
  async () => {
    failWithin(await department({ "Trang tính1": [["của tôi"]] }), {
      command: "createTemplates",
      reset: (host) => {
        for (const beginning of ["Tập thể", "Cá nhân"]) deleteTabs(host, beginning);
      },
      userTabs: ["Trang tính1"],
      secondMessage: /^(Đã có trang "Tập thể" và "Cá nhân"|Đã tạo trang "Cá nhân"\..*"Tập thể" đã có)/,
    });
  },
  5 * MINUTES,
);

test("commands that cannot be read: which file is missing is said, and nothing is touched", async () => {
  const host = await department();
  const before = stateOf(host);
  for (const n of [1, 2]) {
    expect(runFailing(host, "createNominationList", n, false)).toMatch(/^Chưa đọc được tệp "commands" .*\.$/);
  }
  expect(stateOf(host)).toEqual(before);
  host.run("createNominationList");
  expect(tabNames(host)).toContain(LIST);
});

test("the page about the add-in", async () => {
  const host = await department();
  for (const [index, n] of tellingCalls(callsOf(host, "showAbout")).entries()) {
    expect(runFailing(host, "showAbout", n, index % 2 === 1)).toMatch(SENTENCE);
  }
});
