/** Whether the list is closed, and what changed since, as the sidebar tells it. */
import type { Overview } from "../../src/addin/sidebar/messages";
import type { Host } from "../../src/workbench/host";
import { buildBundle, byHand } from "./bundle-host";
import { chosen, close, FINAL, notice } from "./council-list";
import { setCell } from "./read-tabs";

beforeAll(buildBundle, 60_000);

/** The values of all tabs. */
function everything(host: Host): unknown {
  return byHand(
    host,
    `return ss.getSheets().map((sheet) => [sheet.getName(), sheet.getDataRange().getValues()])`,
  );
}

test("the sidebar says on opening what changed since the list was closed, and writes nothing", async () => {
  const host = await chosen();
  const said = (): unknown =>
    (host.run("readDashboard", { track: "period" }) as { value?: Overview }).value?.steps.closing;
  expect(said()).toBeNull();
  close(host);
  expect(said()).toMatchObject({ changed: null });
  const before = everything(host);
  setCell(host, "Cá nhân", 4, 7, "HTXSNV");
  expect(said()).toMatchObject({
    changed: 'Dữ liệu đã thay đổi sau khi chốt: "Cá nhân" ô G4 (Xếp loại 2023, Lê Văn Cường).',
  });
  setCell(host, "Cá nhân", 4, 7, "HTTNV");
  expect(everything(host)).toEqual(before);
});

test("a copy of the closed list that somebody made does not stay closed when the list is opened again", async () => {
  const host = await chosen();
  close(host);
  byHand(
    host,
    `const copy = ss.insertSheet("Bản sao của danh sách", 0);
     const values = ss.getSheetByName(args).getDataRange().getValues();
     copy.getRange(1, 1, values.length, values[0].length).setNumberFormat("@").setValues(values);
     for (const mark of ss.getSheetByName(args).getDeveloperMetadata()) copy.addDeveloperMetadata(mark.getKey(), mark.getValue());`,
    FINAL,
  );
  host.run("reopenNominationList");
  expect(notice(host)).toMatch(/^Danh sách đã mở lại lúc /);
  const { value } = host.run("readDashboard", { track: "period" }) as { value?: Overview };
  expect(value?.steps.closing).toBeNull();
});
