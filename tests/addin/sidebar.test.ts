/** The sidebar as a person uses it, in a real browser over the shipped script: 300 pixels wide, mouse and keyboard. */
import type { Locator, Page } from "playwright-core";
import type { Overview, OverviewLine } from "../../src/addin/sidebar/messages";
import type { Host } from "../../src/workbench/host";
import { bundleHost, byHand, smallTabs } from "./bundle-host";
import { useSidebar } from "./sidebar-page";
import { DEPARTMENT, workbookOf, type Tabs } from "./workbooks";

const session = useSidebar();

/** For tests that change nothing but the selection. */
let department: Host;
beforeAll(async () => {
  department = await hostOf();
});

async function hostOf(tabs: Tabs = DEPARTMENT): Promise<Host> {
  const host = bundleHost(await workbookOf(tabs));
  host.open();
  return smallTabs(host);
}

async function choose(page: Page, tab: string): Promise<void> {
  await page.getByRole("tab", { name: tab }).click();
}

/** What a person sees, line by line. */
async function linesOf(part: Locator): Promise<readonly string[]> {
  const text = await part.evaluate((element) => {
    const unseen = [...element.querySelectorAll<HTMLElement>(".unseen, [aria-hidden]")];
    for (const each of unseen) each.style.display = "none";
    const seen = (element as HTMLElement).innerText;
    for (const each of unseen) each.style.display = "";
    return seen;
  });
  return text.split("\n").filter((line) => line !== "");
}

function activeCell(host: Host): unknown {
  return byHand(host, "return [ss.getActiveSheet().getName(), ss.getActiveCell().getA1Notation()]");
}

describe("the round", () => {
  test("what was found is read at once, with the defaults chosen", async () => {
    const { page, calls } = await session.open(department);
    await page.getByText("Đã tìm thấy 3 tập thể, 6 cá nhân").waitFor();
    expect(calls).toEqual([{ name: "readDashboard", request: {} }]);
    expect(await page.getByRole("radio", { name: "Giai đoạn 2021-2025" }).isChecked()).toBe(true);
    expect(await page.getByText("Không có chỗ nào cần xem trước khi trình.").isVisible()).toBe(true);
  });

  test("choosing the annual round and a year reads anew, and the list is made for it", async () => {
    const host = await hostOf();
    const { page } = await session.open(host);
    await page.getByRole("radio", { name: "Hằng năm" }).click();
    await page.getByRole("combobox", { name: "Năm xét" }).selectOption("2023");
    await page.getByText("Năm 2023", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Tạo danh sách đề nghị khen thưởng" }).click();
    await page.getByRole("heading", { name: "Đã xong" }).waitFor();
    expect(await page.getByText('Danh sách ở trang "Đề nghị CCHC 2023"').isVisible()).toBe(true);
    expect(byHand(host, "return ss.getActiveSheet().getName()")).toBe("Đề nghị CCHC 2023");
    expect(host.dialogs.filter(({ kind }) => kind === "alert")).toEqual([]);
  });

  test("while a command works the sidebar says so and a double click does not run it twice", async () => {
    const host = await hostOf();
    const { page, calls, hold } = await session.open(host);
    const button = page.getByRole("button", { name: "Tô màu đủ điều kiện" });
    await button.waitFor();
    const release = hold();
    await button.dblclick();
    await page.getByText("Đang tô màu…").waitFor();
    await page.getByRole("button", { name: "Bỏ tô màu" }).click({ force: true });
    release();
    await page.getByText("Đã tô màu đợt 2021-2025").waitFor();
    expect(await page.getByText("Đang tô màu…").isVisible()).toBe(false);
    expect(calls.filter(({ name }) => name === "runDashboardCommand")).toHaveLength(1);
  });

  test("a command that cannot be done says why, as an alert", async () => {
    const host = await hostOf();
    const { page } = await session.open(host);
    host.locks.heldByOther = true;
    await page.getByRole("button", { name: "Bỏ tô màu" }).click();
    await page.getByRole("alert").filter({ hasText: "Đang có người khác chạy lệnh này" }).waitFor();
  });

  test("doubtful cells are listed, and a click goes to one and gives the keyboard to the sheet", async () => {
    const [header = [], first = [], ...rest] = DEPARTMENT["Cá nhân"] ?? [];
    const doubtful = first.map((cell, column) => (column === 5 ? "Tôt lắm" : cell));
    const host = await hostOf({ ...DEPARTMENT, "Cá nhân": [header, doubtful, ...rest] });
    const { page, untilSheetFocused } = await session.open(host);
    await page.getByRole("heading", { name: "Chỗ cần xem trước khi trình (1)" }).waitFor();
    expect(await page.getByText('"Tôt lắm" không phải là mức xếp loại').isVisible()).toBe(true);
    await page.getByRole("button", { name: "Đến Cá nhân, ô F2" }).click();
    await untilSheetFocused();
    expect(activeCell(host)).toEqual(["Cá nhân", "F2"]);
  });

  test("a year that cannot be read leaves the choice of another", async () => {
    const host = await hostOf({
      "Cá nhân": [
        ["STT", "Họ và tên", "Đơn vị", "Kỷ luật", "Thành tích CCHC xuất sắc"],
        [1, "Lê An", "Sở", "", "x"],
      ],
    });
    const { page } = await session.open(host);
    await page.getByRole("radio", { name: "Hằng năm" }).click();
    await page.getByRole("alert").filter({ hasText: "Chưa biết xét năm nào" }).waitFor();
    await page.getByRole("radio", { name: "Giai đoạn 2021-2025" }).click();
    await page.getByText("Đã tìm thấy 0 tập thể, 1 cá nhân").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });
});

describe("the results", () => {
  test("a bar says its number and narrows the list; a unit narrows it further; both can be taken back", async () => {
    const { page } = await session.open(department);
    await choose(page, "Kết quả");
    const bar = page.getByRole("button", { name: "Không đủ điều kiện 3" });
    await bar.click();
    expect(await bar.getAttribute("aria-pressed")).toBe("true");
    expect(await page.locator(".line-name").allTextContents()).toEqual([
      "Phạm Thị Dung",
      "Võ Văn Em",
      "Huỳnh Thị Gấm",
    ]);
    await page
      .getByRole("button", { name: /^Phòng Hạ tầng/ })
      .first()
      .click();
    expect(await page.locator(".line-name").allTextContents()).toEqual(["Võ Văn Em", "Huỳnh Thị Gấm"]);
    expect(await page.getByText("Đang lọc: Cá nhân, Không đủ điều kiện, Phòng Hạ tầng").isVisible()).toBe(
      true,
    );
    await page.getByRole("button", { name: "Bỏ lọc" }).click();
    expect(await page.locator(".line").count()).toBe(9);
    expect(await bar.getAttribute("aria-pressed")).toBe("false");
  });

  test("each unit says its own result and how many of its people have which", async () => {
    const { page } = await session.open(department);
    await choose(page, "Kết quả");
    expect(await page.locator(".unit").allInnerTexts()).toEqual([
      expect.stringMatching(/^Văn phòng Sở\s+Tập thể: Đủ điều kiện. 2 cá nhân: 1 đủ, 1 chờ Hội đồng$/),
      expect.stringMatching(/^Thanh tra Sở\s+Tập thể: Đủ điều kiện. 2 cá nhân: 1 đủ, 1 không đủ$/),
      expect.stringMatching(/^Phòng Hạ tầng\s+Tập thể: Không đủ điều kiện. 2 cá nhân: 2 không đủ$/),
    ]);
  });

  test("the search needs no tones", async () => {
    const { page } = await session.open(department);
    await choose(page, "Kết quả");
    await page.getByRole("searchbox", { name: "Tìm tên hoặc đơn vị" }).fill("huynh thi gam");
    expect(await page.locator(".line-name").allTextContents()).toEqual(["Huỳnh Thị Gấm"]);
    await page.getByRole("searchbox").fill("không có ai");
    expect(await page.getByText("Không có ai khớp").isVisible()).toBe(true);
  });

  test("of ten thousand people as many are in the page as one reads, and any of them is found", async () => {
    const host = department;
    const { value } = host.callFromHtml("readDashboard", [{}]) as { readonly value: Overview };
    const lines = Array.from({ length: 10_000 }, (_, index): OverviewLine => [
      "individual",
      `Người số ${String(index)}`,
      index % 3,
      "ineligible",
      null,
      "BK_GD",
      0,
      index + 2,
    ]);
    const overview: Overview = { ...value, lines };
    const { page } = await session.open(host, {
      answer: ({ name }) => (name === "readDashboard" ? { ok: true, value: overview } : undefined),
    });
    await choose(page, "Kết quả");
    await page.getByRole("button", { name: "Không đủ điều kiện 10.000" }).waitFor();
    expect(await page.locator(".line").count()).toBeLessThanOrEqual(50);
    await page.getByRole("button", { name: "Hiện thêm" }).last().click();
    expect(await page.locator(".line").count()).toBeLessThanOrEqual(100);
    await page.getByRole("searchbox").fill("nguoi so 9999");
    expect(await page.locator(".line-name").allTextContents()).toEqual(["Người số 9999"]);
  });
});

describe("why", () => {
  test("a person of the list is explained: the plan's words, the meaning, the finding, the need, the cell", async () => {
    const host = department;
    const { page, untilSheetFocused } = await session.open(host);
    await choose(page, "Kết quả");
    await page.getByRole("button", { name: /^Phạm Thị Dung/ }).click();
    const heading = page.getByRole("heading", { name: "Phạm Thị Dung" });
    await heading.waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByText("có thành tích xuất sắc trong thực hiện nhiệm vụ").last().waitFor();
    const failing = page.locator("details.leaf[open]");
    expect(await failing.count()).toBe(1);
    expect(await linesOf(failing)).toEqual([
      expect.stringMatching(/^Không đạt Máy hiểu là: Trong giai đoạn 2021-2025, có xác nhận/),
      "Đã thấy",
      '"Thành tích CCHC xuất sắc": không.',
      "Cần",
      '"Thành tích CCHC xuất sắc": có.',
      "Đọc ở",
      "Cá nhân, ô J5",
      "Thành tích CCHC xuất sắc: không",
    ]);
    await page.getByRole("button", { name: "Đến Cá nhân, ô J5" }).click();
    await untilSheetFocused();
    expect(activeCell(host)).toEqual(["Cá nhân", "J5"]);
  });

  test("from a person one comes to the unit on which the verdict hangs, whose choice of criteria is shown as one", async () => {
    const { page } = await session.open(department);
    await choose(page, "Kết quả");
    await page.getByRole("button", { name: /^Võ Văn Em/ }).click();
    await page.getByRole("button", { name: "Xem vì sao của Phòng Hạ tầng" }).click();
    await page.getByRole("heading", { name: "Phòng Hạ tầng" }).waitFor();
    await page.getByText("Cũng được xét: Bằng khen của Chủ tịch UBND tỉnh").click();
    const choice = page.getByRole("region", { name: "Chỉ cần đạt một trong các tiêu chuẩn sau:" });
    expect(await choice.locator("details.clause").count()).toBe(2);
    expect(await choice.getByText("hoặc", { exact: true }).count()).toBe(1);
  });

  test("the line selected in the sheet, then another, and a line that is nobody's", async () => {
    const host = department;
    const { page } = await session.open(host);
    await choose(page, "Vì sao");
    const button = page.getByRole("button", { name: "Xem dòng đang chọn" });
    host.select("Cá nhân!C3");
    await button.click();
    await page.getByRole("heading", { name: "Trần Thị Bình" }).waitFor();
    host.select("Tập thể!F3");
    await button.click();
    await page.getByRole("heading", { name: "Thanh tra Sở" }).waitFor();
    host.select("Tập thể!A1");
    await button.click();
    await page.getByRole("alert").filter({ hasText: 'Dòng 1 của trang "Tập thể"' }).waitFor();
  });

  test("reading again shows the line as it has become", async () => {
    const host = await hostOf();
    const { page } = await session.open(host);
    await choose(page, "Vì sao");
    host.select("Cá nhân!B5");
    await page.getByRole("button", { name: "Xem dòng đang chọn" }).click();
    await page.getByText('Không đủ: "Thành tích CCHC xuất sắc": không (IV.1.1.b).').waitFor();
    byHand(host, 'ss.getSheetByName("Cá nhân").getRange("J5").setValue("x")');
    await page.getByRole("button", { name: "Đọc lại" }).click();
    await page.locator(".verdict", { hasText: "Đủ điều kiện" }).waitFor();
    expect(await page.locator(".verdict").innerText()).toContain("Hội đồng quyết định");
  });
});

describe("deadlines", () => {
  async function withDate(now: string, date: string): Promise<Page> {
    const { page } = await session.open(await hostOf(), { now });
    await choose(page, "Thời hạn");
    await page.getByLabel("Ngày công nhận kết quả CCHC năm 2025").fill(date);
    await page.keyboard.press("Enter");
    return page;
  }

  test.each([
    ["2026-01-20T08:00:00+07:00", "Còn 5 ngày"],
    ["2026-01-25T23:00:00+07:00", "Hôm nay là ngày cuối"],
    ["2026-01-26T00:30:00+07:00", "Đã quá hạn 1 ngày"],
  ])("V.2: recognised on 15/01/2026; at %s by the person's clock: %s", async (now, left) => {
    const page = await withDate(now, "15/01/2026");
    await page.getByText(left, { exact: true }).waitFor();
    expect(await page.getByText("Chủ nhật, 25/01/2026").isVisible()).toBe(true);
    expect(await page.getByText("Thứ Hai, 26/01/2026").isVisible()).toBe(true);
  });

  test("V.2: a last day on a working day stands alone", async () => {
    const page = await withDate("2026-01-12T08:00:00+07:00", "12/01/2026");
    await page.getByText("Thứ Năm, 22/01/2026").waitFor();
    expect(await page.getByText("Nếu được tính ngày làm việc kế tiếp").count()).toBe(0);
  });

  test("III.2: who registered late or without a date is listed with the cell", async () => {
    const registered = ["30/3/2022", "31/3/2022", "x"];
    const units = (DEPARTMENT["Tập thể"] ?? []).map((cells, row) =>
      cells.map((cell, column) => (row > 0 && column === 4 ? (registered[row - 1] ?? null) : cell)),
    );
    const { page } = await session.open(await hostOf({ ...DEPARTMENT, "Tập thể": units }));
    await choose(page, "Thời hạn");
    await page.getByText("Hạn đăng ký: 30/3/2022.").waitFor();
    expect(await page.getByText("1 tập thể đăng ký đúng hạn, có ghi ngày.").isVisible()).toBe(true);
    const listed = page.locator("#panel-deadlines .issues > li");
    expect(await linesOf(listed.nth(0))).toEqual([
      "Thanh tra Sở Không đạt",
      "Đăng ký thi đua giai đoạn ngày 31/3/2022, sau hạn 30/3/2022.",
      "Tập thể, ô E3",
    ]);
    expect(await linesOf(listed.nth(1))).toEqual([
      "Phòng Hạ tầng Đạt, chưa rõ ngày",
      "Đã đăng ký thi đua giai đoạn (không ghi ngày).",
      "Tập thể, ô E4",
    ]);
    expect(await listed.count()).toBe(2);
  });

  test("what is no date is said beside the field", async () => {
    const page = await withDate("2026-01-12T08:00:00+07:00", "hôm qua");
    await page.getByText('"hôm qua" không phải là ngày').waitFor();
    const field = page.getByLabel("Ngày công nhận kết quả CCHC năm 2025");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    const described = await field.getAttribute("aria-describedby");
    expect(await page.locator(`#${described ?? ""}`).innerText()).toContain("ví dụ 15/01/2026");
  });
});

describe("when the script does not answer", () => {
  test("what it throws, and a call that is lost, end as one sentence, and another try works", async () => {
    const host = department;
    let broken = true;
    const { page } = await session.open(host, {
      answer: () => {
        if (broken) throw new Error("NetworkError: Connection failure due to HTTP 0");
        return undefined;
      },
    });
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toBe(
      "Google Sheets không trả lời. Kiểm tra kết nối mạng, chờ một phút rồi bấm lại.",
    );
    broken = false;
    await page.getByRole("button", { name: "Đọc lại" }).click();
    await page.getByText("Đã tìm thấy 3 tập thể, 6 cá nhân").waitFor();
    expect(await alert.count()).toBe(0);
  });

  test("an answer that comes after a later one does not replace it", async () => {
    const host = department;
    const { page, hold } = await session.open(host);
    await page.getByRole("radio", { name: "Hằng năm" }).waitFor();
    const releaseAnnual = hold();
    await page.getByRole("radio", { name: "Hằng năm" }).click();
    const releasePeriod = hold();
    await page.getByRole("radio", { name: "Giai đoạn 2021-2025" }).click();
    const readAt = page.locator(".round-bar [role=status]", { hasText: "Đọc lúc" });
    expect(await readAt.count()).toBe(0);
    releasePeriod();
    await readAt.waitFor();
    releaseAnnual();
    await page.waitForTimeout(300);
    expect(await page.locator(".round-bar strong").innerText()).toBe("Giai đoạn 2021-2025");
  });
});

describe("hostile text in cells", () => {
  const IMAGE = '<img src="https://example.org/x.png" onerror="document.title = 1">';
  const SCRIPT = "<script>document.title = 1</script>";
  const HIDDEN = "\u202eđảo ngược\u2066";
  const HUGE = "dài".repeat(3333);

  test("names, units and ratings are shown as text, never as markup, and none of them widens the page", async () => {
    const [header = [], ...rest] = DEPARTMENT["Cá nhân"] ?? [];
    const names = [IMAGE, SCRIPT, HIDDEN, HUGE, "🌸 Ngọc", '=HYPERLINK("https://example.org";"x")'];
    const people = rest.map((cells, index) =>
      cells.map((cell, column) => (column === 1 ? (names[index] ?? cell) : column === 5 ? IMAGE : cell)),
    );
    const units = (DEPARTMENT["Tập thể"] ?? []).map((cells, index) =>
      cells.map((cell, column) => (index === 1 && column === 1 ? SCRIPT : cell)),
    );
    const { page } = await session.open(await hostOf({ "Tập thể": units, "Cá nhân": [header, ...people] }));
    const title = await page.title();
    await page.getByText("Đã tìm thấy").waitFor();
    expect(await page.getByText(`"${IMAGE}" không phải là mức xếp loại`).count()).toBeGreaterThan(0);
    await choose(page, "Kết quả");
    const shown = await page.locator(".line-name").allTextContents();
    expect(shown).toEqual(expect.arrayContaining([IMAGE, SCRIPT, HUGE, "🌸 Ngọc"]));
    await page.locator(".line", { hasText: IMAGE }).first().click();
    await page.getByRole("heading", { name: IMAGE }).waitFor();
    expect(await page.locator("#sidebar :is(img, script, a, iframe)").count()).toBe(0);
    expect(await page.title()).toBe(title);
    for (const tab of ["Đợt xét", "Kết quả", "Vì sao"]) {
      await choose(page, tab);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(300);
    }
  });
});
