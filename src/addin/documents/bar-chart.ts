/** A chart of bars as shaded cells of a table: sharp in print, and the same in every program that opens Word files. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { LINE_LENGTH, paragraph, shadingOf, twips, type Block } from "./layout";

export interface BarSeries {
  readonly name: string;
  /** #rrggbb. */
  readonly color: string;
}

export interface Bar {
  readonly name: string;
  /** One of each series. */
  readonly counts: readonly number[];
}

/** How many steps of length the longest bar can have. */
const STEPS = 100;
const LABEL_WIDTH = 50;
const BAR_HEIGHT = 6;
const SIZE = 11;
/** A number stands in its part of the bar if there is room for it, in steps for each digit. */
const STEPS_PER_DIGIT = 2;

/**
 * @param scale "amounts": the longest bar fills the line; "shares": every bar does
 */
export function barChart(
  title: string,
  series: readonly BarSeries[],
  bars: readonly Bar[],
  scale: "amounts" | "shares",
): readonly Block[] {
  const most = Math.max(1, ...bars.map(({ counts }) => sumOf(counts)));
  const rows = bars.map((bar, index) => {
    const whole = scale === "amounts" ? most : Math.max(1, sumOf(bar.counts));
    return rowOf(bar, partsOf(bar.counts, whole), series, index < bars.length - 1);
  });
  return [
    paragraph(title, { bold: true, size: SIZE, align: "center", before: 10, after: 2, keepNext: true }),
    legend(series),
    new Table({
      layout: TableLayoutType.FIXED,
      borders: TableBorders.NONE,
      width: { size: twips(LINE_LENGTH.portrait), type: WidthType.DXA },
      columnWidths: [twips(LABEL_WIDTH), ...Array.from({ length: STEPS }, () => STEP_WIDTH)],
      rows,
    }),
    paragraph("", { size: 8 }),
  ];
}

const STEP_WIDTH = Math.floor(twips(LINE_LENGTH.portrait - LABEL_WIDTH) / STEPS);

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * How many steps each count takes: none only for nobody, and together never more than there are; what rounding gives
 * too much or too little is the longest part's.
 */
export function partsOf(counts: readonly number[], whole: number): readonly number[] {
  const parts = counts.map((count) => (count === 0 ? 0 : Math.max(1, Math.round((count / whole) * STEPS))));
  const longest = parts.indexOf(Math.max(...parts));
  const wanted = Math.round((sumOf(counts) / whole) * STEPS);
  const excess = sumOf(parts) - Math.max(wanted, parts.filter((part) => part > 0).length);
  return parts.map((part, index) => (index === longest ? part - excess : part));
}

function legend(series: readonly BarSeries[]): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { after: 60 },
    children: series.flatMap(({ name, color }, index) => [
      new TextRun({ text: index === 0 ? "" : " \u00a0\u00a0 ", size: 2 * SIZE }),
      new TextRun({ text: "\u00a0\u00a0\u00a0\u00a0", size: 2 * SIZE, shading: shadingOf(color) }),
      new TextRun({ text: `\u00a0${name}`, size: 2 * SIZE }),
    ]),
  });
}

function rowOf(
  { name, counts }: Bar,
  parts: readonly number[],
  series: readonly BarSeries[],
  isFollowed: boolean,
): TableRow {
  const rest = STEPS - sumOf(parts);
  const text = (content: string, alignment: keyof typeof ALIGNMENTS, color?: string): Paragraph =>
    new Paragraph({
      alignment: ALIGNMENTS[alignment],
      keepNext: isFollowed,
      children: [new TextRun({ text: content, size: 2 * SIZE, ...(color === undefined ? {} : { color }) })],
    });
  return new TableRow({
    cantSplit: true,
    height: { value: twips(BAR_HEIGHT), rule: HeightRule.ATLEAST },
    children: [
      new TableCell({
        width: { size: twips(LABEL_WIDTH), type: WidthType.DXA },
        margins: { left: 0, right: 80 },
        verticalAlign: VerticalAlignTable.CENTER,
        children: [text(name, "right")],
      }),
      ...parts.flatMap((steps, index) => {
        const color = series[index]?.color ?? "";
        const count = String(counts[index] ?? 0);
        const fits = steps >= (count.length + 1) * STEPS_PER_DIGIT;
        return steps === 0
          ? []
          : [part(steps, text(fits ? count : "", "center", isDark(color) ? "FFFFFF" : "000000"), color)];
      }),
      ...(rest > 0 ? [part(rest, text("", "left"), null)] : []),
    ],
  });
}

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** White above and below keeps the bars apart. */
const GAP = { style: BorderStyle.SINGLE, size: 18, color: "FFFFFF" };

function part(steps: number, content: Paragraph, color: string | null): TableCell {
  return new TableCell({
    width: { size: steps * STEP_WIDTH, type: WidthType.DXA },
    columnSpan: steps,
    margins: { left: 0, right: 0 },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(color === null ? {} : { shading: shadingOf(color), borders: { top: GAP, bottom: GAP } }),
    children: [content],
  });
}

function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return 0.3 * red + 0.59 * green + 0.11 * blue < 128;
}
