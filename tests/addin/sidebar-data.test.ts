/** The sidebar's part "Dữ liệu" as a person uses it: what is wrong, putting it right, and which column is what. */
import type { Page } from "playwright-core";
import type { DataOverview } from "../../src/addin/sidebar/messages";
import type { Host } from "../../src/workbench/host";
import { bundleHost, byHand, smallTabs } from "./bundle-host";
import { shown, tabNames } from "./read-tabs";
import { useSidebar } from "./sidebar-page";
import {
  COLLECTIVE_HEADER,
  DEPARTMENT,
  individual,
  INDIVIDUAL_HEADER,
  workbookOf,
  type Tabs,
} from "./workbooks";

const session = useSidebar();
const SETTINGS = "Thiết lập CCHC";

async function hostOf(tabs: Tabs): Promise<Host> {
  const host = bundleHost(await workbookOf(tabs));
  host.open();
  return smallTabs(host);
}

async function openData(
  host: Host,
): Promise<{ readonly page: Page; readonly untilSheetFocused: () => Promise<void> }> {
  const { page, untilSheetFocused } = await session.open(host);
  await page.getByRole("tab", { name: "Dữ liệu" }).click();
  await page.getByRole("heading", { name: "Nhận diện cột" }).waitFor();
  return { page, untilSheetFocused };
}

function columnNames(host: Host): string {
  return shown(host, SETTINGS).find(([code]) => code === "TEN_COT")?.[2] ?? "";
}

const DIRTY: Tabs = {
  "Tập thể": [
    COLLECTIVE_HEADER,
    [1, "Phòng Quản lý xây dựng", "x", "x", "28/3/2022", "Tốt", "Xuất săcc", "Tốt", "Tốt", "Xuất sắc"],
  ],
  "Cá nhân": [
    INDIVIDUAL_HEADER,
    individual(1, "Nguyễn Văn An", "P. QLXD"),
    individual(2, "Trần Thị Bình", "Phòng Quản lý xây dựng"),
  ],
};

describe("what is to be looked at", () => {
  test("is listed with its cell, and a click goes there", async () => {
    const host = await hostOf(DIRTY);
    const { page, untilSheetFocused } = await openData(host);
    await page.getByRole("heading", { name: "Chỗ cần xem lại, cả gợi ý (2)" }).waitFor();
    await page.getByText("Đang ghi: Xuất săcc").waitFor();
    await page.getByRole("button", { name: "Đến Tập thể, ô G2" }).click();
    await untilSheetFocused();
    expect(byHand(host, "return ss.getActiveCell().getA1Notation()")).toBe("G2");
  });

  test("is put right once the person has seen what would change, and given back", async () => {
    const host = await hostOf(DIRTY);
    const { page } = await openData(host);
    const button = page.getByRole("button", { name: "Sửa giúp" });
    expect(await button.first().isVisible()).toBe(false);
    await page.getByText("Đề xuất: Xuất sắc").click();
    await page.getByText('Tập thể G2: "Xuất săcc" → "Xuất sắc"').waitFor();
    await button.first().click();
    await page.getByText("Đã sửa 1 ô").waitFor();
    expect(shown(host, "Tập thể")[1]?.[6]).toBe("Xuất sắc");
    await page.getByRole("heading", { name: "Chỗ cần xem lại, cả gợi ý (1)" }).waitFor();
    await page.getByRole("button", { name: "Hoàn tác lần sửa gần nhất" }).click();
    await page.getByText("Đã trả lại 1 ô").waitFor();
    expect(shown(host, "Tập thể")[1]?.[6]).toBe("Xuất săcc");
  });

  test("another name of a unit is accepted by one click more", async () => {
    const host = await hostOf(DIRTY);
    const { page } = await openData(host);
    await page.getByText('Đề xuất: Hiểu "P. QLXD" là "Phòng Quản lý xây dựng"').click();
    await page.getByRole("button", { name: "Sửa giúp" }).last().click();
    await page.getByText("Đã ghi vào trang thiết lập").waitFor();
    expect(shown(host, SETTINGS).find(([code]) => code === "TEN_DON_VI")?.[2]).toBe(
      "P. QLXD → Phòng Quản lý xây dựng",
    );
    await page.getByRole("heading", { name: "Chỗ cần xem lại, cả gợi ý (1)" }).waitFor();
  });
});

test("a title that was looked at is taken into the settings, its table is used, and both are given back", async () => {
  const host = await hostOf({
    ...DEPARTMENT,
    "Cá nhân": [["(Số liệu đến 30/9)"], ...(DEPARTMENT["Cá nhân"] ?? [])],
  });
  const seen = (): string => shown(host, SETTINGS).find(([code]) => code === "DA_XEM")?.[2] ?? "";
  const { page } = await openData(host);
  await page.getByRole("button", { name: "Đến Cá nhân, ô A1" }).waitFor();
  await page.getByText('Đề xuất: Đã xem, không ảnh hưởng: "(Số liệu đến 30/9)"').click();
  await page.getByRole("button", { name: "Sửa giúp" }).first().click();
  await page.getByText("Đã ghi vào trang thiết lập").waitFor();
  expect(seen()).toBe("(Số liệu đến 30/9)");
  await page.getByRole("button", { name: "Đến Cá nhân, ô A1" }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Hoàn tác lần sửa gần nhất" }).click();
  await page.getByText("Đã trả lại 1 ô").waitFor();
  expect(seen()).toBe("");
  await page.getByRole("button", { name: "Đến Cá nhân, ô A1" }).waitFor();
});

describe("which column is what", () => {
  const UNUSUAL: Tabs = {
    ...DEPARTMENT,
    "Cá nhân": [
      INDIVIDUAL_HEADER.map((header) => (header === "Xếp loại 2024" ? "Mức 2024" : header)),
      ...(DEPARTMENT["Cá nhân"] ?? []).slice(1),
    ],
  };

  function dataOf(host: Host): DataOverview {
    const answer = host.callFromHtml("readData", [{}]) as { readonly ok: true; readonly value: DataOverview };
    return answer.value;
  }

  function yearsRead(host: Host): readonly (number | null)[] {
    const people = dataOf(host)
      .sheets.flatMap(({ tables }) => tables)
      .find(({ kind }) => kind === "individual");
    return (people?.columns ?? []).flatMap(({ takenFor: meaning }) =>
      meaning?.kind === "rating" ? [meaning.year] : [],
    );
  }

  test("is shown for each table and can be chosen; the choice survives an inserted column and a new name", async () => {
    const host = await hostOf(UNUSUAL);
    expect(yearsRead(host)).toEqual([2021, 2022, 2023, 2025]);
    const { page } = await openData(host);
    await page.getByText("Không bảng cá nhân nào có cột xếp loại năm 2024.").waitFor();
    await page.locator("summary").getByText("Cá nhân", { exact: true }).click();
    const chooser = page.getByLabel('Cột "Mức 2024" là');
    expect(await chooser.locator("option:checked").textContent()).toBe("Theo tiêu đề: Không dùng");
    await chooser.selectOption("Xếp loại 2024");
    await page.getByText('Cột "Mức 2024": Xếp loại 2024.').waitFor();
    expect(columnNames(host)).toBe("Mức 2024 → Xếp loại 2024");
    expect(yearsRead(host)).toEqual([2021, 2022, 2023, 2024, 2025]);

    byHand(
      host,
      `const sheet = ss.getSheetByName("Cá nhân"); sheet.insertColumnBefore(2); sheet.setName("Nhân sự")`,
    );
    expect(yearsRead(host)).toEqual([2021, 2022, 2023, 2024, 2025]);
  });

  test("a column that is read is never shown as one that is not used", async () => {
    const added = {
      "Tập thể": ["Hội đồng quyết định khen cơ quan chuyên trách"],
      "Cá nhân": ["Đơn vị 2023", "Thành tích CCHC xuất sắc 2024", "Xếp loại quý IV 2023"],
    };
    const host = await hostOf({
      "Tập thể": [[...COLLECTIVE_HEADER, ...added["Tập thể"]], ...(DEPARTMENT["Tập thể"] ?? []).slice(1)],
      "Cá nhân": [[...INDIVIDUAL_HEADER, ...added["Cá nhân"]], ...(DEPARTMENT["Cá nhân"] ?? []).slice(1)],
    });
    const { page } = await openData(host);
    const uses: [string, string | null, boolean][] = [];
    for (const header of [...added["Tập thể"], ...added["Cá nhân"]]) {
      const chooser = page.getByLabel(`Cột "${header}" là`);
      const choices = await chooser.locator("option").allTextContents();
      uses.push([
        header,
        await chooser.locator("option:checked").textContent(),
        choices.slice(1).includes(header),
      ]);
    }
    expect(uses).toEqual([
      [
        "Hội đồng quyết định khen cơ quan chuyên trách",
        "Theo tiêu đề: Hội đồng quyết định khen cơ quan chuyên trách",
        true,
      ],
      ["Đơn vị 2023", "Theo tiêu đề: Đơn vị 2023", true],
      ["Thành tích CCHC xuất sắc 2024", "Theo tiêu đề: Thành tích CCHC xuất sắc 2024", false],
      ["Xếp loại quý IV 2023", "Theo tiêu đề: Không dùng", false],
    ]);
  });

  test("what was chosen can be taken back", async () => {
    const host = await hostOf(UNUSUAL);
    const { page } = await openData(host);
    await page.locator("summary").getByText("Cá nhân", { exact: true }).click();
    await page.getByLabel('Cột "Mức 2024" là').selectOption("Xếp loại 2024");
    await page.getByText('Cột "Mức 2024": Xếp loại 2024.').waitFor();
    await page.getByLabel('Cột "Mức 2024" là').selectOption("");
    await page.getByText('Cột "Mức 2024" lại được hiểu theo tiêu đề của nó.').waitFor();
    expect(columnNames(host)).toBe("");
    expect(yearsRead(host)).toEqual([2021, 2022, 2023, 2025]);
  });

  test("a table that was not recognised is named by the cell that is selected", async () => {
    const host = await hostOf({
      ...DEPARTMENT,
      "Nhân sự": [
        ["Số hiệu", "Cán bộ", "Xếp loại 2024"],
        ["A1", "Hồ Văn Gia", "HTTNV"],
      ],
    });
    const { page } = await openData(host);
    await page.locator("summary").getByText("Nhân sự", { exact: true }).click();
    await page.getByText("Chưa nhận ra bảng nào ở trang này.").waitFor();
    host.select("Nhân sự!B1");
    await page.getByRole("button", { name: "Ô đang chọn là cột Họ và tên" }).click();
    await page.getByText('Cột "Cán bộ": Họ và tên.').waitFor();
    expect(dataOf(host).sheets.find(({ sheet }) => sheet === "Nhân sự")?.tables).toHaveLength(1);
  });

  test("a tab can be left out and used again, also after it was renamed, and the list says so", async () => {
    const host = await hostOf({ ...DEPARTMENT, "Bản cũ": DEPARTMENT["Cá nhân"] ?? [] });
    const { page } = await openData(host);
    await page.locator("summary").getByText("Bản cũ", { exact: true }).click();
    await page.getByRole("checkbox", { name: "Dùng trang này khi xét" }).locator("visible=true").click();
    await page.getByText('Không dùng trang "Bản cũ" khi xét.').waitFor();
    byHand(host, `ss.getSheetByName("Bản cũ").setName("Lưu trữ")`);
    const stored = dataOf(host).sheets.find(({ sheet }) => sheet === "Lưu trữ");
    expect([stored?.isLeftOut, stored?.tables]).toEqual([true, []]);
    expect(dataOf(host).causes.map(({ needed }) => needed)).toContainEqual(
      expect.stringContaining('Trang này đã được chọn "Không dùng"'),
    );
    expect(tabNames(host)).toEqual(["Tập thể", "Cá nhân", "Lưu trữ"]);
  });

  test("an empty cell is no header", async () => {
    const host = await hostOf({ ...DEPARTMENT, Nháp: [["", "ghi chép"]] });
    const { page } = await openData(host);
    await page.locator("summary").getByText("Nháp", { exact: true }).click();
    host.select("Nháp!A1");
    await page.getByRole("button", { name: "Ô đang chọn là cột Tên tập thể" }).click();
    await page.getByRole("alert").filter({ hasText: "Ô đang chọn trống." }).waitFor();
  });
});
