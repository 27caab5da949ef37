/** Facts for tests: a collective and a person for whom everything holds, to be changed in one place each. */
import { NO_COLUMN, type Fact, type Known, type Missing } from "../../src/domain/fact";
import type { JudgementMarks, Mark } from "../../src/domain/judgement";
import type { ParClass, StaffRatingOrUnrated } from "../../src/domain/rating";
import type { Collective, Individual } from "../../src/domain/subject";
import type { Year } from "../../src/domain/year";

export const YEARS: readonly Year[] = [2021, 2022, 2023, 2024, 2025];
export const BLANK: Missing = { known: false, cause: "blank" };
export const NOT_UNDERSTOOD: Missing = { known: false, cause: "notUnderstood", found: "???" };

export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

export function always(mark: Fact<Mark>): JudgementMarks {
  return { always: mark, byYear: new Map() };
}

const YES = always(known("yes"));

export function everyYear<T>(value: T, years: readonly Year[] = YEARS): ReadonlyMap<Year, Fact<T>> {
  return new Map(years.map((year) => [year, known(value)]));
}

export function classes(...ofYears: readonly (ParClass | null)[]): ReadonlyMap<Year, Fact<ParClass>> {
  return series(ofYears);
}

export function ratings(
  ...ofYears: readonly (StaffRatingOrUnrated | null)[]
): ReadonlyMap<Year, Fact<StaffRatingOrUnrated>> {
  return series(ofYears);
}

/** null is a blank cell. */
function series<T>(ofYears: readonly (T | null)[]): ReadonlyMap<Year, Fact<T>> {
  return new Map(ofYears.map((value, index) => [2021 + index, value === null ? BLANK : known(value)]));
}

export function collective(change: Partial<Collective> = {}): Collective {
  return {
    kind: "collective",
    name: "Phòng Quản lý xây dựng",
    place: { sheet: "Tập thể", row: 7 },
    advisoryUnit: known(false),
    parClasses: everyYear<ParClass>("excellent"),
    registrations: { period: known({ kind: "undated" }), byYear: new Map() },
    ...change,
    judgements: {
      exemplaryCompliance: YES,
      internalUnity: YES,
      advisoryUnitMerit: always(BLANK),
      commendationProposed: always(BLANK),
      ...change.judgements,
    },
  };
}

export function individual(change: Partial<Individual> = {}): Individual {
  return {
    kind: "individual",
    name: "Nguyễn Văn An",
    place: { sheet: "Cá nhân", row: 5 },
    position: "Chuyên viên",
    gender: null,
    unit: known("Phòng Quản lý xây dựng"),
    unitByYear: new Map(),
    listedIn: "all",
    worksDirectlyOnPar: false,
    ratings: everyYear<StaffRatingOrUnrated>("HTTNV"),
    discipline: { events: [], coveredYears: "all" },
    ...change,
    judgements: {
      outstandingPar: YES,
      commendationProposed: always(BLANK),
      ...change.judgements,
    },
  };
}

export { NO_COLUMN };
