/** The council's list in a workbook: what it chose, its closing, and what the closed list says of data that changes. */
import type { Overview } from "../../src/addin/sidebar/messages";
import type { Host } from "../../src/workbench/host";
import { bundleHost, smallTabs } from "./bundle-host";
import { setCell, shown, typeInto } from "./read-tabs";
import { DEPARTMENT, workbookOf, type Tabs } from "./workbooks";

export const LIST = "Đề nghị CCHC 2021-2025";
export const FINAL = "Danh sách đề nghị CCHC 2021-2025";

/** The department with its list; Văn phòng Sở and one of its people are chosen with all votes. */
export async function chosen(tabs: Tabs = DEPARTMENT): Promise<Host> {
  const host = smallTabs(bundleHost(await workbookOf(tabs)));
  host.run("createNominationList");
  for (const name of ["Văn phòng Sở", "Nguyễn Văn An"]) {
    typeInto(host, LIST, name, "Hội đồng chọn", true);
    typeInto(host, LIST, name, "Số phiếu", "9/9/10");
  }
  members(host, "10", "");
  return host;
}

/** Of the council, all and those present. */
export function members(host: Host, total: string, present: string): void {
  const row = shown(host, LIST).findIndex(([first]) => first === "Tổng số thành viên Hội đồng") + 1;
  setCell(host, LIST, row, 5, total);
  setCell(host, LIST, row + 1, 5, present);
}

/** What the person is told. */
export function close(host: Host): string {
  return (
    (host.run("runDashboardCommand", { command: "closeNominationList" }) as { message?: string }).message ??
    ""
  );
}

/** What the sidebar says of data that is another since. */
export function changed(host: Host): string {
  const { value } = host.run("readDashboard", { track: "period" }) as { value?: Overview };
  return value?.steps.closing?.changed ?? "";
}

/** What stands at the head of the closed list. */
export function notice(host: Host): string {
  return shown(host, FINAL)[0]?.[0] ?? "";
}
