/** Which law counts on a day: both sides of each change. */
import { parseIsoDate } from "../../src/domain/civil-date";
import { LAW_PERIODS, lawPeriodOn } from "../../src/plan/law-periods";
import { DEFAULT_SETTINGS } from "../../src/plan/document-parameters";

test.each([
  ["2022-03-30", "NĐ 91/2017"],
  ["2023-12-31", "NĐ 91/2017"],
  ["2024-01-01", "NĐ 98/2023"],
  ["2025-06-30", "NĐ 98/2023"],
  ["2025-07-01", "NĐ 152/2025"],
  ["2026-12-31", "NĐ 152/2025"],
])("on %s it is %s", (day, source) => {
  expect(lawPeriodOn(parseIsoDate(day)).source).toBe(source);
});

test.each(LAW_PERIODS)("the names under $source cite that decree and no other", ({ source, ...names }) => {
  const number = source.replace("NĐ ", "");
  const bases = DEFAULT_SETTINGS[names.legalBases].join(" ");
  for (const text of [bases, DEFAULT_SETTINGS[names.reportForm]]) {
    expect(text.match(/\d+\/\d+(?=\/NĐ-CP)/g)).toEqual([number]);
  }
});
