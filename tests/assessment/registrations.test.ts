/** How registrations stand (III.2), on both sides of each last day, and which awards ask for one. */
import { registrationDemands, registrationStanding } from "../../src/assessment/registrations";
import { parseIsoDate } from "../../src/domain/civil-date";
import type { Fact } from "../../src/domain/fact";
import type { Registration } from "../../src/domain/registration";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";

function on(day: string): Fact<Registration> {
  return { known: true, value: { kind: "dated", date: parseIsoDate(day) } };
}

function standing(
  period: Fact<Registration>,
  byYear: readonly (readonly [number, Fact<Registration>])[] = [],
  year: number | null = null,
) {
  return registrationStanding({ period, byYear: new Map(byYear) }, year, DEFAULT_PARAMETERS);
}

test("IV.1.1.a, IV.1.2.a: Cờ thi đua and each Bằng khen of collectives ask for it, Giấy khen does not", () => {
  expect(registrationDemands(PLAN)).toEqual([
    { award: "CO_GD", clause: "IV.1.1.a", scope: "period" },
    { award: "BK_GD", clause: "IV.1.1.a", scope: "period" },
    { award: "BK_NAM", clause: "IV.1.2.a", scope: "year" },
  ]);
});

test.each<[string, Fact<Registration>, string]>([
  ["30/3/2022", on("2022-03-30"), "inTime"],
  ["31/3/2022", on("2022-03-31"), "late"],
  ["x", { known: true, value: { kind: "undated" } }, "undated"],
  ["không", { known: true, value: { kind: "declined" } }, "declined"],
  ["a blank", { known: false, cause: "blank" }, "blank"],
  ["no column", { known: false, cause: "noColumn" }, "noColumn"],
  ["words that are no date", { known: false, cause: "notUnderstood" }, "unread"],
])("III.2: %s", (_, period, state) => {
  expect(standing(period).state).toBe(state);
});

test("A11: a year's own registration is held against 30/3 of that year, whatever that of the period is", () => {
  const own = (day: string) => standing(on("2022-03-31"), [[2024, on(day)]], 2024);
  expect(own("2024-03-30")).toMatchObject({ state: "inTime", ownYear: 2024 });
  expect(own("2024-03-31")).toMatchObject({ state: "late", ownYear: 2024 });
});

test("A11: a year without its own is covered by that of the period, and by its last day", () => {
  const covered = (day: string) => standing(on(day), [[2024, on("2024-05-01")]], 2021);
  expect(covered("2022-03-30")).toMatchObject({
    state: "inTime",
    ownYear: null,
    deadline: { year: 2022, month: 3, day: 30 },
  });
  expect(covered("2022-03-31").state).toBe("late");
});
