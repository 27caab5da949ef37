/** Small workbooks for tests of the commands: tabs by name, each as rows of cells. */
import ExcelJS from "exceljs";
import { openWorkbook, type Workbook } from "../../src/workbench/workbook";

export type Cell = string | number | boolean | Date | null;
export type Tabs = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** @param decorate what else the office did to the file */
export async function workbookOf(
  tabs: Tabs,
  decorate: (workbook: ExcelJS.Workbook) => void = () => undefined,
): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(tabs)) {
    const sheet = workbook.addWorksheet(name);
    for (const [index, row] of rows.entries()) sheet.getRow(index + 1).values = [...row];
  }
  decorate(workbook);
  return openWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const YEARS = [2021, 2022, 2023, 2024, 2025];

export const COLLECTIVE_HEADER = [
  "STT",
  "Tên tập thể",
  "Chấp hành tốt chủ trương chính sách",
  "Nội bộ đoàn kết",
  "Đăng ký thi đua giai đoạn",
  ...YEARS.map((year) => `Xếp loại CCHC ${String(year)}`),
];

export const INDIVIDUAL_HEADER = [
  "STT",
  "Họ và tên",
  "Chức vụ",
  "Đơn vị",
  ...YEARS.map((year) => `Xếp loại ${String(year)}`),
  "Thành tích CCHC xuất sắc",
  "Kỷ luật",
];

/** A line that meets IV.1.1.a for the flag and IV.1.2.a for 2025, but for what is said otherwise. */
export function collective(
  number: number,
  name: string,
  classes = "Tốt Xuất-sắc Xuất-sắc Tốt Xuất-sắc",
): Cell[] {
  return [number, name, "x", "x", "28/3/2022", ...classes.split(" ").map((text) => text.replace("-", " "))];
}

/** A line that meets IV.1.1.b and IV.1.2.b as long as the unit does, but for what is said otherwise. */
export function individual(
  number: number,
  name: string,
  unit: string,
  { ratings = "HTTNV HTTNV HTTNV HTTNV HTTNV", outstanding = "x", position = "Chuyên viên" } = {},
): Cell[] {
  return [number, name, position, unit, ...ratings.split(" "), outstanding, null];
}

/** Two units that meet everything and one that does not, two people each. */
export const DEPARTMENT: Tabs = {
  "Tập thể": [
    COLLECTIVE_HEADER,
    collective(1, "Văn phòng Sở"),
    collective(2, "Thanh tra Sở", "Xuất-sắc Xuất-sắc Xuất-sắc Tốt Tốt"),
    collective(3, "Phòng Hạ tầng", "Tốt Tốt Tốt Khá Tốt"),
  ],
  "Cá nhân": [
    INDIVIDUAL_HEADER,
    individual(1, "Nguyễn Văn An", "Văn phòng Sở"),
    individual(2, "Trần Thị Bình", "Văn phòng Sở", { outstanding: "" }),
    individual(3, "Lê Văn Cường", "Thanh tra Sở"),
    individual(4, "Phạm Thị Dung", "Thanh tra Sở", { outstanding: "không" }),
    individual(5, "Võ Văn Em", "Phòng Hạ tầng"),
    individual(6, "Huỳnh Thị Gấm", "Phòng Hạ tầng", { ratings: "HTTNV HTNV HTTNV HTTNV HTTNV" }),
  ],
};
