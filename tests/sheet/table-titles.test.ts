/** Year and matter of a whole table by its tab and its titles; what is not decided, or set aside, is not used. */
import { issuesIn, type Rows, type Tabs } from "./grids";
import {
  ONE_YEAR_HEADER,
  ONE_YEAR_LINE,
  outcome,
  outcomes,
  PERSON_LINE,
  tableOf,
  tabsOf,
  UNIT,
  UNIT_LINE,
  YEARS,
} from "./sound-tabs";

test.each(["Hình thức", "Hình thức xử lý", "Hình thức xử lý kỷ luật"])(
  "a list of discipline by itself counts, its form headed %s",
  (form) => {
    const list: Rows = [
      ["DANH SÁCH CÔNG CHỨC BỊ KỶ LUẬT NĂM 2025"],
      ["STT", "Họ và tên", "Đơn vị", "Nội dung vi phạm", form],
      [1, "Nguyễn Văn An", UNIT, "Đi trễ", "Khiển trách"],
    ];
    const tabs = { ...tabsOf(), "Trang 3": list };
    expect(outcome(tabs, "unit", "BK_NAM")).toBe("ineligible");
    expect(outcome(tabs, "person", "BK_NAM")).toBe("ineligible");
  },
);

/** Each named by itself; the year is 2025. */
const TABS_OF_NO_RESULTS = [
  "Đảng 2025",
  "Xếp loại Đảng 2025",
  "Chi đoàn 2025",
  "Đoàn TN 2025",
  "Phụ nữ 2025",
  "Hội CCB 2025",
  "Đăng ký 2025",
  "Đăng kí năm 2025",
  "Đề xuất 2025",
  "Trình 2025",
  "Chỉ tiêu 2025",
  "Dự kiến XL 2025",
  "ĐGXL 2025 dự kiến",
  "Tự ĐG 2025",
  "Họp bình xét 2025",
  "Kiểm phiếu 2025",
  "6T2025",
  "9T 2025",
  "2025 (9T)",
  "2025 lần 1",
  "2025 cũ",
  "2025 sai",
  "2025 (bỏ)",
  "2025 chưa chốt",
  "Test 2025",
  "Mẫu 2025",
  "Backup 2025",
  "Dang 2025",
  "XL Dang 2025",
  "Nhap 2025",
  "Ca nhan 2025 cu",
  "Ca nhan 2025 bo",
  "Cá nhân 2025 đăng ký",
  "Cá nhân 2025 đề nghị",
  "Cá nhân 2025 khai",
  "Cá nhân 2025 dự xét",
  "Cá nhân 2025 mẫu",
  "Cá nhân 2025 (lưu)",
  "Tu dang ky 2025",
  "Ca nhan tam 2025",
];
const TITLES_OF_NO_RESULTS = [
  "DANH SÁCH ĐĂNG KÝ MỨC XẾP LOẠI NĂM 2025",
  "MỨC ĐĂNG KÝ XẾP LOẠI",
  "KẾT QUẢ BÌNH XÉT NĂM 2025",
  "BIÊN BẢN HỌP PHÒNG: XẾP LOẠI CÔNG CHỨC",
  "KẾT QUẢ LẤY PHIẾU XẾP LOẠI",
  "DANH SÁCH ĐỀ NGHỊ HỘI ĐỒNG XÉT XẾP LOẠI",
  "TRÌNH GIÁM ĐỐC SỞ",
  "KẾT QUẢ XẾP LOẠI (dự kiến trình Hội đồng)",
  "BIỂU ĐƠN VỊ ĐỀ NGHỊ CÔNG NHẬN",
  "XẾP LOẠI ĐẢNG NĂM 2025",
  "KẾT QUẢ XẾP LOẠI (chưa có ý kiến Giám đốc)",
  "KẾT QUẢ XẾP LOẠI (chưa qua Hội đồng)",
  "KẾT QUẢ XẾP LOẠI - ĐỢT 1",
  "SƠ KẾT XẾP LOẠI",
  "KẾT QUẢ XẾP LOẠI (tính đến ngày 30/9/2025)",
  "(Kèm theo Tờ trình số 12/TTr-VP ngày 12/01/2026)",
  "(Kèm theo Quyết định số ……/QĐ-UBND ngày …/…/2026)",
  "(Kèm theo Quyết định số 15/QĐ-SXD ngày …/01/2026)",
  "(Ban hành kèm theo Quyết định số       /QĐ-SXD ngày     tháng     năm 2026)",
  "(Kèm theo Quyết định số 15/QĐ-SXD ngày   /   /2026)",
  "KẾT QUẢ XẾP LOẠI NĂM 2025 THEO KÊ KHAI CỦA CÁ NHÂN",
  "BẢN KHAI XẾP LOẠI NĂM 2025",
  "KẾT QUẢ XẾP LOẠI DO CÁC PHÒNG ĐỀ NGHỊ",
  "TỜ TRÌNH XẾP LOẠI CÔNG CHỨC",
  "DANH SÁCH CÔNG CHỨC DỰ XẾP LOẠI NĂM 2025",
  "MẪU XẾP LOẠI CÔNG CHỨC",
  "Nguồn: các phòng tự gửi",
  "XẾP LOẠI PHONG TRÀO THI ĐUA NĂM 2025",
];
/** Of a province's classes. */
const TITLES_OF_NO_CLASSES = [
  "KẾT QUẢ CCHC (đang chờ UBND tỉnh)",
  "KẾT QUẢ CCHC trình UBND tỉnh công nhận",
  "TỜ TRÌNH CÔNG NHẬN KẾT QUẢ CCHC NĂM 2025",
  "KẾT QUẢ XẾP LOẠI CCHC NĂM 2025 THEO KÊ KHAI CỦA ĐƠN VỊ",
  "ĐỀ NGHỊ UBND TỈNH CÔNG NHẬN XẾP LOẠI CCHC",
  "Đăng ký mức xếp loại CCHC",
  "Mục tiêu CCHC",
  "Chỉ tiêu CCHC năm 2025",
  "Dự ước kết quả CCHC",
  "Số liệu năm 2025: ước",
  "Năm 2025: chưa công bố",
  "Lưu ý: năm 2025 lấy theo dự kiến",
];

describe("one tab for each year", () => {
  const units = { "Tập thể": tableOf(UNIT_LINE, {}) };

  function yearly(lastTab: string, lastTitle = ""): Tabs {
    const first = YEARS.slice(0, -1).map(
      (year) => [`Xếp loại ${String(year)}`, [ONE_YEAR_HEADER, ONE_YEAR_LINE]] as const,
    );
    return {
      ...units,
      ...Object.fromEntries(first),
      [lastTab]: [[lastTitle], ONE_YEAR_HEADER, ONE_YEAR_LINE],
    };
  }

  test.each([
    ["Xếp loại 2025", ""],
    ["2025", ""],
    ["Năm 2025", "DANH SÁCH CÔNG CHỨC"],
    ["Trang 5", "KẾT QUẢ XẾP LOẠI CÔNG CHỨC NĂM 2025"],
    ["Xếp loại 2025", "(Theo Nghị định 90/2020/NĐ-CP; Quyết định số 12/QĐ-SXD ngày 05/01/2026)"],
    ["Xếp loại 2025", "DANH SÁCH DỰ KIẾN ĐỀ NGHỊ KHEN THƯỞNG"],
    ["Phòng Quy hoạch 2025", ""],
    ["Trang 5", "XẾP LOẠI NĂM 2025 (Kèm theo Tờ trình ngày 12 tháng 1 năm 2026)"],
    ["KQ 2025", ""],
    ["ĐGXL 2025", ""],
    ["Phòng Quản lý xây dựng 2025", ""],
    ["Đoàn thanh tra 2025", ""],
    ["Xếp loại 2025", "(Kèm theo Quyết định số 15/QĐ-SXD ngày 12/01/2026)"],
    ["Xếp loại 2025", "Kiên Giang, ngày … tháng … năm 2026"],
    ["Xếp loại 2025", "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG (Kèm theo Tờ trình số …/TTr-SXD ngày …/…/2026)"],
    ["Xếp loại 2025", "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG SƠ KẾT ĐỢT 1"],
    ["Xếp loại 2025", "(Số liệu tính đến ngày 31/12/2025)"],
    ["Xếp loại 2025", "KẾT QUẢ XẾP LOẠI (đã trình và được công nhận)"],
    ["Xếp loại 2025", "BÁO CÁO QUÁ TRÌNH CÔNG TÁC"],
    ["Xếp loại 2025", "DANH SÁCH CÔNG CHỨC ĐANG CÔNG TÁC"],
    ["12T 2025", ""],
    ["Xếp loại 2025", "2025"],
    ["Xếp loại 2025", "Năm đánh giá: 2025"],
    ["Xếp loại 2025 bổ sung", ""],
    ["Ca nhan 2025", "Nhiệm kỳ 2021-2026"],
  ])("the year is known by tab or title: %s, %s", (tab, title) => {
    expect(outcome(yearly(tab, title), "unit", "CO_GD")).toBe("eligible");
    expect(outcome(yearly(tab, title), "person", "BK_GD")).toBe("eligible");
  });

  test.each<readonly [string, string]>([
    ["Xếp loại", ""],
    ["Trang 5", ""],
    ["Quý 4 2025", ""],
    ["Xếp loại quý IV-2025", ""],
    ["T12.2025", ""],
    ["12-2025", ""],
    ["Tháng 12 năm 2025", ""],
    ["6 tháng 2025", ""],
    ["Dự kiến 2025", ""],
    ["Tự chấm 2025", ""],
    ["Đảng viên 2025", ""],
    ...TABS_OF_NO_RESULTS.map((tab): [string, string] => [tab, ""]),
    ...TITLES_OF_NO_RESULTS.map((title): [string, string] => ["Xếp loại 2025", title]),
    ["Trang 5", "XẾP LOẠI THI ĐUA NĂM 2025"],
    ["2024-2025", ""],
    ["Trang 5", "KẾT QUẢ XẾP LOẠI QUÝ IV NĂM 2025"],
    ["Trang 5", "XẾP LOẠI THÁNG 12 NĂM 2025"],
    ["Trang 5", "XẾP LOẠI 6 THÁNG ĐẦU NĂM 2025"],
    ["Trang 5", "DỰ KIẾN XẾP LOẠI NĂM 2025"],
    ["Trang 5", "KẾT QUẢ TỰ ĐÁNH GIÁ, XẾP LOẠI NĂM 2025"],
    ["Trang 5", "KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2025"],
    ["Xếp loại 2025", "XẾP LOẠI ĐẢNG VIÊN"],
    ["Xếp loại 2025", "DỰ KIẾN XẾP LOẠI"],
    ["Xếp loại 2025", "KẾT QUẢ XẾP LOẠI NĂM 2024"],
    ["Xếp loại 2025", "Năm đánh giá: 2024"],
    ["Xếp loại 2025", "Kỳ đánh giá: 2024"],
    ["Xếp loại 2025", "Số liệu 2024"],
    ["Xếp loại 2025", "Xếp loại: 2024"],
    ["Xếp loại 2025", "2024"],
    ["Trang 5", "KẾT QUẢ XẾP LOẠI CÔNG CHỨC KỲ I NĂM 2025"],
    ["Trang 5", "KẾT QUẢ ĐÁNH GIÁ TỪNG KỲ NĂM 2025"],
    ["Trang 5", "XẾP LOẠI GIAI ĐOẠN 2021-2025"],
    ["Trang 5", "Kiên Giang, ngày 12 tháng 3 năm 2025"],
    ["Trang 5", "KẾT QUẢ XẾP LOẠI (công bố năm 2025)"],
  ])("tab and title do not say that these are the ratings of 2025: %s, %s", (tab, title) => {
    const tabs = yearly(tab, title);
    expect(outcome(tabs, "unit", "CO_GD")).not.toBe("eligible");
    expect(outcome(tabs, "person", "BK_GD")).not.toBe("eligible");
    expect(outcome(tabs, "person", "BK_NAM")).not.toBe("eligible");
  });

  const TITLES_UNDECIDED = [
    "KẾT QUẢ XẾP LOẠI (CHƯA DUYỆT)",
    "Số liệu chưa chính thức",
    "XẾP LOẠI (chờ UBND tỉnh công nhận)",
    "KẾT QUẢ XẾP LOẠI (SƠ BỘ)",
    "XẾP LOẠI TẠM TÍNH",
    "BẢN NHÁP",
    "DỰ THẢO LẦN 2",
    "KẾT QUẢ XẾP LOẠI (dự thảo ngày 12/01/2026)",
    "ƯỚC THỰC HIỆN XẾP LOẠI",
    "ĐỀ NGHỊ CÔNG NHẬN KẾT QUẢ XẾP LOẠI",
    "LẤY Ý KIẾN VỀ XẾP LOẠI",
    "MỤC TIÊU XẾP LOẠI CCHC",
    "Đăng ký xếp loại",
    "CHỈ TIÊU PHẤN ĐẤU",
    "BẢNG CŨ, KHÔNG SỬ DỤNG",
    ...TITLES_OF_NO_RESULTS,
    ...TITLES_OF_NO_CLASSES,
  ];

  test.each(TITLES_UNDECIDED)(
    "what is not decided, or does not hold any more, is told and not used: %s",
    (title) => {
      const ofUnits = { ...tabsOf(), "Tập thể": [[title], ...tableOf(UNIT_LINE, {})] };
      const ofPeople = { ...tabsOf(), "Cá nhân": [[title], ...tableOf(PERSON_LINE, {})] };
      for (const tabs of [ofUnits, ofPeople]) {
        expect(outcome(tabs, "unit", "CO_GD")).not.toBe("eligible");
        expect(outcome(tabs, "person", "BK_NAM")).not.toBe("eligible");
        expect(issuesIn(tabs)).toContainEqual(expect.stringContaining("tableUndecided"));
      }
    },
  );

  test.each([
    "Nháp",
    "Cá nhân (bản nháp)",
    "Cá nhân - sơ bộ",
    "Xếp loại tạm",
    "Cá nhân (chưa duyệt)",
    "Cá nhân (cũ)",
    "KH 2025",
    "Bản sao của Cá nhân",
    "Bản sao của Cá nhân 2",
    "Copy of Cá nhân",
    "Cá nhân v1",
    "Cá nhân (bản cũ)",
    "Backup Cá nhân",
    "Backup",
    "Mẫu",
    "Mẫu 2025",
  ])("nor do such ratings on a tab of their own fill the gaps of the decided ones: %s", (tab) => {
    const gap = tableOf(PERSON_LINE, { cells: { "Xếp loại 2025": "" } });
    const tabs = { ...units, "Cá nhân": gap, [tab]: tableOf(PERSON_LINE, {}) };
    expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
    expect(outcome(tabs, "person", "BK_NAM")).toBe("missingData");
  });

  test("an older one whose newer is not in the workbook is used, and so is one that may be the newer", () => {
    const { "Cá nhân": people = [], "Tập thể": ofUnits = [] } = tabsOf();
    const tabs = { "Tập thể v1": ofUnits, "Cá nhân v1": people };
    expect(outcomes(tabs)).toEqual(outcomes(tabsOf()));
    const lower = tableOf(PERSON_LINE, { cells: { "Xếp loại 2025": "HTNV" } });
    expect(outcome({ ...tabsOf(), "Cá nhân v2": lower }, "unit", "CO_GD")).not.toBe("eligible");
  });

  test.each([
    ["Đăng ký 2022", ""],
    ["Đăng ký thi đua", "DANH SÁCH ĐĂNG KÝ THI ĐUA GIAI ĐOẠN 2021-2025"],
    ["Trang 3", "DANH SÁCH ĐĂNG KÝ THI ĐUA GIAI ĐOẠN 2021-2025"],
  ])("a list of registrations is just that: %s, %s", (tab, title) => {
    const { "Đăng ký thi đua giai đoạn": day = "", ...line } = UNIT_LINE;
    const list = [[title], ["STT", "Tên tập thể", "Đăng ký thi đua giai đoạn"], [1, UNIT, day]];
    const tabs = { ...tabsOf(), "Tập thể": tableOf(line, {}), [tab]: list };
    expect(outcomes(tabs)).toEqual(outcomes(tabsOf()));
  });

  test("a draft is one too where its letterhead is wide", () => {
    const letterhead = ["UBND TỈNH", "SỞ XÂY DỰNG", "DỰ THẢO", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"];
    const people = (row: readonly string[]): Tabs => ({
      ...tabsOf(),
      "Cá nhân": [row, ["KẾT QUẢ XẾP LOẠI"], ...tableOf(PERSON_LINE, {})],
    });
    expect(issuesIn(people(letterhead))).toContainEqual(expect.stringContaining("tableUndecided"));
    const signed = letterhead.map((cell) => (cell === "DỰ THẢO" ? "Số: 12/QĐ-SXD" : cell));
    expect(outcomes(people(signed))).toEqual(outcomes(tabsOf()));
  });

  test("a copy whose original is not in the workbook was brought from another one, and is used", () => {
    const { "Cá nhân": people = [], "Tập thể": ofUnits = [] } = tabsOf();
    const tabs = { "Bản sao của Tập thể": ofUnits, "Bản sao của Cá nhân": people };
    expect(outcomes(tabs)).toEqual(outcomes(tabsOf()));
  });

  test.each([
    "KẾT QUẢ XẾP LOẠI TRUNG TÂM QUY HOẠCH",
    "DANH SÁCH CÔNG CHỨC SAU SÁP NHẬP",
    "SỞ GIAO THÔNG VẬN TẢI (CŨ)",
    "CÁC SỞ, BỘ PHẬN TRỰC THUỘC",
    "(Kèm theo Dự thảo Tờ trình đề nghị khen thưởng)",
    "DANH SÁCH ĐỀ NGHỊ CÔNG NHẬN DANH HIỆU THI ĐUA",
    "ĐĂNG KÝ THI ĐUA VÀ KẾT QUẢ XẾP LOẠI CCHC",
    "Thực hiện Kế hoạch đánh giá, xếp loại số 12/KH-SXD",
    "KẾT QUẢ XẾP LOẠI ĐÃ ĐƯỢC PHÊ DUYỆT",
    "Ghi ngày đăng ký, ví dụ 30/3/2022; không dùng chữ viết tắt",
    "KẾT QUẢ XẾP LOẠI CHO TẬP THỂ ĐƯỢC CÔNG NHẬN",
    "DANH SÁCH CÔNG CHỨC ĐƯỢC XÉT, CHỌN CỬ",
    "DANH SÁCH ĐĂNG KÝ THI ĐUA GIAI ĐOẠN 2021-2025",
    "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
    "BẢNG KẾT QUẢ XẾP LOẠI",
    "BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CÁN BỘ, CÔNG CHỨC",
    "DANH SÁCH KẾT QUẢ XẾP LOẠI",
    "DANH SÁCH ĐỀ NGHỊ HỘI ĐỒNG XÉT KHEN THƯỞNG",
    "Đã trình và được công nhận",
    "(Kèm theo Quyết định số 15/QĐ-SXD ngày 12/01/2026)",
    "Thực hiện chủ trương, chính sách của Đảng",
  ])("a title that says neither changes nothing: %s", (title) => {
    const tabs = {
      "Tập thể": [[title], ...tableOf(UNIT_LINE, {})],
      "Cá nhân": [[title], ...tableOf(PERSON_LINE, {})],
    };
    expect(outcomes(tabs)).toEqual(outcomes(tabsOf()));
  });

  test.each(["BẢNG TỰ CHẤM ĐIỂM, XẾP LOẠI CCHC", "DỰ KIẾN XẾP LOẠI CCHC NĂM 2025", "ĐỀ XUẤT XẾP LOẠI CCHC"])(
    "classes under the title %s are nobody's classes, whatever their headers say",
    (title) => {
      const people = { "Cá nhân": tableOf(PERSON_LINE, {}) };
      expect(
        outcome({ "Tập thể": [[title], ...tableOf(UNIT_LINE, {})], ...people }, "unit", "CO_GD"),
      ).not.toBe("eligible");
      // Nor do they fill the gaps of the true ones.
      const gap = tableOf(UNIT_LINE, { cells: { "Xếp loại CCHC 2025": "" } });
      const both = { "Tập thể": gap, "Trang 2": [[title], ...tableOf(UNIT_LINE, {})], ...people };
      expect(outcome(both, "unit", "CO_GD")).toBe("missingData");
    },
  );
});

describe("a note below a table", () => {
  const withNote = (kind: "Tập thể" | "Cá nhân", ...note: Rows[number]): Tabs => {
    const tabs = tabsOf();
    return { ...tabs, [kind]: [...(tabs[kind] ?? []), [], note] };
  };

  test.each([
    ["Ghi chú: kết quả năm 2025 là kết quả tự chấm, chờ UBND tỉnh công nhận."],
    ["", "(*) Kết quả dự kiến xếp loại, chưa có quyết định công nhận"],
    ["", "* Số liệu tạm tính"],
    ["(1)", "Xếp loại chờ Hội đồng thẩm định"],
  ])(
    "that says that the classes are not decided is told, and nothing of the table is used: %s %s",
    (...note) => {
      const tabs = withNote("Tập thể", ...note);
      expect(outcome(tabs, "unit", "CO_GD")).toBe("missingData");
      expect(outcome(tabs, "unit", "BK_NAM")).toBe("missingData");
      const column = note.findIndex((cell) => /\p{L}/u.test(cell)) + 1;
      expect(issuesIn(tabs)[0]).toBe(`Tập thể 4,${String(column)} tableUndecided`);
    },
  );

  test.each([
    ["Ghi chú: HTXSNV là hoàn thành xuất sắc nhiệm vụ; HTTNV là hoàn thành tốt nhiệm vụ"],
    ["", "(*) Theo Quyết định số 15/QĐ-UBND ngày 12/01/2026"],
    ["", "* Đồng chí Bình nghỉ thai sản năm 2023"],
    ["", "Người lập biểu"],
    ["Kết quả do Sở Nội vụ thẩm định, UBND tỉnh đã công nhận"],
  ])("that says something else changes nothing: %s %s", (...note) => {
    for (const kind of ["Tập thể", "Cá nhân"] as const) {
      expect(outcomes(withNote(kind, ...note))).toEqual(outcomes(tabsOf()));
      expect(issuesIn(withNote(kind, ...note))).toEqual([]);
    }
  });
});
