/** Titles and notes that only a person can read to the end: told beside the verdicts, wherever these are shown. */
import type { NominationReport } from "../../src/addin/commands";
import type { Answer, Explanation, Overview } from "../../src/addin/sidebar/messages";
import type { Host } from "../../src/workbench/host";
import { buildBundle, bundleHost, smallTabs } from "./bundle-host";
import { linesOf, shown, told } from "./read-tabs";
import { DEPARTMENT, workbookOf, type Tabs } from "./workbooks";

jest.setTimeout(60_000);
beforeAll(buildBundle);

const LIST = "Đề nghị CCHC 2021-2025";
const REMAINDER = "Chưa đề nghị CCHC 2021-2025";
const PERIOD = { track: "period" } as const;
const NOTE = "Nay ở xã";
const SENTENCE = 'Tiêu đề, ghi chú mà tiện ích không hiểu hết: "Cá nhân" ô L2, L5.';

/** The note stands in the lines of Nguyễn Văn An, who is eligible, and of Phạm Thị Dung, who is not. */
const WITH_NOTES: Tabs = {
  ...DEPARTMENT,
  "Cá nhân": (DEPARTMENT["Cá nhân"] ?? []).map((row, index) => [
    ...row,
    index === 0 ? "Ghi chú" : index === 1 || index === 4 ? NOTE : null,
  ]),
};

async function hostOf(tabs: Tabs): Promise<Host> {
  return smallTabs(bundleHost(await workbookOf(tabs)));
}

function valueOf<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

function overview(host: Host): Overview {
  return valueOf(host.callFromHtml("readDashboard", [PERIOD]) as Answer<Overview>);
}

function explanation(host: Host, row: number): Explanation {
  const line = { sheet: "Cá nhân", row };
  return valueOf(host.callFromHtml("explainLine", [{ ...PERIOD, line }]) as Answer<Explanation>);
}

/** What the list says as the basis of somebody's result. */
function basisOf(host: Host, name: string): string | undefined {
  return linesOf(host, LIST).find((line) => line["Họ và tên / Tên tập thể"] === name)?.["Căn cứ"];
}

function everyCell(host: Host, tab: string): string {
  return shown(host, tab)
    .map((row) => row.join(" | "))
    .join("\n");
}

describe("with notes", () => {
  let host: Host;
  beforeAll(async () => {
    host = await hostOf(WITH_NOTES);
    host.run("createNominationList");
  });

  test("the message at the end, the notes of the list and the line of whose note it is name the cells", () => {
    expect(told(host)).toContain(SENTENCE);
    expect(everyCell(host, LIST)).toContain(`- ${SENTENCE}`);
    expect(basisOf(host, "Nguyễn Văn An")).toMatch(/Cần đọc ghi chú ở "Cá nhân" ô L2$/);
    expect(basisOf(host, "Lê Văn Cường")).not.toContain("Cần đọc");
    expect(basisOf(host, "Văn phòng Sở")).not.toContain("Cần đọc");
  });

  test("the tab of everybody else has each text once, with all of its cells", () => {
    const lines = shown(host, REMAINDER).map((row) => row.filter((text) => text !== "").join(" | "));
    expect(lines).toContain("Tiêu đề, ghi chú cần có người đọc (1)");
    expect(lines).toContainEqual(
      expect.stringMatching(/^1 \| "Nay ở xã": Tiện ích không hiểu hết .* \| Cá nhân, ô L2, L5 \(2 ô\)$/),
    );
  });

  test("the command line's report has each cell, with what stands there", () => {
    const { issues } = host.callFromHtml("nominationReport", [PERIOD]) as NominationReport;
    expect(issues.filter(({ code }) => code === "noteUnread")).toEqual([
      {
        sheet: "Cá nhân",
        cell: "L2",
        code: "noteUnread",
        message: expect.stringMatching(
          /^Trang "Cá nhân", ô L2 \(cột "Ghi chú"\): "Nay ở xã": tiện ích/,
        ) as string,
      },
      expect.objectContaining({ sheet: "Cá nhân", cell: "L5" }),
    ]);
  });

  test("the sidebar counts and lists them, and shows those of somebody beside the verdict", () => {
    const { issues } = overview(host);
    expect(issues.listed.map(({ cell }) => cell)).toContainEqual({ sheet: "Cá nhân", row: 2, column: 12 });
    expect(issues.total).toBe(issues.listed.length);

    expect(explanation(host, 2).texts).toEqual([
      { cell: { sheet: "Cá nhân", row: 2, column: 12 }, header: "Ghi chú", whose: "", text: NOTE },
    ]);
    expect(explanation(host, 4).texts).toEqual([]);
  });

  test("colouring names the cells as well", () => {
    host.run("highlightEligible");
    expect(told(host)).toContain(SENTENCE);
  });
});

test("a remark of which the law warns is named beside the verdict that it leaves as it is", async () => {
  const host = await hostOf({
    ...DEPARTMENT,
    "Cá nhân": (DEPARTMENT["Cá nhân"] ?? []).map((row, index) => [
      ...row,
      index === 0 ? "Ghi chú" : index === 1 ? "Khiếu nại năm 2024 (đã giải quyết)" : null,
    ]),
  });
  host.run("createNominationList");
  expect(basisOf(host, "Nguyễn Văn An")).toMatch(/Cần đọc ghi chú ở "Cá nhân" ô L2$/);
  expect(explanation(host, 2).texts.map(({ text }) => text)).toEqual(["Khiếu nại năm 2024 (đã giải quyết)"]);
});

test("without such texts, or once they are accepted as seen, nothing is said of them", async () => {
  const seen: Tabs = {
    ...WITH_NOTES,
    "Thiết lập CCHC": [
      ["Mã", "Tham số", "Giá trị", "Mặc định"],
      ["DA_XEM", "Nội dung đã xem, không ảnh hưởng", NOTE, ""],
    ],
  };
  for (const tabs of [DEPARTMENT, seen]) {
    const host = await hostOf(tabs);
    host.run("createNominationList");
    expect(basisOf(host, "Nguyễn Văn An")).toBeDefined();
    for (const text of [told(host), everyCell(host, LIST), everyCell(host, REMAINDER)]) {
      expect(text).not.toMatch(/không hiểu hết|ần đọc ghi chú|cần có người đọc/);
    }
  }
});
