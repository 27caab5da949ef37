/** Vietnamese help while a formula is typed: for the functions that an office uses most; the script's own bring theirs along. */
import { components, registries } from "@odoo/o-spreadsheet";

interface Help {
  readonly about: string;
  /** Names of the parameters, in the engine's order. */
  readonly parameters: readonly string[];
}

const help = (about: string, ...parameters: readonly string[]): Help => ({ about, parameters });

/** By the name of the function. */
export const HELP: Readonly<Record<string, Help>> = {
  ABS: help("Giá trị tuyệt đối của một số.", "số"),
  AND: help("TRUE nếu mọi điều kiện đều đúng.", "điều_kiện"),
  ARRAYFORMULA: help("Tính công thức cho cả vùng.", "vùng"),
  AVERAGE: help("Trung bình cộng các số.", "giá_trị"),
  AVERAGEIF: help("Trung bình cộng các số thỏa điều kiện.", "vùng_điều_kiện", "điều_kiện", "vùng_tính"),
  CONCATENATE: help("Ghép các đoạn chữ.", "chữ"),
  COUNT: help("Đếm ô có số.", "giá_trị"),
  COUNTA: help("Đếm ô không trống.", "giá_trị"),
  COUNTBLANK: help("Đếm ô trống.", "giá_trị"),
  COUNTIF: help("Đếm ô thỏa điều kiện.", "vùng", "điều_kiện"),
  COUNTIFS: help("Đếm dòng thỏa mọi điều kiện.", "vùng", "điều_kiện"),
  COUNTUNIQUE: help("Đếm số giá trị khác nhau.", "giá_trị"),
  DATE: help("Ngày từ năm, tháng, ngày.", "năm", "tháng", "ngày"),
  DATEDIF: help("Khoảng cách giữa hai ngày.", "ngày_đầu", "ngày_cuối", "đơn_vị"),
  DAY: help("Ngày trong tháng.", "ngày"),
  EXACT: help("TRUE nếu hai đoạn chữ giống hệt nhau.", "chữ_1", "chữ_2"),
  FILTER: help("Các dòng của vùng thỏa mọi điều kiện.", "vùng", "điều_kiện"),
  FIND: help("Vị trí của chữ trong một đoạn, phân biệt chữ hoa.", "chữ_tìm", "đoạn_chữ", "bắt_đầu_từ"),
  HLOOKUP: help("Tìm theo dòng đầu, lấy giá trị ở dòng chỉ định.", "giá_trị_tìm", "vùng", "dòng", "gần_đúng"),
  IF: help("Chọn giá trị theo điều kiện đúng hay sai.", "điều_kiện", "nếu_đúng", "nếu_sai"),
  IFERROR: help("Giá trị thay thế khi công thức lỗi.", "giá_trị", "nếu_lỗi"),
  IFS: help("Giá trị của điều kiện đúng đầu tiên.", "điều_kiện", "giá_trị"),
  INDEX: help("Giá trị tại dòng và cột của một vùng.", "vùng", "dòng", "cột"),
  ISBLANK: help("TRUE nếu ô trống.", "ô"),
  ISERROR: help("TRUE nếu là lỗi.", "giá_trị"),
  ISNUMBER: help("TRUE nếu là số.", "giá_trị"),
  LEFT: help("Các chữ cái đầu của một đoạn.", "chữ", "số_chữ_cái"),
  LEN: help("Số chữ cái của một đoạn.", "chữ"),
  LOWER: help("Đổi thành chữ thường.", "chữ"),
  MATCH: help("Vị trí của giá trị trong vùng.", "giá_trị_tìm", "vùng", "kiểu_tìm"),
  MAX: help("Số lớn nhất.", "giá_trị"),
  MID: help("Đoạn giữa của chữ.", "chữ", "bắt_đầu_từ", "số_chữ_cái"),
  MIN: help("Số nhỏ nhất.", "giá_trị"),
  MONTH: help("Tháng của một ngày.", "ngày"),
  NETWORKDAYS: help("Số ngày làm việc giữa hai ngày.", "ngày_đầu", "ngày_cuối", "ngày_nghỉ"),
  NOT: help("Đảo TRUE và FALSE.", "điều_kiện"),
  NOW: help("Ngày giờ hiện tại."),
  OR: help("TRUE nếu có điều kiện đúng.", "điều_kiện"),
  PROPER: help("Viết hoa chữ đầu mỗi từ.", "chữ"),
  RANK: help("Thứ hạng của một số trong danh sách.", "số", "vùng", "tăng_dần"),
  RIGHT: help("Các chữ cái cuối của một đoạn.", "chữ", "số_chữ_cái"),
  ROUND: help("Làm tròn số.", "số", "chữ_số_thập_phân"),
  ROUNDDOWN: help("Làm tròn xuống.", "số", "chữ_số_thập_phân"),
  ROUNDUP: help("Làm tròn lên.", "số", "chữ_số_thập_phân"),
  SEARCH: help(
    "Vị trí của chữ trong một đoạn, không phân biệt chữ hoa.",
    "chữ_tìm",
    "đoạn_chữ",
    "bắt_đầu_từ",
  ),
  SORT: help("Sắp xếp các dòng của vùng.", "vùng", "cột", "tăng_dần"),
  SUBSTITUTE: help("Thay chữ trong một đoạn.", "đoạn_chữ", "chữ_cũ", "chữ_mới", "lần_thứ"),
  SUM: help("Tổng các số.", "giá_trị"),
  SUMIF: help("Tổng các số thỏa điều kiện.", "vùng_điều_kiện", "điều_kiện", "vùng_tính"),
  SUMIFS: help("Tổng các số thỏa mọi điều kiện.", "vùng_tính", "vùng_điều_kiện", "điều_kiện"),
  TEXT: help("Số viết theo một mẫu.", "số", "mẫu"),
  TEXTJOIN: help("Ghép các đoạn chữ với dấu ngăn.", "dấu_ngăn", "bỏ_ô_trống", "chữ"),
  TODAY: help("Ngày hôm nay."),
  TRIM: help("Bỏ khoảng trắng thừa.", "chữ"),
  UNIQUE: help("Các dòng khác nhau của vùng.", "vùng", "theo_cột", "chỉ_xuất_hiện_một_lần"),
  UPPER: help("Đổi thành chữ hoa.", "chữ"),
  VALUE: help("Đổi chữ thành số.", "chữ"),
  VLOOKUP: help("Tìm ở cột đầu, lấy giá trị ở cột chỉ định.", "giá_trị_tìm", "vùng", "cột", "gần_đúng"),
  WORKDAY: help("Ngày sau một số ngày làm việc.", "ngày_đầu", "số_ngày", "ngày_nghỉ"),
  XLOOKUP: help(
    "Tìm trong một vùng, lấy giá trị ở vùng kia.",
    "giá_trị_tìm",
    "vùng_tìm",
    "vùng_lấy",
    "nếu_không_có",
    "kiểu_khớp",
    "chiều_tìm",
  ),
  YEAR: help("Năm của một ngày.", "ngày"),
};

const CATEGORIES: Readonly<Record<string, string>> = {
  Array: "Mảng",
  Database: "Cơ sở dữ liệu",
  Date: "Ngày giờ",
  Engineering: "Kỹ thuật",
  Filter: "Lọc",
  Financial: "Tài chính",
  Info: "Thông tin",
  Logical: "Lôgic",
  Lookup: "Tìm kiếm",
  Math: "Toán",
  Operator: "Toán tử",
  Parser: "Đổi đơn vị",
  Statistical: "Thống kê",
  Text: "Chữ",
  Web: "Web",
};

/** The category that the host gives to the functions of a script. */
const OF_THE_SCRIPT = "CCHC";

/** Replaces the engine's English: by Vietnamese where there is some, else by nothing, the names of functions being enough. */
export function translateFunctionHelp(): void {
  for (const [name, description] of Object.entries(registries.functionRegistry.content)) {
    const known = HELP[name];
    const category = String(description.category);
    description.category = CATEGORIES[category] ?? category;
    description.description = known?.about ?? "";
    description.args.forEach((parameter, index) => {
      parameter.name = known?.parameters[index] ?? parameter.name;
      parameter.description = "";
    });
  }
}

const { FunctionDescriptionProvider } = components.Composer.components;

/** Functions of the script are new to everybody: their help is open from the start, all others wait for a click. */
class OpenHelp extends FunctionDescriptionProvider {
  override setup(): void {
    super.setup();
    if (this.props.functionDescription.category === OF_THE_SCRIPT) this.toggle();
  }
}

Object.assign(components.Composer.components, { FunctionDescriptionProvider: OpenHelp });
