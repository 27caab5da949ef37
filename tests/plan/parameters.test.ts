/** The plan's numbers and readings: the values of the law, each with its source, and the holidays beside them. */
import { publicHolidays } from "../../build/public-holidays";
import { HOLIDAY_YEARS, HOLIDAYS } from "../../src/plan/holidays";
import { DEFAULT_SETTINGS, SETTING_IDS, SETTINGS } from "../../src/plan/document-parameters";
import { DEFAULT_PARAMETERS, PARAMETER_IDS, PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import { READING_IDS, READINGS } from "../../src/plan/readings";

test("the numbers are those of the plan", () => {
  expect(DEFAULT_PARAMETERS).toMatchObject({
    planNumber: "609/KH-SXD",
    planDate: { year: 2022, month: 3, day: 30 },
    periodFirstYear: 2021,
    periodLastYear: 2025,
    registrationDeadline: { year: 2022, month: 3, day: 30 },
    annualRegistrationDeadline: { day: 30, month: 3 },
    membersLeastRating: "HTTNV",
    membersPercent: 100,
    unratedMembers: "leftOut",
    individualLeastRating: "HTTNV",
    disciplineLeastSeverity: "reprimand",
    periodLeastClass: "good",
    periodCountedClass: "excellent",
    flagTimes: 3,
    certificateTimes: 3,
    flagLastYearClass: "excellent",
    lastYearMayCount: true,
    timesConsecutive: false,
    annualClass: "excellent",
    provinceRanks: new Map(),
    periodFlagQuota: null,
    periodCollectiveQuota: 1,
    periodIndividualQuota: 2,
    annualCollectiveQuota: null,
    annualIndividualQuotaPerCollective: 2,
    oneAwardPerSubject: true,
    recognitionDate: null,
    dossierDays: 10,
    dossierDayReading: "calendar",
    moreHolidays: [],
  });
});

test("the signatory is a setting and never in the code", () => {
  expect(DEFAULT_SETTINGS.signer).toBe("");
});

/** A section of the plan, as against another law or a reading. */
const IS_SECTION = /^(I|II|III|IV|V|VI)(\.|$)/;

/** How a sheet is read is the office's own business, not the plan's. */
const OF_THE_SHEET = ["ratingWords", "classWords", "classBands", "unitNames", "columnNames", "seenTexts"];

test("everything that is part of the plan cites its source", () => {
  const without = SETTING_IDS.filter((id) => SETTINGS[id].source === "");
  expect(without).toEqual(OF_THE_SHEET);
});

test("every section that a parameter cites is in the plan, every reading in the list of readings", () => {
  const sections = PLAN.clauses.map(({ clause }) => clause);
  const isInPlan = (section: string): boolean =>
    sections.some((clause) => clause === section || clause.startsWith(`${section}.`));
  const dangling = SETTING_IDS.flatMap((id) =>
    SETTINGS[id].source
      .split(", ")
      .filter(
        (source) =>
          (IS_SECTION.test(source) && !isInPlan(source)) ||
          (/^[AD]\d+$/.test(source) && !Object.hasOwn(READINGS, source)),
      )
      .map((source) => `${id}: ${source}`),
  );
  expect(dangling).toEqual([]);
});

test("every paragraph names only parameters that exist, and they cite its section or another law", () => {
  for (const clause of PLAN.clauses) {
    const named = "parameters" in clause ? clause.parameters : [];
    for (const id of named) {
      expect(PARAMETER_IDS).toContain(id);
      const cited = PARAMETERS[id].source.split(", ");
      const sections = cited.filter((source) => IS_SECTION.test(source));
      const fits = sections.length === 0 || sections.some((section) => clause.clause.startsWith(section));
      expect(`${clause.id}, ${id}: ${String(fits)}`).toBe(`${clause.id}, ${id}: true`);
    }
  }
});

test("the readings are those of the rules, in their order", () => {
  expect(READING_IDS).toEqual([
    "A1",
    "A2",
    "A3",
    "A4",
    "A6",
    "A7",
    "A9",
    "A10",
    "A11",
    "A12",
    "A14",
    "A15",
    "D1",
    "D2",
  ]);
});

test("each reading stands on a clause of the plan and is switched by parameters that cite one or the other", () => {
  const sections = PLAN.clauses.map(({ clause }) => clause);
  for (const id of READING_IDS) {
    const { clause, parameters } = READINGS[id];
    expect(sections).toContain(clause);
    for (const parameter of parameters) {
      expect(PARAMETER_IDS).toContain(parameter);
      const cited = PARAMETERS[parameter].source.split(", ");
      expect([parameter, cited.includes(id) || cited.includes(clause)]).toEqual([parameter, true]);
    }
  }
});

test.each([
  ["A2", ["lastYearMayCount"]],
  ["A3", ["timesConsecutive"]],
  ["A4", ["unratedMembers"]],
  ["A7", ["disciplineLeastSeverity"]],
  ["A14", ["annualClass"]],
  ["A15", ["dossierDayReading"]],
  ["D1", ["flagTimes"]],
  ["D2", ["certificateTimes"]],
] as const)("reading %s is switched by %j", (reading, parameters) => {
  expect(READINGS[reading].parameters).toEqual(parameters);
});

test("the holidays are those of the library, for all the years that the list says it knows", () => {
  const listed = HOLIDAYS.map(({ year, month, day }) =>
    [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-"),
  );
  const expected: string[] = [];
  for (let year = HOLIDAY_YEARS.first; year <= HOLIDAY_YEARS.last; year++) {
    expected.push(...publicHolidays(year));
  }
  expect(listed.sort()).toEqual(expected);
});

test("the list of holidays reaches from the plan's first year to five years after its last", () => {
  expect(HOLIDAY_YEARS.first).toBeLessThanOrEqual(2021);
  expect(HOLIDAY_YEARS.last).toBeGreaterThanOrEqual(2030);
});

test.each([
  [2026, "2026-02-17"],
  [2025, "2025-01-29"],
  [2024, "2024-02-10"],
  [2023, "2023-01-22"],
  [2022, "2022-02-01"],
])("Tết Nguyên đán %d falls on %s, a holiday", (year, tet) => {
  expect(publicHolidays(year)).toContain(tet);
});
