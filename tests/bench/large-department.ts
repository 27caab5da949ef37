/** Invents departments of any size, the same on every run: lines of a workbook, and the facts that the product reads. */
import type { Lines, Row } from "../../build/sample/make-sample";
import type { Facts } from "../../src/domain/subject";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import type { Grid } from "../../src/sheet/cell";
import { readWorkbook } from "../../src/sheet/read-workbook";

const SEED = 609;
const YEARS = [2021, 2022, 2023, 2024, 2025];
const FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Danh", "Lâm"];
const SECOND = ["Hoàng", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đào", "Đinh", "Mai", "Trịnh"];
const MIDDLE = ["Thị", "Văn", "Ngọc", "Minh", "Thu", "Hữu", "Bích", "Quốc", "Mỹ", "Tấn"];
const THIRD = ["Kim", "Thanh", "Xuân", "Hồng", "Phương", "Gia", "Bảo", "Đức", "Anh", "Tường"];
const GIVEN = ["An", "Bình", "Châu", "Dũng", "Giang", "Hải", "Khánh", "Lan", "Nam", "Oanh", "Phúc", "Sang"];

/** As many units for so many people as the sample has: 9 for 60. */
export function usualUnits(individuals: number): number {
  return Math.ceil((individuals * 9) / 60);
}

/**
 * Every third unit is without fault; in the others a class, a date, a mark or a rating falls short or is blank here
 * and there. One person in 500 has the unit misspelt, one in 5,000 has it blank; both are rated well, for otherwise
 * they would leave every unit of the department undecided.
 */
export function largeDepartment(individuals: number, units = usualUnits(individuals)): Lines {
  const random = seeded(SEED);
  return {
    collectives: Array.from({ length: units }, (_, index) => collectiveLine(index, random)),
    individuals: Array.from({ length: individuals }, (_, index) =>
      individualLine(index, Math.floor((index * units) / individuals), random),
    ),
  };
}

function collectiveLine(index: number, random: () => number): Row {
  const faultless = isFaultless(index);
  const usually = (text: string, otherwise: string): string =>
    faultless || random() < 0.95 ? text : otherwise;
  return {
    STT: String(index + 1),
    "Tên tập thể": unitName(index),
    "Cơ quan chuyên trách CCHC": "",
    "Chấp hành tốt chủ trương chính sách": usually("x", ""),
    "Nội bộ đoàn kết": usually("x", ""),
    "Đăng ký thi đua giai đoạn": usually("28/03/2022", "31/03/2022"),
    ...Object.fromEntries(
      YEARS.map((year) => [`Đăng ký thi đua ${String(year)}`, usually(`25/03/${String(year)}`, "x")]),
    ),
    ...Object.fromEntries(
      YEARS.map((year) => [
        `Xếp loại CCHC ${String(year)}`,
        pick(random, faultless ? ["Xuất sắc"] : ["Xuất sắc", "Xuất sắc", "Tốt", "Tốt", ""]),
      ]),
    ),
    "Đề nghị giấy khen": random() < 0.3 ? "x" : "",
    "Ghi chú": "",
  };
}

function individualLine(index: number, unit: number, random: () => number): Row {
  const spelling = index % 500 === 250 ? "misspelt" : index % 5000 === 4000 ? "blank" : "right";
  const ratedWell = isFaultless(unit) || spelling !== "right";
  return {
    STT: String(index + 1),
    "Họ và tên": personName(index),
    "Ngày sinh": `${padded(1 + (index % 28))}/${padded(1 + (index % 12))}/${String(1965 + (index % 35))}`,
    "Giới tính": random() < 0.5 ? "Nữ" : "Nam",
    "Chức vụ": random() < 0.15 ? "Trưởng phòng" : "Chuyên viên",
    "Đơn vị": spelling === "blank" ? "" : spelling === "right" ? unitName(unit) : misspelt(unitName(unit)),
    "Đơn vị 2023": "",
    "Trực tiếp làm CCHC": random() < 0.1 ? "x" : "",
    ...Object.fromEntries(
      YEARS.map((year) => [
        `Xếp loại ${String(year)}`,
        !ratedWell && random() < 0.02
          ? pick(random, ["HTNV", "KHTNV", "", "Mới tuyển dụng"])
          : pick(random, ["HTTNV", "HTTNV", "HTTNV", "HTXSNV"]),
      ]),
    ),
    "Thành tích CCHC xuất sắc": pick(random, ["x", "không", "không", ""]),
    "Đề nghị giấy khen": random() < 0.1 ? "x" : "",
    "Kỷ luật": !ratedWell && random() < 0.005 ? "Khiển trách 12/5/2023" : "",
    "Ghi chú": "",
  };
}

function isFaultless(unit: number): boolean {
  return unit % 3 === 0;
}

function unitName(index: number): string {
  return `Phòng Nghiệp vụ ${String(index + 1)}`;
}

function misspelt(unit: string): string {
  return unit.replace("Nghiệp", "Nghiêp");
}

/** Different for 120,000 people, so that nobody stands in the workbook twice. */
function personName(index: number): string {
  let rest = index;
  const words = [MIDDLE, GIVEN, FAMILY, SECOND, THIRD].map((choices) => {
    const word = choices[rest % choices.length] ?? "";
    rest = Math.floor(rest / choices.length);
    return word;
  });
  const [middle, given, family, second, third] = words;
  return [family, second, middle, third, given].join(" ");
}

function padded(day: number): string {
  return String(day).padStart(2, "0");
}

function pick(random: () => number, choices: readonly string[]): string {
  return choices[Math.floor(random() * choices.length)] ?? "";
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The facts of the lines, read by the product itself. */
export function factsOf({ collectives, individuals }: Lines): Facts {
  const grids = [gridOf("Tập thể", collectives), gridOf("Cá nhân", individuals)];
  return readWorkbook(grids, DEFAULT_PARAMETERS).facts;
}

function gridOf(sheet: string, rows: readonly Row[]): Grid {
  const header = Object.keys(rows[0] ?? {});
  return {
    sheet,
    firstRow: 1,
    firstColumn: 1,
    values: [header, ...rows.map((row) => header.map((column) => row[column] ?? ""))],
  };
}
