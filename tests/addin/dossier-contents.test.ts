/** What the dialog "Làm hồ sơ" is told: the chosen with the facts of the sheets, and how the list stands. */
import type { Dossier, DossierNominee, StaffCount } from "../../src/addin/documents/dossier";
import type { Answer } from "../../src/addin/sidebar/messages";
import type { Host } from "../../src/workbench/host";
import { buildBundle, bundleHost, byHand, smallTabs } from "./bundle-host";
import { setCell, shown, told, typeInto } from "./read-tabs";
import {
  collective,
  COLLECTIVE_HEADER,
  DEPARTMENT,
  individual,
  INDIVIDUAL_HEADER,
  workbookOf,
  type Tabs,
} from "./workbooks";

const LIST = "Đề nghị CCHC 2021-2025";
const SETTINGS = "Thiết lập CCHC";
const YEARS = [2021, 2022, 2023, 2024, 2025];

beforeAll(buildBundle, 60_000);

async function department(tabs: Tabs = DEPARTMENT): Promise<Host> {
  return smallTabs(bundleHost(await workbookOf(tabs)));
}

function ask(host: Host, request: object = {}): Answer<Dossier> {
  return host.callFromHtml("readDossier", [request]) as Answer<Dossier>;
}

function dossierOf(host: Host, request?: object): Dossier {
  const answer = ask(host, request);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

function nominee(host: Host, name: string, request?: object): DossierNominee {
  const found = dossierOf(host, request).nominees.find((each) => each.name === name);
  if (!found) throw new Error(`${name} is no nominee`);
  return found;
}

/** Makes the list of the round in the settings and ticks these. */
function choose(host: Host, names: readonly string[], list = LIST): void {
  host.run("createNominationList");
  for (const name of names) typeInto(host, list, name, "Hội đồng chọn", true);
}

/** Members of the council, all of them and those who were there. */
function council(host: Host, total: string, present: string): void {
  const row = shown(host, LIST).findIndex(([first]) => first === "Tổng số thành viên Hội đồng") + 1;
  setCell(host, LIST, row, 5, total);
  setCell(host, LIST, row + 1, 5, present);
}

function setting(host: Host, label: string, value: string): void {
  if (!shownTabs(host).includes(SETTINGS)) host.run("openSettings");
  const row = shown(host, SETTINGS).findIndex((cells) => cells[1] === label) + 1;
  expect(row).toBeGreaterThan(0);
  setCell(host, SETTINGS, row, 3, value);
}

function shownTabs(host: Host): readonly string[] {
  return byHand(host, "return ss.getSheets().map((sheet) => sheet.getName())") as string[];
}

/** Nobody but who is said. */
function staff(counts: Partial<StaffCount["byRating"]>, unknown = 0): StaffCount {
  return { byRating: { HTXSNV: 0, HTTNV: 0, HTNV: 0, KHTNV: 0, unrated: 0, ...counts }, unknown };
}

const GENDERED = ["STT", "Họ và tên", "Giới tính", "Chức vụ", "Đơn vị"];

function ratings(year2021: string, others: string): readonly string[] {
  return [year2021, others, others, others, others];
}

/** One who was on maternity leave in 2021, one disciplined in 2022, one in a year that nobody wrote down. */
const STAFF: Tabs = {
  "Tập thể": DEPARTMENT["Tập thể"] ?? [],
  "Cá nhân": [
    [...GENDERED, ...YEARS.map((year) => `Xếp loại ${String(year)}`), "Thành tích CCHC xuất sắc", "Kỷ luật"],
    [1, "Nguyễn Văn An", "Nam", "Trưởng phòng", "Văn phòng Sở", ...ratings("HTTNV", "HTXSNV"), "x", null],
    [2, "Trần Thị Bình", "Nữ", "Văn thư", "Văn phòng Sở", ...ratings("Thai sản", "HTTNV"), "x", null],
    [
      3,
      "Lê Văn Cường",
      null,
      null,
      "Thanh tra Sở",
      ...ratings("HTTNV", "HTTNV"),
      "x",
      "Khiển trách năm 2022",
    ],
    [4, "Phạm Thị Dung", "Nữ", null, "Thanh tra Sở", ...ratings("HTXSNV", "HTTNV"), "x", "Cảnh cáo"],
  ],
};

describe("the chosen", () => {
  test("in the order of the list, with the votes of each line and of the council", async () => {
    const host = await department();
    choose(host, ["Nguyễn Văn An", "Văn phòng Sở"]);
    council(host, "11", "10");
    typeInto(host, LIST, "Văn phòng Sở", "Số phiếu", "8");
    typeInto(host, LIST, "Nguyễn Văn An", "Số phiếu", "9/9");
    typeInto(host, LIST, "Nguyễn Văn An", "Ghi chú", "Sáng kiến về một cửa");
    typeInto(host, LIST, "Lê Văn Cường", "Số phiếu", "2");
    const { nominees, notChosen, council: members } = dossierOf(host);
    expect(members).toEqual({ total: 11, present: 10 });
    expect(nominees).toMatchObject([
      {
        kind: "collective",
        name: "Văn phòng Sở",
        award: "CO_GD",
        awardName: "Cờ thi đua của UBND tỉnh (giai đoạn 2021-2025)",
        votes: { inFavour: 8, present: 10, total: 11 },
        // 8 of 11 are 72.7%.
        percent: 72,
      },
      {
        kind: "individual",
        name: "Nguyễn Văn An",
        position: "Chuyên viên",
        unit: "Văn phòng Sở",
        award: "BK_GD",
        votes: { inFavour: 9, present: 9, total: 11 },
        percent: 81,
        note: "Sáng kiến về một cửa",
      },
    ]);
    // Of whom the council said nothing the minutes say nothing.
    expect(notChosen.map(({ name }) => name)).toEqual(["Lê Văn Cường"]);
  });

  test("a collective has its class and its people's ratings of each year", async () => {
    const host = await department(STAFF);
    choose(host, ["Văn phòng Sở"]);
    expect(nominee(host, "Văn phòng Sở")).toMatchObject({
      years: [
        { year: 2021, parClass: "good", staff: staff({ HTTNV: 1, unrated: 1 }) },
        { year: 2022, parClass: "excellent", staff: staff({ HTXSNV: 1, HTTNV: 1 }) },
        { year: 2023, parClass: "excellent", staff: staff({ HTXSNV: 1, HTTNV: 1 }) },
        { year: 2024, parClass: "good", staff: staff({ HTXSNV: 1, HTTNV: 1 }) },
        { year: 2025, parClass: "excellent", staff: staff({ HTXSNV: 1, HTTNV: 1 }) },
      ],
    });
  });

  test("a person has gender, ratings, and discipline as the sheet writes it", async () => {
    const host = await department(STAFF);
    choose(host, ["Nguyễn Văn An", "Lê Văn Cường", "Phạm Thị Dung"]);
    expect(nominee(host, "Nguyễn Văn An")).toMatchObject({
      gender: "male",
      position: "Trưởng phòng",
      years: [
        { year: 2021, rating: "HTTNV", discipline: "" },
        { year: 2022, rating: "HTXSNV", discipline: "" },
        { year: 2023, rating: "HTXSNV", discipline: "" },
        { year: 2024, rating: "HTXSNV", discipline: "" },
        { year: 2025, rating: "HTXSNV", discipline: "" },
      ],
      undatedDiscipline: [],
    });
    const disciplineOf = (name: string): unknown => {
      const found = nominee(host, name);
      return found.kind === "individual" && found.years.map(({ discipline }) => discipline);
    };
    expect(nominee(host, "Lê Văn Cường")).toMatchObject({
      gender: null,
      position: "",
      undatedDiscipline: [],
    });
    expect(disciplineOf("Lê Văn Cường")).toEqual(["", "Khiển trách năm 2022", "", "", ""]);
    // It may have been in any year: of none it can be said that there was no discipline.
    expect(nominee(host, "Phạm Thị Dung")).toMatchObject({ undatedDiscipline: ["Cảnh cáo"] });
    expect(disciplineOf("Phạm Thị Dung")).toEqual([null, null, null, null, null]);
  });

  test("where the sheet has no column of discipline, nobody says that there was none", async () => {
    const people = (STAFF["Cá nhân"] ?? []).map((row) => row.slice(0, -1));
    const host = await department({ ...STAFF, "Cá nhân": people });
    choose(host, ["Nguyễn Văn An"]);
    expect(nominee(host, "Nguyễn Văn An")).toMatchObject({
      years: YEARS.map((year) => ({ year, discipline: null })),
    });
  });

  test("for a year: the years up to it, and what the sheet does not say is unknown", async () => {
    const [header = [], an = [], binh = [], ...rest] = STAFF["Cá nhân"] ?? [];
    // The rating of 2022 is not filled in.
    const incomplete = [...binh.slice(0, 6), null, ...binh.slice(7)];
    const host = await department({ ...STAFF, "Cá nhân": [header, an, incomplete, ...rest] });
    setting(host, "Đợt xét", "Hằng năm");
    setting(host, "Năm xét", "2023");
    choose(host, ["Trần Thị Bình"], "Đề nghị CCHC 2023");
    expect(nominee(host, "Trần Thị Bình")).toMatchObject({
      award: "BK_NAM",
      awardName: "Bằng khen của Chủ tịch UBND tỉnh (năm 2023)",
      years: [
        { year: 2021, rating: "unrated" },
        { year: 2022, rating: null },
        { year: 2023, rating: "HTTNV" },
      ],
    });
    expect(dossierOf(host)).toMatchObject({ track: "annual", year: 2023, round: "2023" });
    const { nominees } = dossierOf(host, { track: "period" });
    expect(nominees).toEqual([]);
  });

  test("a member whose rating is not filled in is counted as unknown", async () => {
    const unit = "Văn phòng Sở";
    const people = [
      [
        ...GENDERED,
        ...YEARS.map((year) => `Xếp loại ${String(year)}`),
        "Thành tích CCHC xuất sắc",
        "Kỷ luật",
      ],
      [1, "Nguyễn Văn An", "Nam", null, unit, "HTTNV", null, "HTNV", "KHTNV", "HTTNV", "x", null],
    ];
    const host = await department({ ...STAFF, "Cá nhân": people });
    setting(host, "Đợt xét", "Hằng năm");
    setting(host, "Năm xét", "2025");
    choose(host, [unit], "Đề nghị CCHC 2025");
    expect(nominee(host, unit)).toMatchObject({
      years: [
        { year: 2021, staff: staff({ HTTNV: 1 }) },
        { year: 2022, staff: staff({}, 1) },
        { year: 2023, staff: staff({ HTNV: 1 }) },
        { year: 2024, staff: staff({ KHTNV: 1 }) },
        { year: 2025, staff: staff({ HTTNV: 1 }) },
      ],
    });
  });
});

test("every collective's registration: for the period, and for the years that have their own", async () => {
  const line = (number: number, name: string, ofPeriod: string | null, ofYear: string | null) => [
    ...collective(number, name).map((cell, index) => (index === 4 ? ofPeriod : cell)),
    ofYear,
  ];
  const host = await department({
    ...DEPARTMENT,
    "Tập thể": [
      [...COLLECTIVE_HEADER, "Đăng ký thi đua năm 2025"],
      line(1, "Văn phòng Sở", "28/3/2022", "15/01/2025"),
      line(2, "Thanh tra Sở", "x", "không"),
      line(3, "Phòng Hạ tầng", null, null),
    ],
  });
  expect(dossierOf(host).registrations).toEqual([
    {
      name: "Văn phòng Sở",
      period: { kind: "dated", date: { year: 2022, month: 3, day: 28 } },
      byYear: [{ year: 2025, registration: { kind: "dated", date: { year: 2025, month: 1, day: 15 } } }],
    },
    {
      name: "Thanh tra Sở",
      period: { kind: "undated" },
      byYear: [{ year: 2025, registration: { kind: "declined" } }],
    },
    { name: "Phòng Hạ tầng", period: null, byYear: [{ year: 2025, registration: null }] },
  ]);
});

describe("how the list stands", () => {
  const close = (host: Host): unknown =>
    host.callFromHtml("runDashboardCommand", [{ command: "closeNominationList" }]);

  test("not made, open, closed, changed since, and opened again", async () => {
    const host = await department();
    const open = { closedAt: null, changedSince: null };
    expect(dossierOf(host)).toMatchObject({ list: open, nominees: [], notChosen: [] });
    choose(host, ["Văn phòng Sở"]);
    expect(dossierOf(host).list).toEqual(open);

    close(host);
    const closed = dossierOf(host).list;
    expect(closed.closedAt).toMatch(/^\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d$/);
    expect(closed.changedSince).toBeNull();

    setCell(host, "Tập thể", 2, 7, "Tốt");
    expect(dossierOf(host).list).toEqual({
      closedAt: closed.closedAt,
      changedSince: 'Dữ liệu đã thay đổi sau khi chốt: "Tập thể" ô G2 (Xếp loại CCHC 2022, Văn phòng Sở).',
    });

    host.run("reopenNominationList");
    expect(dossierOf(host).list).toEqual(open);
  });

  test("a list closed for one round says nothing of another", async () => {
    const host = await department();
    choose(host, ["Văn phòng Sở"]);
    close(host);
    expect(dossierOf(host, { track: "annual", year: 2025 }).list.closedAt).toBeNull();
  });
});

describe("days and settings", () => {
  test("V.2: ten days from the recognition; the award date decides the law", async () => {
    const host = await department();
    setting(host, "Ngày công nhận kết quả CCHC", "15/01/2026");
    setting(host, "Ngày đề nghị khen thưởng", "20/6/2025");
    setting(host, "Thư ký cuộc họp", "Đặng Thị Hạnh");
    const dossier = dossierOf(host);
    expect(dossier).toMatchObject({
      recognitionDate: { year: 2026, month: 1, day: 15 },
      dossierLastDay: { year: 2026, month: 1, day: 25 },
      awardDate: { year: 2025, month: 6, day: 20 },
    });
    expect(dossier.settings.councilSecretary).toBe("Đặng Thị Hạnh");
  });

  test("without these days: no last day, and the law of today", async () => {
    const host = await department();
    const zone = byHand(host, "return ss.getSpreadsheetTimeZone()") as string;
    const today = (): string => new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date());
    const before = today();
    const { recognitionDate, dossierLastDay, awardDate } = dossierOf(host);
    expect([recognitionDate, dossierLastDay]).toEqual([null, null]);
    const { year, month, day } = awardDate;
    const told = [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
    expect([before, today()]).toContain(told);
  });

  test("what is in the way of reading is told in a sentence", async () => {
    const host = await department();
    setting(host, "Ngày đề nghị khen thưởng", "hôm nay");
    expect(ask(host)).toEqual({ ok: false, message: expect.stringContaining("hôm nay") as unknown });
  });
});

test("nothing is written", async () => {
  const host = await department();
  choose(host, ["Văn phòng Sở"]);
  const before = JSON.stringify(host.workbook.model.exportData());
  dossierOf(host);
  host.run("openDossier");
  expect(JSON.stringify(host.workbook.model.exportData())).toBe(before);
});

describe("service calls", () => {
  /** The department with ever more people, of whom the council chose one. */
  async function chosenAmong(people: number): Promise<Host> {
    const host = await department({
      ...DEPARTMENT,
      "Cá nhân": [
        INDIVIDUAL_HEADER,
        ...Array.from({ length: people }, (_, index) =>
          individual(
            index + 1,
            `Người ${String(index + 1)}`,
            index % 2 === 0 ? "Văn phòng Sở" : "Thanh tra Sở",
          ),
        ),
      ],
    });
    choose(host, ["Văn phòng Sở", "Người 1"]);
    return host;
  }

  test("reading needs no more of them for more people", async () => {
    const counts = await Promise.all(
      [4, 40].map(async (people) => {
        const host = await chosenAmong(people);
        host.calls.reset();
        expect(dossierOf(host).nominees).toHaveLength(2);
        return host.calls.byMethod;
      }),
    );
    expect(counts[1]).toEqual(counts[0]);
  });

  test("whichever of them fails, reading gives one Vietnamese sentence", async () => {
    const host = await chosenAmong(4);
    host.calls.reset();
    dossierOf(host);
    const { total } = host.calls;
    expect(total).toBeGreaterThan(10);
    for (let call = 1; call <= total; call++) {
      host.failAt(call);
      expect([call, messageOf(() => ask(host))]).toEqual([
        call,
        // Where not even the commands' own file can be read, Google hands the page the error.
        expect.stringMatching(
          /^Chưa đọc được (bảng tính .* Chờ một phút rồi bấm lại|tệp "commands" .* vào Apps Script)\.$/,
        ),
      ]);
      host.failAt(0);
    }
  });

  test("whichever of them fails, opening says so in one Vietnamese sentence", async () => {
    const host = await department();
    const names: string[] = [];
    const count = host.calls.add.bind(host.calls);
    host.calls.add = (name) => {
      names.push(name);
      count(name);
    };
    host.run("openDossier");
    host.calls.add = count;
    const asking = names.indexOf("ScriptApp.requireAllScopes") + 1;
    expect(names.length).toBeGreaterThan(asking);
    // What comes before reads the commands; the one that asks for the permissions throws Google's own dialog.
    for (let call = asking + 1; call <= names.length; call++) {
      host.failAt(call);
      host.run("openDossier");
      expect([names[call - 1], told(host)]).toEqual([
        names[call - 1],
        expect.stringMatching(/^Lệnh "Làm hồ sơ…" chưa làm xong .*\.$/),
      ]);
      host.failAt(0);
    }
  });
});

function messageOf(call: () => Answer<Dossier>): string {
  try {
    const answer = call();
    return answer.ok ? "" : answer.message;
  } catch (error) {
    return (error as Error).message;
  }
}
