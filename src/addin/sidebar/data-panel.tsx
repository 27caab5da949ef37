/** Dữ liệu: what is to be looked at and put right, and which columns and tabs were taken for what. */
import { useEffect } from "preact/hooks";
import { DASHBOARD } from "../../vi/dashboard";
import { CellLink, type GoToCell } from "./cell-link";
import { ColumnsPart } from "./columns-part";
import { GrowingList } from "./growing-list";
import type { DataOverview, FoundCause } from "./messages";
import { Problem, Progress } from "./notices";
import { useScript, type Reading } from "./use-script";

const WORDS = DASHBOARD.data;
const CAUSES_STEP = 10;

interface DataPanelProps {
  readonly data: Reading<DataOverview>;
  /** After something was changed. */
  readonly readAgain: () => void;
  readonly goToCell: GoToCell;
}

export function DataPanel({ data, readAgain, goToCell }: DataPanelProps) {
  const [fixed, fix] = useScript("fixCause");
  const [command, run] = useScript("runDashboardCommand");
  const [column, chooseColumn] = useScript("chooseColumn");
  const [tab, chooseTab] = useScript("chooseTab");
  const changes = [fixed, command, column, tab];
  const done = changes.map(({ value }) => value);
  useEffect(() => {
    if (done.some((value) => value !== null)) readAgain();
  }, done);
  const isBusy = changes.some(({ busy }) => busy);
  const { value, problem } = data;
  return (
    <>
      <Progress text={isBusy ? WORDS.working : data.busy ? WORDS.reading : null} />
      {[data, ...changes].map((each, position) =>
        each.problem === null ? null : <Problem key={position} text={each.problem} />,
      )}
      <div role="status">
        {changes.map((each, position) =>
          each.value === null || each.busy ? null : (
            <p key={position} class="notice done">
              {each.value}
            </p>
          ),
        )}
      </div>
      {value && problem === null && (
        <>
          <section>
            <h2>{value.total === 0 ? WORDS.check : WORDS.causes(value.total)}</h2>
            {value.total === 0 && <p>{WORDS.nothing}</p>}
            <GrowingList
              entries={value.causes}
              step={CAUSES_STEP}
              class="issues"
              render={(cause) => <Cause cause={cause} fix={fix} isBusy={isBusy} goToCell={goToCell} />}
            />
            {value.total > value.causes.length && (
              <p class="quiet">{WORDS.more(value.total - value.causes.length)}</p>
            )}
            <div class="commands">
              <button
                type="button"
                class="secondary"
                aria-disabled={isBusy}
                onClick={() => !isBusy && run({ command: "checkData" })}
              >
                {WORDS.listAll}
              </button>
              {value.canUndo && (
                <button
                  type="button"
                  class="secondary"
                  aria-disabled={isBusy}
                  onClick={() => !isBusy && run({ command: "undoFixes" })}
                >
                  {WORDS.undo}
                </button>
              )}
            </div>
          </section>
          <ColumnsPart
            sheets={value.sheets}
            period={value.period}
            chooseColumn={chooseColumn}
            chooseTab={chooseTab}
            goToCell={goToCell}
          />
        </>
      )}
    </>
  );
}

function Cause({
  cause,
  fix,
  isBusy,
  goToCell,
}: {
  readonly cause: FoundCause;
  readonly fix: (request: { readonly key: string }) => void;
  readonly isBusy: boolean;
  readonly goToCell: GoToCell;
}) {
  const { key, severity, cells, cell, found, needed, proposal, changes, moreChanges } = cause;
  return (
    <>
      <p>
        <span class={`severity ${severity}`}>{WORDS.severities[severity]}</span> {needed}
      </p>
      {found !== "" && <p class="quiet">{WORDS.found(found)}</p>}
      {cell && <CellLink cell={cell} goToCell={goToCell} />}
      {cells.includes(",") || cells.includes(":") ? <p class="quiet">{cells}</p> : null}
      {proposal !== "" && (
        <details>
          <summary>{WORDS.proposal(proposal)}</summary>
          <ul class="plain">
            {changes.map((change) => (
              <li key={change}>{change.replace(/^- /, "")}</li>
            ))}
            {moreChanges > 0 && <li>{WORDS.moreChanges(moreChanges)}</li>}
          </ul>
          <button
            type="button"
            class="secondary"
            aria-disabled={isBusy}
            onClick={() => !isBusy && fix({ key })}
          >
            {WORDS.fix}
          </button>
        </details>
      )}
    </>
  );
}
