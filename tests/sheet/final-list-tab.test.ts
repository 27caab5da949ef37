/** The closed list as it is printed: the appendix of the decree, and who signs it. */
import { DEFAULT_SETTINGS, type Settings } from "../../src/plan/document-parameters";
import { textOf } from "../../src/sheet/cell";
import { finalListTab, type ClosedList } from "../../src/sheet/final-list-tab";
import type { TabImage } from "../../src/sheet/tab-image";

const LIST: ClosedList = {
  when: "26/11/2026 09:15:00",
  nominees: [],
  council: {},
  members: "|",
  facts: { names: [], subjects: [], settings: {} },
};

function tabOf(changes: Partial<Settings> = {}): TabImage {
  return finalListTab("Danh sách", "Năm 2025", LIST, { ...DEFAULT_SETTINGS, ...changes }, ["Lập từ: …"]);
}

/** Texts of a tab outside its hidden column, row by row. */
function texts({ values }: TabImage): readonly string[] {
  return values.map((row) => row.slice(0, -1).map(textOf).join(""));
}

test("is headed Phụ lục in letters of 14 points", () => {
  const tab = tabOf();
  const row = texts(tab).indexOf("Phụ lục") + 1;
  const sizes = tab.styles.filter(({ block }) => block.row === row).map(({ style }) => style.size);
  expect(sizes).toEqual([14]);
});

test("is attached to the Tờ trình of the agency, as the settings call both", () => {
  expect(texts(tabOf({ proposalCode: "TTr-SNV", agencyName: "Sở Nội vụ" }))).toContain(
    "(Kèm theo Tờ trình số ……/TTr-SNV ngày …… tháng …… năm …… của Sở Nội vụ)",
  );
});

test("who signs in the head's stead does so below that line", () => {
  const all = texts(
    tabOf({ signerCapacity: "KT. GIÁM ĐỐC", signerTitle: "PHÓ GIÁM ĐỐC", signer: "Võ Thị Lan" }),
  );
  const first = all.indexOf("KT. GIÁM ĐỐC");
  expect(all.slice(first, first + 8)).toEqual([
    "KT. GIÁM ĐỐC",
    "PHÓ GIÁM ĐỐC",
    "(Ký tên, đóng dấu)",
    "",
    "",
    "",
    "",
    "Võ Thị Lan",
  ]);
});
