/** Headers and example rows of the two template tabs. */
import type { Year } from "../domain/year";

export const TEMPLATE_TABS = { collective: "Tập thể", individual: "Cá nhân" } as const;

export const TEMPLATE_TITLES = {
  collective: "XẾP LOẠI CẢI CÁCH HÀNH CHÍNH CỦA TẬP THỂ",
  individual: "XẾP LOẠI CÁ NHÂN",
} as const;

export const TEMPLATE_HELP =
  "Dòng đầu tiên dưới tiêu đề là ví dụ, xóa đi khi nhập số liệu thật. Có thể thêm cột, thêm dòng tiêu đề phía trên.";

export function collectiveHeaders(years: readonly Year[]): readonly string[] {
  return [
    "STT",
    "Tên tập thể",
    "Cơ quan chuyên trách CCHC",
    "Chấp hành tốt chủ trương chính sách",
    "Nội bộ đoàn kết",
    "Đăng ký thi đua giai đoạn",
    ...years.map((year) => `Đăng ký thi đua ${String(year)}`),
    ...years.map((year) => `Xếp loại CCHC ${String(year)}`),
    "Đề nghị giấy khen",
    "Ghi chú",
  ];
}

export function individualHeaders(years: readonly Year[]): readonly string[] {
  return [
    "STT",
    "Họ và tên",
    "Giới tính",
    "Chức vụ",
    "Đơn vị",
    "Trực tiếp làm CCHC",
    ...years.map((year) => `Xếp loại ${String(year)}`),
    "Thành tích CCHC xuất sắc",
    "Kỷ luật",
    "Đề nghị giấy khen",
    "Ghi chú",
  ];
}

export const TEMPLATE_EXAMPLE = {
  unit: "Văn phòng Sở",
  person: "Nguyễn Thị Ví Dụ",
  gender: "Nữ",
  position: "Chuyên viên",
  yes: "x",
  no: "không",
  note: "Dòng ví dụ",
} as const;

export const TEMPLATE_DROP_DOWNS = {
  mark: ["x", "không"],
  gender: ["Nữ", "Nam"],
  rating: ["HTXSNV", "HTTNV", "HTNV", "KHTNV", "Không xếp loại"],
  parClass: ["Xuất sắc", "Tốt", "Khá", "Trung bình", "Yếu"],
  help: "Chọn trong danh sách.",
} as const;
