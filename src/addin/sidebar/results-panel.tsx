/** Kết quả: how many in each outcome, by collective, and the list of those that were clicked. */
import { useMemo, useRef, useState } from "preact/hooks";
import { foldLetters } from "../../domain/identity";
import { SUBJECT_KINDS, type SubjectKind } from "../../domain/subject";
import type { Outcome } from "../../engine/outcome";
import { DASHBOARD } from "../../vi/dashboard";
import { AWARD_SHORT_NAMES, OUTCOME_NAMES, PLACE_NAMES } from "../../vi/terms";
import { GrowingList } from "./growing-list";
import type { LinePlace, Overview, OverviewLine } from "./messages";
import { Problem } from "./notices";
import { OutcomeChip, OUTCOMES_SHOWN, outcomeStyle } from "./outcome-chip";
import type { Reading } from "./use-script";

const WORDS = DASHBOARD.results;
const LINES_STEP = 50;
const UNITS_STEP = 6;

type Counts = Readonly<Record<Outcome, number>>;

/** What the list is narrowed to; null: not by this. */
interface Filter {
  readonly kind: SubjectKind | null;
  readonly outcome: Outcome | null;
  /** Place in the overview's units; -1: those whose unit is not known. */
  readonly unit: number | null;
}

const NO_FILTER: Filter = { kind: null, outcome: null, unit: null };

interface ResultsPanelProps {
  readonly overview: Reading<Overview>;
  readonly explainLine: (line: LinePlace) => void;
}

export function ResultsPanel({ overview, explainLine }: ResultsPanelProps) {
  const { value, problem } = overview;
  if (!value) return problem === null ? null : <Problem text={WORDS.notRead} />;
  return <Results overview={value} explainLine={explainLine} />;
}

function Results({
  overview,
  explainLine,
}: {
  readonly overview: Overview;
  readonly explainLine: (line: LinePlace) => void;
}) {
  const [filter, setFilter] = useState(NO_FILTER);
  const list = useRef<HTMLElement>(null);

  function narrow(event: MouseEvent, chosen: Filter): void {
    setFilter(chosen);
    // The list stands below what was clicked, out of sight; with the keyboard the focus must stay in sight.
    const byPointer = event.detail > 0;
    if (byPointer) list.current?.scrollIntoView();
  }

  return (
    <>
      <section>
        <h2>{WORDS.chart}</h2>
        {SUBJECT_KINDS.map((kind) => (
          <Bars key={kind} kind={kind} lines={overview.lines} filter={filter} narrow={narrow} />
        ))}
      </section>
      <section>
        <h2>{WORDS.byUnit}</h2>
        <Units overview={overview} filter={filter} narrow={narrow} />
      </section>
      <section ref={list}>
        <Lines
          overview={overview}
          filter={filter}
          clear={() => setFilter(NO_FILTER)}
          explainLine={explainLine}
        />
      </section>
    </>
  );
}

interface Filtering {
  readonly filter: Filter;
  readonly narrow: (event: MouseEvent, chosen: Filter) => void;
}

/** A bar for each outcome; each is a button that says its number. */
function Bars({
  kind,
  lines,
  filter,
  narrow,
}: Filtering & { readonly kind: SubjectKind; readonly lines: readonly OverviewLine[] }) {
  const counts = useMemo(() => countOutcomes(lines.filter(([ofKind]) => ofKind === kind)), [kind, lines]);
  const most = Math.max(1, ...OUTCOMES_SHOWN.map((outcome) => counts[outcome]));
  return (
    <>
      <h3>{WORDS.kinds[kind]}</h3>
      <ul class="bars">
        {OUTCOMES_SHOWN.map((outcome) => {
          const isChosen = filter.kind === kind && filter.outcome === outcome;
          return (
            <li key={outcome}>
              <button
                type="button"
                class="bar"
                aria-pressed={isChosen}
                onClick={(event) =>
                  narrow(event, {
                    ...filter,
                    ...(isChosen ? { kind: null, outcome: null } : { kind, outcome }),
                  })
                }
              >
                <span class="bar-name">{OUTCOME_NAMES[outcome]}</span>
                <span class="bar-track" aria-hidden="true">
                  <span
                    class="bar-fill"
                    style={{ ...outcomeStyle(outcome), width: `${String((counts[outcome] / most) * 100)}%` }}
                  />
                </span>
                <span class="bar-count">{WORDS.count(counts[outcome])}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface UnitSummary {
  readonly unit: number;
  /** Null where it is no collective of the table. */
  readonly outcome: Outcome | null;
  readonly people: Counts;
}

function Units({ overview, filter, narrow }: Filtering & { readonly overview: Overview }) {
  const units = useMemo(() => summarise(overview), [overview]);
  return (
    <GrowingList
      entries={units}
      step={UNITS_STEP}
      class="units"
      render={({ unit, outcome, people }) => {
        const isChosen = filter.unit === unit;
        const present = OUTCOMES_SHOWN.filter((each) => people[each] > 0);
        const total = present.reduce((sum, each) => sum + people[each], 0);
        return (
          <button
            type="button"
            class="unit"
            aria-pressed={isChosen}
            onClick={(event) => narrow(event, { ...filter, unit: isChosen ? null : unit })}
          >
            <span class="unit-name">{overview.units[unit] ?? WORDS.unknownUnit}</span>
            <span class="unit-people" aria-hidden="true">
              {present.map((each) => (
                <span
                  key={each}
                  class="unit-share"
                  style={{ ...outcomeStyle(each), flexGrow: people[each] }}
                />
              ))}
            </span>
            <span class="quiet">
              {outcome && `${WORDS.unitOutcome}: ${OUTCOME_NAMES[outcome]}. `}
              {WORDS.people(total)}
              {total > 0 && `: ${WORDS.outcomes(present.map((each) => [each, people[each]]))}`}
            </span>
          </button>
        );
      }}
    />
  );
}

function Lines({
  overview,
  filter,
  clear,
  explainLine,
}: {
  readonly overview: Overview;
  readonly filter: Filter;
  readonly clear: () => void;
  readonly explainLine: (line: LinePlace) => void;
}) {
  const [search, setSearch] = useState("");
  const { lines, units } = overview;
  /** Folding ten thousand names at each key would be felt. */
  const folded = useMemo(
    () => lines.map(([, name, unit]) => foldLetters(`${name} ${units[unit] ?? ""}`)),
    [lines, units],
  );
  const found = useMemo(() => {
    const wanted = foldLetters(search.trim());
    return lines.filter(
      ([kind, , unit, outcome], position) =>
        (filter.kind === null || filter.kind === kind) &&
        (filter.outcome === null || filter.outcome === outcome) &&
        (filter.unit === null || filter.unit === unit) &&
        (folded[position]?.includes(wanted) ?? false),
    );
  }, [lines, folded, filter, search]);
  const parts = [
    ...(filter.kind ? [WORDS.kinds[filter.kind]] : []),
    ...(filter.outcome ? [OUTCOME_NAMES[filter.outcome]] : []),
    ...(filter.unit === null ? [] : [units[filter.unit] ?? WORDS.unknownUnit]),
  ];
  return (
    <>
      <h2>
        <span role="status">{WORDS.list(found.length)}</span>
      </h2>
      {parts.length > 0 && (
        <p class="filter">
          {WORDS.filtered(parts)}{" "}
          <button type="button" class="link" onClick={clear}>
            {WORDS.clearFilter}
          </button>
        </p>
      )}
      <label class="field">
        {WORDS.search}
        <input type="search" value={search} onInput={({ currentTarget }) => setSearch(currentTarget.value)} />
      </label>
      {found.length === 0 ? <p>{WORDS.nobody}</p> : <p class="quiet">{WORDS.seeWhy}</p>}
      <GrowingList
        entries={found}
        step={LINES_STEP}
        class="lines"
        render={([kind, name, unit, outcome, place, award, sheet, row]) => (
          <button
            type="button"
            class="line"
            onClick={() => explainLine({ sheet: overview.sheets[sheet] ?? "", row })}
          >
            <span class="line-name">{name}</span>
            {kind === "individual" && <span class="quiet">{units[unit] ?? WORDS.unknownUnit}</span>}
            <span class="line-result">
              <OutcomeChip outcome={outcome} name={OUTCOME_NAMES[outcome]} />
              {place && (
                <span>
                  {AWARD_SHORT_NAMES[award]}: {PLACE_NAMES[place]}
                </span>
              )}
            </span>
          </button>
        )}
      />
    </>
  );
}

function countOutcomes(lines: readonly OverviewLine[]): Counts {
  const counts = { eligible: 0, awaitingCouncil: 0, missingData: 0, ineligible: 0 };
  for (const [, , , outcome] of lines) counts[outcome]++;
  return counts;
}

/** In the order of the collectives' table, then units that are none, then people without one. */
function summarise({ units, lines }: Overview): readonly UnitSummary[] {
  const byUnit = new Map<number, OverviewLine[]>(units.map((_, unit) => [unit, []]));
  for (const line of lines) {
    const list = byUnit.get(line[2]);
    if (list) list.push(line);
    else byUnit.set(line[2], [line]);
  }
  return [...byUnit].map(([unit, ofUnit]) => ({
    unit,
    outcome: ofUnit.find(([kind]) => kind === "collective")?.[3] ?? null,
    people: countOutcomes(ofUnit.filter(([kind]) => kind === "individual")),
  }));
}
