/** How many cases each clause of the plan is tested by, counted in the case files. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const CLAUSE = "Điều khoản";
const SENTENCE = "Tình huống";
/** A file with this column lists the candidates of a round: the lines that share a sentence are one case. */
const CANDIDATE = "Tên";

/**
 * Cases by clause, in the clauses' order: { "III.2": 34, … }; null where there are no case files, as in a copy of the
 * source without its tests. Files without a column of clauses hold cases of something else.
 * @throws {Error} if a case leaves that column blank
 */
export function caseCounts(folder: string): Readonly<Record<string, number>> | null {
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  const cases = files.flatMap((name) => casesOf(readFileSync(path.join(folder, name), "utf8"), name));
  if (cases.length === 0) return null;
  const counts = new Map<string, number>();
  for (const clause of cases) counts.set(clause, (counts.get(clause) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([first], [second]) => (first < second ? -1 : 1)));
}

/** The clause of each case of a file. */
function casesOf(text: string, file: string): readonly string[] {
  const [headers = [], ...rows] = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => line.split(";").map((cell) => cell.trim()));
  const clause = headers.indexOf(CLAUSE);
  const sentence = headers.indexOf(SENTENCE);
  if (clause < 0) return [];
  const clauses = rows.map((row) => ({ clause: row[clause] ?? "", sentence: row[sentence] ?? "" }));
  const nameless = clauses.findIndex((each) => each.clause === "");
  if (nameless >= 0) throw new Error(`${file}: case ${nameless + 1} names no clause`);
  if (!headers.includes(CANDIDATE)) return clauses.map((each) => each.clause);
  const distinct = new Map(clauses.map((each) => [`${each.sentence}\n${each.clause}`, each.clause]));
  return [...distinct.values()];
}
