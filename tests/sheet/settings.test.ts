/** Settings read back from a range: good and bad values of every kind, and what is wrong said with tab and cell. */
import type { CivilDate } from "../../src/domain/civil-date";
import {
  DEFAULT_SETTINGS,
  DOCUMENT_PARAMETERS,
  SETTING_IDS,
  SETTINGS,
  type SettingId,
} from "../../src/plan/document-parameters";
import { DEFAULT_PARAMETERS, PARAMETER_IDS, type ParameterKind } from "../../src/plan/parameters";
import type { CellValue } from "../../src/sheet/cell";
import { settingCell, settingChoices, readSettings } from "../../src/sheet/all-settings";
import { readParameters } from "../../src/sheet/settings";
import { SETTING_WORDS } from "../../src/vi/document-parameters";
import { EXPECTED_VALUES } from "../../src/vi/parameters";
import { PARAMETER_SECTIONS } from "../../src/vi/settings-tab-words";
import { cellFrom } from "../cases/read-cell";
import { cellOf, readCsv } from "../cases/read-csv";
import { withOther } from "../plan/other-values";
import { gridOf, type Rows } from "./grids";

const HEADER = ["Mã", "Tham số", "Giá trị", "Mặc định"];

function rowFor(id: SettingId, cell: CellValue): readonly CellValue[] {
  return [SETTING_WORDS[id].code, SETTING_WORDS[id].label, cell, ""];
}

function read(...rows: Rows): ReturnType<typeof readSettings> {
  return readSettings(gridOf("Thiết lập CCHC", rows));
}

/** The first parameter of each kind. */
const ID_OF_KIND = new Map<ParameterKind, SettingId>(
  [...SETTING_IDS].reverse().map((id) => [SETTINGS[id].kind, id]),
);

describe("doc-thiet-lap.csv", () => {
  const cases = readCsv("doc-thiet-lap.csv").map((row) => {
    const code = cellOf(row, "Mã");
    const id = SETTING_IDS.find((each) => SETTING_WORDS[each].code === code);
    if (!id) throw new Error(`${row.where}: no parameter ${code}`);
    const title = `${cellOf(row, "Tình huống")}: ${code} = ${cellOf(row, "Ô ghi")}`;
    return [
      title,
      row.where,
      id,
      cellFrom(cellOf(row, "Ô ghi")),
      cellOf(row, "Hiểu là").replaceAll("[chấm phẩy]", ";").replaceAll("[xuống dòng]", "\n"),
    ] as const;
  });

  test.each(cases)("%s", (_, where, id, cell, expected) => {
    const { parameters, errors } = read(HEADER, rowFor(id, cell));
    if (expected === "Báo lỗi") {
      expect(`${where} ${errors.join(" | ")}`).toMatch(
        new RegExp(`^${where.replace(".", "\\.")} Trang "Thiết lập CCHC", ô C2 \\(`),
      );
      expect(errors).toHaveLength(1);
      expect(errors[0]).toContain(`(${SETTING_WORDS[id].label})`);
      expect(errors[0]).toContain(`Cần ${EXPECTED_VALUES[SETTINGS[id].kind]}.`);
      return;
    }
    expect(`${where} ${errors.join(" | ")}`).toBe(`${where} `);
    expect(`${where} ${written(id, parameters[id])}`).toBe(`${where} ${expected}`);
  });

  test("every kind of value has cases of both", () => {
    const kinds = (isError: boolean): ReadonlySet<ParameterKind> =>
      new Set(
        cases.flatMap(([, , id, , expected]) =>
          (expected === "Báo lỗi") === isError ? [SETTINGS[id].kind] : [],
        ),
      );
    const all = new Set(SETTING_IDS.map((id) => SETTINGS[id].kind));
    expect(kinds(false)).toEqual(all);
    expect(kinds(true)).toEqual(all);
  });

  /** A value in the words of the case file. */
  function written(id: SettingId, value: unknown): string {
    if (value === null) return "(bỏ trống)";
    if (typeof value === "boolean") return value ? "Có" : "Không";
    const cell = settingCell(id, value as never);
    return isDay(cell)
      ? `${String(cell.day)}/${String(cell.month)}/${String(cell.year)}`
      : cell === ""
        ? "(bỏ trống)"
        : String(cell);
  }

  function isDay(cell: CellValue): cell is CivilDate {
    return typeof cell === "object" && cell !== null;
  }
});

test.each(SETTING_IDS)("%s is read back as it was written, its default and other values", (id) => {
  for (const whole of [DEFAULT_SETTINGS, ...withOther(id)]) {
    const { parameters, errors } = read(HEADER, rowFor(id, settingCell(id, whole[id])));
    expect(parameters).toEqual(whole);
    // A period may begin after its end: that is said, but no cell of it is bad.
    expect(errors.filter((error) => error.includes("Cần"))).toEqual([]);
  }
});

test.each(SETTING_IDS.filter((id) => settingChoices(id)))(
  "every choice offered for %s is understood",
  (id) => {
    const values = settingChoices(id)?.map((choice) => {
      const { parameters, errors } = read(HEADER, rowFor(id, choice));
      expect(errors).toEqual([]);
      return parameters[id];
    });
    expect(new Set(values).size).toBe(values?.length);
    expect(values).toContain(DEFAULT_SETTINGS[id]);
  },
);

describe("a bad value", () => {
  test("is said with tab and cell, what was found and what is needed", () => {
    expect(read(["TIÊU ĐỀ"], [], HEADER, rowFor("flagTimes", "ba")).errors).toEqual([
      'Trang "Thiết lập CCHC", ô C4 (Số lần để xét Cờ): "ba" không đúng. Cần một số nguyên từ 1.',
    ]);
    expect(read(HEADER, rowFor("flagTimes", "")).errors).toEqual([
      'Trang "Thiết lập CCHC", ô C2 (Số lần để xét Cờ): ô trống. Cần một số nguyên từ 1.',
    ]);
  });

  test("in a formula's range is said with its row", () => {
    const { errors } = readSettings(gridOf("", [["SO_LAN_CO", "ba"]]));
    expect(errors).toEqual([
      'Dòng 1 của vùng thiết lập (Số lần để xét Cờ): "ba" không đúng. Cần một số nguyên từ 1.',
    ]);
  });

  test("never hides another: each has its sentence", () => {
    const anyText: readonly ParameterKind[] = ["text", "lines"];
    const bad = [...ID_OF_KIND.values()].filter((id) => !anyText.includes(SETTINGS[id].kind));
    expect(read(HEADER, ...bad.map((id) => rowFor(id, "§?"))).errors).toHaveLength(bad.length);
  });

  test("that is an error of a formula is never a text", () => {
    for (const id of SETTING_IDS) expect(read(HEADER, rowFor(id, "#REF!")).errors).toHaveLength(1);
  });
});

describe("where the value stands", () => {
  const times = (grid: Rows): number => read(...grid).parameters.flagTimes;

  test.each<[string, Rows]>([
    ["under Giá trị", [HEADER, ["SO_LAN_CO", "Số lần để xét Cờ", 4, 3]]],
    [
      "under Giá trị, columns in another order",
      [
        ["Giá trị", "Mã"],
        [4, ""],
        ["", "SO_LAN_CO"],
      ],
    ],
    ["beside the code, without headings", [["SO_LAN_CO", 4]]],
    ["after the label, without headings", [["SO_LAN_CO", "Số lần để xét Cờ", 4]]],
    ["beside the label", [["Số lần để xét Cờ", 4]]],
    ["beside a code in small letters", [["so_lan_co", 4]]],
    ["after a label whose code is mistyped", [HEADER, ["SO_LAN_C0", "Số lần để xét Cờ", 4]]],
    ["beside a label in NFD and capitals", [["SỐ LẦN ĐỂ XÉT CỜ".normalize("NFD"), 4]]],
  ])("%s", (name, grid) => {
    expect(times(grid)).toBe(name.includes("another order") ? 3 : 4);
  });
});

describe("rows that are no parameters", () => {
  test("sections, titles and notes say nothing", () => {
    const sections = Object.values(PARAMETER_SECTIONS).map((section) => [section]);
    const { parameters, errors } = read(["THIẾT LẬP"], HEADER, ...sections, rowFor("flagTimes", 4));
    expect(errors).toEqual([]);
    expect(parameters).toEqual({ ...DEFAULT_SETTINGS, flagTimes: 4 });
  });

  test.each(["SO_LAN_COO", "so_lan_coo", "SO_LAN_CỜ"])(
    "the code %s is named, for its value would be lost",
    (code) => {
      expect(read(HEADER, rowFor("flagTimes", 4), [code, "", 5]).errors).toEqual([
        `Trang "Thiết lập CCHC", ô A3: không có tham số "${code}". Ghi đúng mã như trang thiết lập do tiện ích tạo, hoặc xóa dòng này.`,
      ]);
    },
  );

  test("a range without any parameter is no settings; a blank one has the defaults", () => {
    expect(read(["Họ và tên", "Đơn vị"], ["Nguyễn Văn An", "Văn phòng Sở"]).errors).toEqual([
      'Trang "Thiết lập CCHC" không có dòng nào là tham số.',
    ]);
    expect(readSettings(gridOf("", [["Họ và tên"]])).errors).toEqual([
      "Vùng thiết lập không có dòng nào là tham số.",
    ]);
    expect(read([], ["", null])).toEqual({ parameters: DEFAULT_SETTINGS, errors: [] });
  });
});

describe("contradictions", () => {
  test.each<[string, readonly (readonly [SettingId, CellValue])[], string]>([
    [
      "one parameter twice",
      [
        ["flagTimes", 3],
        ["flagTimes", 4],
      ],
      'Trang "Thiết lập CCHC", ô C3: tham số "Số lần để xét Cờ" đã ghi ở dòng 2. Giữ một dòng.',
    ],
    [
      "one parameter twice, the same value",
      [
        ["flagTimes", 4],
        ["flagTimes", 4],
      ],
      'Trang "Thiết lập CCHC", ô C3: tham số "Số lần để xét Cờ" đã ghi ở dòng 2. Giữ một dòng.',
    ],
    [
      "the last year before the first",
      [["periodFirstYear", 2026]],
      'Trang "Thiết lập CCHC", ô C2: "Năm đầu giai đoạn" (2026) sau "Năm cuối giai đoạn" (2025). Sửa một trong hai ô.',
    ],
    [
      "the last year before the first, both written",
      [
        ["periodFirstYear", 2025],
        ["periodLastYear", 2021],
      ],
      'Trang "Thiết lập CCHC", ô C2 và ô C3: "Năm đầu giai đoạn" (2025) sau "Năm cuối giai đoạn" (2021). Sửa một trong hai ô.',
    ],
    [
      "more times than years, for the period has become shorter",
      [
        ["periodFirstYear", 2024],
        ["certificateTimes", 2],
      ],
      'Trang "Thiết lập CCHC", ô C2: "Số lần để xét Cờ" (3) nhiều hơn số năm của giai đoạn (2). Giảm số lần hoặc sửa giai đoạn.',
    ],
    [
      "a year outside the period",
      [["year", 2026]],
      'Trang "Thiết lập CCHC", ô C2: "Năm xét" 2026 nằm ngoài giai đoạn 2021-2025. Chọn năm trong giai đoạn hoặc bỏ trống.',
    ],
    [
      "more times than years",
      [["flagTimes", 6]],
      'Trang "Thiết lập CCHC", ô C2: "Số lần để xét Cờ" (6) nhiều hơn số năm của giai đoạn (5). Giảm số lần hoặc sửa giai đoạn.',
    ],
    [
      "a word that means something else",
      [["ratingWords", "HTNV: HTTNV"]],
      'Trang "Thiết lập CCHC", ô C2: "Chữ viết tắt xếp loại cá nhân": "HTNV" đã được hiểu là HTNV, không khai là HTTNV được. Bỏ chữ này.',
    ],
    [
      "a class that means something else",
      [["classWords", "TB: Tốt"]],
      'Trang "Thiết lập CCHC", ô C2: "Chữ viết tắt xếp loại CCHC": "TB" đã được hiểu là Trung bình, không khai là Tốt được. Bỏ chữ này.',
    ],
  ])("%s", (_, values, sentence) => {
    expect(read(HEADER, ...values.map(([id, cell]) => rowFor(id, cell))).errors).toEqual([sentence]);
  });

  test("as many times as years, and a word for what it means anyway, are none", () => {
    const rows = [rowFor("flagTimes", 5), rowFor("ratingWords", "Tốt: HTTNV; A: HTXSNV")];
    expect(read(HEADER, ...rows).errors).toEqual([]);
  });
});

describe("lists of names, one a line", () => {
  test.each([
    "Mức 2023 → Điểm 2023",
    "Mức 2023 → Xếp loại quý I/2023",
    "Mức 2023 → Danh hiệu 2023",
    "Mức 2023: Xếp loại 2023",
  ])("a line for columns that is none is refused with its cell, and quoted alone: %s", (line) => {
    const cell = `KQ 2022 → Xếp loại 2022\n${line}\nGhi thêm → Không dùng`;
    expect(read(HEADER, rowFor("columnNames", cell)).errors).toEqual([
      `Trang "Thiết lập CCHC", ô C2 (Cột tự chọn): "${line}" không đúng. Cần mỗi dòng một tiêu đề cột và một cột như bảng mẫu, ví dụ KQ 2023 → Xếp loại 2023.`,
    ]);
  });
});

test("each code is that of its setting, and of no other", () => {
  const codes = SETTING_IDS.map((id) => SETTING_WORDS[id].code);
  expect(new Set(codes).size).toBe(SETTING_IDS.length);
  expect(codes).not.toContain("");
  expect(SETTING_WORDS.parentAgency.code).toBe("CO_QUAN_CHU_QUAN");
  expect(SETTING_WORDS.signer.code).toBe("NGUOI_KY");
  expect(SETTING_WORDS.councilMeetingDate.code).toBe("NGAY_HOP");
  expect(SETTING_WORDS.reportFormFromJuly2025.code).toBe("MAU_TU_7_2025");
  expect(SETTING_WORDS.importField.code).toBe("LINH_VUC");
});

describe("what a formula reads of the settings", () => {
  const row = (id: SettingId, cell: CellValue): Rows[number] => rowFor(id, cell);
  const readAll = (...rows: Rows) => readParameters(gridOf("", [HEADER, ...rows]));

  test("is what decides about awards: all of it, and nothing else", () => {
    const written = SETTING_IDS.map((id) => row(id, settingCell(id, DEFAULT_SETTINGS[id])));
    expect(readAll(...written)).toEqual({ parameters: DEFAULT_PARAMETERS, errors: [] });
    expect([...PARAMETER_IDS, ...Object.keys(DOCUMENT_PARAMETERS)]).toEqual(SETTING_IDS);
  });

  test("leaves a bad value of a document to whoever makes the document", () => {
    expect(readAll(row("awardDate", "hôm nay"), row("flagTimes", 4))).toEqual({
      parameters: { ...DEFAULT_PARAMETERS, flagTimes: 4 },
      errors: [],
    });
    expect(readSettings(gridOf("", [HEADER, [...row("awardDate", "hôm nay")]])).errors).toHaveLength(1);
  });

  test("tells a code that no setting has", () => {
    expect(readAll(["NGAY_DE_NGHII", "", "1/1/2026"]).errors).toHaveLength(1);
  });
});
