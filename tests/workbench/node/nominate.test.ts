/** The command line, run as a user runs it: exit codes, the JSON of design.md, and a file that stays as it was. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { buildAddin, OUT_FOLDER, ROOT } from "../../../build/build";
import { makeSample } from "../../../build/sample/make-sample";
import { EXPECTED } from "../../addin/sample-expectations";

const FOLDER = mkdtempSync(path.join(tmpdir(), "cchc-nominate-"));
const SAMPLE = path.join(FOLDER, "mau.xlsx");
let sampleBytes: Buffer;

beforeAll(async () => {
  await buildAddin(OUT_FOLDER);
  writeFileSync(SAMPLE, await makeSample());
  sampleBytes = readFileSync(SAMPLE);
}, 120_000);

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function nominate(...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, "build/nominate.mjs"), ...args],
    { encoding: "utf8", cwd: FOLDER },
  );
  return { status, stdout, stderr };
}

async function fileWith(name: string, fill: (workbook: ExcelJS.Workbook) => void): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  const file = path.join(FOLDER, name);
  await workbook.xlsx.writeFile(file);
  return file;
}

const isVietnamese = (text: string): boolean =>
  /[ạảấầậắằặẹẻẽếềểễệịọỏốồổộớờợụủứừữựỳỵỷỹđ]/.test(text) && !/\n\s+at |Error:/.test(text);

describe("--json", () => {
  let run: Run;
  let report: Readonly<Record<string, unknown>> & {
    readonly collectives: readonly Readonly<Record<string, unknown>>[];
    readonly individuals: readonly Readonly<Record<string, unknown>>[];
    readonly issues: readonly Readonly<Record<string, unknown>>[];
  };
  beforeAll(() => {
    run = nominate(SAMPLE, "--json", "--track=nam", "--year=2025");
    report = JSON.parse(run.stdout) as typeof report;
  }, 120_000);

  test("prints one object and nothing else, and exits 0", () => {
    expect([run.status, run.stderr]).toEqual([0, ""]);
    expect(Object.keys(report)).toEqual(["plan", "track", "year", "collectives", "individuals", "issues"]);
    expect(report).toMatchObject({ plan: "609/KH-SXD", track: "nam", year: 2025 });
  });

  test("its parts have the fields of design.md, in its codes", () => {
    for (const collective of report.collectives) {
      expect(Object.keys(collective).sort()).toEqual(["award", "name", "place", "reasons", "status"]);
    }
    for (const individual of report.individuals) {
      expect(Object.keys(individual).sort()).toEqual(["award", "name", "place", "reasons", "status", "unit"]);
    }
    for (const issue of report.issues) {
      expect(Object.keys(issue).sort()).toEqual(["cell", "code", "message", "sheet"]);
      expect(isVietnamese(String(issue.message))).toBe(true);
    }
    const everybody = [...report.collectives, ...report.individuals];
    for (const { status, award, place, reasons } of everybody) {
      expect(["eligible", "awaitingCouncil", "missingData", "ineligible"]).toContain(status);
      expect(["BK_NAM", "GK"]).toContain(award);
      expect(["inQuota", "councilDecides", "reserve", null]).toContain(place);
      for (const reason of reasons as readonly object[]) {
        expect(Object.keys(reason).sort()).toEqual(["clause", "text"]);
      }
    }
  });

  test("everybody is listed with the result worked out by hand", () => {
    const found = [...report.collectives, ...report.individuals].map(({ name, status, award, place }) => [
      name,
      status,
      award,
      place ?? "",
    ]);
    const expected = EXPECTED.filter(({ track }) => track === "nam").map(({ name, status, award, place }) => [
      name,
      status,
      award,
      place,
    ]);
    expect(found.map(String).sort()).toEqual(expected.map(String).sort());
  });

  test("writes no file", () => {
    expect(existsSync(path.join(FOLDER, "mau-ket-qua.xlsx"))).toBe(false);
    expect(readFileSync(SAMPLE).equals(sampleBytes)).toBe(true);
  });
});

describe("the result", () => {
  const result = path.join(FOLDER, "mau-ket-qua.xlsx");
  let run: Run;
  beforeAll(() => {
    run = nominate(SAMPLE);
  }, 120_000);

  test("is written beside the file, which stays byte by byte as it was", () => {
    expect([run.status, run.stderr]).toEqual([0, ""]);
    expect(run.stdout).toContain(result);
    expect(existsSync(result)).toBe(true);
    expect(readFileSync(SAMPLE).equals(sampleBytes)).toBe(true);
  });

  test("is summed up in Vietnamese: who is brought before the council, who is not, and why", () => {
    const [, proposed = "", remaining = ""] = run.stdout.split(/^(?:ĐƯA RA HỘI ĐỒNG|CHƯA ĐỀ NGHỊ)$/m);
    for (const { name, place } of EXPECTED.filter(({ track }) => track === "giai-doan")) {
      expect([name, proposed.includes(`  ${name}`)]).toEqual([name, place !== ""]);
      expect([name, remaining.includes(`  ${name}`)]).toEqual([name, place === ""]);
    }
    expect(run.stdout).toMatch(/\(IV\.1\.1\.a\)/);
  });

  test("holds every cell, look, merge, width, drop-down, colour rule and name of the original", async () => {
    const [before, after] = await Promise.all(
      [SAMPLE, result].map(async (file) => {
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.readFile(file);
        return workbook;
      }),
    );
    expect(before?.worksheets.map(({ name }) => name)).toEqual(["Tập thể", "Cá nhân", "Ghi chú"]);
    expect(after?.worksheets.map(({ name }) => name)).toEqual([
      "Tập thể",
      "Cá nhân",
      "Ghi chú",
      "Đề nghị CCHC 2021-2025",
      "Chưa đề nghị CCHC 2021-2025",
    ]);
    for (const sheet of before?.worksheets ?? []) {
      const other = after?.getWorksheet(sheet.name);
      if (!other) throw new Error(`${sheet.name} is gone`);
      expect(contentOf(other)).toEqual(contentOf(sheet));
    }
    expect(after?.definedNames.model).toEqual(expect.arrayContaining(before?.definedNames.model ?? []));
  });

  test("of a second run goes into a file of its own: votes may stand in the first", () => {
    const first = readFileSync(result);
    const { status, stdout } = nominate(SAMPLE);
    expect([status, stdout.includes(path.join(FOLDER, "mau-ket-qua-2.xlsx"))]).toEqual([0, true]);
    expect(readFileSync(result).equals(first)).toBe(true);
  }, 120_000);

  test("can be given back: the list is updated and what was typed is kept", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(result);
    const list = workbook.getWorksheet("Đề nghị CCHC 2021-2025");
    let row = 0;
    list?.eachRow((cells, number) => {
      if (cells.getCell(2).value === "Văn phòng Sở") row = number;
    });
    expect(row).toBeGreaterThan(0);
    if (list) list.getCell(row, 10).value = "9/9";
    const voted = path.join(FOLDER, "co-phieu.xlsx");
    await workbook.xlsx.writeFile(voted);
    const again = path.join(FOLDER, "lan-hai.xlsx");
    expect(nominate(voted, "--out", again).status).toBe(0);
    const updated = new ExcelJS.Workbook();
    await updated.xlsx.readFile(again);
    expect(updated.worksheets).toHaveLength(5);
    expect(updated.getWorksheet("Đề nghị CCHC 2021-2025")?.getCell(row, 10).value).toBe("9/9");
  }, 120_000);
});

/** All that ExcelJS knows of a sheet. */
function contentOf(sheet: ExcelJS.Worksheet): unknown {
  const cells: Record<string, unknown> = {};
  sheet.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      cells[cell.address] = { value: cell.value, style: cell.style, note: cell.note };
    });
  });
  const { model } = sheet as unknown as { model: Readonly<Record<string, unknown>> };
  // ExcelJS switches it on in every file that it saves; the number itself stays 1, as it is without.
  const { useFirstPageNumber: _, ...pageSetup } = model.pageSetup as Readonly<Record<string, unknown>>;
  return {
    cells,
    merges: [...(model.merges as string[])].sort(),
    widths: sheet.columns.map(({ width, hidden }) => [width, hidden]),
    heights: Array.from({ length: sheet.rowCount }, (_, index) => {
      const { height, hidden } = sheet.getRow(index + 1);
      return [height, hidden];
    }),
    validations: model.dataValidations,
    rules: model.conditionalFormattings,
    pageSetup,
    headerFooter: model.headerFooter,
    views: model.views,
    color: sheet.properties.tabColor,
  };
}

describe("exit 1: the workbook cannot be read or has no table", () => {
  test.each([
    ["a file that is not there", () => "khong-co.xlsx", /^Không đọc được tệp "khong-co.xlsx"/],
    ["a folder", () => FOLDER, /^Không đọc được tệp/],
    [
      "a file that is no workbook",
      () => {
        writeFileSync(path.join(FOLDER, "ghi-chu.xlsx"), "xin chào");
        return "ghi-chu.xlsx";
      },
      /không phải tệp \.xlsx/,
    ],
    [
      "a workbook cut off in the middle",
      () => {
        writeFileSync(path.join(FOLDER, "hong.xlsx"), sampleBytes.subarray(0, 5000));
        return "hong.xlsx";
      },
      /bị hỏng, không mở được/,
    ],
    [
      "a workbook without a table of ratings",
      () =>
        fileWith("trong.xlsx", (workbook) => {
          workbook.addWorksheet("Trang tính1").getCell("A1").value = "Xin chào";
        }),
      /^Không tìm thấy bảng xếp loại nào/,
    ],
    [
      "a workbook with a column for each person, which is named with its cell",
      () =>
        fileWith("ngang.xlsx", (workbook) => {
          const sheet = workbook.addWorksheet("Ngang");
          sheet.addRow(["Họ và tên", "Nguyễn Văn An", "Trần Thị Bình"]);
          sheet.addRow(["Xếp loại 2025", "HTTNV", "HTNV"]);
        }),
      /^Không tìm thấy bảng xếp loại nào.* Trang "Ngang", ô A1: bảng này ghi mỗi người/,
    ],
    [
      "settings with a bad value, which is named with its cell",
      () =>
        fileWith("thiet-lap.xlsx", (workbook) => {
          const ratings = workbook.addWorksheet("Cá nhân");
          ratings.addRow(["STT", "Họ và tên", "Đơn vị", "Xếp loại 2025"]);
          ratings.addRow([1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV"]);
          const settings = workbook.addWorksheet("Thiết lập CCHC");
          settings.addRow(["Mã", "Tham số", "Giá trị"]);
          settings.addRow(["SO_LAN_CO", "Số lần để xét Cờ", "ba"]);
        }),
      /Trang "Thiết lập CCHC", ô C2.*"ba"/,
    ],
  ])(
    "%s",
    async (_, make, sentence) => {
      const { status, stdout, stderr } = nominate(await make(), "--json");
      expect([status, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(sentence);
      expect(isVietnamese(stderr)).toBe(true);
    },
    120_000,
  );

  test.each([
    [
      "a result in a folder that is not there",
      "khong-co/ra.xlsx",
      'Không ghi được tệp "khong-co/ra.xlsx" vì không có thư mục "khong-co".',
    ],
    [
      "a result below a file",
      "mau.xlsx/ra.xlsx",
      'Không ghi được tệp "mau.xlsx/ra.xlsx" vì không có thư mục "mau.xlsx".',
    ],
    ["a folder as the result", "thu-muc", 'Không ghi được tệp "thu-muc" vì đó là một thư mục.'],
  ])(
    "%s",
    (_, out, sentence) => {
      mkdirSync(path.join(FOLDER, "thu-muc"), { recursive: true });
      const { status, stdout, stderr } = nominate(SAMPLE, "--out", out);
      expect([status, stdout]).toEqual([1, ""]);
      expect(stderr).toContain(sentence);
      expect(isVietnamese(stderr)).toBe(true);
    },
    120_000,
  );
});

describe("exit 2: wrong usage", () => {
  test.each([
    ["no file", [], /^Chưa ghi tên tệp/],
    ["two files", ["a.xlsx", "b.xlsx"], /^Chỉ ghi một tệp/],
    ["an unknown option", ["mau.xlsx", "--nam", "2025"], /^Có tùy chọn không hiểu được/],
    ["no name for the result", ["mau.xlsx", "--out="], /^Chưa ghi tên tệp kết quả/],
    ["an unknown track", ["mau.xlsx", "--track", "quy"], /^Không có đợt xét "quy"/],
    ["no year", ["mau.xlsx", "--year", "hai ngàn"], /^"hai ngàn" không phải là năm/],
    ["the file itself as the result", ["mau.xlsx", "--out", "./mau.xlsx"], /^Tệp kết quả trùng với tệp gốc/],
    [
      "a link to the file as the result",
      ["mau.xlsx", "--out", "lien-ket.xlsx"],
      /^Tệp kết quả trùng với tệp gốc/,
    ],
    [
      "a year outside the plan",
      ["mau.xlsx", "--track", "nam", "--year=2019"],
      /^Năm 2019 nằm ngoài kế hoạch/,
    ],
  ])(
    "%s",
    (_, args, sentence) => {
      const link = path.join(FOLDER, "lien-ket.xlsx");
      if (!existsSync(link)) symlinkSync(SAMPLE, link);
      const { status, stdout, stderr } = nominate(...args);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(sentence);
      expect(isVietnamese(stderr)).toBe(true);
      expect(readFileSync(SAMPLE).equals(sampleBytes)).toBe(true);
    },
    120_000,
  );
});
