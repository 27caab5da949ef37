/** What the command line prints. */
import type { Outcome } from "../engine/outcome";
import type { Place } from "../assessment/nomination";
import { OUTCOME_NAMES, PLACE_NAMES } from "./terms";

export const COMMAND_LINE = {
  usage: [
    "Cách dùng: npm run nominate -- tệp.xlsx [--track nam|giai-doan] [--year 2025] [--out ket-qua.xlsx] [--json]",
    "",
    "  --track   đợt xét: nam (hằng năm) hoặc giai-doan; bỏ trống thì theo trang thiết lập trong tệp",
    "  --year    năm xét của đợt hằng năm; bỏ trống là năm cuối có cột xếp loại",
    "  --out     tệp ghi kết quả; bỏ trống là tệp mới cùng chỗ, tên thêm -ket-qua (không ghi khi có --json)",
    "  --json    in kết quả dạng JSON; gọi npm run --silent nominate -- … để npm không in thêm gì",
  ].join("\n"),
  noFile: "Chưa ghi tên tệp bảng tính (.xlsx).",
  oneFile: "Chỉ ghi một tệp bảng tính.",
  badTrack: (found: string) => `Không có đợt xét "${found}". Ghi --track nam hoặc --track giai-doan.`,
  badYear: (found: string) => `"${found}" không phải là năm. Ghi năm bằng bốn chữ số, ví dụ --year 2025.`,
  badOption: "Có tùy chọn không hiểu được.",
  sameFile: "Tệp kết quả trùng với tệp gốc. Chọn tên khác cho --out để giữ nguyên tệp gốc.",
  cannotRead: (file: string) => `Không đọc được tệp "${file}". Kiểm tra tên tệp và quyền đọc.`,
  notBuilt: "Chưa dựng được tiện ích. Chạy npm run build rồi chạy lại lệnh này.",
  failed: (file: string) =>
    `Không xét được tệp "${file}" vì có lỗi trong chương trình. Tệp gốc không bị thay đổi.`,
  noOut: "Chưa ghi tên tệp kết quả sau --out.",
  cannotWrite: {
    isFolder: (file: string) =>
      `Không ghi được tệp "${file}" vì đó là một thư mục. Ghi cả tên tệp sau --out, ví dụ --out ket-qua.xlsx.`,
    noFolder: (file: string, folder: string) =>
      `Không ghi được tệp "${file}" vì không có thư mục "${folder}". Tạo thư mục đó hoặc chọn chỗ khác cho --out.`,
    notAllowed: (file: string) =>
      `Không ghi được tệp "${file}" vì không có quyền ghi ở đó, hoặc tệp đang mở ở nơi khác. Đóng tệp hoặc chọn chỗ khác cho --out.`,
    diskFull: (file: string) =>
      `Không ghi được tệp "${file}" vì ổ đĩa đã đầy. Xóa bớt tệp hoặc chọn ổ khác cho --out.`,
    unknown: (file: string) => `Không ghi được tệp "${file}". Kiểm tra tên tệp hoặc chọn chỗ khác cho --out.`,
  },
  broken: {
    notXlsx: (file: string) => `"${file}" không phải tệp .xlsx. Mở tệp rồi lưu lại thành Excel (.xlsx).`,
    encrypted: (file: string) => `"${file}" có mật khẩu. Bỏ mật khẩu rồi lưu lại.`,
    broken: (file: string) =>
      `"${file}" bị hỏng, không mở được. Mở tệp bằng Excel rồi lưu lại thành tệp mới.`,
    tooLarge: (file: string) =>
      `"${file}" quá lớn: có ô ở quá xa bảng hoặc quá nhiều ô. Mở bằng Excel, xoá các hàng và cột thừa ngoài bảng rồi lưu lại.`,
  },
  /** @param year null for the period */
  heading: (plan: string, year: number | null) =>
    `Kế hoạch ${plan}, xét khen thưởng CCHC ${year === null ? "giai đoạn" : `năm ${String(year)}`}`,
  proposed: "ĐƯA RA HỘI ĐỒNG",
  remaining: "CHƯA ĐỀ NGHỊ",
  nobody: "  (không có)",
  proposedLine: (name: string, unit: string, award: string, status: Outcome, place: Place | null) =>
    `  ${who(name, unit)}: ${award}. ${OUTCOME_NAMES[status]}. Chỉ tiêu: ${place === null ? "" : PLACE_NAMES[place]}`,
  remainingLine: (name: string, unit: string, status: Outcome) =>
    `  ${who(name, unit)}: ${OUTCOME_NAMES[status]}`,
  reason: (text: string) => `      ${text}`,
  issues: (count: number) => `CHỖ CẦN XEM LẠI TRONG BẢNG (${String(count)})`,
  written: (file: string) => `Bảng tính kết quả: ${file}`,
} as const;

function who(name: string, unit: string): string {
  return unit === "" ? name : `${name} (${unit})`;
}
