/** Vì sao: the verdict on one subject, clause by clause. */
import { useEffect, useRef } from "preact/hooks";
import type { Outcome } from "../../engine/outcome";
import { DASHBOARD } from "../../vi/dashboard";
import { OUTCOME_NAMES, PLACE_NAMES } from "../../vi/terms";
import { CellLink, type GoToCell } from "./cell-link";
import type {
  ExplainedCondition,
  ExplainedGroup,
  ExplainedLeaf,
  ExplainedVerdict,
  Explanation,
  LinePlace,
  ReadCell,
} from "./messages";
import { Problem, Progress } from "./notices";
import { OutcomeChip } from "./outcome-chip";
import type { Reading } from "./use-script";

const WORDS = DASHBOARD.reasons;

type ExplainLine = (line: LinePlace | null) => void;

interface ReasonsPanelProps {
  readonly explanation: Reading<Explanation>;
  /** Null: the line selected in the spreadsheet. */
  readonly explainLine: ExplainLine;
  readonly goToCell: GoToCell;
}

export function ReasonsPanel({ explanation, explainLine, goToCell }: ReasonsPanelProps) {
  const { busy, value, problem } = explanation;
  const heading = useRef<HTMLHeadingElement>(null);
  const line = value && `${value.line.sheet} ${String(value.line.row)}`;
  // What the button was pressed for has come: who does not see it shall hear it.
  useEffect(() => heading.current?.focus(), [line]);
  return (
    <>
      <button type="button" class="primary" aria-disabled={busy} onClick={() => explainLine(null)}>
        {WORDS.selected}
      </button>
      <Progress text={busy ? DASHBOARD.reading : null} />
      {problem !== null && <Problem text={problem} />}
      {value ? (
        <article>
          <h2 ref={heading} tabIndex={-1}>
            {value.name}
          </h2>
          <p class="quiet">
            {value.kind === "collective" ? WORDS.collective : value.unit || DASHBOARD.results.unknownUnit} ·{" "}
            <CellLink cell={value.line} goToCell={goToCell} asLine />
          </p>
          {value.texts.length > 0 && (
            <section class="to-read">
              <p>{WORDS.toRead}</p>
              <ReadCells cells={value.texts} goToCell={goToCell} />
            </section>
          )}
          {value.verdicts.map((verdict, position) => (
            <Verdict
              key={verdict.award}
              verdict={verdict}
              isFirst={position === 0}
              explainLine={explainLine}
              goToCell={goToCell}
            />
          ))}
        </article>
      ) : (
        problem === null && !busy && <p class="quiet">{WORDS.howTo}</p>
      )}
    </>
  );
}

interface Going {
  readonly explainLine: ExplainLine;
  readonly goToCell: GoToCell;
}

function Verdict({
  verdict,
  isFirst,
  ...going
}: Going & { readonly verdict: ExplainedVerdict; readonly isFirst: boolean }) {
  const { award, outcome, place, summary, conditions } = verdict;
  const body = (
    <>
      <p class="verdict">
        <OutcomeChip outcome={outcome} name={OUTCOME_NAMES[outcome]} />
        {place && <span>{PLACE_NAMES[place]}</span>}
      </p>
      {summary !== "" && <p>{DASHBOARD.sentence(summary)}</p>}
      <Condition condition={conditions} isSettled={outcome === "eligible"} {...going} />
    </>
  );
  if (isFirst) {
    return (
      <section>
        <h3>{award}</h3>
        {body}
      </section>
    );
  }
  return (
    <details class="other-award">
      <summary>
        <span>{WORDS.otherAward(award)}</span> <OutcomeChip outcome={outcome} name={OUTCOME_NAMES[outcome]} />
      </summary>
      {body}
    </details>
  );
}

interface ConditionProps extends Going {
  /** Nothing below can change the outcome any more: it stays folded. */
  readonly isSettled: boolean;
}

function Condition({
  condition,
  isSettled,
  ...going
}: ConditionProps & { readonly condition: ExplainedCondition }) {
  const { quotation, outcome } = condition;
  const parts =
    condition.kind === "leaf" ? (
      <Leaf leaf={condition} isSettled={isSettled} {...going} />
    ) : (
      <Group group={condition} isSettled={isSettled} {...going} />
    );
  if (!quotation) return parts;
  return (
    <details class="clause" open={!isSettled && outcome !== "eligible"}>
      <summary>
        <span>{WORDS.clause(quotation.clause)}</span> <ConditionChip outcome={outcome} />
        <span class="clause-opening">{quotation.text}</span>
      </summary>
      <blockquote>{quotation.text}</blockquote>
      {parts}
    </details>
  );
}

function Group({ group, isSettled, ...going }: ConditionProps & { readonly group: ExplainedGroup }) {
  const { kind, outcome, quotation, of } = group;
  if (kind === "all") {
    const parts = of.map((part, position) => (
      <Condition key={position} condition={part} isSettled={isSettled} {...going} />
    ));
    return <>{parts}</>;
  }
  return (
    <section class="any" aria-label={WORDS.any}>
      <p>
        {WORDS.any} {!quotation && <ConditionChip outcome={outcome} />}
      </p>
      {of.map((part, position) => (
        <div key={position}>
          {position > 0 && <p class="or">{WORDS.or}</p>}
          <Condition condition={part} isSettled={isSettled || outcome === "eligible"} {...going} />
        </div>
      ))}
    </section>
  );
}

/** What holds stays folded, so that the eye falls on what does not; alone in its paragraph a condition is not folded. */
function Leaf({ leaf, isSettled, ...going }: ConditionProps & { readonly leaf: ExplainedLeaf }) {
  const { outcome, sentence, quotation } = leaf;
  if (quotation) {
    return (
      <div class="leaf">
        <dl>
          <dt>{WORDS.meaning}</dt>
          <dd>{DASHBOARD.sentence(sentence)}</dd>
        </dl>
        <LeafFinding leaf={leaf} {...going} />
      </div>
    );
  }
  return (
    <details class="leaf" open={!isSettled && outcome !== "eligible"}>
      <summary>
        <ConditionChip outcome={outcome} /> <span class="quiet">{WORDS.meaning}: </span>
        {DASHBOARD.sentence(sentence)}
      </summary>
      <LeafFinding leaf={leaf} {...going} />
    </details>
  );
}

function LeafFinding({ leaf, explainLine, goToCell }: Going & { readonly leaf: ExplainedLeaf }) {
  const { found, needed, cells, moreCells, units } = leaf;
  return (
    <>
      <dl>
        <dt>{WORDS.found}</dt>
        <dd class="found">{DASHBOARD.sentence(found)}</dd>
        <dt>{WORDS.needed}</dt>
        <dd>{DASHBOARD.sentence(needed)}</dd>
        {cells.length > 0 && (
          <>
            <dt>{WORDS.cells}</dt>
            <dd>
              <ReadCells cells={cells} moreCells={moreCells} goToCell={goToCell} />
            </dd>
          </>
        )}
      </dl>
      {units.map(({ name, line }) => (
        <button
          key={`${line.sheet} ${String(line.row)}`}
          type="button"
          class="link"
          onClick={() => explainLine(line)}
        >
          {WORDS.seeUnit(name)}
        </button>
      ))}
    </>
  );
}

interface ReadCellsProps {
  readonly cells: readonly ReadCell[];
  readonly moreCells?: number;
  readonly goToCell: GoToCell;
}

function ReadCells({ cells, moreCells = 0, goToCell }: ReadCellsProps) {
  return (
    <ul class="cells">
      {cells.map((read, position) => (
        <li key={position}>
          <ReadFrom read={read} goToCell={goToCell} />
        </li>
      ))}
      {moreCells > 0 && <li class="quiet">{WORDS.moreCells(moreCells)}</li>}
    </ul>
  );
}

function ReadFrom({ read, goToCell }: { readonly read: ReadCell; readonly goToCell: GoToCell }) {
  const { cell, header, whose, text } = read;
  return (
    <>
      <CellLink cell={cell} goToCell={goToCell} />
      <span class="quiet">
        {whose !== "" && `${whose}, `}
        {header !== "" && `${header}: `}
        <b>{text === "" ? WORDS.blank : text}</b>
      </span>
    </>
  );
}

function ConditionChip({ outcome }: { readonly outcome: Outcome }) {
  return <OutcomeChip outcome={outcome} name={WORDS.outcomes[outcome]} />;
}
