/** A chart as a part of a file, in the order of elements that the standard wants, with the values that it shows just now. */

import { absoluteReference } from "../a1";
import type {
  AxisLook,
  ChartContent,
  ChartLook,
  ChartSeries,
  ColumnCells,
  SheetChart,
  TitleLook,
} from "../charts";
import { pointsFromPixels } from "./sizes";
import { encodeXml } from "./xml";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const LABEL_AXIS = 1;
const VALUE_AXIS = 2;

const TITLE_COLOR = "#757575";
const TEXT_COLOR = "#444444";
const LINE_COLOR = "#cccccc";
/** Of areas, in thousandths of a percent. */
const AREA_OPACITY = 40_000;

/** Names of elements that differ between the kinds of charts. */
const ELEMENTS = { column: "barChart", bar: "barChart", line: "lineChart", area: "areaChart" } as const;

/** Text as a chart's part can hold it: without what XML cannot. */
const shown = (text: string): string => encodeXml(text.replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, ""));

const value = (name: string, val: string | number): string => `<c:${name} val="${val}"/>`;

/** The text of a chart's part; `sheetName` tells the names that sheets have in the file. */
export function chartPart(
  { look, source }: SheetChart,
  content: ChartContent,
  sheetName: (sheetId: string) => string,
): string {
  const reference = ({ sheetId, zone }: ColumnCells): string =>
    encodeXml(absoluteReference(sheetName(sheetId), zone));
  const labels =
    source.labels === undefined
      ? ""
      : `<c:cat><c:strRef><c:f>${reference(dataOf(source.labels, source.hasHeaders))}</c:f>${textCache(content.labels)}</c:strRef></c:cat>`;
  const series = source.series.map((one, index) => {
    const now = content.series[index];
    const values = now?.values ?? [];
    const format = encodeXml(now?.format ?? "General");
    return [
      `<c:ser>${value("idx", index)}${value("order", index)}`,
      nameOf(one, source.hasHeaders, now?.name ?? "", reference),
      seriesLook(look, one.color),
      labels,
      `<c:val><c:numRef><c:f>${reference(dataOf(one.cells, source.hasHeaders))}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>${value("ptCount", values.length)}${values.map((number, at) => (number === undefined ? "" : point(at, String(number)))).join("")}</c:numCache></c:numRef></c:val>`,
      look.kind === "line" ? value("smooth", 0) : "",
      "</c:ser>",
    ].join("");
  });
  const background = look.background ?? "#ffffff";
  return [
    `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}">${value("roundedCorners", 0)}<c:chart>`,
    look.title.text === ""
      ? value("autoTitleDeleted", 1)
      : `${title({ color: TITLE_COLOR, fontSize: 16, ...look.title }, false)}${value("autoTitleDeleted", 0)}`,
    `<c:plotArea><c:layout/>${plot(look, series)}${axes(look)}</c:plotArea>`,
    look.legend === "none"
      ? ""
      : `<c:legend>${value("legendPos", look.legend.charAt(0))}${value("overlay", 0)}</c:legend>`,
    `${value("plotVisOnly", 1)}${value("dispBlanksAs", "gap")}</c:chart>`,
    `<c:spPr>${fill(background)}<a:ln w="9525">${fill(LINE_COLOR)}</a:ln></c:spPr>`,
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000">${fill(TEXT_COLOR)}<a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`,
    "</c:chartSpace>",
  ].join("");
}

/** The cells below the header. */
function dataOf({ sheetId, zone }: ColumnCells, hasHeaders: boolean): ColumnCells {
  return hasHeaders && zone.bottom > zone.top
    ? { sheetId, zone: { ...zone, top: zone.top + 1 } }
    : { sheetId, zone };
}

const point = (index: number, text: string): string =>
  `<c:pt idx="${index}"><c:v>${shown(text)}</c:v></c:pt>`;

const textCache = (texts: readonly string[]): string =>
  `<c:strCache>${value("ptCount", texts.length)}${texts.map((text, index) => point(index, text)).join("")}</c:strCache>`;

function nameOf(
  { cells: { sheetId, zone }, name }: ChartSeries<ColumnCells>,
  hasHeaders: boolean,
  header: string,
  reference: (cells: ColumnCells) => string,
): string {
  if (name !== undefined) return `<c:tx><c:v>${shown(name)}</c:v></c:tx>`;
  if (!hasHeaders) return "";
  const cell = { sheetId, zone: { ...zone, bottom: zone.top } };
  return `<c:tx><c:strRef><c:f>${reference(cell)}</c:f>${textCache([header])}</c:strRef></c:tx>`;
}

function seriesLook({ kind }: ChartLook, color: string): string {
  const line = `<a:ln w="25400">${fill(color)}</a:ln>`;
  switch (kind) {
    case "column":
    case "bar":
      return `<c:spPr>${fill(color)}</c:spPr>${value("invertIfNegative", 0)}`;
    case "line":
      return `<c:spPr>${line}</c:spPr><c:marker>${value("symbol", "circle")}${value("size", 6)}<c:spPr>${fill(color)}</c:spPr></c:marker>`;
    case "area":
      return `<c:spPr>${fill(color, AREA_OPACITY)}${line}</c:spPr>`;
  }
}

/** `opacity` in thousandths of a percent. */
function fill(color: string, opacity?: number): string {
  const alpha = opacity === undefined ? "" : `<a:alpha val="${opacity}"/>`;
  return `<a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}">${alpha}</a:srgbClr></a:solidFill>`;
}

function plot({ kind, stacking }: ChartLook, series: readonly string[]): string {
  const isBars = kind === "column" || kind === "bar";
  const unstacked = isBars ? "clustered" : "standard";
  const grouping =
    stacking === "percent" ? "percentStacked" : stacking === "absolute" ? "stacked" : unstacked;
  return [
    `<c:${ELEMENTS[kind]}>`,
    isBars ? value("barDir", kind === "bar" ? "bar" : "col") : "",
    value("grouping", grouping),
    value("varyColors", 0),
    ...series,
    isBars ? value("gapWidth", 60) : "",
    isBars && stacking !== "none" ? value("overlap", 100) : "",
    kind === "line" ? value("marker", 1) : "",
    value("axId", LABEL_AXIS),
    value("axId", VALUE_AXIS),
    `</c:${ELEMENTS[kind]}>`,
  ].join("");
}

function axes({ kind, stacking, horizontal, vertical }: ChartLook): string {
  const isTurned = kind === "bar";
  const [labels, values] = isTurned ? [vertical, horizontal] : [horizontal, vertical];
  // The first label stands on top, as on the screen, and the numbers at the bottom all the same.
  const order = isTurned ? "maxMin" : "minMax";
  return [
    `<c:catAx>${value("axId", LABEL_AXIS)}<c:scaling>${value("orientation", order)}</c:scaling>`,
    `${value("delete", 0)}${value("axPos", isTurned ? "l" : "b")}`,
    axisTitle(labels, isTurned),
    `<c:numFmt formatCode="General" sourceLinked="0"/>${ticks("low")}`,
    `${value("crossAx", VALUE_AXIS)}${value("crosses", "autoZero")}${value("auto", 0)}${value("lblAlgn", "ctr")}${value("lblOffset", 100)}${value("noMultiLvlLbl", 1)}</c:catAx>`,
    `<c:valAx>${value("axId", VALUE_AXIS)}<c:scaling>${value("orientation", "minMax")}${bounds(values)}</c:scaling>`,
    `${value("delete", 0)}${value("axPos", isTurned ? "b" : "l")}`,
    `<c:majorGridlines><c:spPr><a:ln w="9525">${fill(LINE_COLOR)}</a:ln></c:spPr></c:majorGridlines>`,
    axisTitle(values, !isTurned),
    `<c:numFmt formatCode="${stacking === "percent" ? "0%" : "General"}" sourceLinked="${stacking === "percent" ? 0 : 1}"/>${ticks("nextTo")}`,
    `${value("crossAx", LABEL_AXIS)}${value("crosses", isTurned ? "max" : "autoZero")}${value("crossBetween", kind === "area" ? "midCat" : "between")}</c:valAx>`,
  ].join("");
}

const ticks = (labels: "low" | "nextTo"): string =>
  `${value("majorTickMark", "none")}${value("minorTickMark", "none")}${value("tickLblPos", labels)}<c:spPr><a:ln w="9525">${fill(LINE_COLOR)}</a:ln></c:spPr>`;

const bounds = ({ min, max }: AxisLook): string =>
  `${max === undefined ? "" : value("max", max)}${min === undefined ? "" : value("min", min)}`;

function axisTitle({ title: text }: AxisLook, isUpright: boolean): string {
  return text === "" ? "" : title({ text, color: TEXT_COLOR, fontSize: 13 }, isUpright);
}

/** `isUpright`: read from below, along an axis at the side. */
function title(look: TitleLook & { color: string; fontSize: number }, isUpright: boolean): string {
  const { text, bold = false, italic = false, color, fontSize } = look;
  const size = Math.round(pointsFromPixels(fontSize) * 100);
  const run = `lang="vi-VN" sz="${size}" b="${bold ? 1 : 0}" i="${italic ? 1 : 0}"`;
  const lines = text
    .split("\n")
    .map((line) => `<a:p><a:r><a:rPr ${run}>${fill(color)}</a:rPr><a:t>${shown(line)}</a:t></a:r></a:p>`);
  const direction = isUpright ? ' rot="-5400000" vert="horz"' : "";
  return `<c:title><c:tx><c:rich><a:bodyPr${direction}/><a:lstStyle/>${lines.join("")}</c:rich></c:tx>${value("overlay", 0)}</c:title>`;
}
