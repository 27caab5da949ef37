/** Nhận diện cột: what each column of each table was taken for, and choosing something else. */
import { columnMeaning, type ColumnMeaning, type RatingOf } from "../../sheet/columns";
import type { SubjectKind } from "../../domain/subject";
import { yearsOf, type YearSpan } from "../../domain/year";
import { columnChoices, NAME_COLUMNS } from "../../vi/column-words";
import { DASHBOARD } from "../../vi/dashboard";
import { NOT_USED } from "../../vi/parameters";
import { CellLink, type GoToCell } from "./cell-link";
import type { ColumnChoice, FoundColumn, FoundSheet, TabChoice } from "./messages";

const WORDS = DASHBOARD.data;
/** The choice of no choice. */
const BY_HEADER = "";

interface ColumnsPartProps {
  readonly sheets: readonly FoundSheet[];
  readonly period: YearSpan;
  readonly chooseColumn: (choice: ColumnChoice) => void;
  readonly chooseTab: (choice: TabChoice) => void;
  readonly goToCell: GoToCell;
}

export function ColumnsPart({ sheets, period, chooseColumn, chooseTab, goToCell }: ColumnsPartProps) {
  return (
    <section>
      <h2>{WORDS.columns}</h2>
      <p class="quiet">{WORDS.columnsHelp}</p>
      {sheets.map(({ sheet, isLeftOut, tables }) => (
        <details key={sheet} class="sheet">
          <summary>{sheet}</summary>
          <label class="choice">
            <input
              type="checkbox"
              checked={!isLeftOut}
              onChange={({ currentTarget }) => chooseTab({ sheet, isLeftOut: !currentTarget.checked })}
            />
            {WORDS.useTab}
          </label>
          {tables.map(({ kind, columns }, position) => (
            <div key={position}>
              <h3>{WORDS.tableKind[kind]}</h3>
              <ul>
                {columns.map((column) => (
                  <li key={column.cell.column}>
                    <ColumnChooser
                      column={column}
                      choices={columnChoices(kind, yearsOf(period))}
                      kind={kind}
                      chooseColumn={chooseColumn}
                    />
                    <CellLink cell={column.cell} goToCell={goToCell} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
          {tables.length === 0 && !isLeftOut && (
            <>
              <p>{WORDS.noTable}</p>
              <p class="quiet">{WORDS.nameHere}</p>
              <div class="commands">
                <button
                  type="button"
                  class="secondary"
                  onClick={() => chooseColumn({ header: null, name: NAME_COLUMNS.individual })}
                >
                  {WORDS.isPersonName}
                </button>
                <button
                  type="button"
                  class="secondary"
                  onClick={() => chooseColumn({ header: null, name: NAME_COLUMNS.collective })}
                >
                  {WORDS.isCollectiveName}
                </button>
              </div>
            </>
          )}
        </details>
      ))}
    </section>
  );
}

function ColumnChooser({
  column: { header, takenFor, isChosen },
  choices,
  kind,
  chooseColumn,
}: {
  readonly column: FoundColumn;
  readonly choices: readonly string[];
  readonly kind: SubjectKind;
  readonly chooseColumn: (choice: ColumnChoice) => void;
}) {
  const use =
    choices.find((choice) => means(choice, takenFor, kind)) ?? (isUsed(takenFor, kind) ? header : NOT_USED);
  return (
    <label class="field">
      {WORDS.column(header)}
      <select
        value={isChosen ? use : BY_HEADER}
        onChange={({ currentTarget: { value } }) =>
          chooseColumn({ header, name: value === BY_HEADER ? null : value })
        }
      >
        <option value={BY_HEADER}>{WORDS.byHeader(isChosen ? "" : use)}</option>
        {(isChosen && !choices.includes(use) ? [use, ...choices] : choices).map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Whether a table of a kind is read by a column of this meaning, be it among the choices or not. */
function isUsed(meaning: ColumnMeaning | null, kind: SubjectKind): boolean {
  if (meaning === null || meaning.kind === "unclear") return false;
  return meaning.kind !== "rating" || isRatingOf(kind, meaning.of);
}

function isRatingOf(kind: SubjectKind, of: RatingOf): boolean {
  return kind === "individual" ? of !== "par" : of !== "staff";
}

/** Whether a choice says of a column what was read from it. A name's column is called by its table's kind. */
function means(choice: string, meaning: ColumnMeaning | null, kind: SubjectKind): boolean {
  const own = choice === NOT_USED ? null : columnMeaning(choice);
  if (own?.kind === "rating" && meaning?.kind === "rating") {
    return isRatingOf(kind, meaning.of) && own.year === meaning.year;
  }
  return JSON.stringify(own) === JSON.stringify(meaning);
}
