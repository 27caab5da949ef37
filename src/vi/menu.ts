/** The words of the menu; each item bears the name of the function that it calls. */

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
  highlightEligible: "Tô màu đủ điều kiện",
  highlightEligibleAsValues: "Tô màu bằng kết quả cố định",
  removeHighlight: "Bỏ tô màu",
  openSettings: "Thiết lập",
  openComparison: "Bảng đối chiếu",
  createTemplates: "Tạo bảng mẫu",
  showAbout: "Giới thiệu",
} as const;
