/** The case files themselves: each is run by a test, and each clause has a case of every outcome it can have. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { caseFiles, parseCsv } from "../cases/read-csv";
import { readRuleCases } from "../cases/read-rule-cases";

const RULE_FILES = caseFiles().filter((file) => /^(iii|iv-1)-/.test(file));

test("every case file is named by a test", () => {
  const tests = path.join(__dirname, "..");
  const sources = readdirSync(tests, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts") && !name.endsWith("case-files.test.ts"))
    .map((name) => readFileSync(path.join(tests, name), "utf8"))
    .join("\n");
  expect(caseFiles().filter((file) => !sources.includes(`"${file}"`))).toEqual([]);
  expect(RULE_FILES).toHaveLength(13);
});

test("no case stands twice", () => {
  for (const file of RULE_FILES) {
    const sentences = readRuleCases(file).map(({ sentence, year }) => `${sentence} ${String(year)}`);
    expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([]);
  }
});

/** Registration is a date: nobody awaits the council for it. */
test.each([
  ["III.2", ["eligible", "ineligible", "missingData"]],
  ["IV.1.1.a", ["awaitingCouncil", "eligible", "ineligible", "missingData"]],
  ["IV.1.1.b", ["awaitingCouncil", "eligible", "ineligible", "missingData"]],
  ["IV.1.2.a", ["awaitingCouncil", "eligible", "ineligible", "missingData"]],
  ["IV.1.2.b", ["awaitingCouncil", "eligible", "ineligible", "missingData"]],
  ["IV.1.2.c", ["awaitingCouncil", "eligible", "ineligible", "missingData"]],
])("%s has a case of each of its outcomes", (clause, outcomes) => {
  const cases = RULE_FILES.flatMap((file) => readRuleCases(file)).filter((rule) => rule.clause === clause);
  expect([...new Set(cases.map(({ expected }) => expected))].sort()).toEqual(outcomes);
});

test.each([
  ["a quote", 'A;B\n"1";2'],
  ["a header twice", "A;A\n1;2"],
  ["too few cells", "A;B\n1"],
  ["too many cells", "A;B\n1;2;3"],
  ["no lines", "A;B\n"],
])("a file with %s is refused", (_, text) => {
  expect(() => parseCsv(text, "x.csv")).toThrow(/x\.csv/);
});

test("a file is read with or without BOM and with either kind of line end", () => {
  const [row, ...more] = parseCsv("\uFEFFA;B\r\n1; 2 \r\n\r\n", "x.csv");
  expect(more).toEqual([]);
  expect(row?.where).toBe("x.csv:2");
  expect([...(row?.cells ?? [])]).toEqual([
    ["A", "1"],
    ["B", "2"],
  ]);
});
