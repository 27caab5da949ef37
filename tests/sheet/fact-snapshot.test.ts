/** What a closed list was computed from is the same after being kept as text, and each fact that is another since is told with its cell. */
import fc from "fast-check";
import type { Facts } from "../../src/domain/subject";
import { DEFAULT_PARAMETERS, type Parameters } from "../../src/plan/parameters";
import {
  changesSince,
  takeSnapshot,
  type FactChange,
  type FactSnapshot,
} from "../../src/sheet/fact-snapshot";
import { factSheets, factsOf } from "./fact-sheet";
import { readTabs, type Rows, type Tabs } from "./grids";

const HEADER = ["STT", "Họ và tên", "Đơn vị", "Xếp loại 2024", "Xếp loại 2025"];
const AN = [1, "Nguyễn Văn An", "Văn phòng Sở", "HTTNV", "HTTNV"];
const MAI = [2, "Trần Thị Mai", "Thanh tra Sở", "HTTNV", "HTNV"];

function people(...lines: Rows): Tabs {
  return { "Cá nhân": [HEADER, ...lines] };
}

/** As the closed list keeps it. */
function kept(facts: Facts): FactSnapshot {
  return JSON.parse(JSON.stringify(takeSnapshot(facts, DEFAULT_PARAMETERS))) as FactSnapshot;
}

function changeText(change: FactChange): string {
  switch (change.kind) {
    case "setting":
      return `setting ${change.id}`;
    case "removed":
      return `removed ${change.name}`;
    case "added":
      return `added ${change.subject.name}`;
    case "fact": {
      const { subject, place } = change;
      return `${subject.name} ${place ? `${place.sheet} ${String(place.row)},${String(place.column)}` : "?"}`;
    }
  }
}

function changes(before: Tabs, now: Tabs, settings: Partial<Parameters> = {}): readonly string[] {
  const parameters = { ...DEFAULT_PARAMETERS, ...settings };
  return changesSince(kept(readTabs(before).facts), readTabs(now).facts, parameters).map(changeText);
}

test("the same facts are no change, whatever they are", () => {
  fc.assert(
    fc.property(factSheets, (sheet) => {
      expect(changesSince(kept(factsOf(sheet)), factsOf(sheet), DEFAULT_PARAMETERS)).toEqual([]);
    }),
    { seed: 609, numRuns: 100 },
  );
});

test("a fact that is another is told at its cell, and only that one", () => {
  expect(changes(people(AN, MAI), people(AN, [...MAI.slice(0, -1), "HTTNV"]))).toEqual([
    "Trần Thị Mai Cá nhân 3,5",
  ]);
  expect(changes(people(AN, MAI), people(AN, [...MAI.slice(0, -1), ""]))).toEqual([
    "Trần Thị Mai Cá nhân 3,5",
  ]);
});

test("a fact of which no cell is left is told of its line", () => {
  const without = { "Cá nhân": people(AN)["Cá nhân"]?.map((row) => row.slice(0, -1)) ?? [] };
  expect(changes(people(AN), without)).toEqual(["Nguyễn Văn An ?"]);
});

test("lines in another order, and a tab of another name, are no change", () => {
  expect(changes(people(AN, MAI), people(MAI, AN))).toEqual([]);
  expect(changes(people(AN), { "Cán bộ": [["DANH SÁCH"], HEADER, AN] })).toEqual([]);
});

test("who came and who went are told, after the settings, and who went last", () => {
  const settings = { warnThematic: !DEFAULT_PARAMETERS.warnThematic };
  expect(changes(people(AN), people(MAI), settings)).toEqual([
    "setting warnThematic",
    "added Trần Thị Mai",
    "removed Nguyễn Văn An",
  ]);
});

test("who has name and unit in common with another is numbered in the order of the sheets", () => {
  const [an] = readTabs(people(AN)).facts.individuals ?? [];
  const facts: Facts = { collectives: null, individuals: an ? [an, an] : [] };
  const now = changesSince(kept(facts), { ...facts, individuals: an ? [an] : [] }, DEFAULT_PARAMETERS);
  expect(now.map(changeText)).toEqual(["removed Nguyễn Văn An"]);
});
