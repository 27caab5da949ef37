/** The sidebar as a whole: five tabs over one reading of the spreadsheet. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { DASHBOARD } from "../../vi/dashboard";
import { MENU } from "../../vi/menu";
import type { RoundRequest } from "../review";
import { DataPanel } from "./data-panel";
import { DeadlinesPanel } from "./deadlines-panel";
import type { CellAddress, LinePlace } from "./messages";
import { Problem } from "./notices";
import { ReasonsPanel } from "./reasons-panel";
import { ResultsPanel } from "./results-panel";
import { RoundPanel } from "./round-panel";
import { callScript, focusSpreadsheet } from "./server";
import { Tabs } from "./tabs";
import { useScript } from "./use-script";

type TabId = keyof typeof DASHBOARD.tabs;

export function Dashboard() {
  const [tab, setTab] = useState<TabId>("round");
  /** Empty: what the settings say. */
  const [round, setRound] = useState<RoundRequest>({});
  /** The recognition date as typed; null: what the settings say. */
  const [recognitionDate, setRecognitionDate] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [overview, readOverview] = useScript("readDashboard");
  const [data, readData] = useScript("readData");
  const [explanation, explain] = useScript("explainLine");
  const [deadlines, readDeadlines] = useScript("readDeadlines");
  const readAt = useMemo(() => (overview.value ? new Date() : null), [overview.value]);
  const line = useRef<LinePlace | null>(null);
  if (explanation.value) line.current = explanation.value.line;

  function readAll(): void {
    setProblem(null);
    readOverview(round);
    if (line.current) explain({ ...round, line: line.current });
    if (tab === "deadlines") readDeadlines({ ...round, recognitionDate });
    if (tab === "data") readData({});
  }
  useEffect(readAll, [round]);
  useEffect(() => {
    if (tab === "deadlines") readDeadlines({ ...round, recognitionDate });
  }, [tab, recognitionDate]);

  useEffect(() => {
    if (tab === "data") readData({});
  }, [tab]);

  function goToCell(cell: CellAddress): void {
    setProblem(null);
    void callScript("selectCell", cell).then((answer) => {
      if (answer.ok) focusSpreadsheet();
      else setProblem(answer.message);
    });
  }

  function explainLine(asked: LinePlace | null): void {
    setTab("reasons");
    explain({ ...round, line: asked });
  }

  const shown = overview.value;
  return (
    <main>
      <h1 class="unseen">{MENU.openDashboard}</h1>
      <header class="round-bar">
        <p>
          <strong>{shown ? DASHBOARD.roundName(shown.track, shown.year, shown.period) : ""}</strong>
          <span class="quiet" role="status">
            {overview.busy ? DASHBOARD.reading : readAt && DASHBOARD.readAt(timeOf(readAt))}
          </span>
        </p>
        <button type="button" class="secondary" onClick={readAll}>
          {DASHBOARD.readAgain}
        </button>
        {overview.busy && <div class="progress-bar" aria-hidden="true" />}
      </header>
      {problem !== null && <Problem text={problem} />}
      <Tabs
        label={DASHBOARD.tabList}
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: "round",
            label: DASHBOARD.tabs.round,
            panel: (
              <RoundPanel
                overview={overview}
                round={round}
                chooseRound={setRound}
                readAgain={readAll}
                goToCell={goToCell}
              />
            ),
          },
          {
            id: "data",
            label: DASHBOARD.tabs.data,
            panel: <DataPanel data={data} readAgain={readAll} goToCell={goToCell} />,
          },
          {
            id: "results",
            label: DASHBOARD.tabs.results,
            panel: <ResultsPanel overview={overview} explainLine={explainLine} />,
          },
          {
            id: "reasons",
            label: DASHBOARD.tabs.reasons,
            panel: <ReasonsPanel explanation={explanation} explainLine={explainLine} goToCell={goToCell} />,
          },
          {
            id: "deadlines",
            label: DASHBOARD.tabs.deadlines,
            panel: (
              <DeadlinesPanel deadlines={deadlines} enterDate={setRecognitionDate} goToCell={goToCell} />
            ),
          },
        ]}
      />
    </main>
  );
}

/** "14:05", by the clock of the person's computer. */
function timeOf(moment: Date): string {
  return [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
