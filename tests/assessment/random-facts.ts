/** Random workbooks for property tests: few units and few people, so that the rare coincidences occur. */
import fc from "fast-check";
import { civilDate, type CivilDate } from "../../src/domain/civil-date";
import { SEVERITIES, type DisciplineRecord } from "../../src/domain/discipline";
import { NO_COLUMN, type Fact } from "../../src/domain/fact";
import type { JudgementMarks, Mark } from "../../src/domain/judgement";
import {
  PAR_CLASSES,
  STAFF_RATINGS,
  UNRATED,
  type ParClass,
  type StaffRatingOrUnrated,
} from "../../src/domain/rating";
import type { Registration } from "../../src/domain/registration";
import type { Collective, Facts, Individual } from "../../src/domain/subject";
import { DEFAULT_PARAMETERS, type Parameters } from "../../src/plan/parameters";
import { BLANK, known, NOT_UNDERSTOOD } from "../cases/build-facts";

/** One year on either side of the period, as sheets have them. */
const SHEET_YEARS = [2020, 2021, 2022, 2023, 2024, 2025, 2026];

/** The second is the first in other spelling; the third and fourth look like it; the last is like none. */
export const UNIT_NAMES = [
  "Phòng Quản lý xây dựng",
  "PHÒNG QUẢN LÝ  XÂY DỰNG",
  "P. QLXD",
  "Phòng Quan lý xây dựng",
  "Văn phòng Sở",
  "Thanh tra",
] as const;

/** How many facts are known and good for each one that is not: tidy sheets for the upper outcomes, rough ones for the rest. */
type Tidiness = 10 | 150;

function weighted<T>(...choices: readonly (readonly [number, T])[]): fc.Arbitrary<T> {
  return fc.oneof(...choices.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));
}

function mostly<T>(value: fc.Arbitrary<T>, tidiness: Tidiness): fc.Arbitrary<Fact<T>> {
  return fc.oneof(
    { weight: tidiness, arbitrary: value.map((inner): Fact<T> => known(inner)) },
    { weight: 1, arbitrary: fc.constantFrom<Fact<T>>(BLANK, NOT_UNDERSTOOD, NO_COLUMN) },
  );
}

/** The years of a sheet with a value each; of some years there is no column. */
function byYear<T>(
  value: fc.Arbitrary<T>,
  tidiness: Tidiness,
  columns: number = 4 * tidiness,
): fc.Arbitrary<ReadonlyMap<number, Fact<T>>> {
  return fc
    .array(fc.option(mostly(value, tidiness), { freq: columns, nil: undefined }), {
      minLength: SHEET_YEARS.length,
      maxLength: SHEET_YEARS.length,
    })
    .map(
      (facts) =>
        new Map(
          SHEET_YEARS.flatMap((year, index) => {
            const fact = facts[index];
            return fact ? [[year, fact] as const] : [];
          }),
        ),
    );
}

const mark = (tidiness: Tidiness): fc.Arbitrary<Mark> => weighted<Mark>([2 * tidiness, "yes"], [1, "no"]);

function marks(tidiness: Tidiness): fc.Arbitrary<JudgementMarks> {
  const one = fc.option(mostly(mark(tidiness), tidiness), { nil: undefined });
  return fc.oneof(
    {
      weight: 3,
      arbitrary: mostly(mark(tidiness), tidiness).map((always): JudgementMarks => ({
        always,
        byYear: new Map(),
      })),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ always: one, period: one, years: byYear(mark(tidiness), tidiness, 1) })
        .map(({ always, period, years }): JudgementMarks => ({
          ...(always ? { always } : {}),
          ...(period ? { period } : {}),
          byYear: years,
        })),
    },
  );
}

function day(year: number, month: number, dayOfMonth: number): CivilDate {
  const date = civilDate(year, month, dayOfMonth);
  if (!date) throw new RangeError("no such day");
  return date;
}

const registrationDay = fc
  .record({
    year: fc.constantFrom(2022, 2021, 2023, 2024, 2025),
    at: fc.constantFrom([3, 30], [3, 31], [2, 28], [2, 29], [3, 1], [1, 5]),
  })
  .map(({ year, at: [month = 1, dayOfMonth = 1] }) => civilDate(year, month, dayOfMonth) ?? day(year, 3, 1));

const registration = (tidiness: Tidiness): fc.Arbitrary<Registration> =>
  fc.oneof(
    { weight: tidiness, arbitrary: fc.constant<Registration>({ kind: "undated" }) },
    { weight: 4, arbitrary: registrationDay.map((date): Registration => ({ kind: "dated", date })) },
    { weight: 1, arbitrary: fc.constant<Registration>({ kind: "declined" }) },
  );

const parClass = (tidiness: Tidiness): fc.Arbitrary<ParClass> =>
  weighted<ParClass>(
    [3 * tidiness, "excellent"],
    [tidiness, "good"],
    [1, "fair"],
    [1, "average"],
    [1, "weak"],
  );

const rating = (tidiness: Tidiness): fc.Arbitrary<StaffRatingOrUnrated> =>
  weighted<StaffRatingOrUnrated>(
    [3 * tidiness, "HTTNV"],
    [2 * tidiness, "HTXSNV"],
    [1, "HTNV"],
    [1, "KHTNV"],
    [2, UNRATED],
  );

function collective(tidiness: Tidiness): fc.Arbitrary<Collective> {
  return fc.record({
    kind: fc.constant("collective" as const),
    name: weighted([6, UNIT_NAMES[0]], [2, UNIT_NAMES[1]], [1, UNIT_NAMES[2]], [5, UNIT_NAMES[4]]),
    place: fc.constant({ sheet: "Tập thể", row: 1 }),
    advisoryUnit: mostly(fc.boolean(), tidiness),
    parClasses: byYear(parClass(tidiness), tidiness),
    registrations: fc.record({
      period: mostly(registration(tidiness), tidiness),
      byYear: fc.oneof(
        { weight: 3, arbitrary: fc.constant<ReadonlyMap<number, Fact<Registration>>>(new Map()) },
        { weight: 1, arbitrary: byYear(registration(tidiness), tidiness, 2) },
      ),
    }),
    judgements: fc.record({
      exemplaryCompliance: marks(tidiness),
      internalUnity: marks(tidiness),
      advisoryUnitMerit: marks(10),
      commendationProposed: marks(10),
    }),
  });
}

function discipline(tidiness: Tidiness): fc.Arbitrary<DisciplineRecord> {
  return fc.record({
    events: fc.oneof(
      { weight: tidiness, arbitrary: fc.constant([]) },
      {
        weight: 1,
        arbitrary: fc.array(
          fc.record({
            year: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...SHEET_YEARS) }, fc.constant(null)),
            severity: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...SEVERITIES) }, fc.constant(null)),
            words: fc.constant("?"),
          }),
          { minLength: 1, maxLength: 2 },
        ),
      },
    ),
    coveredYears: fc.oneof(
      { weight: tidiness, arbitrary: fc.constant("all" as const) },
      { weight: 1, arbitrary: fc.subarray(SHEET_YEARS).map((years) => new Set(years)) },
    ),
  });
}

const unitName = (tidiness: Tidiness): fc.Arbitrary<string> =>
  weighted<string>(
    [tidiness, UNIT_NAMES[0]],
    [2, UNIT_NAMES[1]],
    [1, UNIT_NAMES[2]],
    [1, UNIT_NAMES[3]],
    [tidiness, UNIT_NAMES[4]],
    [1, UNIT_NAMES[5]],
  );

function individual(tidiness: Tidiness): fc.Arbitrary<Individual> {
  return fc.record({
    kind: fc.constant("individual" as const),
    name: fc.constantFrom("An", "Bình", "Chi"),
    place: fc.constant({ sheet: "Cá nhân", row: 1 }),
    position: fc.constant(""),
    gender: fc.constantFrom("female" as const, "male" as const, null),
    unit: mostly(unitName(tidiness), tidiness),
    unitByYear: fc.oneof(
      { weight: 8, arbitrary: fc.constant<ReadonlyMap<number, string>>(new Map()) },
      {
        weight: 1,
        arbitrary: fc
          .array(fc.tuple(fc.constantFrom(...SHEET_YEARS), unitName(tidiness)), {
            minLength: 1,
            maxLength: 3,
          })
          .map((entries) => new Map(entries)),
      },
    ),
    listedIn: fc.oneof(
      { weight: 8, arbitrary: fc.constant("all" as const) },
      {
        weight: 1,
        arbitrary: fc
          .uniqueArray(fc.constantFrom(...SHEET_YEARS), { minLength: 1 })
          .map((years) => new Set(years)),
      },
    ),
    worksDirectlyOnPar: fc.boolean(),
    ratings: byYear(rating(tidiness), tidiness),
    discipline: discipline(tidiness),
    judgements: fc.record({ outstandingPar: marks(10), commendationProposed: marks(10) }),
  });
}

interface CompleteFacts {
  readonly collectives: readonly Collective[];
  readonly individuals: readonly Individual[];
}

function workbook(tidiness: Tidiness): fc.Arbitrary<CompleteFacts> {
  return fc.record({
    collectives: fc.array(collective(tidiness), { minLength: 1, maxLength: 3 }),
    individuals: fc.array(individual(tidiness), { minLength: 0, maxLength: 6 }),
  });
}

export const completeFacts: fc.Arbitrary<CompleteFacts> = fc.oneof(workbook(150), workbook(10));

/** The last person's line bears no name. */
function withoutAName({ collectives, individuals }: CompleteFacts): Facts {
  const named = individuals.slice(0, -1);
  return {
    collectives,
    individuals: named,
    unnamed: individuals.slice(named.length).map((person) => ({ ...person, name: "" })),
  };
}

export const randomFacts: fc.Arbitrary<Facts> = fc.oneof(
  { weight: 30, arbitrary: completeFacts },
  { weight: 4, arbitrary: completeFacts.map(withoutAName) },
  { weight: 1, arbitrary: completeFacts.map((facts): Facts => ({ ...facts, individuals: null })) },
  { weight: 1, arbitrary: completeFacts.map((facts): Facts => ({ ...facts, collectives: null })) },
);

const ranks = fc
  .array(fc.option(fc.integer({ min: 20, max: 24 }), { freq: 15, nil: undefined }), {
    minLength: SHEET_YEARS.length,
    maxLength: SHEET_YEARS.length,
  })
  .map(
    (all) =>
      new Map(
        SHEET_YEARS.flatMap((year, index) => {
          const rank = all[index];
          return rank === undefined ? [] : [[year, rank] as const];
        }),
      ),
  );

/** The plan's own numbers with known and unknown ranks of the province, or any settings. */
export const randomParameters: fc.Arbitrary<Parameters> = fc.oneof(
  ranks.map((provinceRanks): Parameters => ({ ...DEFAULT_PARAMETERS, provinceRanks })),
  fc
    .record({
      provinceRanks: ranks,
      periodLastYear: weighted([3, 2025], [1, 2024]),
      registrationDeadline: fc.constantFrom(day(2022, 3, 30), day(2022, 3, 31), day(2023, 1, 5)),
      annualRegistrationDeadline: fc.constantFrom(
        { day: 30, month: 3 },
        { day: 29, month: 2 },
        { day: 31, month: 12 },
      ),
      membersLeastRating: fc.constantFrom(...STAFF_RATINGS),
      membersPercent: fc.constantFrom(1, 33, 50, 67, 70, 80, 99, 100),
      unratedMembers: fc.constantFrom("leftOut" as const, "failing" as const),
      individualLeastRating: fc.constantFrom(...STAFF_RATINGS),
      disciplineLeastSeverity: fc.constantFrom(...SEVERITIES),
      periodLeastClass: fc.constantFrom(...PAR_CLASSES),
      periodCountedClass: fc.constantFrom(...PAR_CLASSES),
      flagTimes: fc.integer({ min: 1, max: 6 }),
      certificateTimes: fc.integer({ min: 1, max: 6 }),
      flagLastYearClass: fc.constantFrom(...PAR_CLASSES),
      lastYearMayCount: fc.boolean(),
      timesConsecutive: fc.boolean(),
      annualClass: fc.constantFrom(...PAR_CLASSES),
    })
    .map((settings): Parameters => ({ ...DEFAULT_PARAMETERS, ...settings })),
);
