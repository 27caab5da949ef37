/** People of whom a column that is not read, or a note, names another unit: in which years they belonged to it is not known. */
import { identityKey } from "../domain/identity";
import type { DataIssue } from "../domain/issue";
import type { Individual, Subject } from "../domain/subject";
import { isText, placeInGrid, textOf } from "./cell";
import { foldWords } from "./fold";
import { namesIn } from "./names-in-text";
import { remarkColumns, speaksAgainst } from "./remarks";
import type { LeftOut } from "./skipped-years";
import type { KnownNames } from "./suspicions";
import type { Table } from "./table";
import { isUnitName, saidAt, type Said, type UnreadLine } from "./unread-line";

/** @param subjectsByRow for each table: row of its grid, from 0 → the subject that the row speaks of */
export function movedPeople(
  subjectsByRow: ReadonlyMap<Table, ReadonlyMap<number, Subject>>,
  { unitsNamed }: KnownNames,
): LeftOut {
  const issues: DataIssue[] = [];
  const people: Individual[] = [];
  for (const [table, subjects] of subjectsByRow) {
    if (table.kind !== "individual") continue;
    for (const column of remarkColumns(table)) {
      const isOfUnits = OTHER_UNIT.test(foldWords(column.header));
      for (const [row, person] of subjects) {
        const found = table.grid.values[row]?.[column.index];
        if (!isText(found) || found === "" || person.kind !== "individual") continue;
        const named = isOfUnits ? [textOf(found)] : speaksOfMoves(found) ? namesIn(found) : [];
        const moved = movedTo(
          person,
          named.filter((name) => unitsNamed(name).length > 0),
        );
        if (moved.length === 0) continue;
        const place = placeInGrid(table.grid, row, column.index, column.header);
        // What speaks against somebody is told as such.
        if (!speaksAgainst(found)) issues.push({ code: "unitsDiffer", place, found: textOf(found) });
        people.push(...moved);
      }
    }
  }
  return { issues, people };
}

/** "Trần Bình | Văn phòng Sở | Thanh tra Sở" in a list of transfers: a member of both, in which years is not known. */
export function saidOfMove(line: UnreadLine): Said | null {
  const { cells, names } = line;
  const texts = cells.map((cell) => textOf(cell));
  const units = texts.filter((text) => isUnitName(text, names));
  const column = texts.findIndex((text) => names.peopleNamed(text).length > 0);
  if (units.length === 0 || column < 0) return null;
  const people = names.peopleNamed(texts[column] ?? "").flatMap((person) => movedTo(person, units));
  return people.length > 0 ? saidAt(line, column, { people }, "unitsDiffer") : null;
}

/** "Đơn vị cũ", "Đơn vị từ 2023", "Phòng ban trước đây", "Nơi công tác mới". */
const OTHER_UNIT =
  /\b(don vi|phong|phong ban|noi (cong tac|lam viec)|co quan)\b.*\b(cu|moi|truoc|tu|den|chuyen|hien nay)\b/;

/** Whether a text says that somebody goes from one unit to another. */
export function speaksOfMoves(text: string): boolean {
  return (
    text.length <= LONGEST_REMARK &&
    /\b(chuyen (tu|den|sang|ve|cong tac)|dieu dong|luan chuyen|biet phai|thuyen chuyen|tu don vi|den don vi)\b/.test(
      foldWords(text),
    )
  );
}

const LONGEST_REMARK = 500;

/** The same person once for each of the units that is another than the own: there, too, the ratings may count. */
function movedTo(person: Individual, units: readonly string[]): readonly Individual[] {
  const own = new Set(
    [...(person.unit.known ? [person.unit.value] : []), ...person.unitByYear.values()].map(identityKey),
  );
  const others = new Map(units.map((unit) => [identityKey(unit), unit]));
  return [...others].flatMap(([key, unit]): readonly Individual[] =>
    own.has(key) ? [] : [{ ...person, unit: { known: true, value: unit }, unitByYear: new Map() }],
  );
}
