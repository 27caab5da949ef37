/** The commands "Thiết lập" and "Tạo bảng mẫu", in the shipped bundle. */
import type { Host } from "../../src/workbench/host";
import { SETTING_IDS, SETTINGS as DEFINITIONS } from "../../src/plan/document-parameters";
import { buildBundle, bundleHost, byHand, smallTabs } from "./bundle-host";
import { everythingOf, linesOf, setCell, shown, tabNames, told } from "./read-tabs";
import { DEPARTMENT, workbookOf, type Tabs } from "./workbooks";

const SETTINGS = "Thiết lập CCHC";
const LIST = "Đề nghị CCHC 2021-2025";

beforeAll(buildBundle, 60_000);

async function department(tabs: Tabs = DEPARTMENT): Promise<Host> {
  return smallTabs(bundleHost(await workbookOf(tabs)));
}

const COMMANDS_THAT_READ = [
  "createNominationList",
  "highlightEligible",
  "highlightEligibleAsValues",
  "createTemplates",
  "openSettings",
];

describe("the settings tab", () => {
  let host: Host;
  beforeAll(async () => {
    host = await department();
    host.run("openSettings");
  });

  const rowOf = (code: string): number => shown(host, SETTINGS).findIndex(([first]) => first === code) + 1;
  const set = (code: string, value: unknown): void => {
    setCell(host, SETTINGS, rowOf(code), 3, value);
  };

  test("is made, opened, and its purpose said", () => {
    expect(tabNames(host)).toEqual(["Tập thể", "Cá nhân", SETTINGS]);
    expect(byHand(host, "return ss.getActiveSheet().getName()")).toBe(SETTINGS);
    expect(told(host)).toBe(`Đã tạo trang "${SETTINGS}". Chỉ sửa cột "Giá trị".`);
  });

  test("has a row for every parameter: code, label, value, default, clause, meaning", () => {
    const rows = shown(host, SETTINGS);
    const header = rows.findIndex((row) => row[2] === "Giá trị");
    expect(header).toBeGreaterThan(0);
    const codes = rows.filter(([code]) => /^[A-Z0-9]+(_[A-Z0-9]+)+$/.test(code ?? ""));
    expect(codes).toHaveLength(SETTING_IDS.length);
    const clauses = new Set(codes.map((row) => row[4]));
    for (const id of SETTING_IDS) expect(clauses).toContain(DEFINITIONS[id].source);
    for (const [code, label, value, byDefault, , meaning] of codes) {
      expect([code, label === "", meaning === ""]).toEqual([code, false, false]);
      // As made, each value is the default; where that is left open, the default says so.
      expect([code, byDefault]).toEqual([
        code,
        value === "" ? "(bỏ trống)" : expect.stringContaining(trimmedDate(value)),
      ]);
    }
  });

  /** A date is shown as 30/03/2022 in its cell and as 30/3/2022 in words. */
  function trimmedDate(text = ""): string {
    return /^\d\d\/\d\d\/\d{4}$/.test(text) ? text.replace(/\b0/g, "") : text;
  }

  test("the numbers are those of the plan", () => {
    const value = (code: string): string | undefined => shown(host, SETTINGS)[rowOf(code) - 1]?.[2];
    // Plan 609: III.2 (30/3/2022), IV.1.1.a (100%, 3 times twice), IV.2.1 (1 collective, 2 individuals), V.2 (10 days).
    expect(value("HAN_DANG_KY")).toBe("30/03/2022");
    expect(value("TY_LE_CA_NHAN")).toBe("100");
    expect([value("SO_LAN_CO"), value("SO_LAN_BANG_KHEN")]).toEqual(["3", "3"]);
    expect([value("NAM_DAU"), value("NAM_CUOI")]).toEqual(["2021", "2025"]);
  });

  test.each([
    ["a choice", "DOT_XET", ["Giai đoạn", "Hằng năm"]],
    ["yes or no", "PHAI_LIEN_TUC", ["Có", "Không"]],
    ["a class", "XEP_LOAI_MOI_NAM", ["Xuất sắc", "Tốt", "Khá", "Trung bình", "Yếu"]],
  ])("%s has a drop-down with exactly what is understood", (_, code, choices) => {
    const offered = byHand(
      host,
      `const rule = ss.getSheetByName("${SETTINGS}").getRange(args, 3).getDataValidation();
       return rule ? rule.getCriteriaValues()[0] : null;`,
      rowOf(code),
    ) as readonly string[];
    expect(new Set(offered)).toEqual(new Set(choices));
  });

  test.each([
    ["a year", "NAM_XET", "NUMBER_BETWEEN"],
    ["a count", "SO_LAN_CO", "NUMBER_BETWEEN"],
    ["a percentage", "TY_LE_CA_NHAN", "NUMBER_BETWEEN"],
    ["a quota", "CHI_TIEU_TAP_THE", "NUMBER_BETWEEN"],
    ["a date", "HAN_DANG_KY", "DATE_IS_VALID_DATE"],
    ["a date that may be left open", "NGAY_CONG_NHAN", "DATE_IS_VALID_DATE"],
  ])("%s is validated in its cell", (_, code, criterion) => {
    expect(rowOf(code)).toBeGreaterThan(0);
    const found = byHand(
      host,
      `const rule = ss.getSheetByName("${SETTINGS}").getRange(args, 3).getDataValidation();
       return rule ? [String(rule.getCriteriaType()), rule.getHelpText()] : null;`,
      rowOf(code),
    );
    expect(found).toEqual([criterion, expect.stringMatching(/^Cần .+\.$/)]);
  });

  test("opening it again touches nothing and says that every value is understood", () => {
    set("SO_LAN_CO", 4);
    const before = everythingOf(host, SETTINGS);
    host.run("openSettings");
    expect(told(host)).toBe("Mọi giá trị trong trang thiết lập đều hợp lệ.");
    expect(everythingOf(host, SETTINGS)).toEqual(before);
    set("SO_LAN_CO", 3);
  });

  test("a value counts: with 4 times for the flag, who was excellent 3 times gets the certificate", () => {
    host.run("createNominationList");
    const award = (): string | undefined =>
      linesOf(host, LIST).find((line) => line["Họ và tên / Tên tập thể"] === "Văn phòng Sở")?.[
        "Hình thức khen thưởng"
      ];
    expect(award()).toMatch(/^Cờ thi đua/);
    set("SO_LAN_CO", 4);
    host.run("createNominationList");
    expect(award()).toMatch(/^Bằng khen/);
    set("SO_LAN_CO", 3);
  });

  describe.each([
    ["SO_LAN_CO", "ba lần", /"ba lần" không đúng/],
    ["SO_LAN_CO", "", /ô trống/],
    ["SO_LAN_CO", -1, /"-1" không đúng/],
    ["HAN_DANG_KY", "30 tháng 3", /"30 tháng 3" không đúng/],
    ["XEP_LOAI_MOI_NAM", "Khá tốt", /"Khá tốt" không đúng/],
    ["TY_LE_CA_NHAN", 101, /"101" không đúng/],
    ["NAM_XET", 2030, /2030 nằm ngoài giai đoạn 2021-2025/],
  ])("%s with the bad value %p", (code, value, sentence) => {
    test("ends every command with its cell named, and the default is not used in its place", () => {
      const row = rowOf(code);
      const good = byHand(
        host,
        `return ss.getSheetByName("${SETTINGS}").getRange(args, 3).getDisplayValue()`,
        row,
      );
      set(code, value);
      const state = tabNames(host).map((tab) => everythingOf(host, tab));
      for (const command of COMMANDS_THAT_READ) {
        host.run(command);
        expect([command, told(host)]).toEqual([command, expect.stringMatching(sentence)]);
        if (code !== "NAM_XET") expect(told(host)).toContain(`Trang "${SETTINGS}", ô C${String(row)}`);
      }
      expect(tabNames(host).map((tab) => everythingOf(host, tab))).toEqual(state);
      setCell(host, SETTINGS, row, 3, good);
    });
  });

  test("renamed by the user, it still counts", () => {
    byHand(host, `ss.getSheetByName("${SETTINGS}").setName("Tham số")`);
    setCell(
      host,
      "Tham số",
      shown(host, "Tham số").findIndex(([first]) => first === "SO_LAN_CO") + 1,
      3,
      "ba",
    );
    host.run("openSettings");
    expect(told(host)).toContain('Trang "Tham số", ô C');
    expect(tabNames(host)).not.toContain(SETTINGS);
  });
});

describe("the template tabs", () => {
  test("are made with drop-downs and one example row each, and read without an issue but for these rows", async () => {
    const host = await department({ "Trang tính1": [] });
    host.run("createTemplates");
    expect(told(host)).toMatch(/^Đã tạo trang "Tập thể" và "Cá nhân"\./);
    expect(tabNames(host)).toEqual(["Trang tính1", "Tập thể", "Cá nhân"]);
    for (const tab of ["Tập thể", "Cá nhân"]) {
      expect(shown(host, tab).filter(([number]) => /^\d+$/.test(number ?? ""))).toHaveLength(1);
      const header = shown(host, tab).find(([first]) => first === "STT") ?? [];
      const rated = header
        .map((text, column) => [text, column + 1] as const)
        .filter(([text]) => text.startsWith("Xếp loại"));
      expect(rated).toHaveLength(5);
      for (const [, column] of rated) {
        expect(
          byHand(
            host,
            `const sheet = ss.getSheetByName(args.tab);
             return [5, 150].map((row) => String(sheet.getRange(row, args.column).getDataValidation()?.getCriteriaType()))`,
            { tab, column },
          ),
        ).toEqual(["VALUE_IN_LIST", "VALUE_IN_LIST"]);
      }
    }
    const report = host.callFromHtml("nominationReport", [{}]) as {
      issues: { sheet: string; cell: string; message: string }[];
      individuals: unknown[];
    };
    expect(report.issues.map(({ sheet, cell }) => `${sheet} ${cell}`)).toEqual(["Tập thể R4", "Cá nhân O4"]);
    for (const { message } of report.issues) expect(message).toContain('"Dòng ví dụ"');
    expect(report.individuals).toHaveLength(1);
  });

  test("belong to the user once made: a list is made from what is typed into them", async () => {
    const host = await department({ "Trang tính1": [] });
    host.run("createTemplates");
    expect(host.run("createNominationList")).toBe(true);
    expect(told(host)).toContain(
      'bảng tập thể ở trang "Tập thể" (1 dòng); bảng cá nhân ở trang "Cá nhân" (1 dòng)',
    );
  });

  test.each([
    ["both", { "Tập thể": [["a"]], "Cá nhân": [["b"]] }],
    ["both, in capitals", { "TẬP THỂ": [["a"]], "CÁ NHÂN": [["b"]] }],
  ])("refuse to touch tabs that exist: %s", async (_, tabs) => {
    const host = await department(tabs);
    const before = tabNames(host).map((tab) => everythingOf(host, tab));
    host.run("createTemplates");
    expect(told(host)).toMatch(/^Đã có trang ".+" và ".+" nên không tạo bảng mẫu/);
    expect(tabNames(host).map((tab) => everythingOf(host, tab))).toEqual(before);
  });

  test("leave one that exists as it is and make the other", async () => {
    const host = await department({ "cá nhân": [["của tôi"]] });
    host.run("createTemplates");
    expect(told(host)).toMatch(/^Đã tạo trang "Tập thể"\..*"cá nhân" đã có nên được giữ nguyên\.$/);
    expect(tabNames(host)).toEqual(["cá nhân", "Tập thể"]);
    expect(shown(host, "cá nhân")).toEqual([["của tôi"]]);
  });
});
