/** Every Vietnamese word of the page around the grid; those of the grid itself are in translations.ts. */
import type { WorkbookErrorCode } from "../errors";

const number = (value: number): string => value.toLocaleString("vi-VN");

export const WORDS = {
  pageTitle: "CCHC Thi đua",
  privacy: "Chạy ngay trong trình duyệt, không gửi dữ liệu đi đâu",
  openFile: "Mở tệp…",
  download: "Tải về",
  downloadXlsx: "Tải về (.xlsx)",
  close: "Đóng",
  agree: "Đồng ý",
  cancel: "Hủy",
  noScript: "Trang này cần JavaScript. Hãy bật JavaScript trong trình duyệt rồi tải lại trang.",
  grid: "Bảng tính",
  sidebar: "Thanh bên",
  dropHere: "Thả tệp .xlsx vào đây để mở",
  sampleName: "Bảng mẫu",
  starting: "Đang mở bảng tính…",
  reading: (file: string) => `Đang mở “${file}”…`,
  building: (file: string, rows: number) => `Đang dựng “${file}”: ${number(rows)} dòng…`,
  running: (command: string) => `Đang chạy “${command}”…`,
  saving: (file: string) => `Đang ghi “${file}”…`,
  downloaded: (file: string) => `Đã tải “${file}” về máy.`,
  unsaved: {
    title: "Có thay đổi chưa tải về",
    text: "Nếu mở tệp khác, những thay đổi trong bảng tính đang mở sẽ mất. Bấm “Hủy” rồi “Tải về” nếu muốn giữ.",
    confirm: "Mở tệp khác",
  },
  errors: {
    title: "Không mở được tệp",
    broken: {
      notXlsx: (file) =>
        `“${file}” không phải là tệp .xlsx. Hãy mở tệp bằng Excel, chọn Lưu thành (Save As) kiểu “Excel Workbook (.xlsx)”, rồi mở lại ở đây.`,
      encrypted: (file) =>
        `“${file}” đang đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu trong Excel rồi mở lại ở đây.`,
      broken: (file) =>
        `“${file}” bị hỏng hoặc chép chưa xong nên không đọc được. Hãy lấy lại tệp gốc rồi mở lại ở đây.`,
      tooLarge: (file) =>
        `“${file}” quá lớn nên không mở được ở đây. Hãy chép riêng các bảng xếp loại sang một tệp mới rồi mở tệp đó.`,
    } satisfies Record<WorkbookErrorCode, (file: string) => string>,
    unreadable: (file: string) =>
      `Trình duyệt không đọc được “${file}”. Hãy kiểm tra tệp còn ở chỗ cũ không, rồi mở lại.`,
    oneFile: "Mỗi lần chỉ mở được một tệp. Hãy thả lại từng tệp một.",
    noSample: "Không tải được trang đầy đủ. Hãy chạy lại “npm start” rồi tải lại trang.",
    save: (file: string) => `Không ghi được “${file}”. Bảng tính đang mở vẫn còn nguyên; hãy thử lại.`,
    command: (command: string) =>
      `“${command}” không chạy được. Hãy thử lại; nếu vẫn lỗi, tải bảng tính về để giữ phần đã làm rồi tải lại trang.`,
    unexpected: "Trang gặp trục trặc. Hãy tải bảng tính về để giữ phần đã làm, rồi tải lại trang.",
  },
} as const;
