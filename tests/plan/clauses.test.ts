/** The plan's words beside its rules: every quoted text is in the plan, in order, and no paragraph was left out. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { WORDED_PARAGRAPHS, wordingOf } from "../../src/plan/wording";
import { PLAN } from "../../src/plan/plan";

const TEXT = readFileSync(path.join(__dirname, "../../src/plan/plan-609.md"), "utf8").normalize("NFC");

function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The paragraphs from the line that is `first` up to the first line that begins with `end`. */
function paragraphs(first: string, end: string): readonly string[] {
  const lines = TEXT.split(/\n+/).map(collapse);
  const from = lines.indexOf(first);
  const to = lines.findIndex((line, index) => index > from && line.startsWith(end));
  if (from < 0 || to < 0) throw new Error(`no section from "${first}" to "${end}"`);
  return lines.slice(from, to).filter((line) => line !== "");
}

/** The sections that say who is commended for what, how many, and by when. */
const DECISIVE = [
  ...paragraphs("2. Thời gian thi đua", "## "),
  ...paragraphs("1. Tiêu chuẩn thi đua", "## "),
  ...paragraphs("2. Thời gian trình khen thưởng", "3. "),
];

test("every clause is quoted from the plan, and the clauses stand in its order", () => {
  const whole = collapse(TEXT);
  let position = 0;
  for (const clause of PLAN.clauses) {
    const { id } = clause;
    const text = wordingOf(clause);
    const found = whole.indexOf(collapse(text), position);
    if (found < 0) throw new Error(`${id} is not in the plan after the clause before it: ${text}`);
    position = found + text.length;
  }
});

test("every paragraph of III.2, IV and V.2 is a clause, whole, and nothing else is", () => {
  expect(DECISIVE.length).toBeGreaterThan(25);
  expect(PLAN.clauses.map((clause) => collapse(wordingOf(clause)))).toEqual(DECISIVE);
});

test("the sections found are those of the plan", () => {
  expect(DECISIVE[0]).toBe("2. Thời gian thi đua");
  expect(DECISIVE.filter((line) => /^[123]\.\d?\.? /.test(line))).toEqual([
    "2. Thời gian thi đua",
    "1. Tiêu chuẩn thi đua",
    "1.1. Đối với thi đua giai đoạn 2021-2025",
    "1.2. Đối với khen thưởng hằng năm",
    "2. Số lượng khen thưởng",
    "2.1. Khen thưởng giai đoạn 2021-2025",
    "2.2. Khen thưởng hằng năm",
    "2. Thời gian trình khen thưởng",
  ]);
});

test("each clause has an id of its own, which begins with the section it is cited by", () => {
  const ids = PLAN.clauses.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, clause } of PLAN.clauses) expect(id === clause || id.startsWith(`${clause}/`)).toBe(true);
});

test("a heading decides nothing, and what is encoded says by which condition or parameter", () => {
  for (const clause of PLAN.clauses) {
    switch (clause.standing) {
      case "encoded":
      case "partly":
        expect([clause.id, (clause.condition ? 1 : 0) + (clause.parameters?.length ?? 0)]).not.toEqual([
          clause.id,
          0,
        ]);
        break;
      case "heading":
      case "leftToPeople":
        expect([clause.id, "condition" in clause, "parameters" in clause]).toEqual([clause.id, false, false]);
    }
  }
});

test.each([
  ["III.2", ["heading", "encoded"]],
  ["IV.1.1.a", ["encoded", "encoded", "encoded", "encoded", "partly"]],
  ["IV.1.1.b", ["heading", "encoded"]],
  ["IV.1.2.a", ["encoded", "encoded", "encoded"]],
  ["IV.1.2.b", ["encoded", "encoded", "encoded"]],
  ["IV.1.2.c", ["partly"]],
  ["IV.2.1.a", ["encoded"]],
  ["IV.2.1.b", ["encoded"]],
  ["IV.2.2.a", ["encoded"]],
  ["IV.2.2.b", ["encoded"]],
  ["V.2", ["heading", "leftToPeople", "encoded", "encoded"]],
])("%s: its paragraphs are %j", (section, standings) => {
  expect(PLAN.clauses.filter(({ clause }) => clause === section).map(({ standing }) => standing)).toEqual(
    standings,
  );
});

test("words are written down of every paragraph of the plan's rules, and of no other", () => {
  expect(WORDED_PARAGRAPHS).toEqual(PLAN.clauses.map(({ id }) => id));
});
