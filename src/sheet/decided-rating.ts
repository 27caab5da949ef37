/** Ratings and classes that are decided: not where a status leaves them open, nor where a rival column holds a lower one. */
import { notUnderstood, type Fact, type Known } from "../domain/fact";
import { isBlank, isText, textOf, type CellValue } from "./cell";
import type { CellFacts, ReadCell } from "./cell-facts";
import { yearOf } from "./columns";
import { foldWords } from "./fold";
import { isEntered, isRatingInFull } from "./reading";
import { remarkColumns } from "./remarks";
import type { RivalColumn } from "./rival-ratings";
import { isNotFinal, namesDecision, saysFinal, statusColumns, type StatusColumn } from "./status-columns";
import { dataRows, type Column } from "./table";
import type { TableCells } from "./table-cells";

export type DecidedRating = <Value>(
  row: number,
  column: Column,
  read: ReadCell<Value>,
  isLower: (rival: Value, taken: Value) => boolean,
) => Fact<Value>;

/** "Quý I", "6 tháng đầu năm", "Đợt 1", "Tự đánh giá" beside a rating: of a part of the year, or by those rated. */
function isPartial(found: CellValue, { header }: Column): boolean {
  if (!isText(found) || found.length > LONGEST_PART) return false;
  const words = foldWords(found);
  return PART_OF_YEAR.test(words) || (ANOTHER_MATTER.test(words) && OF_RATINGS.test(foldWords(header)));
}

const LONGEST_PART = 40;
const PART_OF_YEAR =
  /^(quy (i{1,3}|iv|[1-4])|q[1-4]|([369]|ba|sau|chin) thang( (dau|cuoi) nam)?|thang \d{1,2}|hoc ky \w+|dot \d|((don vi|ca nhan) )?(tu )(cham|danh gia|xep loai|nhan)|don vi cham)( (nam )?20\d\d)?$/;
const ANOTHER_MATTER = /^(dang vien|chi bo|dang bo|doan vien|cong doan|ca nhan)$/;
const OF_RATINGS = /\b(danh gia|xep loai|phan loai|dgxl)\b/;

export function decidedRating(
  cells: TableCells,
  { fact, disagree }: CellFacts,
  rivals: readonly RivalColumn[],
): DecidedRating {
  const { table, cell, placeOf, struckText, rowOfMerge, report } = cells;
  const statuses = statusColumns(table);
  /**
   * Where lines say that they are approved, or most name a decision, one that says nothing is not; a column of doubts
   * alone has none there.
   */
  const approving = new Set(
    statuses.filter((status) => {
      const said = dataRows(table).map((row) => cell(row, status));
      return said.some(saysFinal) || said.filter(namesDecision).length * 2 >= said.length;
    }),
  );
  /** Cells of status that were told of: they speak of several ratings. */
  const undecided = new Set<string>();
  const unread = table.columns.filter(
    ({ meaning }) => meaning.kind === "unclear" && meaning.about === "rating",
  );
  const partial = [...remarkColumns(table), ...unread].filter((column) =>
    table.rows.some(({ index, kind }) => kind === "data" && isPartial(cell(index, column), column)),
  );

  return (row, column, read, isLower) => {
    const part = partial.find((each) => isPartial(cell(row, each), each));
    if (part) {
      const place = placeOf(row, part);
      if (cells.isFirstTold(place)) report("ratingNotFinal", place, textOf(cell(row, part)));
      // Another line may tell the rating of the whole year.
      return { known: false, cause: "blank", place: placeOf(row, column) };
    }
    const own = yearOf(column.meaning);
    const open = statuses.find(
      (status) => (status.year === null || own === null || status.year === own) && isOpen(row, status),
    );
    if (!open) {
      const taken = fact(row, column, read);
      return taken.known ? unlessLower(taken, row, column, read, isLower) : taken;
    }
    const status = `${String(row)},${String(open.index)}`;
    if (!undecided.has(status)) report("ratingNotFinal", placeOf(row, open), textOf(statusOf(row, open)));
    undecided.add(status);
    return notUnderstood(placeOf(row, column));
  };

  function isOpen(row: number, status: StatusColumn): boolean {
    const line = rowOfMerge(row, status);
    const found = cell(line, status);
    if (isBlank(found)) return approving.has(status);
    return isNotFinal(found) || struckText(line, status) !== null;
  }

  function statusOf(row: number, status: Column): CellValue {
    return cell(rowOfMerge(row, status), status);
  }

  function unlessLower<Value>(
    taken: Known<Value>,
    row: number,
    column: Column,
    read: ReadCell<Value>,
    isLower: (rival: Value, taken: Value) => boolean,
  ): Fact<Value> {
    const own = yearOf(column.meaning);
    for (const rival of rivals) {
      if ((rival.year ?? own) !== own || struckText(row, rival) !== null) continue;
      const found = cell(row, rival);
      if (rival.wordsOnly === true && !/\p{L}/u.test(textOf(found))) continue;
      if (rival.isOfAnything === true && rival.year === null && !isRatingInFull(textOf(found))) continue;
      const isLowerText = (text: CellValue): boolean => {
        const reading = read(text);
        return reading.kind === "value" && isLower(reading.value, taken.value);
      };
      // Whatever stands under a lower level, a number or a year, may mean it.
      const isDoubtful = rival.levels
        ? rival.levels.some(
            ({ name, index }) => isLowerText(name) && isEntered(table.grid.values[row]?.[index] ?? null),
          )
        : isLowerText(found);
      if (!isDoubtful) continue;
      if (rival.year === own) return disagree(row, rival, column);
      // Of which year it is, is not said: it is told once for the line, and may be of any.
      const place = placeOf(row, rival);
      if (cells.isFirstTold(place)) report("remarkUnread", place, textOf(found));
      return notUnderstood(place);
    }
    return taken;
  }
}
