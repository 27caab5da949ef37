/** The menu, and the names of the tabs. */

export const MENU = {
  title: "CCHC Thi đua",
  openDashboard: "Bảng điều khiển",
  openRegistrations: "Theo dõi đăng ký",
  checkData: "Kiểm tra dữ liệu",
  fixChosen: "Sửa giúp theo đề xuất",
  undoFixes: "Hoàn tác sửa giúp",
  createNominationList: "Tạo danh sách đề nghị khen thưởng",
  closeNominationList: "Chốt danh sách",
  reopenNominationList: "Mở lại danh sách",
  openChecklist: "Danh mục hồ sơ",
  openDossier: "Làm hồ sơ…",
  openOverview: "Tổng hợp, biểu đồ",
  highlight: "Tô màu đủ điều kiện",
  highlightAsValues: "Tô màu bằng kết quả cố định",
  removeHighlight: "Bỏ tô màu",
  openSettings: "Thiết lập",
  openComparison: "Bảng đối chiếu",
  createTemplates: "Tạo bảng mẫu",
  showAbout: "Giới thiệu",
} as const;

/** Names of a tab while it is made, of the one it replaces, and of one that is kept beside the new. */
export const TAB_NAMES = {
  draft: (name: string) => `${name} (đang tạo)`,
  isDraft: (name: string) => /\(đang tạo\)( \d+)?$/.test(name.normalize("NFC")),
  replaced: (name: string) => `${name} (cũ)`,
  isReplaced: (name: string) => /\(cũ\)( \d+)?$/.test(name.normalize("NFC")),
  kept: (name: string) => `${name} (bản trước)`,
} as const;
