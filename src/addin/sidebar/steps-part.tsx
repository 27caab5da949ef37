/** Việc cần làm: the steps of the work in their order, each with how it stands and its commands; then the other commands. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { DASHBOARD, type StepState } from "../../vi/dashboard";
import { MENU } from "../../vi/menu";
import type { RoundRequest } from "../review";
import type { GoToCell } from "./cell-link";
import type { Overview, SidebarCommand, Steps } from "./messages";
import { Problem, Progress } from "./notices";
import { callScript } from "./server";
import { useScript } from "./use-script";

const WORDS = DASHBOARD.steps;
const ROUND_WORDS = DASHBOARD.round;

type StepId = keyof typeof WORDS.names;

/** Where the button of a command stands, and so what the script answers. */
const PLACES: Readonly<Record<SidebarCommand, StepId | "others">> = {
  openRegistrations: "registration",
  checkData: "data",
  undoFixes: "data",
  createNominationList: "list",
  closeNominationList: "closing",
  reopenNominationList: "closing",
  openChecklist: "dossier",
  openOverview: "report",
  highlightEligible: "others",
  removeHighlight: "others",
  openSettings: "others",
};

interface StepStanding {
  readonly id: StepId;
  readonly state: StepState;
  readonly text: string;
}

interface StepsPartProps {
  /** Null before the first reading and after one that failed. */
  readonly overview: Overview | null;
  readonly round: RoundRequest;
  readonly readAgain: () => void;
  readonly goToCell: GoToCell;
}

export function StepsPart({ overview, round, readAgain, goToCell }: StepsPartProps) {
  const [result, run] = useScript("runDashboardCommand");
  const [question, ask] = useScript("askBeforeClosing");
  const [isAsking, setAsking] = useState(false);
  /** Why the dialog of the documents could not be opened. */
  const [dialogProblem, setProblem] = useState<string | null>(null);
  const [last, setLast] = useState<SidebarCommand>("createNominationList");
  const busy = result.busy || question.busy;
  useEffect(() => {
    if (result.value !== null) readAgain();
  }, [result.value]);
  useEffect(() => {
    if (isAsking && !question.busy && question.value === "") start("closeNominationList");
  }, [question]);

  function start(command: SidebarCommand): void {
    if (result.busy) return;
    setAsking(false);
    setLast(command);
    run({ ...round, command });
  }

  function close(): void {
    if (busy) return;
    setLast("closeNominationList");
    setAsking(true);
    ask(round);
  }

  function openDialog(): void {
    if (busy) return;
    setProblem(null);
    void callScript("showDossier", round).then((answer) => {
      if (!answer.ok) setProblem(answer.message);
    });
  }

  const pressed = (name: string, look: string, onClick: () => void) => (
    <button type="button" class={look} aria-disabled={busy} onClick={onClick}>
      {name}
    </button>
  );
  const button = (command: SidebarCommand, name: string, look = "secondary") =>
    pressed(name, look, () => start(command));

  const commandsOf = ({ list, closing }: Steps): Readonly<Record<StepId, ComponentChildren>> => ({
    registration: button("openRegistrations", MENU.openRegistrations),
    data: button("checkData", MENU.checkData),
    list: button("createNominationList", MENU.createNominationList),
    council:
      list && pressed(WORDS.openList, "secondary", () => goToCell({ sheet: list.sheet, row: 1, column: 1 })),
    closing: (
      <>
        {list && pressed(MENU.closeNominationList, "secondary", close)}
        {closing && button("reopenNominationList", MENU.reopenNominationList)}
      </>
    ),
    dossier: (
      <>
        {button("openChecklist", MENU.openChecklist)}
        {pressed(MENU.openDossier, "secondary", openDialog)}
      </>
    ),
    report: button("openOverview", MENU.openOverview),
  });

  const answers = (place: StepId | "others") => {
    const isHere = place === (overview ? PLACES[last] : "others");
    const isDone = isHere && !busy && !isAsking;
    return (
      <StepAnswers key={place}>
        <Progress
          text={
            !isHere ? null : question.busy ? WORDS.asking : result.busy ? ROUND_WORDS.running[last] : null
          }
        />
        {isHere && isAsking && !busy && question.value !== null && question.value !== "" && (
          <div class="notice question" role="alertdialog" aria-label={MENU.closeNominationList}>
            <p>{question.value}</p>
            <div class="step-commands">
              {button("closeNominationList", WORDS.closeAnyway, "primary")}
              {pressed(WORDS.cancel, "secondary", () => setAsking(false))}
            </div>
          </div>
        )}
        {place === (overview ? "dossier" : "others") && dialogProblem !== null && (
          <Problem text={dialogProblem} />
        )}
        {isHere && isAsking && !busy && question.problem !== null && <Problem text={question.problem} />}
        <div role="status">
          {isDone && result.value !== null && (
            <div class="notice done">
              <h2>{ROUND_WORDS.done}</h2>
              <p>{result.value}</p>
            </div>
          )}
        </div>
        {isDone && result.problem !== null && <Problem text={result.problem} />}
      </StepAnswers>
    );
  };

  return (
    <>
      {overview && (
        <section aria-label={WORDS.title}>
          <h2>{WORDS.title}</h2>
          <ol class="steps">
            {standingsOf(overview.steps).map(({ id, state, text }) => (
              <li key={id} class="step" data-state={state}>
                <h3>
                  {WORDS.names[id]} <span class="step-state">{WORDS.states[state]}</span>
                </h3>
                <p class="quiet">{text}</p>
                <div class="step-commands">{commandsOf(overview.steps)[id]}</div>
                {answers(id)}
              </li>
            ))}
          </ol>
        </section>
      )}
      {overview && (
        <section aria-label={ROUND_WORDS.otherCommands}>
          <h2>{ROUND_WORDS.otherCommands}</h2>
          <div class="step-commands">
            {button("highlightEligible", MENU.highlightEligible)}
            {button("removeHighlight", MENU.removeHighlight)}
          </div>
        </section>
      )}
      {answers("others")}
      <p class="quiet">
        {overview?.settingsTab ? ROUND_WORDS.defaultsIn(overview.settingsTab) : ROUND_WORDS.noSettings}{" "}
        {button("openSettings", ROUND_WORDS.openSettings, "link")}
      </p>
    </>
  );
}

/** What the script answers to a button, below it. What comes into it is brought onto the screen, however long the list of steps. */
function StepAnswers({ children }: { readonly children: ComponentChildren }) {
  const element = useRef<HTMLDivElement>(null);
  const shown = useRef("");
  useEffect(() => {
    const text = element.current?.textContent ?? "";
    if (text !== "" && text !== shown.current) element.current?.scrollIntoView({ block: "nearest" });
    shown.current = text;
  });
  return (
    <div class="step-answers" ref={element}>
      {children}
    </div>
  );
}

/** In the order of the work. */
function standingsOf({
  registration,
  data,
  list,
  closing,
  dossier,
  overviewSheet,
}: Steps): readonly StepStanding[] {
  const step = (id: StepId, state: StepState, text: string): StepStanding => ({ id, state, text });
  return [
    registration.others > 0
      ? step("registration", "attention", WORDS.notRegistered(registration.others))
      : registration.inTime > 0
        ? step("registration", "done", WORDS.registered(registration.inTime))
        : step("registration", "open", WORDS.nobodyRegistered),
    data.mustFix > 0
      ? step("data", "attention", WORDS.mustFix(data.mustFix))
      : step("data", "done", WORDS.nothingToFix(data.others)),
    !list
      ? step("list", "open", WORDS.noList)
      : list.unlisted > 0
        ? step("list", "attention", WORDS.unlisted(list.unlisted))
        : step("list", "done", WORDS.listMade(list.sheet)),
    !list
      ? step("council", "open", WORDS.listFirst)
      : list.former > 0
        ? step("council", "attention", WORDS.formerChosen(list.chosen, list.former))
        : list.chosen === 0
          ? step("council", "open", WORDS.nobodyChosen)
          : list.withoutVotes > 0
            ? step("council", "attention", WORDS.withoutVotes(list.chosen, list.withoutVotes))
            : step("council", "done", WORDS.chosen(list.chosen)),
    !closing
      ? step("closing", "open", WORDS.notClosed)
      : closing.changed !== null
        ? step("closing", "attention", WORDS.changed)
        : step("closing", "done", WORDS.closed(closing.when)),
    !dossier
      ? step("dossier", "open", WORDS.noChecklist)
      : step(
          "dossier",
          dossier.done < dossier.total ? "attention" : "done",
          WORDS.dossier(dossier.done, dossier.total),
        ),
    overviewSheet === null
      ? step("report", "open", WORDS.noOverview)
      : step("report", "done", WORDS.listMade(overviewSheet)),
  ];
}
