/** The parts that official documents are laid out from (Nghị định 30/2020/NĐ-CP, phụ lục I): A4, Times New Roman. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Header,
  LeaderType,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
  type IRunPropertiesOptions,
  type IShadingAttributesProperties,
} from "docx";
import { LAYOUT_WORDS } from "../../vi/document-words";
import { PRODUCT } from "../../vi/labels";

export type Block = Paragraph | Table;
export type Align = "left" | "center" | "right" | "justify";

/** How a text looks; sizes in points. */
export interface TextStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
}

export interface ParagraphStyle extends TextStyle {
  readonly align?: Align;
  /** Points. */
  readonly before?: number;
  /** Points. */
  readonly after?: number;
  /** Of the first line, in millimetres; negative for a hanging indent. */
  readonly firstLine?: number;
  /** Millimetres. */
  readonly left?: number;
  /** Stays on the page of the next paragraph. */
  readonly keepNext?: boolean;
}

const FONT = "Times New Roman";
const BODY_SIZE = 14;
const TABLE_SIZE = 13;
const PAGE = { width: 210, height: 297 };
const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 };
const FIRST_LINE = 10;
/** Between two paragraphs of the body, in points. */
const PARAGRAPH_SPACING = 6;
/** From the top of the page to the number on it, in millimetres. */
const PAGE_NUMBER_TOP = 10;
/** How wide a capital, another letter and a space of Times New Roman are, as a part of their size. */
const CAPITAL_WIDTH = 0.72;
const LETTER_WIDTH = 0.47;
const SPACE_WIDTH = 0.25;
const MILLIMETRES_PER_POINT = 25.4 / 72;

/** What the lines of a page are long, in millimetres. */
export const LINE_LENGTH = {
  portrait: PAGE.width - MARGINS.left - MARGINS.right,
  landscape: PAGE.height - MARGINS.left - MARGINS.right,
};

/**
 * A whole document.
 * @param title its name among the file's properties
 * @param draft what its first line says of its being a draft; null for one that is none
 */
export function officialDocument(
  title: string,
  draft: string | null,
  blocks: readonly Block[],
  orientation: keyof typeof LINE_LENGTH = "portrait",
): Document {
  return new Document({
    title: printable(title),
    creator: PRODUCT,
    lastModifiedBy: PRODUCT,
    description: "",
    styles: {
      default: {
        document: {
          run: { font: FONT, size: halfPoints(BODY_SIZE), language: { value: "vi-VN" } },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              width: twips(PAGE.width),
              height: twips(PAGE.height),
              orientation: orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(MARGINS.top),
              bottom: twips(MARGINS.bottom),
              left: twips(MARGINS.left),
              right: twips(MARGINS.right),
              header: twips(PAGE_NUMBER_TOP),
            },
            pageNumbers: { start: 1 },
          },
        },
        headers: { default: pageNumberHeader(), first: new Header({ children: [new Paragraph({})] }) },
        children: [...(draft === null ? [] : [draftLine(draft)]), ...blocks],
      },
    ],
  });
}

function draftLine(draft: string): Paragraph {
  return paragraph(draft, { bold: true, align: "center", color: "B00020", after: 6 });
}

function pageNumberHeader(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(TABLE_SIZE) })],
      }),
    ],
  });
}

/** A paragraph whose lines, where its text has several, are broken as they are. */
export function paragraph(text: string, style: ParagraphStyle = {}): Paragraph {
  // Where nothing stands, the mark at the end makes the line as high as it is: it has the size of the text.
  return paragraphOf(runsOf(text, style), style, { run: looksOf(style) });
}

function paragraphOf(
  runs: readonly TextRun[],
  style: ParagraphStyle,
  more: IParagraphOptions = {},
): Paragraph {
  const { align = "left", before = 0, after = 0, firstLine = 0, left = 0, keepNext = false } = style;
  return new Paragraph({
    ...more,
    alignment: ALIGNMENTS[align],
    spacing: { before: before * TWIPS_PER_POINT, after: after * TWIPS_PER_POINT },
    indent: {
      left: twips(left),
      ...(firstLine < 0 ? { hanging: twips(-firstLine) } : { firstLine: twips(firstLine) }),
    },
    keepNext,
    children: [...runs],
  });
}

function runsOf(text: string, style: TextStyle): readonly TextRun[] {
  return text.split("\n").map((line, index) => {
    const options: IRunOptions = {
      ...looksOf(style),
      text: printable(line),
      ...(index > 0 && { break: 1 }),
    };
    return new TextRun(options);
  });
}

function looksOf({ bold = false, italic = false, size, color }: TextStyle): IRunPropertiesOptions {
  return {
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: italic } : {}),
    ...(size === undefined ? {} : { size: halfPoints(size) }),
    ...(color === undefined ? {} : { color }),
  };
}

/** Word does not open a file that has a control character, or half of a sign, in it. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " ");
}

/** Who issues the document, opposite the name of the state. */
export interface Letterhead {
  /** Above the agency; "" for none. */
  readonly parent: string;
  readonly agency: string;
  /** "Số: ……/TTr-SXD"; "" for a document without a number. */
  readonly number: string;
  /** Where and when it was signed; "" where the document tells it elsewhere. */
  readonly placeAndDate: string;
}

const LEFT_HEAD = 68;

export function letterhead({ parent, agency, number, placeAndDate }: Letterhead): Table {
  const rightHead = LINE_LENGTH.portrait - LEFT_HEAD;
  const centered: ParagraphStyle = { align: "center" };
  const left = [
    ...(parent === "" ? [] : [paragraph(parent, { ...centered, size: 13 })]),
    paragraph(agency, { ...centered, size: 13, bold: true }),
    ruleUnder(agency, 13, LEFT_HEAD, AGENCY_RULE),
    ...(number === "" ? [] : [paragraph(number, { ...centered, size: 13, before: 4 })]),
  ];
  const right = [
    paragraph(LAYOUT_WORDS.country, { ...centered, size: 13, bold: true }),
    paragraph(LAYOUT_WORDS.motto, { ...centered, size: 14, bold: true }),
    ruleUnder(LAYOUT_WORDS.motto, 14, rightHead, 1),
    ...(placeAndDate === "" ? [] : [paragraph(placeAndDate, { ...centered, italic: true, before: 4 })]),
  ];
  return sideBySide([
    { width: LEFT_HEAD, blocks: left },
    { width: rightHead, blocks: right },
  ]);
}

/** A rule under an agency or a summary is a third to a half of the text long. */
const AGENCY_RULE = 0.42;
const MOST_RULED = 100;
/** Between the text and the rule under it, in points. */
const RULE_GAP = 2;

/** @param share how much of the text's length the rule takes */
function ruleUnder(text: string, size: number, width: number, share: number): Paragraph {
  const lines = text.split("\n");
  const length = Math.min(MOST_RULED, width - 4, textWidth(lines[lines.length - 1] ?? "", size));
  const indent = twips((width - length * share) / 2);
  return new Paragraph({
    spacing: { before: RULE_GAP * TWIPS_PER_POINT, after: 0, line: 40, lineRule: "exact" },
    indent: { left: indent, right: indent },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 1 } },
    children: [new TextRun({ text: "", size: 2 })],
  });
}

/** About how long a bold text is, in millimetres. */
function textWidth(text: string, size: number): number {
  const letters = text.normalize("NFC").match(/\S/gu)?.length ?? 0;
  const capitals = text.normalize("NFC").match(/\p{Lu}/gu)?.length ?? 0;
  const spaces = text.match(/\s/g)?.length ?? 0;
  const em = capitals * CAPITAL_WIDTH + (letters - capitals) * LETTER_WIDTH + spaces * SPACE_WIDTH;
  return em * size * MILLIMETRES_PER_POINT;
}

/** Name of the kind of document and, below it, what it is about, with its rule. */
export function titleBlock(name: string, summary: string): readonly Paragraph[] {
  return [
    paragraph(name, { align: "center", bold: true, before: 14, keepNext: true }),
    paragraph(withYearsKept(summary), { align: "center", bold: true, keepNext: true }),
    ruleUnder(summary, BODY_SIZE, LINE_LENGTH.portrait, AGENCY_RULE),
    paragraph("", { size: 8 }),
  ];
}

/** The years at the end of a title do not stand alone on a line: "giai đoạn 2021-2025" is not broken. */
function withYearsKept(text: string): string {
  return text.replace(/ (\S+) (?=\d{4}(-\d{4})?$)/, "\u00a0$1\u00a0");
}

/** "Kính gửi:" with one addressee on the same line, or several below it. */
export function addressees(names: readonly string[]): readonly Paragraph[] {
  const [only = LAYOUT_WORDS.blank, ...others] = names;
  if (others.length === 0)
    return [paragraph(LAYOUT_WORDS.to(only), { align: "center", before: 2, after: 10 })];
  return [
    paragraph(LAYOUT_WORDS.to(""), { left: 25, before: 2, keepNext: true }),
    ...names.map((name, index) =>
      paragraph(LAYOUT_WORDS.listed(name, index === names.length - 1), {
        left: 42,
        firstLine: -3,
        after: index === names.length - 1 ? 10 : 2,
      }),
    ),
  ];
}

/** What a document is based on, in italics, one a line. */
export function bases(names: readonly string[]): readonly Paragraph[] {
  return names.map((name, index) =>
    body(LAYOUT_WORDS.basis(name, index === names.length - 1), { italic: true }),
  );
}

/** A justified paragraph of the body. */
export function body(text: string, style: ParagraphStyle = {}): Paragraph {
  return paragraph(text, { align: "justify", firstLine: FIRST_LINE, after: PARAGRAPH_SPACING, ...style });
}

/** A line in bold that stays on the page of what follows it. */
export function heading(text: string): Paragraph {
  return body(text, { bold: true, before: 4, keepNext: true });
}

/** A label with a dotted blank up to the end of the line, on which people write. */
export function blank(label: string, style: ParagraphStyle = {}): Paragraph {
  const looks = { firstLine: FIRST_LINE, after: PARAGRAPH_SPACING, ...style };
  return paragraphOf([...runsOf(label === "" ? "" : `${label} `, looks), leader(looks)], looks, {
    tabStops: [{ type: TabStopType.RIGHT, position: twips(LINE_LENGTH.portrait), leader: LeaderType.DOT }],
  });
}

function leader(style: TextStyle): TextRun {
  return new TextRun({ ...looksOf(style), children: [new Tab()] });
}

/** Whole dotted lines. */
export function blankLines(count: number): readonly Paragraph[] {
  return Array.from({ length: count }, () => blank("", { firstLine: 0 }));
}

/** Dotted lines before a signature: the last two stay with it, so that nobody signs on an empty page. */
export function lastBlankLines(count: number): readonly Paragraph[] {
  return Array.from({ length: count }, (_, index) =>
    blank("", { firstLine: 0, keepNext: index >= count - 2 }),
  );
}

/** A label with what is known, else with a blank. */
export function known(label: string, value: string): Paragraph {
  return value === "" ? blank(label) : body(`${label} ${value}`);
}

export interface TableColumn {
  readonly header: string;
  /** Millimetres; what is left over goes to the columns in this proportion. */
  readonly width: number;
  readonly align?: Align;
}

/** A cell's text; on a colour (#rrggbb) where it has one. */
export type TableCellText = string | { readonly text: string; readonly background: string };

/** A line of cells, or a text over all columns. */
export type TableLine = readonly TableCellText[] | { readonly heading: string };

export interface TableLook {
  /** Of the page's lines, in millimetres. */
  readonly lineLength?: number;
  /** Of the text, in points. */
  readonly size?: number;
}

/** A table of so few lines is not spread over two pages. */
const MOST_KEPT_WHOLE = 5;

/** A ruled table over the whole width: its header stands again on every page, and no line is cut in two. */
export function dataTable(
  columns: readonly TableColumn[],
  lines: readonly TableLine[],
  { lineLength = LINE_LENGTH.portrait, size = TABLE_SIZE }: TableLook = {},
): Table {
  const sum = columns.reduce((total, { width }) => total + width, 0);
  const widths = columns.map(({ width }) => (width * lineLength) / sum);
  const isKeptWhole = lines.length <= MOST_KEPT_WHOLE;
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) =>
      cell(
        paragraph(column.header, { bold: true, align: "center", size, keepNext: isKeptWhole }),
        widths[index],
      ),
    ),
  });
  const rows = lines.map((line, row) => {
    const keepNext = isKeptWhole && row < lines.length - 1;
    const children = isCells(line)
      ? columns.map(({ align = "left" }, index) => {
          const { text, background } = cellOf(line[index]);
          return cell(paragraph(text, { align, size, keepNext }), widths[index], 1, background);
        })
      : [cell(paragraph(line.heading, { bold: true, size, keepNext: true }), lineLength, columns.length)];
    return new TableRow({ cantSplit: true, children });
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(lineLength), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    rows: [header, ...rows],
  });
}

function isCells(line: TableLine): line is readonly TableCellText[] {
  return Array.isArray(line);
}

function cellOf(cellText: TableCellText = ""): { readonly text: string; readonly background?: string } {
  return typeof cellText === "string" ? { text: cellText } : cellText;
}

function cell(content: Paragraph, width = 0, columnSpan = 1, background?: string): TableCell {
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    columnSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    ...(background === undefined ? {} : { shading: shadingOf(background) }),
    children: [content],
  });
}

/** A whole area in one colour (#rrggbb). */
export function shadingOf(color: string): IShadingAttributesProperties {
  return { type: ShadingType.CLEAR, color: "auto", fill: color.slice(1) };
}

/** Those who sign: their office, how they sign, and their name; "" for what is not known. */
export interface Signature {
  /** "KT. GIÁM ĐỐC" above "PHÓ GIÁM ĐỐC", one a line. */
  readonly office: string;
  readonly manner: string;
  readonly name: string;
}

const LEFT_FOOT = 78;
/** Room for a signature and a stamp, in points. */
const SIGNATURE_ROOM = 60;

/** The recipients beside the one who signs. */
export function foot(names: readonly string[], right: Signature): readonly Block[] {
  return signingRow([
    { width: LEFT_FOOT, blocks: recipients(names) },
    { width: LINE_LENGTH.portrait - LEFT_FOOT, blocks: signature(right) },
  ]);
}

/**
 * Those who sign beside each other.
 * @param names the recipients, who stand below the first of them; none for a document that has none
 */
export function signatures(all: readonly Signature[], names: readonly string[] = []): readonly Block[] {
  const width = LINE_LENGTH.portrait / all.length;
  const size = all.length > 2 ? BODY_SIZE - 1 : BODY_SIZE;
  return signingRow(
    all.map((each, index) => ({
      width,
      blocks: [
        ...signature(each, size),
        ...(index === 0 && names.length > 0 ? [paragraph("", { size: 4 }), ...recipients(names)] : []),
      ],
    })),
  );
}

/**
 * Never cut in two by the end of a page. Word puts a paragraph after a table that ends a file: here it is a small one, and
 * the row stays with it, or a page of its own would be empty.
 */
function signingRow(parts: readonly SidePart[]): readonly Block[] {
  const end = new Paragraph({
    run: { size: halfPoints(1) },
    spacing: { before: 0, after: 0, line: TWIPS_PER_POINT, lineRule: LineRuleType.EXACT },
  });
  return [paragraph("", { size: 8, keepNext: true }), sideBySide(parts), end];
}

function signature({ office, manner, name }: Signature, size = BODY_SIZE): readonly Paragraph[] {
  const centered: ParagraphStyle = { align: "center", keepNext: true };
  return [
    paragraph(office, { ...centered, bold: true, size }),
    ...(manner === "" ? [] : [paragraph(manner, { ...centered, italic: true, size: 13 })]),
    paragraph(name, { ...centered, bold: true, before: SIGNATURE_ROOM, size }),
  ];
}

function recipients(names: readonly string[]): readonly Paragraph[] {
  if (names.length === 0) return [paragraph("", { keepNext: true })];
  return [
    paragraph(LAYOUT_WORDS.recipients, { bold: true, italic: true, size: 12, keepNext: true }),
    ...names.map((name, index) =>
      paragraph(LAYOUT_WORDS.listed(name, index === names.length - 1), { size: 11, keepNext: true }),
    ),
  ];
}

interface SidePart {
  /** Millimetres. */
  readonly width: number;
  readonly blocks: readonly Block[];
}

/** Blocks beside each other without rules, on one page. */
function sideBySide(parts: readonly SidePart[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    width: { size: twips(parts.reduce((sum, { width }) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: parts.map(({ width }) => twips(width)),
    rows: [
      new TableRow({
        cantSplit: true,
        children: parts.map(
          ({ width, blocks }) =>
            new TableCell({
              width: { size: twips(width), type: WidthType.DXA },
              margins: { left: 0, right: 0 },
              children: [...blocks],
            }),
        ),
      }),
    ],
  });
}

const TWIPS_PER_POINT = 20;
const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const;

function halfPoints(points: number): number {
  return points * 2;
}

/** A twentieth of a point, in which Word measures lengths; whole ones. */
export function twips(millimetres: number): number {
  return Math.round(convertMillimetersToTwip(millimetres));
}
