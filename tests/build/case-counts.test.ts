/** The numbers of cases that the table of comparison shows: those that the tests run, clause by clause. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { caseCounts } from "../../build/case-counts";
import { PLAN } from "../../src/plan/plan";
import { caseFiles, cellOf, readCsv } from "../cases/read-csv";
import { readNominationCases } from "../cases/read-nomination-cases";
import { readRuleCases } from "../cases/read-rule-cases";

const CASES = path.join(__dirname, "../cases");

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "cchc-cases-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** As the tests read the files: one case each. */
function clausesOfTests(file: string): readonly string[] {
  if (/^(iii|iv-1)-/.test(file)) return readRuleCases(file).map(({ clause }) => clause);
  if (file.startsWith("iv-2-")) return readNominationCases(file).map(({ clause }) => clause);
  if (/^(v-2|kien-giang)-/.test(file)) return readCsv(file).map((row) => cellOf(row, "Điều khoản"));
  return [];
}

test("as many cases are counted for each clause as the tests run", () => {
  const run = caseFiles().flatMap(clausesOfTests);
  const expected: Record<string, number> = {};
  for (const clause of run) expected[clause] = (expected[clause] ?? 0) + 1;
  expect(caseCounts(CASES)).toEqual(expected);
  expect(run.length).toBeGreaterThan(300);
});

test("every case is of a clause of the plan, and every section that decides something has cases", () => {
  const counts = caseCounts(CASES) ?? {};
  const clauses = new Set(PLAN.clauses.map(({ clause }) => clause));
  expect(Object.keys(counts).filter((clause) => !clauses.has(clause))).toEqual([]);
  const decisive = PLAN.clauses.filter(({ standing }) => standing === "encoded" || standing === "partly");
  for (const { clause } of decisive) expect([clause, counts[clause] ?? 0]).not.toEqual([clause, 0]);
});

test("the lines of a list of candidates that share a sentence are one case", () => {
  writeFileSync(
    path.join(folder, "iv-2.csv"),
    "Tình huống;Điều khoản;Tên\nHai người;IV.2;A\nHai người;IV.2;B\nMột người;IV.2;A\n",
  );
  writeFileSync(
    path.join(folder, "iii-2.csv"),
    "Tình huống;Điều khoản;Kết quả\nĐúng hạn;III.2;Đủ\nĐúng hạn;III.2;Không\n",
  );
  expect(caseCounts(folder)).toEqual({ "III.2": 2, "IV.2": 2 });
});

test("a file without clauses, as of how cells are read, counts for none", () => {
  writeFileSync(path.join(folder, "a.csv"), "Tình huống;Hiểu là\nChữ x;Có\n");
  writeFileSync(path.join(folder, "b.csv"), "Tình huống;Điều khoản\nĐúng hạn;III.2\n");
  expect(caseCounts(folder)).toEqual({ "III.2": 1 });
});

test("a case that leaves its clause blank is refused", () => {
  writeFileSync(path.join(folder, "a.csv"), "Tình huống;Điều khoản\nĐúng hạn;III.2\nTrễ hạn;\n");
  expect(() => caseCounts(folder)).toThrow("a.csv: case 2 names no clause");
});

test("without case files there is no number", () => {
  mkdirSync(path.join(folder, "empty"));
  expect(caseCounts(path.join(folder, "empty"))).toBeNull();
  expect(caseCounts(path.join(folder, "missing"))).toBeNull();
});
