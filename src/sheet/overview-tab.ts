/** The tab "Tổng hợp" as data: the numbers of a round in tables, and charts that refer to them. */
import { UNRATED } from "../domain/rating";
import { SUBJECT_KINDS } from "../domain/subject";
import {
  changesByYear,
  COLLECTIVES_CHARTED,
  collectivesListed,
  shareOf,
  type CollectiveStatistics,
  type MovementCounts,
  type OutcomeCounts,
  type OutcomesOfYear,
} from "../assessment/statistics";
import { OUTCOMES } from "../engine/outcome";
import { NOMINATION_WORDS } from "../vi/nomination-words";
import {
  CLASSES_DOWN,
  OUTCOMES_DOWN,
  OVERVIEW_WORDS as WORDS,
  RATINGS_DOWN,
  overviewTabName,
  type FailureLine,
} from "../vi/overview-words";
import { CLASS_NAMES, OUTCOME_NAMES, ratingOrBetter, ratingShortName } from "../vi/terms";
import type { CellValue } from "./cell";
import { OUTCOME_BACKGROUNDS, OUTCOME_TEXT } from "./outcome-colors";
import {
  CLASS_BACKGROUNDS,
  CLASS_COLORS,
  KIND_COLORS,
  OUTCOME_COLORS,
  RATING_COLORS,
} from "./overview-colors";
import {
  TAB_TITLE,
  TabBuilder,
  TABLE_HEADER,
  type Block,
  type CellStyle,
  type TabChart,
  type TabImage,
} from "./tab-image";

const RATINGS_COUNTED = [...RATINGS_DOWN, UNRATED] as const;

const NUMBER_WIDTH = 44;
const NAME_WIDTH = 280;
const VALUE_WIDTH = 122;
/** The longest outcome stands on one line. */
const OUTCOME_WIDTH = 160;
const LEAST_VALUE_COLUMNS = 6;
const FIRST_VALUE = 3;
/** Two of them beside each other: the second begins at the fifth column. */
const HALF_WIDTHS = [NUMBER_WIDTH + NAME_WIDTH + 2 * VALUE_WIDTH - 12, 4 * VALUE_WIDTH];
const CHART_WIDTH = NUMBER_WIDTH + NAME_WIDTH + LEAST_VALUE_COLUMNS * VALUE_WIDTH;
const CHART_HEIGHT = 250;
/** Of a bar chart: its title, axis and legend, and each bar. */
const BARS_FRAME = 110;
const BAR_HEIGHT = 24;

const SECTION: CellStyle = { bold: true, background: "#f3f3f3" };
const HEADER: CellStyle = { ...TABLE_HEADER, size: 11 };
const BODY: CellStyle = { size: 11 };
const SUM: CellStyle = { size: 11, bold: true };
const NOTE: CellStyle = { italic: true, size: 11 };
const CENTERED: CellStyle = { align: "center" };

/** @param failures the conditions that are missed, most missed first */
export function overviewTab(
  statistics: MovementCounts,
  annual: readonly OutcomesOfYear[],
  failures: readonly FailureLine[],
  round: string,
): TabImage {
  const { track, collectives, classYears } = statistics;
  const valueColumns = Math.max(LEAST_VALUE_COLUMNS, classYears.length);
  const tab = new TabBuilder(overviewTabName(round), [
    NUMBER_WIDTH,
    NAME_WIDTH,
    ...Array.from({ length: valueColumns }, (_, index) =>
      index === LEAST_VALUE_COLUMNS - 1 ? OUTCOME_WIDTH : VALUE_WIDTH,
    ),
  ]);
  const listed = collectivesListed(collectives);
  tab.line(WORDS.title, TAB_TITLE);
  tab.line(NOMINATION_WORDS.subtitle(track, round), { bold: true, size: 13, align: "center" });
  tab.paragraph([WORDS.help(track, round)], { ...NOTE, vertical: "top" });
  writeOutcomes(tab, statistics);
  writeCollectives(tab, statistics, listed, round);
  writeFailures(tab, failures);
  writeClassMap(tab, statistics, listed);
  writeClasses(tab, statistics);
  writeRatings(tab, statistics);
  writeAnnual(tab, annual);
  return tab.build();
}

function writeSection(tab: TabBuilder, title: string): void {
  tab.row();
  tab.line(title, SECTION);
}

interface NamedRow {
  readonly name: string;
  readonly values: readonly CellValue[];
}

/**
 * A table with a number and a name at the head of each line.
 * @returns the block of the names and values, under their header
 */
function writeTable(
  tab: TabBuilder,
  name: string,
  headers: readonly string[],
  rows: readonly NamedRow[],
): Block {
  const columns = headers.length + FIRST_VALUE - 1;
  const header = tab.row([WORDS.number, name, ...headers]);
  tab.style({ row: header, column: 1, rows: 1, columns }, HEADER);
  for (const [index, row] of rows.entries()) tab.row([index + 1, row.name, ...row.values], BODY);
  const body = { row: header + 1, column: 1, rows: rows.length, columns };
  tab.style({ ...body, columns: 1 }, CENTERED);
  tab.style({ ...body, column: FIRST_VALUE, columns: headers.length }, CENTERED);
  tab.grid({ ...body, row: header, rows: rows.length + 1 });
  return { row: header, column: 2, rows: rows.length + 1, columns: columns - 1 };
}

/** A line of a table that is no part of what its chart shows. */
function writeSum(tab: TabBuilder, name: string, values: readonly CellValue[], style: CellStyle): void {
  const row = tab.row(["", name, ...values], style);
  const block = { row, column: 1, rows: 1, columns: values.length + FIRST_VALUE - 1 };
  tab.style({ ...block, column: FIRST_VALUE, columns: values.length }, CENTERED);
  tab.grid(block);
}

function drawn(
  kind: TabChart["kind"],
  title: string,
  cells: Block,
  colors: readonly string[],
): Omit<TabChart, "row"> {
  const height = kind === "bar" ? BARS_FRAME + (cells.rows - 1) * BAR_HEIGHT : CHART_HEIGHT;
  return { kind, stacking: "amounts", title, cells, colors, column: 1, width: CHART_WIDTH, height };
}

function countsOf(counts: OutcomeCounts): readonly number[] {
  return OUTCOMES_DOWN.map((outcome) => counts[outcome]);
}

function totalOf(counts: OutcomeCounts): number {
  return countsOf(counts).reduce((sum, count) => sum + count, 0);
}

const OUTCOME_HEADERS = OUTCOMES_DOWN.map((outcome) => OUTCOME_NAMES[outcome]);
const OUTCOME_SERIES = OUTCOMES_DOWN.map((outcome) => OUTCOME_COLORS[outcome]);

function writeOutcomes(tab: TabBuilder, { outcomes }: MovementCounts): void {
  writeSection(tab, WORDS.sections.outcomes);
  const rows = SUBJECT_KINDS.flatMap((kind): readonly NamedRow[] => {
    const counts = outcomes[kind];
    return counts ? [{ name: WORDS.kinds[kind], values: [...countsOf(counts), totalOf(counts)] }] : [];
  });
  writeTable(tab, WORDS.subject, [...OUTCOME_HEADERS, WORDS.sum], rows);
}

function writeCollectives(
  tab: TabBuilder,
  { collectives, elsewhere, outcomes }: MovementCounts,
  listed: readonly CollectiveStatistics[],
  round: string,
): void {
  writeSection(tab, WORDS.sections.collectives);
  if (!outcomes.collective) {
    tab.line(WORDS.noCollectives, NOTE);
    return;
  }
  const { individual: people } = outcomes;
  const charted = people ? Math.min(COLLECTIVES_CHARTED, listed.length) : 0;
  tab.paragraph([WORDS.shown(listed.length, charted, collectives.length, round)], NOTE);
  const headers = people ? [...OUTCOME_HEADERS, WORDS.people, WORDS.ownOutcome] : [WORDS.ownOutcome];
  const cells = writeTable(
    tab,
    WORDS.kinds.collective,
    headers,
    listed.map((each) => ({
      name: each.name,
      values: [
        ...(people ? [...countsOf(each.people), totalOf(each.people)] : []),
        OUTCOME_NAMES[each.outcome],
      ],
    })),
  );
  const outcomeColumn = FIRST_VALUE - 1 + headers.length;
  for (const [index, { outcome }] of listed.entries()) {
    const background = OUTCOME_BACKGROUNDS[outcome];
    const block = { row: cells.row + 1 + index, column: outcomeColumn, rows: 1, columns: 1 };
    tab.style(block, { background, color: OUTCOME_TEXT });
  }
  if (!people) return;
  writeSum(tab, WORDS.elsewhere, [...countsOf(elsewhere), totalOf(elsewhere)], BODY);
  writeSum(tab, WORDS.sum, [...countsOf(people), totalOf(people)], SUM);
  tab.chartRow([
    drawn(
      "bar",
      WORDS.collectivesChart,
      { ...cells, rows: charted + 1, columns: OUTCOMES.length + 1 },
      OUTCOME_SERIES,
    ),
  ]);
}

function writeFailures(tab: TabBuilder, failures: readonly FailureLine[]): void {
  writeSection(tab, WORDS.sections.failures);
  if (failures.length === 0) {
    tab.line(WORDS.nobodyFails, NOTE);
    return;
  }
  tab.line(WORDS.failuresHelp, NOTE);
  const cells = writeTable(
    tab,
    WORDS.condition,
    SUBJECT_KINDS.map((kind) => WORDS.kinds[kind]),
    failures.map(({ condition, subjects }) => ({
      name: condition,
      values: SUBJECT_KINDS.map((kind) => subjects[kind]),
    })),
  );
  tab.chartRow([
    drawn(
      "bar",
      WORDS.failuresChart,
      cells,
      SUBJECT_KINDS.map((kind) => KIND_COLORS[kind]),
    ),
  ]);
}

function writeClassMap(
  tab: TabBuilder,
  { classYears }: MovementCounts,
  listed: readonly CollectiveStatistics[],
): void {
  writeSection(tab, WORDS.sections.classMap);
  if (classYears.length === 0) {
    tab.line(WORDS.noClasses, NOTE);
    return;
  }
  const { row } = writeTable(
    tab,
    WORDS.kinds.collective,
    classYears.map(({ year }) => WORDS.yearName(year)),
    listed.map(({ name, classes }) => ({
      name,
      values: classes.map((each) => (each === null ? WORDS.unknown : CLASS_NAMES[each])),
    })),
  );
  for (const [index, { classes }] of listed.entries()) {
    for (const [position, each] of classes.entries()) {
      if (each === null) continue;
      const block = { row: row + 1 + index, column: FIRST_VALUE + position, rows: 1, columns: 1 };
      tab.style(block, { background: CLASS_BACKGROUNDS[each], color: OUTCOME_TEXT });
    }
  }
}

interface CountsOfYear {
  readonly name: string;
  readonly counts: readonly number[];
  /** The sheets say something of the year. */
  readonly isKnown: boolean;
}

function writeYears(tab: TabBuilder, headers: readonly string[], years: readonly CountsOfYear[]): Block {
  return writeTable(
    tab,
    WORDS.year,
    headers,
    years.map(({ name, counts }) => ({ name, values: counts })),
  );
}

/** What changed from one year to the next. */
function writeChanges(tab: TabBuilder, headers: readonly string[], years: readonly CountsOfYear[]): void {
  const changes = changesByYear(years.map(({ counts, isKnown }) => (isKnown ? counts : null)));
  if (changes.length === 0) return;
  tab.line(WORDS.change, NOTE);
  writeTable(
    tab,
    WORDS.year,
    headers,
    changes.map((change, index) => ({
      name: years[index + 1]?.name ?? "",
      values: headers.map((_, position) => WORDS.changeText(change?.[position] ?? null)),
    })),
  );
}

function writeClasses(tab: TabBuilder, { classYears }: MovementCounts): void {
  writeSection(tab, WORDS.sections.classes);
  if (classYears.length === 0) {
    tab.line(WORDS.noClasses, NOTE);
    return;
  }
  const headers = [...CLASSES_DOWN.map((each) => CLASS_NAMES[each]), WORDS.unknown];
  const years = classYears.map(({ year, counts, unknown }) => ({
    name: WORDS.yearName(year),
    counts: [...CLASSES_DOWN.map((each) => counts[each]), unknown],
    isKnown: CLASSES_DOWN.some((each) => counts[each] > 0),
  }));
  const cells = writeYears(tab, headers, years);
  writeChanges(tab, headers, years);
  tab.chartRow([
    drawn("column", WORDS.classesChart, { ...cells, columns: CLASSES_DOWN.length + 1 }, [
      ...CLASSES_DOWN.map((each) => CLASS_COLORS[each]),
    ]),
  ]);
}

function writeRatings(tab: TabBuilder, { ratingYears }: MovementCounts): void {
  writeSection(tab, WORDS.sections.ratings);
  if (ratingYears.length === 0) {
    tab.line(WORDS.noRatings, NOTE);
    return;
  }
  const headers = [...RATINGS_COUNTED.map(ratingShortName), WORDS.unknown];
  const years = ratingYears.map(({ year, counts, unknown }) => ({
    name: WORDS.yearName(year),
    counts: [...RATINGS_COUNTED.map((each) => counts[each]), unknown],
    isKnown: RATINGS_COUNTED.some((each) => counts[each] > 0),
  }));
  const cells = writeYears(tab, headers, years);
  tab.line(WORDS.percent, NOTE);
  const shares = writeTable(
    tab,
    WORDS.year,
    [...RATINGS_DOWN, ratingOrBetter("HTTNV"), WORDS.rated],
    ratingYears.map(({ year, counts }) => {
      const rated = RATINGS_DOWN.reduce((sum, each) => sum + counts[each], 0);
      const share = (count: number): CellValue => shareOf(count, rated) ?? WORDS.unknown;
      return {
        name: WORDS.yearName(year),
        values: [
          ...RATINGS_DOWN.map((each) => share(counts[each])),
          share(counts.HTXSNV + counts.HTTNV),
          rated,
        ],
      };
    }),
  );
  tab.percent({
    row: shares.row + 1,
    column: FIRST_VALUE,
    rows: shares.rows - 1,
    columns: RATINGS_DOWN.length + 1,
  });
  writeChanges(tab, headers, years);
  const colors = RATINGS_DOWN.map((each) => RATING_COLORS[each]);
  const chart = drawn("column", WORDS.ratingsChart, { ...cells, columns: RATINGS_DOWN.length + 1 }, colors);
  tab.chartRow([{ ...chart, stacking: "shares" }]);
}

function writeAnnual(tab: TabBuilder, annual: readonly OutcomesOfYear[]): void {
  writeSection(tab, WORDS.sections.annual);
  if (annual.length === 0) {
    tab.line(WORDS.noYears, NOTE);
    return;
  }
  const charts = SUBJECT_KINDS.flatMap((kind, index) => {
    const years = annual.flatMap(({ year, outcomes }) => {
      const counts = outcomes[kind];
      return counts ? [{ name: WORDS.yearName(year), counts: countsOf(counts), isKnown: true }] : [];
    });
    if (years.length === 0) return [];
    tab.line(WORDS.kinds[kind], NOTE);
    const cells = writeYears(tab, OUTCOME_HEADERS, years);
    writeChanges(tab, OUTCOME_HEADERS, years);
    const chart = drawn("column", WORDS.annualChart[kind], cells, OUTCOME_SERIES);
    return [
      {
        ...chart,
        column: index === 0 ? 1 : SECOND_HALF,
        width: HALF_WIDTHS[index] ?? CHART_WIDTH,
      },
    ];
  });
  tab.chartRow(charts);
}

const SECOND_HALF = 5;
