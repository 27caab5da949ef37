/** What a person is told when a command cannot do its work: one sentence each, with what to do. */

export const COMMAND_ERRORS = {
  /** @param unread sentences on tables that could not be read */
  noTables: (unread: readonly string[]) =>
    [
      'Không tìm thấy bảng xếp loại nào. Cần một bảng có cột "Tên tập thể" hoặc "Họ và tên" và các cột xếp loại theo năm. Có thể dùng "Tạo bảng mẫu" trong menu.',
      ...unread,
    ].join(" "),
  noYear: () =>
    'Chưa biết xét năm nào vì bảng không có cột xếp loại theo năm. Ghi "Năm xét" ở trang thiết lập hoặc thêm cột xếp loại.',
  busy: () => "Đang có người khác chạy lệnh này trên bảng tính. Chờ một phút rồi chạy lại.",
  tabsExist: (sheets: readonly string[]) =>
    `Đã có trang ${sheets.map((sheet) => `"${sheet}"`).join(" và ")} nên không tạo bảng mẫu, để không ghi đè dữ liệu. Đổi tên hoặc xóa trang đó rồi chạy lại.`,
  tabLocked: (sheet: string) =>
    `Trang "${sheet}" đang khóa, bạn không có quyền sửa. Nhờ người khóa trang mở quyền sửa cho bạn rồi chạy lại.`,
  nameWithArrow: (name: string) =>
    `"${name}" có dấu mũi tên nên trang thiết lập không ghi nhớ được. Bỏ mũi tên khỏi tên này trong bảng rồi chọn lại.`,
  listFull: (label: string) =>
    `Mục "${label}" ở trang thiết lập sẽ dài quá 50.000 ký tự nên không ghi. Chọn ít dòng hơn, hoặc xóa bớt trong mục đó rồi chọn lại.`,
  tabTaken: (sheet: string) =>
    `Trang "${sheet}" không phải do tiện ích tạo cho việc này. Đổi tên trang đó rồi chạy lại; dữ liệu trong đó được giữ nguyên.`,
  failed: (command: string) =>
    `Lệnh "${command}" chưa làm xong vì Google Sheets không thực hiện được một thao tác. Số liệu và phần đã ghi trong danh sách còn nguyên. Chờ một phút rồi chạy lại; nếu vẫn vậy, xem trang tính có đang bị khóa không cho sửa.`,
} as const;
