/** Đợt xét: which round, what was found in the workbook, and the commands. */
import { useRef } from "preact/hooks";
import { TRACKS } from "../../domain/award";
import { yearsOf } from "../../domain/year";
import { DASHBOARD } from "../../vi/dashboard";
import { TRACK_NAMES } from "../../vi/terms";
import type { RoundRequest } from "../review";
import { CellLink, type GoToCell } from "./cell-link";
import { GrowingList } from "./growing-list";
import type { Overview } from "./messages";
import { Problem } from "./notices";
import { StepsPart } from "./steps-part";
import type { Reading } from "./use-script";

const WORDS = DASHBOARD.round;
const ISSUES_STEP = 10;

interface RoundPanelProps {
  readonly overview: Reading<Overview>;
  /** As chosen here; what is absent is as the settings say. */
  readonly round: RoundRequest;
  readonly chooseRound: (round: RoundRequest) => void;
  readonly readAgain: () => void;
  readonly goToCell: GoToCell;
}

export function RoundPanel({ overview, round, chooseRound, readAgain, goToCell }: RoundPanelProps) {
  const { value, problem } = overview;
  // A round that cannot be read must not take away the means to choose another.
  const known = useRef<Overview | null>(null);
  if (value) known.current = value;
  const changed = value?.steps.closing?.changed ?? null;
  return (
    <>
      {problem !== null && <Problem text={problem} />}
      {changed !== null && <Problem text={changed} />}
      <RoundFields known={known.current} round={round} chooseRound={chooseRound} />
      <StepsPart overview={value} round={round} readAgain={readAgain} goToCell={goToCell} />
      {value && <Found overview={value} goToCell={goToCell} />}
    </>
  );
}

function RoundFields({
  known,
  round,
  chooseRound,
}: {
  /** Null before the first reading. */
  readonly known: Overview | null;
  readonly round: RoundRequest;
  readonly chooseRound: (round: RoundRequest) => void;
}) {
  const track = round.track ?? known?.track;
  const names = known ? WORDS.tracks(known.period) : TRACK_NAMES;
  return (
    <fieldset class="round">
      <legend>{WORDS.choose}</legend>
      {TRACKS.map((each) => (
        <label key={each} class="choice">
          <input
            type="radio"
            name="track"
            checked={each === track}
            onChange={() => chooseRound({ track: each })}
          />
          {names[each]}
        </label>
      ))}
      {track === "annual" && known && (
        <label class="field">
          {WORDS.year}
          <select
            value={String(round.year ?? known.year)}
            onChange={({ currentTarget }) => chooseRound({ track, year: Number(currentTarget.value) })}
          >
            {yearsOf(known.period).map((year) => (
              <option key={year} value={String(year)}>
                {year}
              </option>
            ))}
          </select>
        </label>
      )}
      <p class="quiet">{WORDS.onlyHere}</p>
    </fieldset>
  );
}

function Found({ overview, goToCell }: { readonly overview: Overview; readonly goToCell: GoToCell }) {
  const { tables, subjects, issues } = overview;
  const rest = issues.total - issues.listed.length;
  return (
    <>
      <section>
        <h2>{WORDS.found(subjects)}</h2>
        <ul class="plain">
          {tables.map(({ kind, lines, sheet, years }, position) => (
            <li key={position}>
              {WORDS.table(kind, lines, sheet)}, {WORDS.years(years)}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{issues.total === 0 ? WORDS.noIssues : WORDS.issues(issues.total)}</h2>
        <GrowingList
          entries={issues.listed}
          step={ISSUES_STEP}
          class="issues"
          render={({ text, cell }) => (
            <>
              <p>{text}</p>
              {cell && <CellLink cell={cell} goToCell={goToCell} />}
            </>
          )}
        />
        {rest > 0 && <p class="quiet">{WORDS.moreIssues(rest)}</p>}
      </section>
    </>
  );
}
