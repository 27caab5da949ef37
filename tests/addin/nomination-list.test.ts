/** The command "Tạo danh sách đề nghị khen thưởng", in the shipped bundle: what it writes, and what it keeps. */
import { makeSample } from "../../build/sample/make-sample";
import type { Host } from "../../src/workbench/host";
import { openWorkbook } from "../../src/workbench/workbook";
import { buildBundle, bundleHost, byHand, smallTabs } from "./bundle-host";
import { everythingOf, linesOf, setCell, shown, tabNames, told, typeInto } from "./read-tabs";
import { EXPECTED } from "./sample-expectations";
import {
  collective,
  COLLECTIVE_HEADER,
  DEPARTMENT,
  individual,
  INDIVIDUAL_HEADER,
  workbookOf,
} from "./workbooks";

const LIST = "Đề nghị CCHC 2021-2025";
const REMAINDER = "Chưa đề nghị CCHC 2021-2025";
const NAME = "Họ và tên / Tên tập thể";

beforeAll(buildBundle, 60_000);

async function department(tabs = DEPARTMENT): Promise<Host> {
  return smallTabs(bundleHost(await workbookOf(tabs)));
}

function makeList(host: Host, request?: unknown): void {
  expect([host.run("createNominationList", request), told(host)]).toEqual([true, expect.any(String)]);
}

/** The cells of a tab in one text a row, blanks left out. */
function texts(host: Host, tab: string): string[] {
  return shown(host, tab).map((row) => row.filter((text) => text !== "").join(" | "));
}

function lineOf(host: Host, tab: string, name: string): Readonly<Record<string, string>> | undefined {
  return linesOf(host, tab).find((line) => line[NAME] === name);
}

describe("on the sample", () => {
  let host: Host;
  let before: unknown[];
  beforeAll(async () => {
    host = bundleHost(await openWorkbook(await makeSample()));
    before = tabNames(host).map((tab) => everythingOf(host, tab));
    makeList(host);
  });

  const expectedOf = (kind: string): string[] =>
    EXPECTED.filter((line) => line.track === "giai-doan" && line.kind === kind && line.place !== "").map(
      ({ name }) => name,
    );
  const listed = (section: string): (string | undefined)[] =>
    linesOf(host, LIST)
      .filter((line) => line.section === section)
      .map((line) => line[NAME]);

  test("the two tabs stand beside each other, after the user's", () => {
    expect(tabNames(host)).toEqual(["Tập thể", "Cá nhân", "Ghi chú", LIST, REMAINDER]);
  });

  test("the heading block is that of NĐ 30: agencies, quốc hiệu, tiêu ngữ, place and date", () => {
    expect(texts(host, LIST).slice(0, 3)).toEqual([
      "UBND TỈNH KIÊN GIANG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "SỞ XÂY DỰNG | Độc lập - Tự do - Hạnh phúc",
      expect.stringMatching(/^Kiên Giang, ngày\s\S+\stháng\s\S+\snăm/),
    ]);
  });

  test("the title, the round, and number and date of the plan follow", () => {
    const all = texts(host, LIST);
    const title = all.indexOf("DANH SÁCH ĐỦ ĐIỀU KIỆN ĐƯA RA HỘI ĐỒNG");
    expect(title).toBeGreaterThan(2);
    expect(all.slice(title + 1, title + 3).join(" ")).toMatch(
      /giai đoạn 2021-2025.*609\/KH-SXD ngày 30\/3\/2022/,
    );
  });

  test("the columns are those of the list", () => {
    expect(shown(host, LIST).find(([first]) => first === "STT")).toEqual([
      "STT",
      NAME,
      "Chức vụ",
      "Đơn vị",
      "Hình thức khen thưởng",
      "Kết quả",
      "Căn cứ",
      "Chỉ tiêu",
      "Hội đồng chọn",
      "Số phiếu",
      "Tỷ lệ phiếu",
      "Ghi chú",
      // Hidden: numbers for the formulas.
      "",
      "",
      "",
    ]);
  });

  test.each([
    ["A. TẬP THỂ", "collective"],
    ["B. CÁ NHÂN", "individual"],
  ])("%s holds exactly those who are to be brought before the council, numbered from 1", (section, kind) => {
    expect(new Set(listed(section))).toEqual(new Set(expectedOf(kind)));
    expect(listed(section)).toHaveLength(expectedOf(kind).length);
    const numbers = linesOf(host, LIST).flatMap((line) => (line.section === section ? [line.STT] : []));
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
  });

  const OUTCOMES: Readonly<Record<string, string>> = {
    eligible: "Đủ điều kiện",
    awaitingCouncil: "Chờ Hội đồng",
    missingData: "Chưa đủ dữ liệu",
    ineligible: "Không đủ điều kiện",
  };
  const PLACES: Readonly<Record<string, string>> = {
    inQuota: "Trong chỉ tiêu",
    councilDecides: "Hội đồng quyết định",
    reserve: "Dự bị",
  };
  const AWARDS: Readonly<Record<string, string>> = {
    CO_GD: "Cờ thi đua của UBND tỉnh (giai đoạn 2021-2025)",
    BK_GD: "Bằng khen của Chủ tịch UBND tỉnh (giai đoạn 2021-2025)",
  };

  test.each(EXPECTED.filter(({ track, place }) => track === "giai-doan" && place !== ""))(
    "$name: award, result and place as worked out by hand, with a basis that names a clause",
    ({ name, unit, status, award, place }) => {
      expect(lineOf(host, LIST, name)).toMatchObject({
        "Đơn vị": unit,
        "Hình thức khen thưởng": AWARDS[award],
        "Kết quả": OUTCOMES[status],
        "Chỉ tiêu": PLACES[place],
        "Căn cứ": expect.stringMatching(/\((III|IV)\.[\d.]+[a-c]?\)/) as string,
        "Hội đồng chọn": "FALSE",
        "Số phiếu": "",
        "Ghi chú": "",
      });
    },
  );

  test.each(EXPECTED.filter(({ track, place }) => track === "giai-doan" && place === ""))(
    "$name stands on the other tab, with the result and a reason with its clause",
    ({ name, unit, status, kind, clause }) => {
      expect(lineOf(host, REMAINDER, name)).toMatchObject({
        "Đối tượng": kind === "collective" ? "Tập thể" : "Cá nhân",
        "Đơn vị": unit,
        "Kết quả": OUTCOMES[status],
        "Lý do (điều khoản)": expect.stringContaining(clause === "" ? "(IV." : clause) as string,
      });
      expect(lineOf(host, LIST, name)).toBeUndefined();
    },
  );

  test("the totals count both kinds and their places", () => {
    const count = (kind: string, place: string): number =>
      EXPECTED.filter((line) => line.track === "giai-doan" && line.kind === kind && line.place === place)
        .length;
    const words = (kind: string, name: string): string =>
      `${String(expectedOf(kind).length)} ${name} (trong chỉ tiêu ${String(count(kind, "inQuota"))}, Hội đồng quyết định ${String(count(kind, "councilDecides"))}, dự bị ${String(count(kind, "reserve"))})`;
    expect(texts(host, LIST)).toContain(
      `Tổng cộng: ${words("collective", "tập thể")}; ${words("individual", "cá nhân")}.`,
    );
  });

  test("the person is told how many stand where, in words with the capitals of names", () => {
    const count = (place: string): string =>
      String(EXPECTED.filter((line) => line.track === "giai-doan" && line.place === place).length);
    expect(told(host)).toContain(
      `Đưa ra Hội đồng: trong chỉ tiêu ${count("inQuota")}, Hội đồng quyết định ${count("councilDecides")}, dự bị ${count("reserve")}.`,
    );
  });

  test("the signature block stands below the totals", () => {
    const all = texts(host, LIST);
    const total = all.findIndex((text) => text.startsWith("Tổng cộng"));
    const signature = all.findIndex((text) => text === "NGƯỜI LẬP BIỂU | GIÁM ĐỐC");
    expect(signature).toBeGreaterThan(total);
    expect(all[signature + 1]).toBe("(Ký, ghi rõ họ tên) | (Ký tên, đóng dấu)");
  });

  test("the council's column is a checkbox in every line and nowhere else", () => {
    const boxes = byHand(
      host,
      `const range = ss.getSheetByName(args).getDataRange();
       const rules = range.getDataValidations();
       const rows = [];
       rules.forEach((row, r) => row.forEach((rule, c) => {
         if (rule && rule.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.CHECKBOX) rows.push([String(r + 1), c + 1]);
       }));
       return rows;`,
      LIST,
    );
    expect(boxes).toEqual(linesOf(host, LIST).map((line) => [line.row, 9]));
  });

  test("a dialog sums up what was found", () => {
    const count = (kind: string, status?: string): number =>
      EXPECTED.filter(
        (line) => line.track === "giai-doan" && line.kind === kind && (!status || line.status === status),
      ).length;
    const summary = told(host);
    expect(summary).toContain('bảng tập thể ở trang "Tập thể" (9 dòng)');
    expect(summary).toContain('bảng cá nhân ở trang "Cá nhân" (60 dòng)');
    for (const [kind, name] of [
      ["collective", "Tập thể"],
      ["individual", "Cá nhân"],
    ] as const) {
      const parts = Object.entries(OUTCOMES).map(
        ([status, words]) => `${words} ${String(count(kind, status))}`,
      );
      expect(summary).toContain(`${name}: ${String(count(kind))} (${parts.join(", ")}).`);
    }
    expect(summary).toContain(LIST);
    expect(summary).toContain(REMAINDER);
  });

  test("no cell, format, width, rule or drop-down of the user's tabs has changed", () => {
    expect(["Tập thể", "Cá nhân", "Ghi chú"].map((tab) => everythingOf(host, tab))).toEqual(before);
  });

  test("running it again changes nothing at all", () => {
    const first = tabNames(host).map((tab) => everythingOf(host, tab));
    makeList(host);
    expect(tabNames(host).map((tab) => everythingOf(host, tab))).toEqual(first);
  });
});

describe("what people typed is kept", () => {
  const typed = (host: Host, tab: string, name: string): unknown => {
    const line = lineOf(host, tab, name);
    return line && [line["Hội đồng chọn"], line["Số phiếu"], line["Ghi chú"]];
  };

  function vote(host: Host, name: string, votes: unknown, note: string, chosen = true): void {
    typeInto(host, LIST, name, "Hội đồng chọn", chosen);
    typeInto(host, LIST, name, "Số phiếu", votes);
    typeInto(host, LIST, name, "Ghi chú", note);
  }

  test("checkbox, votes and note of a line, also where a vote is written as a part of all", async () => {
    const host = await department();
    makeList(host);
    vote(host, "Nguyễn Văn An", "8/9", "Đề nghị\nbổ sung minh chứng");
    vote(host, "Văn phòng Sở", 9, "");
    makeList(host);
    expect(typed(host, LIST, "Nguyễn Văn An")).toEqual(["TRUE", "8/9", "Đề nghị\nbổ sung minh chứng"]);
    expect(typed(host, LIST, "Văn phòng Sở")).toEqual(["TRUE", "9", ""]);
    expect(typed(host, LIST, "Thanh tra Sở")).toEqual(["FALSE", "", ""]);
    expect(tabNames(host)).toHaveLength(4);
  });

  test("a box that was unticked again stays so", async () => {
    const host = await department();
    makeList(host);
    vote(host, "Nguyễn Văn An", 3, "");
    makeList(host);
    typeInto(host, LIST, "Nguyễn Văn An", "Hội đồng chọn", false);
    typeInto(host, LIST, "Nguyễn Văn An", "Số phiếu", "");
    makeList(host);
    expect(typed(host, LIST, "Nguyễn Văn An")).toEqual(["FALSE", "", ""]);
  });

  test("goes with the person when the order of the table changes", async () => {
    const host = await department();
    makeList(host);
    vote(host, "Nguyễn Văn An", 5, "một");
    vote(host, "Lê Văn Cường", 6, "hai");
    byHand(
      host,
      `const range = ss.getSheetByName("Cá nhân").getRange("A2:K7");
       range.setValues(range.getValues().reverse());`,
    );
    makeList(host);
    expect(typed(host, LIST, "Nguyễn Văn An")).toEqual(["TRUE", "5", "một"]);
    expect(typed(host, LIST, "Lê Văn Cường")).toEqual(["TRUE", "6", "hai"]);
  });

  test("votes decide the order: who has more comes first, and the places follow", async () => {
    const host = await department();
    makeList(host);
    vote(host, "Nguyễn Văn An", 4, "", false);
    vote(host, "Lê Văn Cường", 7, "", false);
    makeList(host);
    const people = linesOf(host, LIST).flatMap((line) => (line.section === "B. CÁ NHÂN" ? [line[NAME]] : []));
    expect(people).toEqual(["Lê Văn Cường", "Nguyễn Văn An", "Trần Thị Bình"]);
  });

  test("a new person gets an empty line and takes nothing from the others", async () => {
    const host = await department();
    makeList(host);
    vote(host, "Nguyễn Văn An", 5, "một");
    setCell(host, "Cá nhân", 3, 10, "x");
    byHand(
      host,
      `ss.getSheetByName("Cá nhân").getRange("B5").setValue("Nguyễn Văn Àn");
       ss.getSheetByName("Cá nhân").getRange("D5").setValue("Văn phòng Sở");
       ss.getSheetByName("Cá nhân").getRange("J5").setValue("x");`,
    );
    makeList(host);
    expect(typed(host, LIST, "Nguyễn Văn An")).toEqual(["TRUE", "5", "một"]);
    expect(typed(host, LIST, "Nguyễn Văn Àn")).toEqual(["FALSE", "", ""]);
  });

  test("a person who is not in the list any more keeps the line in a part of its own, and gets it back", async () => {
    const host = await department();
    makeList(host);
    vote(host, "Nguyễn Văn An", 5, "một");
    setCell(host, "Cá nhân", 2, 5, "HTNV");
    makeList(host);
    const former = lineOf(host, LIST, "Nguyễn Văn An");
    expect(former).toMatchObject({
      section: "C. ĐÃ GHI TRƯỚC ĐÂY, NAY KHÔNG CÒN TRONG DANH SÁCH",
      "Đơn vị": "Văn phòng Sở",
      "Chức vụ": "Chuyên viên",
      "Kết quả": "",
      "Chỉ tiêu": "",
    });
    expect(typed(host, LIST, "Nguyễn Văn An")).toEqual(["TRUE", "5", "một"]);
    expect(lineOf(host, REMAINDER, "Nguyễn Văn An")).toBeDefined();
    makeList(host);
    expect(typed(host, LIST, "Nguyễn Văn An")).toEqual(["TRUE", "5", "một"]);
    setCell(host, "Cá nhân", 2, 5, "HTTNV");
    makeList(host);
    expect(lineOf(host, LIST, "Nguyễn Văn An")).toMatchObject({ section: "B. CÁ NHÂN", "Số phiếu": "5" });
    expect(texts(host, LIST).join()).not.toContain("C. ĐÃ GHI");
  });

  test("two people of one name in different units are two people", async () => {
    const host = await department({
      ...DEPARTMENT,
      "Cá nhân": [
        INDIVIDUAL_HEADER,
        individual(1, "Nguyễn Văn An", "Văn phòng Sở"),
        individual(2, "Nguyễn Văn An", "Thanh tra Sở", { position: "Thanh tra viên" }),
      ],
    });
    makeList(host);
    const ofUnit = (unit: string): Readonly<Record<string, string>> | undefined =>
      linesOf(host, LIST).find((line) => line[NAME] === "Nguyễn Văn An" && line["Đơn vị"] === unit);
    setCell(host, LIST, Number(ofUnit("Thanh tra Sở")?.row), 10, "7");
    byHand(
      host,
      `const range = ss.getSheetByName("Cá nhân").getRange("A2:K3");
       range.setValues(range.getValues().reverse());`,
    );
    makeList(host);
    expect([ofUnit("Văn phòng Sở")?.["Số phiếu"], ofUnit("Thanh tra Sở")?.["Số phiếu"]]).toEqual(["", "7"]);
  });

  test("a person with two awards has an entry for each, and a tick for one is no tick for the other", async () => {
    const host = await department({
      "Tập thể": DEPARTMENT["Tập thể"] ?? [],
      "Cá nhân": [
        [...INDIVIDUAL_HEADER, "Đề nghị giấy khen"],
        [...individual(1, "Nguyễn Văn An", "Văn phòng Sở"), "x"],
      ],
    });
    host.run("openSettings");
    const settings = "Thiết lập CCHC";
    const rowOf = (code: string): number => shown(host, settings).findIndex(([first]) => first === code) + 1;
    setCell(host, settings, rowOf("DOT_XET"), 3, "Hằng năm");
    const oneAward = shown(host, settings).find(([, label]) => label?.includes("một hình thức"))?.[0] ?? "";
    setCell(host, settings, rowOf(oneAward), 3, "Không");
    makeList(host);
    const annual = "Đề nghị CCHC 2025";
    const certificate = (): Readonly<Record<string, string>>[] =>
      linesOf(host, annual).filter((line) => line[NAME] === "Nguyễn Văn An");
    expect(certificate().map((line) => line["Hình thức khen thưởng"])).toEqual([
      "Bằng khen của Chủ tịch UBND tỉnh (năm 2025)",
      "Giấy khen của Giám đốc Sở (năm 2025)",
    ]);
    setCell(host, annual, Number(certificate()[0]?.row), 9, true);
    setCell(host, annual, Number(certificate()[1]?.row), 12, "chờ");
    makeList(host);
    expect(certificate().map((line) => [line["Hội đồng chọn"], line["Ghi chú"]])).toEqual([
      ["TRUE", ""],
      ["FALSE", "chờ"],
    ]);
    // The letter is not proposed any more: what was typed for it is kept and marked, not given to the certificate.
    setCell(host, "Cá nhân", 2, 12, "không");
    makeList(host);
    expect(certificate().map((line) => [line.section, line["Hội đồng chọn"], line["Ghi chú"]])).toEqual([
      ["B. CÁ NHÂN", "TRUE", ""],
      ["C. ĐÃ GHI TRƯỚC ĐÂY, NAY KHÔNG CÒN TRONG DANH SÁCH", "FALSE", "chờ"],
    ]);
  });

  test("goes along when the person is now proposed for another award", async () => {
    const host = await department();
    makeList(host);
    vote(host, "Văn phòng Sở", 9, "giữ");
    setCell(host, "Tập thể", 2, 10, "Tốt");
    setCell(host, "Tập thể", 2, 6, "Xuất sắc");
    makeList(host);
    expect(lineOf(host, LIST, "Văn phòng Sở")).toMatchObject({
      "Hình thức khen thưởng": "Bằng khen của Chủ tịch UBND tỉnh (giai đoạn 2021-2025)",
      "Số phiếu": "9",
      "Ghi chú": "giữ",
    });
  });

  test("the unit may stand in a column of each year only", async () => {
    const header = INDIVIDUAL_HEADER.map((text) => (text === "Đơn vị" ? "Đơn vị 2025" : text));
    const host = await department({
      ...DEPARTMENT,
      "Cá nhân": [header, ...(DEPARTMENT["Cá nhân"] ?? []).slice(1)],
    });
    makeList(host);
    expect(lineOf(host, REMAINDER, "Phạm Thị Dung")).toMatchObject({ "Đơn vị": "Thanh tra Sở" });
  });
});

describe("lists that are not as the add-in left them", () => {
  test("a list that was changed elsewhere than in its three columns is kept under another name", async () => {
    const host = await department();
    makeList(host);
    typeInto(host, LIST, "Nguyễn Văn An", "Căn cứ", "Theo Tờ trình số 5");
    typeInto(host, LIST, "Nguyễn Văn An", "Số phiếu", "5");
    const edited = shown(host, LIST);
    makeList(host);
    const copy = `${LIST} (bản trước)`;
    expect(tabNames(host)).toEqual(["Tập thể", "Cá nhân", copy, LIST, REMAINDER]);
    expect(shown(host, copy)).toEqual(edited);
    expect(lineOf(host, LIST, "Nguyễn Văn An")?.["Số phiếu"]).toBe("5");
    expect(told(host)).toContain(copy);
    makeList(host);
    expect(tabNames(host)).toEqual(["Tập thể", "Cá nhân", copy, LIST, REMAINDER]);
    expect(told(host)).not.toContain(copy);
  });

  test("a second changed list gets a name of its own", async () => {
    const host = await department();
    for (const words of ["một", "hai"]) {
      makeList(host);
      typeInto(host, LIST, "Nguyễn Văn An", "Căn cứ", words);
    }
    makeList(host);
    expect(tabNames(host)).toEqual(
      expect.arrayContaining([`${LIST} (bản trước)`, `${LIST} (bản trước) 2`, LIST]),
    );
  });

  test("a list that the user renamed is left as it is, and what was typed goes into the new one", async () => {
    const host = await department();
    makeList(host);
    typeInto(host, LIST, "Nguyễn Văn An", "Số phiếu", "5");
    byHand(host, `ss.getSheetByName("${LIST}").setName("Trình lần 1 (cũ)")`);
    const renamed = everythingOf(host, "Trình lần 1 (cũ)");
    makeList(host);
    expect(everythingOf(host, "Trình lần 1 (cũ)")).toEqual(renamed);
    expect(lineOf(host, LIST, "Nguyễn Văn An")?.["Số phiếu"]).toBe("5");
    expect(told(host)).toContain("Trình lần 1 (cũ)");
    typeInto(host, LIST, "Nguyễn Văn An", "Số phiếu", "6");
    makeList(host);
    expect(lineOf(host, LIST, "Nguyễn Văn An")?.["Số phiếu"]).toBe("6");
    expect(everythingOf(host, "Trình lần 1 (cũ)")).toEqual(renamed);
  });

  test("a tab of the user with the list's name, in whatever case, is refused and not touched", async () => {
    for (const name of [LIST, LIST.toUpperCase(), REMAINDER]) {
      const host = await department({ ...DEPARTMENT, [name]: [["của tôi"]] });
      expect(host.run("createNominationList")).toBe(false);
      expect(told(host)).toMatch(new RegExp(`^Trang "${name}" không phải do tiện ích tạo`));
      expect(shown(host, name)).toEqual([["của tôi"]]);
      expect(tabNames(host)).toEqual(["Tập thể", "Cá nhân", name]);
    }
  });

  test("a list of another round under this round's name is refused as well", async () => {
    const host = await department();
    makeList(host, { track: "annual", year: 2024 });
    byHand(host, `ss.getSheetByName("Đề nghị CCHC 2024").setName("${LIST}")`);
    expect(host.run("createNominationList")).toBe(false);
    expect(told(host)).toMatch(/^Trang "Đề nghị CCHC 2021-2025" không phải/);
  });

  test("the list stays where the user moved it, and the other tab stands beside it", async () => {
    const host = await department();
    makeList(host);
    byHand(host, `ss.setActiveSheet(ss.getSheetByName("${LIST}")); ss.moveActiveSheet(1);`);
    makeList(host);
    expect(tabNames(host)).toEqual([LIST, REMAINDER, "Tập thể", "Cá nhân"]);
  });

  test("a list that somebody locked stays whole where the user may not edit it, and nothing is left half made", async () => {
    const workbook = await workbookOf(DEPARTMENT);
    const owner = smallTabs(bundleHost(workbook));
    makeList(owner);
    typeInto(owner, LIST, "Nguyễn Văn An", "Số phiếu", "5");
    byHand(owner, `ss.getSheetByName("${LIST}").protect()`);
    const host = bundleHost(workbook, { user: "editor" });
    const before = tabNames(host).map((tab) => everythingOf(host, tab));
    expect(host.run("createNominationList")).toBe(false);
    expect(told(host)).toMatch(/^Lệnh ".*" chưa làm xong .*bị khóa không cho sửa\.$/);
    expect(tabNames(host).map((tab) => everythingOf(host, tab))).toEqual(before);
  });

  test("formulas of the user that point into the list stay as they are", async () => {
    const host = await department();
    makeList(host);
    byHand(
      host,
      `const sheet = ss.insertSheet("Tổng hợp", 0);
       sheet.getRange("A1").setFormula("=COUNTIF('${LIST}'!J1:J40;\\">0\\")");
       sheet.getRange("B1:B2").setFormulas([["='${LIST}'!B11"], ["=A1+1"]]);
       sheet.getRange("C3").setValue("giữ nguyên");`,
    );
    typeInto(host, LIST, "Nguyễn Văn An", "Số phiếu", "5");
    const formulas = byHand(host, `return ss.getSheetByName("Tổng hợp").getDataRange().getFormulas()`);
    makeList(host);
    expect(byHand(host, `return ss.getSheetByName("Tổng hợp").getDataRange().getFormulas()`)).toEqual(
      formulas,
    );
    expect(shown(host, "Tổng hợp")).toEqual([
      ["0", "Văn phòng Sở", ""],
      ["", "1", ""],
      ["", "", "giữ nguyên"],
    ]);
  });

  test("kept copies and lists are not read as tables of ratings", async () => {
    const host = await department();
    makeList(host);
    typeInto(host, LIST, "Nguyễn Văn An", "Căn cứ", "một");
    makeList(host);
    makeList(host);
    expect(told(host)).toContain(
      'Đã đọc: bảng tập thể ở trang "Tập thể" (3 dòng); bảng cá nhân ở trang "Cá nhân" (6 dòng).',
    );
  });
});

describe("the round", () => {
  test("is that of the settings", async () => {
    const host = await department();
    host.run("openSettings");
    const row = (code: string): number =>
      shown(host, "Thiết lập CCHC").findIndex(([first]) => first === code) + 1;
    setCell(host, "Thiết lập CCHC", row("DOT_XET"), 3, "Hằng năm");
    setCell(host, "Thiết lập CCHC", row("NAM_XET"), 3, 2023);
    makeList(host);
    expect(tabNames(host)).toContain("Đề nghị CCHC 2023");
    expect(lineOf(host, "Đề nghị CCHC 2023", "Văn phòng Sở")?.["Hình thức khen thưởng"]).toBe(
      "Bằng khen của Chủ tịch UBND tỉnh (năm 2023)",
    );
  });

  test("without a year is that of the last column of ratings", async () => {
    const host = await department();
    makeList(host, { track: "annual" });
    expect(tabNames(host)).toContain("Đề nghị CCHC 2025");
  });

  test("lists of the period and of several years stand side by side and keep their own entries", async () => {
    const host = await department();
    const rounds = [{ track: "period" }, { track: "annual", year: 2025 }, { track: "annual", year: 2022 }];
    const names = [LIST, "Đề nghị CCHC 2025", "Đề nghị CCHC 2022"];
    for (const request of rounds) makeList(host, request);
    for (const [index, name] of names.entries()) {
      typeInto(host, name, "Văn phòng Sở", "Ghi chú", `đợt ${String(index)}`);
    }
    for (const request of rounds) makeList(host, request);
    expect(names.map((name) => lineOf(host, name, "Văn phòng Sở")?.["Ghi chú"])).toEqual([
      "đợt 0",
      "đợt 1",
      "đợt 2",
    ]);
    expect(tabNames(host)).toHaveLength(8);
  });

  test("a year outside the plan is refused with a sentence and makes nothing", async () => {
    const host = await department();
    expect(host.run("createNominationList", { track: "annual", year: 2026 })).toBe(false);
    expect(told(host)).toMatch(/^Năm 2026 nằm ngoài kế hoạch \(2021-2025\)/);
    expect(tabNames(host)).toEqual(["Tập thể", "Cá nhân"]);
  });
});

test("a workbook without a table of ratings is told what a table needs", async () => {
  const host = await department({ "Trang tính1": [["Xin chào"]] });
  expect(host.run("createNominationList")).toBe(false);
  expect(told(host)).toMatch(/^Không tìm thấy bảng xếp loại nào/);
  expect(tabNames(host)).toEqual(["Trang tính1"]);
});

test("nobody to propose is said in both parts, and everybody stands on the other tab", async () => {
  const host = await department({
    "Tập thể": [COLLECTIVE_HEADER, collective(1, "Phòng Hạ tầng", "Khá Khá Khá Khá Khá")],
    "Cá nhân": [INDIVIDUAL_HEADER, individual(1, "Võ Văn Em", "Phòng Hạ tầng")],
  });
  makeList(host);
  expect(linesOf(host, LIST)).toEqual([]);
  expect(texts(host, LIST).filter((text) => text === "Không có")).toHaveLength(2);
  expect(linesOf(host, REMAINDER).map((line) => line[NAME])).toEqual(["Phòng Hạ tầng", "Võ Văn Em"]);
});
