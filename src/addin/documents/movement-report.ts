/** Báo cáo sơ kết, tổng kết: what the year or the period came to in numbers, and room for what people must write. */
import type { Document } from "docx";
import { SUBJECT_KINDS } from "../../domain/subject";
import { UNRATED } from "../../domain/rating";
import {
  COLLECTIVES_CHARTED,
  collectivesListed,
  shareOf,
  type MovementCounts,
  type OutcomeCounts,
} from "../../assessment/statistics";
import { CLASS_BACKGROUNDS, CLASS_COLORS, OUTCOME_COLORS, RATING_COLORS } from "../../sheet/overview-colors";
import { DOCUMENT_WORDS } from "../../vi/document-words";
import { MOVEMENT_REPORT_WORDS as WORDS } from "../../vi/movement-report-words";
import { CLASSES_DOWN, OUTCOMES_DOWN, OVERVIEW_WORDS, RATINGS_DOWN } from "../../vi/overview-words";
import { AWARD_BASE_NAMES, CLASS_NAMES, OUTCOME_NAMES, ratingShortName } from "../../vi/terms";
import { barChart } from "./bar-chart";
import { isRegistered, type Dossier } from "./dossier";
import {
  addressees,
  blankLines,
  body,
  dataTable,
  foot,
  heading,
  lastBlankLines,
  letterhead,
  LINE_LENGTH,
  officialDocument,
  paragraph,
  titleBlock,
  type Block,
  type TableCellText,
  type TableColumn,
} from "./layout";
import { byAward, countsOf, draftNotice, signatureOfAgency } from "./recurring-texts";

const TABLE = { size: 12 } as const;

export function movementReport(dossier: Dossier): Document {
  const { settings, track, round, period } = dossier;
  const { planNumber, planDate, agencyName } = settings;
  const blocks: readonly Block[] = [
    letterhead({
      parent: settings.parentAgency,
      agency: settings.agency,
      number: DOCUMENT_WORDS.number(WORDS.code(settings.proposalCode)),
      placeAndDate: DOCUMENT_WORDS.placeAndDate(settings.placeName),
    }),
    ...titleBlock(WORDS.name, WORDS.summary(track, planNumber, round)),
    ...addressees([]),
    body(WORDS.opening({ plan: planNumber, date: planDate, agency: agencyName, period, track, round })),
    ...direction(dossier),
    ...results(dossier),
    ...shortcomings(dossier),
    heading(WORDS.tasks),
    ...blankLines(6),
    heading(WORDS.requests),
    ...lastBlankLines(4),
    ...foot(settings.recipients, signatureOfAgency(settings)),
  ];
  return officialDocument(WORDS.title(track), draftNotice(dossier), blocks);
}

function toBeWritten(label: string, lines: number): readonly Block[] {
  return [body(label, { keepNext: true }), ...blankLines(lines)];
}

function direction(dossier: Dossier): readonly Block[] {
  const { registrations } = dossier;
  const registered = registrations.filter((each) => hasRegistered(each, dossier)).length;
  return [
    heading(WORDS.direction),
    ...toBeWritten(WORDS.guidance, 4),
    ...(registrations.length > 0
      ? [body(WORDS.registration(registered, registrations.length))]
      : toBeWritten(WORDS.registrationUnknown, 1)),
    ...toBeWritten(WORDS.inspection, 3),
  ];
}

/** A year with a registration of its own goes by that one, else by that of the period. */
function hasRegistered(
  { period, byYear }: Dossier["registrations"][number],
  { track, year }: Dossier,
): boolean {
  const own = track === "annual" ? byYear.find((each) => each.year === year) : undefined;
  return isRegistered(own ? own.registration : period);
}

function results(dossier: Dossier): readonly Block[] {
  const { round, track } = dossier;
  const statistics = upToYear(dossier);
  return [
    heading(WORDS.results),
    heading(WORDS.classes),
    ...classes(statistics),
    heading(WORDS.ratings),
    ...ratings(statistics),
    heading(WORDS.outcomes(round, track)),
    ...outcomes(statistics),
    heading(WORDS.commendation),
    ...commendation(dossier),
    ...toBeWritten(WORDS.outstanding, 6),
  ];
}

/** A report on a year says nothing of those after it. */
function upToYear({ movement: { statistics }, year }: Dossier): MovementCounts {
  const classYears = statistics.classYears.filter((each) => each.year <= year);
  return {
    ...statistics,
    classYears,
    ratingYears: statistics.ratingYears.filter((each) => each.year <= year),
    collectives: statistics.collectives.map((each) => ({
      ...each,
      classes: each.classes.slice(0, classYears.length),
    })),
  };
}

/** Widths in millimetres; a name needs more room than a year. */
function columnsOf(name: string, headers: readonly string[], nameWidth = 50): readonly TableColumn[] {
  const width = (LINE_LENGTH.portrait - nameWidth) / headers.length;
  return [
    { header: name, width: nameWidth },
    ...headers.map((header): TableColumn => ({ header, width, align: "center" })),
  ];
}

const YEAR_WIDTH = 22;

function classes({ classYears, collectives }: MovementCounts): readonly Block[] {
  if (classYears.length === 0) return [body(OVERVIEW_WORDS.noClasses)];
  const listed = collectivesListed(collectives);
  const counts = classYears.map(({ year, counts: of, unknown }) => ({
    name: OVERVIEW_WORDS.yearName(year),
    counts: [...CLASSES_DOWN.map((each) => of[each]), unknown],
  }));
  return [
    dataTable(
      columnsOf(
        OVERVIEW_WORDS.year,
        [...CLASSES_DOWN.map((each) => CLASS_NAMES[each]), OVERVIEW_WORDS.unknown],
        YEAR_WIDTH,
      ),
      counts.map((year) => [year.name, ...year.counts.map(String)]),
      TABLE,
    ),
    ...barChart(
      OVERVIEW_WORDS.classesChart,
      [
        ...CLASSES_DOWN.map((each) => ({ name: CLASS_NAMES[each], color: CLASS_COLORS[each] })),
        { name: OVERVIEW_WORDS.unknown, color: UNKNOWN_COLOR },
      ],
      counts,
      "amounts",
    ),
    body(WORDS.classesOfEach, { keepNext: true }),
    dataTable(
      columnsOf(
        OVERVIEW_WORDS.kinds.collective,
        classYears.map(({ year }) => String(year)),
      ),
      listed.map(({ name, classes: each }) => [
        name,
        ...each.map((parClass): TableCellText =>
          parClass === null
            ? OVERVIEW_WORDS.unknown
            : { text: CLASS_NAMES[parClass], background: CLASS_BACKGROUNDS[parClass] },
        ),
      ]),
      TABLE,
    ),
    ...listedNote(listed.length, collectives.length),
    paragraph("", { size: 8 }),
  ];
}

const UNKNOWN_COLOR = "#d9d9d9";

function listedNote(listed: number, total: number): readonly Block[] {
  return listed < total
    ? [paragraph(WORDS.partListed(listed, total), { italic: true, size: 12, before: 3 })]
    : [];
}

function ratings({ ratingYears }: MovementCounts): readonly Block[] {
  if (ratingYears.length === 0) return [body(OVERVIEW_WORDS.noRatings)];
  const headers = [...RATINGS_DOWN, ratingShortName(UNRATED), OVERVIEW_WORDS.unknown];
  return [
    dataTable(
      columnsOf(OVERVIEW_WORDS.year, headers, YEAR_WIDTH),
      ratingYears.map(({ year, counts, unknown }) => {
        const rated = RATINGS_DOWN.reduce((sum, each) => sum + counts[each], 0);
        return [
          OVERVIEW_WORDS.yearName(year),
          ...RATINGS_DOWN.map((each) => WORDS.withShare(counts[each], shareOf(counts[each], rated))),
          String(counts.unrated),
          String(unknown),
        ];
      }),
      { size: 11 },
    ),
    paragraph(WORDS.ratingsNote, { italic: true, size: 12, before: 3 }),
    ...barChart(
      OVERVIEW_WORDS.ratingsChart,
      RATINGS_DOWN.map((each) => ({ name: each, color: RATING_COLORS[each] })),
      ratingYears.map(({ year, counts }) => ({
        name: OVERVIEW_WORDS.yearName(year),
        counts: RATINGS_DOWN.map((each) => counts[each]),
      })),
      "shares",
    ),
  ];
}

function outcomes({ outcomes: of, collectives }: MovementCounts): readonly Block[] {
  const counts = (each: OutcomeCounts): readonly number[] => OUTCOMES_DOWN.map((outcome) => each[outcome]);
  const sum = (each: OutcomeCounts): number => counts(each).reduce((total, count) => total + count, 0);
  const charted = collectivesListed(collectives).slice(0, COLLECTIVES_CHARTED);
  return [
    dataTable(
      columnsOf(OVERVIEW_WORDS.subject, [
        ...OUTCOMES_DOWN.map((outcome) => OUTCOME_NAMES[outcome]),
        OVERVIEW_WORDS.sum,
      ]),
      SUBJECT_KINDS.flatMap((kind) => {
        const each = of[kind];
        return each ? [[OVERVIEW_WORDS.kinds[kind], ...counts(each).map(String), String(sum(each))]] : [];
      }),
      TABLE,
    ),
    ...(of.individual && charted.length > 0
      ? [
          ...barChart(
            OVERVIEW_WORDS.collectivesChart,
            OUTCOMES_DOWN.map((outcome) => ({
              name: OUTCOME_NAMES[outcome],
              color: OUTCOME_COLORS[outcome],
            })),
            charted.map(({ name, people }) => ({
              name: WORDS.barName(name, sum(people)),
              counts: counts(people),
            })),
            "amounts",
          ),
          ...listedNote(charted.length, collectives.length),
        ]
      : [paragraph("", { size: 8 })]),
  ];
}

function commendation({ nominees }: Dossier): readonly Block[] {
  if (nominees.length === 0) return toBeWritten(WORDS.nobodyChosen, 2);
  const lines = [...byAward(nominees)].map(([award, chosen]) => {
    const counts = countsOf(chosen);
    return [AWARD_BASE_NAMES[award], ...SUBJECT_KINDS.map((kind) => String(counts[kind]))];
  });
  return [
    dataTable(
      columnsOf(
        WORDS.award,
        SUBJECT_KINDS.map((kind) => OVERVIEW_WORDS.kinds[kind]),
      ),
      lines,
      TABLE,
    ),
    paragraph("", { size: 8 }),
  ];
}

function shortcomings({ movement: { failures } }: Dossier): readonly Block[] {
  const missed =
    failures.length === 0
      ? [body(WORDS.noFailures)]
      : [
          body(WORDS.failures, { keepNext: true }),
          dataTable(
            [
              { header: OVERVIEW_WORDS.condition, width: 100 },
              ...SUBJECT_KINDS.map((kind): TableColumn => ({
                header: OVERVIEW_WORDS.kinds[kind],
                width: 25,
                align: "center",
              })),
            ],
            failures.map(({ condition, subjects }) => [
              condition,
              ...SUBJECT_KINDS.map((kind) => String(subjects[kind])),
            ]),
            TABLE,
          ),
          paragraph("", { size: 8 }),
        ];
  return [
    heading(WORDS.shortcomings),
    ...missed,
    ...toBeWritten(WORDS.otherShortcomings, 4),
    ...toBeWritten(WORDS.causes, 4),
  ];
}
