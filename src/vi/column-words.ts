/** Headers that say plainly what a column holds: what a person may choose for one that does not. */
import type { SubjectKind } from "../domain/subject";
import type { Year } from "../domain/year";
import { NOT_USED } from "./parameters";
import { JUDGEMENT_NAMES } from "./terms";
import { collectiveHeaders, individualHeaders } from "./template-words";

/** The columns by which a table is found at all. */
export const NAME_COLUMNS: Readonly<Record<SubjectKind, string>> = {
  collective: "Tên tập thể",
  individual: "Họ và tên",
};

/** Of tables whose tab or lines say the year. */
const WITHOUT_YEAR: Readonly<Record<SubjectKind, readonly string[]>> = {
  collective: ["Xếp loại CCHC", "Đăng ký thi đua", NAME_COLUMNS.individual],
  individual: ["Xếp loại", "Chức vụ, đơn vị", "Ngày sinh", "Mã cán bộ"],
};

/** What only some tables hold beside the template's columns. */
const SELDOM: Readonly<Record<SubjectKind, (years: readonly Year[]) => readonly string[]>> = {
  collective: () => [JUDGEMENT_NAMES.advisoryUnitMerit],
  individual: (years) => years.map((year) => `Đơn vị ${String(year)}`),
};

/** Those of the template first. */
export function columnChoices(kind: SubjectKind, years: readonly Year[]): readonly string[] {
  const ofTemplate = kind === "collective" ? collectiveHeaders(years) : individualHeaders(years);
  return [...ofTemplate, ...SELDOM[kind](years), ...WITHOUT_YEAR[kind], "Năm", "Đối tượng", NOT_USED];
}
