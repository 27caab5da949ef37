/** What is said of an earlier tab of the add-in's that somebody changed, and that was therefore kept. */

/** One sentence a tab. @param kept the names that they bear now */
export function keptTabs(kept: readonly string[]): readonly string[] {
  return kept.map((tab) => `Bản trước đã được sửa tay hoặc đổi tên nên được giữ nguyên ở trang "${tab}".`);
}
