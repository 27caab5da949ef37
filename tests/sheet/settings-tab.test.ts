/** The settings tab: what people typed beside the readings is read back, and written again as it was. */
import { DEFAULT_SETTINGS } from "../../src/plan/document-parameters";
import { READING_IDS, type ReadingId } from "../../src/plan/readings";
import type { CellValue, Grid } from "../../src/sheet/cell";
import { readSettings } from "../../src/sheet/all-settings";
import { readConfirmations, settingsTab, type Confirmation } from "../../src/sheet/settings-tab";

const TYPED: ReadonlyMap<ReadingId, Confirmation> = new Map<ReadingId, Confirmation>(
  READING_IDS.map((id, index) => [
    id,
    { by: `Người ${id}`, on: index % 2 === 0 ? { year: 2026, month: 3, day: 1 + index } : "chưa nhớ ngày" },
  ]),
);

function gridOf(values: readonly (readonly CellValue[])[]): Grid {
  return { sheet: "Thiết lập CCHC", firstRow: 1, firstColumn: 1, values };
}

const { values } = settingsTab(DEFAULT_SETTINGS, DEFAULT_SETTINGS, TYPED);

test("a new tab says of every reading that nobody has confirmed it", () => {
  const fresh = settingsTab(DEFAULT_SETTINGS, DEFAULT_SETTINGS);
  const confirmations = readConfirmations(gridOf(fresh.values));
  expect([...confirmations.keys()]).toEqual(READING_IDS);
  expect(new Set([...confirmations.values()].map(({ by }) => by))).toEqual(new Set(["chưa xác nhận"]));
});

test("who confirmed a reading and when comes back from the tab as it was typed", () => {
  expect(readConfirmations(gridOf(values))).toEqual(TYPED);
});

test("also after somebody put a column before the table, or changed the order of its rows", () => {
  expect(readConfirmations(gridOf(values.map((row) => [null, ...row])))).toEqual(TYPED);
  const header = values.findIndex((row) => row.includes("Người xác nhận"));
  const reversed = [...values.slice(0, header + 1), ...values.slice(header + 1).reverse()];
  expect(new Map([...readConfirmations(gridOf(reversed))].sort())).toEqual(new Map([...TYPED].sort()));
});

test("a tab without that table confirms nothing", () => {
  expect(readConfirmations(gridOf(values.slice(0, 20)))).toEqual(new Map());
  expect(readConfirmations(gridOf([]))).toEqual(new Map());
});

test("a setting of several lines keeps them in its cell, beside its default, and is read back as it was", () => {
  const recipients = ["Như trên", "Ban TĐKT tỉnh", "Lưu: VT"];
  const { values: written } = settingsTab({ ...DEFAULT_SETTINGS, recipients }, DEFAULT_SETTINGS);
  const row = written.find(([code]) => code === "NOI_NHAN");
  expect(row?.[2]).toBe("Như trên\nBan TĐKT tỉnh\nLưu: VT");
  expect(row?.[3]).toBe(DEFAULT_SETTINGS.recipients.join("\n"));
  const { parameters, errors } = readSettings(gridOf(written));
  expect(errors).toEqual([]);
  expect(parameters.recipients).toEqual(recipients);
});
