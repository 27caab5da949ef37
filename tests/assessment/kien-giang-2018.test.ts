/** A real list (QĐ 1051/QĐ-UBND of 7/5/2019), entered as a year of a plan 2018-2022. */
import { createAssessor } from "../../src/assessment/assessor";
import { DEFAULT_PARAMETERS } from "../../src/plan/parameters";
import { PLAN } from "../../src/plan/plan";
import { collective, individual, known } from "../cases/build-facts";
import { cellOf, readCsv } from "../cases/read-csv";
import { CLASS_WORDS, OUTCOME_WORDS, wordIn } from "../cases/vocabulary";

const rows = readCsv("kien-giang-2018.csv");
const collectives = rows.map((row) =>
  collective({
    name: cellOf(row, "Cơ quan"),
    parClasses: new Map([[2018, known(wordIn(CLASS_WORDS, cellOf(row, "Xếp loại CCHC 2018")))]]),
  }),
);
const individuals = collectives.map(({ name }) =>
  individual({ name: `Người của ${name}`, unit: known(name) }),
);
const assessor = createAssessor(
  { collectives, individuals },
  { ...DEFAULT_PARAMETERS, periodFirstYear: 2018, periodLastYear: 2022 },
  PLAN,
);

describe("kien-giang-2018.csv", () => {
  for (const [index, row] of rows.entries()) {
    const name = cellOf(row, "Cơ quan");
    test(`IV.1.2.a, năm 2018: ${name} xếp loại ${cellOf(row, "Xếp loại CCHC 2018")}`, () => {
      const unit = collectives[index];
      if (!unit) throw new Error("no such line");
      expect(assessor.verdict(unit, "BK_NAM", 2018).outcome).toBe(
        wordIn(OUTCOME_WORDS, cellOf(row, "Kết quả")),
      );
    });
  }
});

test("IV.1.2.a, năm 2018: 10 trên 22 cơ quan đạt theo xếp loại, Sở Xây dựng không đạt", () => {
  const met = collectives.filter((unit) => assessor.verdict(unit, "BK_NAM", 2018).outcome === "eligible");
  expect(collectives).toHaveLength(22);
  expect(met).toHaveLength(10);
  expect(met.map(({ name }) => name)).not.toContain("Xây dựng");
  expect(collectives.map(({ name }) => name)).toContain("Xây dựng");
});
