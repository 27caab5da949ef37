/** Words of the settings tab. */
export const SETTINGS_WORDS = {
  title: "THIẾT LẬP XÉT THI ĐUA CCHC",
  help: 'Chỉ sửa cột "Giá trị" (nền vàng nhạt). Giá trị sai được báo kèm tên ô, không tự thay bằng mặc định. Xóa trang này thì mọi tham số trở về mặc định.',
  blank: "(bỏ trống)",
  expected: (what: string) => `Cần ${what}.`,
} as const;
