/** "Xuất danh sách" in the dialog "Làm hồ sơ", in a real browser: the files as they are downloaded, and what is told. */
import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import type { Host } from "../../src/workbench/host";
import { bundleHost, smallTabs } from "./bundle-host";
import { setCell, shown, typeInto } from "./read-tabs";
import { useSidebar, type SidebarOptions } from "./sidebar-page";
import { DEPARTMENT, workbookOf } from "./workbooks";

const session = useSidebar();
const LIST = "Đề nghị CCHC 2021-2025";
const SETTINGS = "Thiết lập CCHC";
const IMPORT_FORM = "Nhập vào phần mềm thi đua, khen thưởng của tỉnh";

async function department(): Promise<Host> {
  return smallTabs(bundleHost(await workbookOf(DEPARTMENT)));
}

async function chosen(): Promise<Host> {
  const host = await department();
  host.run("createNominationList");
  for (const name of ["Văn phòng Sở", "Nguyễn Văn An"]) {
    typeInto(host, LIST, name, "Hội đồng chọn", true);
    typeInto(host, LIST, name, "Số phiếu", "9/9/10");
  }
  return host;
}

async function closed(): Promise<Host> {
  const host = await chosen();
  host.run("runDashboardCommand", { command: "closeNominationList" });
  return host;
}

async function open(host: Host, options: SidebarOptions = {}): Promise<Page> {
  const { page } = await session.open(host, { width: 780, height: 560, opener: "openDossier", ...options });
  await page.getByText("Đang đọc bảng tính…").waitFor({ state: "detached" });
  return page;
}

async function download(page: Page, title: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: new RegExp(`^Tải \\.(xlsx|csv): ${title}$`) }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

async function rowsOf(bytes: Buffer): Promise<readonly (readonly unknown[])[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const rows: unknown[][] = [];
  workbook.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
}

function section(page: Page) {
  return page.getByRole("region", { name: "Xuất danh sách" });
}

test("the chosen, and nobody else, in the form of the provincial software", async () => {
  const page = await open(await closed());
  const { name, bytes } = await download(page, IMPORT_FORM);
  expect(name).toBe("Danh-sach-nhap-phan-mem-2021-2025.xlsx");
  const [header, ...rows] = await rowsOf(bytes);
  expect(header?.[2]).toBe("Tên tập thể/cá nhân/hộ gia đình");
  expect(rows.map((row) => [row[0], row[2], row[5], row[6]])).toEqual([
    [1, "Văn phòng Sở", "TAPTHE", "Cờ thi đua của UBND tỉnh"],
    [2, "Nguyễn Văn An", "CANHAN", "Bằng khen cấp bộ, ban, ngành, tỉnh, đoàn thể trung ương"],
  ]);
  expect(await section(page).getByRole("status").innerText()).toContain(`Đã tạo tệp "${name}"`);
});

test("the list with votes as .csv", async () => {
  const page = await open(await closed());
  const { name, bytes } = await download(page, "Danh sách có số phiếu, cho bảng tính khác");
  expect(name).toBe("Danh-sach-duoc-chon-2021-2025.csv");
  const lines = bytes.toString("utf8").split("\r\n");
  expect(lines[0]).toMatch(/^\ufeffSTT,Đối tượng,/);
  expect(lines[1]).toBe("1,Tập thể,Văn phòng Sở,,,Cờ thi đua của UBND tỉnh (giai đoạn 2021-2025),9,9,10,90,");
  expect(lines.slice(3)).toEqual([""]);
});

test("before the list is closed every name says that it is a draft", async () => {
  const page = await open(await chosen());
  for (const title of [IMPORT_FORM, "Mẫu nhập cũ: tập thể", "Mẫu nhập cũ: cá nhân"]) {
    expect((await download(page, title)).name).toMatch(/^BAN-NHAP-.*\.xlsx$/);
  }
  expect(await section(page).innerText()).toContain("tên tệp có chữ BAN-NHAP");
});

test("what is typed into the settings is in the file, and nothing is missing any more", async () => {
  const host = await closed();
  host.run("openSettings");
  const write = (code: string, value: string): void => {
    const rows = shown(host, SETTINGS);
    const column = rows.find((row) => row.includes("Giá trị"))?.indexOf("Giá trị") ?? -1;
    setCell(host, SETTINGS, rows.findIndex(([first]) => first === code) + 1, column + 1, value);
  };
  let page = await open(host);
  expect(await section(page).innerText()).toContain("Chưa có phân loại đối tượng trong phần mềm");
  write("PHAN_LOAI_DOI_TUONG", "Tập thể → PB\nCá nhân → CC");
  write("LINH_VUC", "Cải cách hành chính");
  page = await open(host);
  const { name, bytes } = await download(page, IMPORT_FORM);
  // Codes of another program are no reason to close a list again.
  expect(name).toBe("Danh-sach-nhap-phan-mem-2021-2025.xlsx");
  const [, ...rows] = await rowsOf(bytes);
  expect(rows.map((row) => row.slice(7))).toEqual([
    ["PB", "Cải cách hành chính"],
    ["CC", "Cải cách hành chính"],
  ]);
  expect(await section(page).innerText()).not.toContain("Chưa có");
});

test("where nobody is chosen there is nothing to export", async () => {
  const page = await open(await department());
  expect(await section(page).count()).toBe(0);
});

test("a file that cannot be made is named", async () => {
  session.expectError(/no memory/);
  const page = await open(await closed());
  await page.evaluate("TextEncoder = function () { throw new RangeError('no memory'); }");
  await page.getByRole("button", { name: /^Tải \.csv/ }).click();
  expect(await section(page).getByRole("alert").innerText()).toBe(
    'Chưa tạo được: Danh sách có số phiếu, cho bảng tính khác. Bấm "Đọc lại" rồi tải lại.',
  );
});

test("axe finds nothing against WCAG 2.2 AA, with what is missing and after a download; nothing is cut off at twice the size", async () => {
  const page = await open(await closed());
  await download(page, IMPORT_FORM);
  await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] })',
  );
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 280 });
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
});
