/** The two template tabs: headers, drop-downs and one example row each. */
import { civilDate } from "../domain/civil-date";
import type { SubjectKind } from "../domain/subject";
import { yearsOf, type YearSpan } from "../domain/year";
import {
  collectiveHeaders,
  individualHeaders,
  TEMPLATE_DROP_DOWNS,
  TEMPLATE_EXAMPLE,
  TEMPLATE_HELP,
  TEMPLATE_TABS,
  TEMPLATE_TITLES,
} from "../vi/template-words";
import type { CellValue } from "./cell";
import { columnMeaning } from "./columns";
import { TAB_TITLE, TabBuilder, type TabImage, TABLE_HEADER } from "./tab-image";

/** Rows that get drop-downs. */
const DATA_ROWS = 200;

export function collectiveTemplate(period: YearSpan): TabImage {
  const years = yearsOf(period);
  const registered = civilDate(period.first + 1, 3, 28) ?? "";
  const example: CellValue[] = [
    1,
    TEMPLATE_EXAMPLE.unit,
    TEMPLATE_EXAMPLE.no,
    TEMPLATE_EXAMPLE.yes,
    TEMPLATE_EXAMPLE.yes,
    registered,
    ...years.map(() => TEMPLATE_EXAMPLE.yes),
    ...years.map(() => "Xuất sắc"),
    "",
    TEMPLATE_EXAMPLE.note,
  ];
  return template("collective", collectiveHeaders(years), example);
}

export function individualTemplate(period: YearSpan): TabImage {
  const years = yearsOf(period);
  const example: CellValue[] = [
    1,
    TEMPLATE_EXAMPLE.person,
    TEMPLATE_EXAMPLE.gender,
    TEMPLATE_EXAMPLE.position,
    TEMPLATE_EXAMPLE.unit,
    TEMPLATE_EXAMPLE.yes,
    ...years.map(() => "HTTNV"),
    TEMPLATE_EXAMPLE.yes,
    "",
    "",
    TEMPLATE_EXAMPLE.note,
  ];
  return template("individual", individualHeaders(years), example);
}

function template(kind: SubjectKind, headers: readonly string[], example: readonly CellValue[]): TabImage {
  const tab = new TabBuilder(
    TEMPLATE_TABS[kind],
    headers.map((header, index) =>
      index === 0 ? 45 : index === 1 || /^(Đơn vị|Ghi chú)$/.test(header) ? 200 : 110,
    ),
  );
  tab.line(TEMPLATE_TITLES[kind], TAB_TITLE);
  tab.line(TEMPLATE_HELP, { italic: true, align: "center" });
  const header = tab.row(headers, TABLE_HEADER);
  const first = tab.row(example, { italic: true });
  for (const [index, text] of headers.entries()) {
    const choices = choicesFor(text, kind);
    if (choices) {
      const block = { row: first, column: index + 1, rows: DATA_ROWS, columns: 1 };
      tab.dropDown(block, choices, TEMPLATE_DROP_DOWNS.help);
    }
  }
  tab.number({ row: first, column: 1, rows: 1, columns: 1 });
  tab.grid({ row: header, column: 1, rows: 2, columns: tab.width });
  return tab.build(header);
}

/** By the meaning that the reader gives the header, so that what is offered is what will be understood. */
function choicesFor(header: string, kind: SubjectKind): readonly string[] | undefined {
  const meaning = columnMeaning(header);
  switch (meaning?.kind) {
    case "gender":
      return TEMPLATE_DROP_DOWNS.gender;
    case "rating":
      return kind === "collective" ? TEMPLATE_DROP_DOWNS.parClass : TEMPLATE_DROP_DOWNS.rating;
    case "judgement":
    case "advisoryUnit":
    case "worksDirectlyOnPar":
      return TEMPLATE_DROP_DOWNS.mark;
    default:
      return undefined;
  }
}
