/** Types one array formula over a whole table into the local host and reports to the bench. Arguments: folder of the built add-in, rows, runs. */
import type { Row } from "../../build/sample/make-sample";
import { readBundle } from "../addin/bundle-host";
import { formulaSheet } from "../addin/formula-sheet";
import { largeDepartment } from "./large-department";
import { medianMillis } from "./measure";

/** The first cell right of the table. */
const BESIDE = "Cá nhân!U1";

export interface FormulaMeasured {
  readonly rows: number;
  readonly relatedRows: number;
  readonly millis: number;
}

async function timeFormula(addin: string, rows: number, runs: number): Promise<FormulaMeasured> {
  readBundle(addin);
  const { individuals, collectives } = largeDepartment(rows);
  const sheet = await formulaSheet({ "Cá nhân": cellsOf(individuals), "Tập thể": cellsOf(collectives) });
  const people = `'Cá nhân'!A1:T${rows + 1}`;
  const units = `'Tập thể'!A1:T${collectives.length + 1}`;
  const formula = `=CCHC_STATUS(${people}; "BK_GD"; 2025; ${units})`;
  const [, ...statuses] = sheet.result(formula, BESIDE) as readonly (readonly unknown[])[];
  const answered = statuses.filter(([status]) => status !== "").length;
  if (answered !== rows) throw new Error(`${answered} of ${rows} rows have a status`);
  const millis = await medianMillis(runs, () => sheet.result(formula, BESIDE));
  return { rows, relatedRows: collectives.length, millis };
}

function cellsOf(rows: readonly Row[]): readonly (readonly string[])[] {
  const header = Object.keys(rows[0] ?? {});
  return [header, ...rows.map((row) => header.map((column) => row[column] ?? ""))];
}

const [addin = "", rows, runs] = process.argv.slice(2);
void timeFormula(addin, Number(rows), Number(runs)).then((measured) => process.send?.(measured));
