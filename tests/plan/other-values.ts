/** For each setting a value that is not its default, to see what depends on it. */
import {
  DEFAULT_SETTINGS,
  SETTINGS,
  type SettingId,
  type Settings,
} from "../../src/plan/document-parameters";
import type { ParameterKind, ParameterValues } from "../../src/plan/parameters";

/** Two of each kind: one of them is not the default. */
const VALUES: { readonly [Kind in ParameterKind]: readonly ParameterValues[Kind][] } = {
  year: [2020, 2027],
  optionalYear: [2023, 2024],
  count: [2, 4],
  quota: [5, 6],
  percent: [80, 90],
  yesNo: [true, false],
  date: [
    { year: 2023, month: 5, day: 6 },
    { year: 2024, month: 7, day: 8 },
  ],
  optionalDate: [
    { year: 2026, month: 1, day: 15 },
    { year: 2026, month: 2, day: 16 },
  ],
  dayOfYear: [
    { day: 1, month: 4 },
    { day: 2, month: 5 },
  ],
  parClass: ["fair", "average"],
  staffRating: ["HTNV", "HTXSNV"],
  severity: ["warning", "dismissal"],
  unratedReading: ["leftOut", "failing"],
  dayReading: ["calendar", "working"],
  track: ["period", "annual"],
  text: ["Một", "Hai"],
  lines: [["Một", "Hai"], ["Ba"], []],
  ranks: [
    new Map([
      [2024, 20],
      [2025, 15],
    ]),
    new Map([[2025, 3]]),
  ],
  dates: [[{ year: 2026, month: 1, day: 26 }], [{ year: 2026, month: 1, day: 27 }]],
  ratingWords: [new Map([["a", "HTXSNV"]]), new Map([["b", "HTTNV"]])],
  classWords: [new Map([["a", "excellent"]]), new Map([["b", "good"]])],
  unitNames: [new Map([["VP Sở", "Văn phòng Sở"]]), new Map([["TT Sở", "Thanh tra Sở"]])],
  columnNames: [new Map([["KQ 2023", "Xếp loại 2023"]]), new Map([["Mức", "Không dùng"]])],
  classBands: [[{ from: 90, parClass: "excellent" }], [{ from: 80, parClass: "good" }]],
};

/** The defaults but for one setting, once for each other value of its kind. */
export function withOther(id: SettingId): readonly Settings[] {
  const values: readonly unknown[] = VALUES[SETTINGS[id].kind];
  return values
    .filter((value) => value !== DEFAULT_SETTINGS[id])
    .map((value) => ({ ...DEFAULT_SETTINGS, [id]: value }));
}
