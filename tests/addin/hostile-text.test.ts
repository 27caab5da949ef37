/** Text that could be taken for a formula, a tag or a line break stays text, in every tab that the add-in writes. */
import type { Host } from "../../src/workbench/host";
import { buildBundle, bundleHost, byHand, smallTabs } from "./bundle-host";
import { linesOf, shown, tabNames, told, typeInto } from "./read-tabs";
import {
  collective,
  COLLECTIVE_HEADER,
  individual,
  INDIVIDUAL_HEADER,
  workbookOf,
  type Tabs,
} from "./workbooks";

const LIST = "Đề nghị CCHC 2021-2025";
const REMAINDER = "Chưa đề nghị CCHC 2021-2025";
const NAME = "Họ và tên / Tên tập thể";

beforeAll(buildBundle, 60_000);

/** As typed, and as one line without blanks at its ends, which is how a name is shown. */
const HOSTILE = [
  ["a formula", '=HYPERLINK("http://example.com";"Nhấn vào đây")'],
  ["a sum", "=1+1"],
  ["a number with a plus", "+84 901"],
  ["a minus", "-5 điểm"],
  ["an at sign", "@SUM(A1)"],
  ["a tab before a formula", "\t=1+1"],
  ["a carriage return before a formula", "\r=1+1"],
  ["a tag", '<img src=x onerror="alert(1)"> An'],
  ["an emoji", "Nguyễn Văn An 🇻🇳👩‍💼"],
  ["writing from the right", "محمد \u202eAn"],
  ["quotation marks", "Nguyễn \"Tý\" Văn 'An'"],
  ["an apostrophe in front", "'An"],
  ["leading zeros", "007 Nguyễn Văn An"],
  ["a long name", "Nguyễn Văn An ".repeat(770).trim()],
] as const;

const inOneLine = (text: string): string =>
  text
    .replace(/\u200d/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** Written as text cells, which a file holds whatever they begin with. */
async function department(tabs: Tabs): Promise<Host> {
  return smallTabs(bundleHost(await workbookOf(tabs)));
}

function tabsWith(name: string, unit: string): Tabs {
  return {
    "Tập thể": [COLLECTIVE_HEADER, collective(1, unit), collective(2, `${unit} hai`, "Khá Khá Khá Khá Khá")],
    "Cá nhân": [
      INDIVIDUAL_HEADER,
      individual(1, name, unit),
      individual(2, `${name} hai`, unit, { outstanding: "không" }),
    ],
  };
}

/** How the list's own formulas begin: none of them holds a word of the sheets. */
const OWN_FORMULA = /^=(IF\(|IFERROR\(|COUNTIF\(|MAX\(|N\(|\d+-2\*M|"Tổng cộng: ")/;

/** Formulas that are not the list's own, and values that are no text, in what the add-in wrote. */
function notText(host: Host, tab: string): unknown {
  const [formulas, names] = byHand(
    host,
    `const range = ss.getSheetByName(args).getDataRange();
     const formulas = range.getFormulas().flat().filter((text) => text !== "");
     const names = range.getValues().map((row) => row[1]).filter((value) => typeof value !== "string");
     return [formulas, names];`,
    tab,
  ) as [string[], unknown[]];
  return [formulas.filter((text) => tab !== LIST || !OWN_FORMULA.test(text)), names];
}

test.each(HOSTILE)("as a person's name: %s", async (_, text) => {
  const host = await department(tabsWith(text, "Văn phòng Sở"));
  expect([host.run("createNominationList"), told(host)]).toEqual([true, expect.any(String)]);
  expect(linesOf(host, LIST).map((line) => line[NAME])).toContain(inOneLine(text));
  expect(linesOf(host, REMAINDER).map((line) => line[NAME])).toContain(inOneLine(`${text} hai`));
  for (const tab of [LIST, REMAINDER]) expect(notText(host, tab)).toEqual([[], []]);
  host.run("highlightEligibleAsValues");
  expect(shown(host, "Cá nhân").at(1)?.at(-2)).toBe("Đủ điều kiện");
});

test.each(HOSTILE)("as a unit's name: %s", async (_, text) => {
  const host = await department(tabsWith("Nguyễn Văn An", text));
  expect(host.run("createNominationList")).toBe(true);
  // What has no letter names no unit: whose unit that is cannot be told, and nobody is proposed.
  const tab = /\p{L}/u.test(text) ? LIST : REMAINDER;
  const lines = linesOf(host, tab).filter((line) =>
    [inOneLine(text), "Nguyễn Văn An"].includes(line[NAME] ?? ""),
  );
  expect(lines.map((line) => line[NAME])).toEqual([inOneLine(text), "Nguyễn Văn An"]);
  if (tab === LIST) expect(lines.map((line) => line["Đơn vị"])).toEqual(["", inOneLine(text)]);
  for (const each of [LIST, REMAINDER]) expect(notText(host, each)).toEqual([[], []]);
});

test.each(HOSTILE.filter(([, text]) => !text.startsWith("'")))(
  "as a note and as votes in the list: %s",
  async (_, text) => {
    const host = await department(tabsWith("Nguyễn Văn An", "Văn phòng Sở"));
    host.run("createNominationList");
    typeInto(host, LIST, "Nguyễn Văn An", "Ghi chú", text);
    typeInto(host, LIST, "Nguyễn Văn An", "Số phiếu", text);
    const typed = linesOf(host, LIST).find((line) => line[NAME] === "Nguyễn Văn An");
    host.run("createNominationList");
    const kept = linesOf(host, LIST).find((line) => line[NAME] === "Nguyễn Văn An");
    // A cell breaks its lines with a line feed.
    const cell = text.replace(/\r/g, "\n");
    expect([typed?.["Ghi chú"], typed?.["Số phiếu"]]).toEqual([cell, cell]);
    expect([kept?.["Ghi chú"], kept?.["Số phiếu"]]).toEqual([cell, cell]);
    expect(tabNames(host)).toHaveLength(4);
    expect(notText(host, LIST)).toEqual([[], []]);
  },
);

test.each(["A;B", "Bảng!A1", "=1+1", "2025", '<b>"đậm"<b>', "Số liệu 📋"])(
  "as a tab's name, in live formulas and in the list's column of places: %s",
  async (name) => {
    const tabs = tabsWith("Nguyễn Văn An", "Văn phòng Sở");
    const host = await department({ "Tập thể": tabs["Tập thể"] ?? [], [name]: tabs["Cá nhân"] ?? [] });
    host.run("highlightEligible");
    expect(told(host)).toContain("Kết quả tự tính lại khi sửa bảng.");
    expect(
      shown(host, "Tập thể")
        .slice(0, 2)
        .map((row) => row[10]),
    ).toEqual(["Kết quả xét", "Đủ điều kiện"]);
    expect(
      shown(host, name)
        .slice(0, 2)
        .map((row) => row[11]),
    ).toEqual(["Kết quả xét", "Đủ điều kiện"]);
    expect(host.run("createNominationList")).toBe(true);
    expect(linesOf(host, REMAINDER).map((line) => line["Nơi ghi"])).toContain(`${name}, dòng 3`);
    host.run("removeHighlight");
    expect(shown(host, name).flat()).not.toContain("Kết quả xét");
  },
);

test.each(["Cá nhân's", "Sở 'Một' (2025)"])(
  "an apostrophe in a tab's name is doubled in formulas, as a spreadsheet wants it: %s",
  async (name) => {
    const tabs = tabsWith("Nguyễn Văn An", "Văn phòng Sở");
    const host = await department({ "Tập thể": tabs["Tập thể"] ?? [], [name]: tabs["Cá nhân"] ?? [] });
    host.run("highlightEligible");
    // Not evaluated here: the engine of the local host knows no such names.
    expect(byHand(host, `return ss.getSheetByName("Tập thể").getRange("K1").getFormula()`)).toBe(
      `=CCHC_STATUS(A1:J;"GIAI_DOAN";;'${name.replace(/'/g, "''")}'!A1:K)`,
    );
    host.run("highlightEligibleAsValues");
    expect(shown(host, "Tập thể")[1]?.[10]).toBe("Đủ điều kiện");
  },
);

test("a dialog stays readable whatever stands in a cell", async () => {
  const host = await department({
    "Tập thể": [COLLECTIVE_HEADER, collective(1, "Văn phòng Sở")],
    "Cá nhân": [
      INDIVIDUAL_HEADER,
      individual(1, "Nguyễn Văn An", "Văn phòng Sở", {
        ratings: `${"rất-tốt-".repeat(900)} HTTNV HTTNV HTTNV HTTNV`,
      }),
    ],
  });
  host.run("createNominationList");
  expect(told(host)).toContain('ô E2 (cột "Xếp loại 2021")');
  expect(told(host).length).toBeLessThan(2000);
});
