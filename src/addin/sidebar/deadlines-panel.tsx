/** Thời hạn: the last day for the dossier, the days that are left, and the registrations. */
import { useEffect, useState } from "preact/hooks";
import { dayNumber, dayOfWeek, type CivilDate } from "../../domain/civil-date";
import type { Outcome } from "../../engine/outcome";
import { DASHBOARD } from "../../vi/dashboard";
import { formatDatePadded, weekdayName } from "../../vi/formal-terms";
import { formatDate } from "../../vi/terms";
import { CellLink, type GoToCell } from "./cell-link";
import { GrowingList } from "./growing-list";
import type { Deadlines, Registrations } from "./messages";
import { Problem, Progress } from "./notices";
import { OutcomeChip } from "./outcome-chip";
import type { Reading } from "./use-script";

const WORDS = DASHBOARD.deadlines;
const REGISTRATIONS_STEP = 20;

interface DeadlinesPanelProps {
  readonly deadlines: Reading<Deadlines>;
  /** Takes the recognition date as typed. */
  readonly enterDate: (typed: string) => void;
  readonly goToCell: GoToCell;
}

export function DeadlinesPanel({ deadlines, enterDate, goToCell }: DeadlinesPanelProps) {
  const { busy, value, problem } = deadlines;
  return (
    <>
      <Progress text={busy ? DASHBOARD.reading : null} />
      {problem !== null && <Problem text={problem} />}
      {value && (
        <>
          <Dossier deadlines={value} enterDate={enterDate} />
          <Registered registrations={value.registrations} goToCell={goToCell} />
        </>
      )}
    </>
  );
}

function Dossier({
  deadlines,
  enterDate,
}: {
  readonly deadlines: Deadlines;
  readonly enterDate: (typed: string) => void;
}) {
  const { year, recognitionDate, dateProblem, dossier } = deadlines;
  const [typed, setTyped] = useState("");
  useEffect(() => {
    if (recognitionDate) setTyped(formatDatePadded(recognitionDate));
  }, [recognitionDate]);

  return (
    <section>
      <h2>{WORDS.dossier}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          enterDate(typed);
        }}
      >
        <label class="field" for="recognition-date">
          {WORDS.recognitionDate(year)}
        </label>
        <input
          id="recognition-date"
          type="text"
          autocomplete="off"
          value={typed}
          aria-invalid={dateProblem !== null}
          aria-describedby={dateProblem === null ? "recognition-date-help" : "recognition-date-problem"}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <p id="recognition-date-help" class="quiet">
          {WORDS.dateHelp}
        </p>
        {dateProblem !== null && <Problem id="recognition-date-problem" text={dateProblem} />}
        <button type="submit" class="primary">
          {WORDS.compute}
        </button>
      </form>
      <div role="status">
        {dossier ? <LastDay dossier={dossier} /> : dateProblem === null && <p>{WORDS.noDate}</p>}
      </div>
    </section>
  );
}

function LastDay({ dossier }: { readonly dossier: NonNullable<Deadlines["dossier"]> }) {
  const { days, workingDays, lastDay, nextWorkingDay } = dossier;
  const left = dayNumber(lastDay) - dayNumber(today());
  const isWorkingDay = dayNumber(lastDay) === dayNumber(nextWorkingDay);
  return (
    <>
      <p class={left < 0 ? "days-left over" : "days-left"}>{WORDS.daysLeft(left)}</p>
      <dl class="days">
        <dt>{WORDS.lastDay}</dt>
        <dd>{dayName(lastDay)}</dd>
        {!isWorkingDay && (
          <>
            <dt>{WORDS.nextWorkingDay}</dt>
            <dd>{dayName(nextWorkingDay)}</dd>
          </>
        )}
      </dl>
      <p class="quiet">
        {WORDS.rule(days, workingDays)}{" "}
        {isWorkingDay ? WORDS.sameDay : WORDS.restDay(formatDatePadded(lastDay))}
      </p>
    </>
  );
}

function Registered({
  registrations,
  goToCell,
}: {
  readonly registrations: Registrations;
  readonly goToCell: GoToCell;
}) {
  const { lastDay, inTime, others } = registrations;
  return (
    <section>
      <h2>{WORDS.registration}</h2>
      {lastDay && <p>{WORDS.registerBy(formatDate(lastDay))}</p>}
      <p>{inTime + others.length === 0 ? WORDS.noCollectives : WORDS.inTime(inTime)}</p>
      {others.length > 0 ? <h3>{WORDS.others(others.length)}</h3> : inTime > 0 && <p>{WORDS.allInTime}</p>}
      <GrowingList
        entries={others}
        step={REGISTRATIONS_STEP}
        class="issues"
        render={({ name, outcome, text, cell }) => (
          <>
            <p>
              <b>{name}</b> <OutcomeChip outcome={outcome} name={registrationName(outcome)} />
            </p>
            <p>{DASHBOARD.sentence(text)}</p>
            <CellLink cell={cell} goToCell={goToCell} />
          </>
        )}
      />
    </section>
  );
}

/** What holds and is listed all the same bears no date. */
function registrationName(outcome: Outcome): string {
  return outcome === "eligible" ? WORDS.undated : DASHBOARD.reasons.outcomes[outcome];
}

/** "Chủ nhật, 25/01/2026". */
function dayName(date: CivilDate): string {
  return `${weekdayName(dayOfWeek(date))}, ${formatDatePadded(date)}`;
}

/** By the calendar of the person's computer. */
function today(): CivilDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
