/** What honest sheets say besides the facts: denials, praise, signatures, counts and tasks refuse nobody. */
import { issuesIn, type Rows, type Tabs } from "./grids";
import { outcomes, tabsOf, toldAt, UNIT } from "./sound-tabs";

const below = (...rows: Rows): Tabs => {
  const { "Cá nhân": people = [], ...others } = tabsOf();
  return { ...others, "Cá nhân": [...people, ...rows] };
};

test.each([
  "Không vi phạm kỷ luật",
  "Chưa bị kỷ luật",
  "Không bị xử lý kỷ luật",
  "Không bị kỷ luật giai đoạn 2021-2025",
  "Không có trường hợp nào bị kỷ luật",
  "KL: không",
])("nobody is disciplined by it: %s", (cell) => {
  const tabs = tabsOf({ people: { cells: { "Kỷ luật": cell } } });
  expect(outcomes(tabs)).toEqual(outcomes(tabsOf()));
  expect(issuesIn(tabs)).toEqual([]);
});

test.each(["Chưa xử lý kỷ luật", "Không bị cảnh cáo", "Không vi phạm, khiển trách 2025", "Không rõ"])(
  "whether somebody is disciplined stays open: %s",
  (cell) => {
    expect(outcomes(tabsOf({ people: { cells: { "Kỷ luật": cell } } }))).not.toEqual(outcomes(tabsOf()));
  },
);

test.each([
  "Không có công chức nào bị kỷ luật",
  "Chấp hành nghiêm kỷ luật, kỷ cương; hoàn thành nhiệm vụ được giao",
  "Phụ trách công tác khen thưởng, kỷ luật",
  "Nguyễn Văn An tham mưu xử lý kỷ luật công chức vi phạm",
  "Xem xét bổ nhiệm năm 2026",
  "Dự kiến nghỉ hưu 2027",
  "Điều chỉnh ngày sinh",
  "Xử lý vi phạm xây dựng",
])("a note says nothing against anybody: %s", (text) => {
  for (const kind of ["people", "units"] as const) {
    const tabs = tabsOf({ [kind]: { cells: { "Ghi chú": text } } });
    expect(outcomes(tabs)).toEqual(outcomes(tabsOf()));
    expect(issuesIn(tabs)).toEqual([]);
  }
});

test.each<[string, Rows]>([
  ["a day beside who made it", [["", "Người lập biểu", "", "", "", "Quảng Trị, ngày 12 tháng 01 năm 2026"]]],
  [
    "a day below the discipline",
    [[], ["", "", "", "", "", "", "", "", "", "Kiên Giang, ngày 15 tháng 12 năm 2025"]],
  ],
  ["an office beside who made it", [["", "Kế toán", "", "", "", "Chánh Văn phòng"]]],
  ["an approval", [[], ["", "LẬP BIỂU", "", "", "", "Phê duyệt"]]],
  ["counts of ratings", [["", "Trong đó: HTXSNV: 0; HTTNV: 1; HTNV: 0"]]],
  [
    "rows of counts",
    [
      ["", "HTXSNV", "", 0, 0],
      ["", "HTTNV", "", 1, 1],
    ],
  ],
  ["a key", [["", "HTXSNV: Hoàn thành xuất sắc nhiệm vụ; HTTNV: Hoàn thành tốt nhiệm vụ"]]],
  ["how many it has", [["", "Danh sách này có 01 người./."]]],
  ["that there is nobody more", [["", "Không có"]]],
  ["a key in the place of names", [["", "CCHC = cải cách hành chính"]]],
  ["a source", [["", "Nguồn: Văn phòng Sở Xây dựng."]]],
  ["who signs", [["", "CHÁNH VĂN PHÒNG"]]],
  ["who is told", [["", "- Lưu: VT, VP."]]],
])("below a list stands %s", (_, rows) => {
  expect(outcomes(below(...rows))).toEqual(outcomes(tabsOf()));
  expect(issuesIn(below(...rows))).toEqual([]);
});

test.each<[string, Rows]>([
  [
    "tasks",
    [
      ["STT", "Nhiệm vụ", "Người thực hiện", "Đơn vị chủ trì", "Kết quả"],
      [1, "Báo cáo", "Nguyễn Văn An", UNIT, "Hoàn thành"],
      [2, "Rà soát", "Nguyễn Văn An", UNIT, "Chưa hoàn thành"],
    ],
  ],
  [
    "tasks of units",
    [
      ["STT", "Nội dung công việc", "Đơn vị", "Kết quả"],
      [1, "Rà soát thủ tục hành chính", UNIT, "Hoàn thành"],
    ],
  ],
  ["an example", [["Ví dụ: Nguyễn Văn An bị khiển trách ngày 12/5/2023"]]],
])("another tab holds %s", (_, rows) => {
  expect(outcomes({ ...tabsOf(), Khác: rows })).toEqual(outcomes(tabsOf()));
  expect(issuesIn({ ...tabsOf(), Khác: rows })).toEqual([]);
});

test.each(["Đang công tác", "Đang làm việc"])("people are there: %s", (status) => {
  const tabs = tabsOf({ people: { cells: { "Trạng thái": status } } });
  expect(outcomes(tabs)).toEqual(outcomes(tabsOf()));
  expect(issuesIn(tabs)).toEqual([]);
});

test.each(["DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN", "TỔNG HỢP KẾT QUẢ XẾP LOẠI CỦA CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG"])(
  "the list goes with a proposal of awards: %s",
  (title) => {
    const { "Cá nhân": people = [], ...others } = tabsOf();
    const titles = [[title], ["(Kèm theo Tờ trình số 12/TTr-SXD ngày 12/01/2026)"]];
    expect(outcomes({ ...others, "Cá nhân": [...titles, ...people] })).toEqual(outcomes(tabsOf()));
  },
);

test.each([
  ["people", "Không HTNV năm 2025"],
  ["people", "Chuyển công tác, bị kỷ luật năm 2025"],
  ["people", "Chấp hành không nghiêm kỷ luật"],
  ["people", "Ý thức kỷ luật kém"],
  ["people", "Hội đồng kỷ luật: khiển trách 12/5/2025"],
  ["units", "Nộp hồ sơ trễ hạn"],
  ["units", "Dự kiến đề nghị xếp loại Tốt"],
] as const)("what sounds alike and speaks against somebody is told: %s, %s", (kind, text) => {
  const tabs = tabsOf({ [kind]: { cells: { "Ghi chú": text } } });
  expect(issuesIn(tabs)).toEqual(
    expect.arrayContaining([...toldAt(`${kind === "units" ? "Tập thể" : "Cá nhân"} 2,11`)]),
  );
});

test.each(["Lê Văn Cường: nghỉ ốm", "lê văn cường", "LÊ VĂN CƯỜNG (1985)", "Lê Văn Cường, chuyên viên"])(
  "but somebody below a list who may be one more of it leaves the unit open: %s",
  (name) => {
    expect(outcomes(below(["", name])).slice(0, 2)).not.toContain("eligible");
  },
);
