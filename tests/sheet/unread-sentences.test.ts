/** A sentence outside of the tables that speaks against somebody known, or a known unit, leaves that open, and is told. */
import type { CellValue } from "../../src/sheet/cell";
import { issuesIn, type Rows, type Tabs } from "./grids";
import { annual, flags, PEOPLE, UNITS } from "./two-units";

describe("a sentence that names somebody known, or a known unit", () => {
  const below = (kind: "Tập thể" | "Cá nhân", ...line: readonly CellValue[]): Tabs => ({
    [kind]: [...(kind === "Tập thể" ? UNITS : PEOPLE), [], line],
  });

  test.each([
    "Ghi chú: đồng chí Nguyễn Văn An bị khiển trách năm 2025 (QĐ 12/QĐ-SXD)",
    "* Nguyễn Văn An: Không hoàn thành nhiệm vụ năm 2024",
  ])("leaves the person's unit open: %s", (sentence) => {
    const tabs = { "Sổ tay": [[sentence]] };
    expect(annual(tabs)[0] === "eligible" && flags(tabs)[0] === "eligible").toBe(false);
    expect(issuesIn({ "Tập thể": UNITS, "Cá nhân": PEOPLE, ...tabs })).toEqual(["Sổ tay 1,1 remarkUnread"]);
  });

  test.each([
    ["* Văn phòng Sở: UBND tỉnh công nhận lại năm 2025 xếp loại Khá"],
    ["Ghi chú: Văn phòng Sở đăng ký trễ hạn"],
  ])("leaves the unit open: %s", (sentence) => {
    expect(flags(below("Tập thể", "", sentence))).toEqual(["missingData", "eligible"]);
  });

  test("a footnote speaks of whoever has its star", () => {
    const people = PEOPLE.map((row, index) =>
      index === 1 ? row.map((cell) => (cell === "Nguyễn Văn An" ? "Nguyễn Văn An (*)" : cell)) : row,
    );
    const note = "(*) Không hoàn thành nhiệm vụ năm 2024 theo kết luận của Giám đốc";
    expect(flags({ "Cá nhân": [...people, [], ["", note]] })).toEqual(["missingData", "eligible"]);
  });

  test.each([
    "Đồng chí Nguyễn Văn An không bị kỷ luật trong giai đoạn 2021-2025",
    "Người lập biểu: Nguyễn Văn An, chuyên viên Văn phòng Sở",
    "Lê Văn Cường bị khiển trách năm 2025 tại Sở Nội vụ",
  ])("says nothing against anybody: %s", (sentence) => {
    expect(flags({ "Sổ tay": [[sentence]] })).toEqual(["eligible", "eligible"]);
    expect(issuesIn({ "Tập thể": UNITS, "Cá nhân": PEOPLE, "Sổ tay": [[sentence]] })).toEqual([]);
  });
});

describe("a given name behind a form of address", () => {
  test.each([
    "Đính chính: xếp loại năm 2024 của đ/c An là HTNV",
    "Năm 2024 ông An bị hạ 01 mức xếp loại",
    "Lưu ý: xếp loại 2024 của đồng chí An sửa thành Hoàn thành nhiệm vụ",
  ])("is somebody of that name: %s", (sentence) => {
    expect(flags({ "Sổ tay": [[sentence]] })).toEqual(["missingData", "eligible"]);
    expect(issuesIn({ "Tập thể": UNITS, "Cá nhân": PEOPLE, "Sổ tay": [[sentence]] })).toEqual([
      "Sổ tay 1,1 remarkUnread",
    ]);
  });

  test("is one of the same tab where there is one", () => {
    const more: Rows = [
      ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2025"],
      [1, "Lê Hoài An", "Thanh tra Sở", "HTTNV"],
      ["", "Đính chính: năm 2025 đ/c An xếp loại HTNV", "", ""],
    ];
    expect(flags({ "Bổ sung": more })[0]).toBe("eligible");
  });

  test.each([
    "Đính chính: xếp loại năm 2024 của đ/c Sơn là HTNV",
    "Đính chính: xếp loại năm 2024 của đ/c An Khang là HTNV",
    "Ông An ký thay Giám đốc",
  ])("is nobody else: %s", (sentence) => {
    expect(flags({ "Sổ tay": [[sentence]] })).toEqual(["eligible", "eligible"]);
  });
});

describe("an arrow in a sentence", () => {
  test.each([
    "Nguyễn Văn An năm 2024: Hoàn thành tốt → Hoàn thành",
    "Nguyễn Văn An 2024: HTTNV => HTNV",
    "Nguyễn Văn An 2024: HTTNV -> không hoàn thành nhiệm vụ",
  ])("that leads to a lower rating leaves the unit open: %s", (sentence) => {
    expect(flags({ "Sổ tay": [[sentence]] })).toEqual(["missingData", "eligible"]);
  });

  test.each([
    "Nguyễn Văn An năm 2024: Hoàn thành → Hoàn thành tốt",
    "Nguyễn Văn An 2024: HTTNV → HTXSNV",
    "Nguyễn Văn An: Văn thư → Tổ chức",
  ])("that leads elsewhere changes nothing: %s", (sentence) => {
    expect(flags({ "Sổ tay": [[sentence]] })).toEqual(["eligible", "eligible"]);
  });
});

test("a long text is looked at sentence by sentence, and the sentence is told", () => {
  const minutes = `${"Các thành viên phát biểu, trao đổi. ".repeat(60)}Hội đồng không thông qua Nguyễn Văn An. Họp xong lúc 16 giờ.`;
  const tabs = { "Biên bản": [[minutes]] };
  expect(flags(tabs)).not.toEqual(["eligible", "eligible"]);
});
