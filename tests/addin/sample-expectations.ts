/** What was worked out by hand for every subject of the sample workbook. */
import { readFileSync } from "node:fs";
import path from "node:path";

export interface Expected {
  readonly track: string;
  readonly kind: string;
  readonly name: string;
  readonly unit: string;
  readonly status: string;
  readonly award: string;
  readonly place: string;
  readonly clause: string;
}

const [, ...lines] = readFileSync(path.join(__dirname, "../../build/sample/expected.csv"), "utf8")
  .trim()
  .split(/\r?\n/);

export const EXPECTED = lines.map((line): Expected => {
  const [track = "", kind = "", name = "", unit = "", status = "", award = "", place = "", clause = ""] =
    line.split(",");
  return { track, kind, name, unit, status, award, place, clause };
});
