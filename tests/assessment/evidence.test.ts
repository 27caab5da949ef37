/** The cells behind a finding: what a person has to look at to see why. */
import { createAssessor, reasonsOf } from "../../src/assessment/assessor";
import { evidenceOf } from "../../src/assessment/evidence";
import type { AwardId } from "../../src/domain/award";
import type { CellPlace, Fact } from "../../src/domain/fact";
import type { StaffRatingOrUnrated } from "../../src/domain/rating";
import type { Collective, Individual, Subject } from "../../src/domain/subject";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import { collective, individual, YEARS } from "../cases/build-facts";

const PERIOD = { first: 2021, last: 2025 };

function place(row: number, column: number, header: string): CellPlace {
  return { sheet: "Trang", row, column, header };
}

/** The ratings of a line in the columns from F on. */
function rated(row: number, ...values: readonly (StaffRatingOrUnrated | null)[]): Individual["ratings"] {
  return new Map(
    YEARS.map((year, index): readonly [number, Fact<StaffRatingOrUnrated>] => {
      const at = place(row, 6 + index, `Xếp loại ${String(year)}`);
      const value = values[index] ?? null;
      return [
        year,
        value === null ? { known: false, cause: "blank", place: at } : { known: true, value, place: at },
      ];
    }),
  );
}

/** The cells behind each finding that made the verdict, as "row:column of whom". */
function cells(
  subject: Subject,
  award: AwardId,
  facts: { readonly collectives: readonly Collective[]; readonly individuals: readonly Individual[] },
): readonly (readonly string[])[] {
  const verdict = createAssessor(facts, DEFAULT_PARAMETERS, PLAN).verdict(subject, award, 2025);
  return reasonsOf(verdict).map((finding) =>
    evidenceOf(finding, subject, PERIOD).map(
      ({ place: { row, column }, individual: who }) => `${String(row)}:${String(column)} ${who?.name ?? ""}`,
    ),
  );
}

test("IV.1.1.b: a person's ratings are read in the cells of all years, in their order", () => {
  const person = individual({ ratings: rated(7, "HTTNV", "HTNV", "HTTNV", "KHTNV", "HTTNV") });
  const [own] = cells(person, "BK_GD", { collectives: [collective()], individuals: [person] });
  expect(own).toEqual(["7:6 ", "7:7 ", "7:8 ", "7:9 ", "7:10 "]);
});

test("IV.1.1.a: of a unit's people only those are named who fall short, are blank or are left out", () => {
  const unit = collective();
  const good = individual({ name: "Đạt", ratings: rated(7, "HTTNV", "HTTNV", "HTTNV", "HTTNV", "HTTNV") });
  const low = individual({ name: "Thấp", ratings: rated(8, "HTTNV", "HTNV", "HTTNV", "HTTNV", "HTTNV") });
  const blank = individual({ name: "Trống", ratings: rated(9, "HTTNV", "HTTNV", "HTTNV", "HTTNV", null) });
  const left = individual({
    name: "Nghỉ",
    ratings: rated(10, "unrated", "HTTNV", "HTTNV", "HTTNV", "HTTNV"),
  });
  const facts = { collectives: [unit], individuals: [good, low, blank, left] };
  expect(cells(unit, "CO_GD", facts)).toEqual([["10:6 Nghỉ", "8:7 Thấp", "9:10 Trống"]]);
});

test("IV.1.2.a: a discipline is read where it was written, beside the name", () => {
  const unit = collective();
  const event = { year: 2025, severity: "reprimand", words: "Khiển trách 12/5/2025" } as const;
  const person = individual({
    name: "Bị kỷ luật",
    discipline: { events: [{ ...event, place: place(9, 12, "Kỷ luật") }], coveredYears: "all" },
  });
  expect(cells(unit, "BK_NAM", { collectives: [unit], individuals: [person] })).toEqual([
    ["9:12 Bị kỷ luật"],
  ]);
});

test("IV.1.2.a: the classes of a unit are read in the year under review only, for the period in all years", () => {
  const parClasses: Collective["parClasses"] = new Map(
    YEARS.map((year, index) => [
      year,
      { known: true, value: "fair", place: place(7, 7 + index, `Xếp loại CCHC ${String(year)}`) },
    ]),
  );
  const unit = collective({ parClasses });
  const facts = { collectives: [unit], individuals: [individual()] };
  const [ofYear] = cells(unit, "BK_NAM", facts);
  expect(ofYear).toEqual(["7:11 "]);
  const [ofPeriod] = cells(unit, "CO_GD", facts);
  expect(ofPeriod).toEqual(["7:7 ", "7:8 ", "7:9 ", "7:10 ", "7:11 "]);
});

test("where nothing was read there is no cell", () => {
  const unit = collective({
    judgements: { ...collective().judgements, internalUnity: { byYear: new Map() } },
  });
  expect(cells(unit, "CO_GD", { collectives: [unit], individuals: [individual()] })).toEqual([[]]);
});
