/** Reads a chart's part back, also after another program wrote it anew; a chart that is more than this host knows is none of ours. */

import { parseA1, splitSheetReference, quotedSheet, zoneToA1 } from "../a1";
import { seriesColor } from "../charts";
import type {
  AxisLook,
  ChartKind,
  ChartLook,
  ChartSource,
  LegendPlace,
  Stacking,
  TitleLook,
} from "../charts";
import { pixelsFromPoints } from "./sizes";
import { attributeOf, childOf, childrenNamed, childrenOf, decodeXml, flagOf, numberOf, rootOf } from "./xml";
import type { XmlElement } from "./xml";

/** What a part says of its chart; cells are named as in a formula of the engine. */
export interface FileChart {
  readonly look: ChartLook;
  readonly source: ChartSource<string>;
}

const LEGENDS: Readonly<Record<string, LegendPlace>> = {
  t: "top",
  b: "bottom",
  l: "left",
  r: "right",
  tr: "right",
};
const STACKINGS: Readonly<Record<string, Stacking>> = {
  clustered: "none",
  standard: "none",
  stacked: "absolute",
  percentStacked: "percent",
};
const AXES: ReadonlySet<string> = new Set(["c:catAx", "c:dateAx", "c:valAx"]);
const BESIDE: ReadonlySet<string> = new Set(["c:layout", "c:dTable", "c:spPr", "c:extLst"]);

/** The element at the end of a path of children. */
const inside = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((found, name) => childOf(found, `c:${name}`), element);

const valueOf = (element: XmlElement | undefined, ...path: readonly string[]): string | undefined => {
  const found = inside(element, ...path);
  return found === undefined ? undefined : attributeOf(found.attributes, "val");
};

/** The chart of a part; undefined for one of several kinds at once, of other kinds, or of cells that stand in no column. */
export function chartFromPart(xml: string): FileChart | undefined {
  const space = rootOf(xml);
  const chart = inside(space, "chart");
  const plots = childrenOf(inside(chart, "plotArea")?.inner ?? "").filter(({ name }) => !BESIDE.has(name));
  const [plot, ...others] = plots.filter(({ name }) => !AXES.has(name));
  const kind = kindOf(plot);
  if (plot === undefined || kind === undefined || others.length > 0) return undefined;
  const source = sourceOf(childrenNamed(plot, "c:ser"), kind);
  if (source === undefined) return undefined;
  const labels = axisOf(plots.find(({ name }) => name === "c:catAx" || name === "c:dateAx"));
  const values = axisOf(plots.find(({ name }) => name === "c:valAx"));
  const legend = inside(chart, "legend");
  return {
    look: {
      kind,
      stacking: STACKINGS[valueOf(plot, "grouping") ?? ""] ?? "none",
      title: titleOf(inside(chart, "title")),
      legend: legend === undefined ? "none" : (LEGENDS[valueOf(legend, "legendPos") ?? ""] ?? "right"),
      horizontal: kind === "bar" ? values : labels,
      vertical: kind === "bar" ? labels : values,
      background: colorOf(inside(space, "spPr")),
    },
    source,
  };
}

function kindOf(plot: XmlElement | undefined): ChartKind | undefined {
  switch (plot?.name) {
    case "c:barChart":
      return valueOf(plot, "barDir") === "bar" ? "bar" : "column";
    case "c:lineChart":
      return "line";
    case "c:areaChart":
      return "area";
    default:
      return undefined;
  }
}

function sourceOf(series: readonly XmlElement[], kind: ChartKind): ChartSource<string> | undefined {
  const read = series.map((one, index) => {
    const name = inside(one, "tx", "v") ?? inside(one, "tx", "strRef", "f");
    const look = inside(one, "spPr");
    return {
      values: columnOf(inside(one, "val", "numRef", "f")),
      header: columnOf(inside(one, "tx", "strRef", "f")),
      name: name?.name === "c:v" ? decodeXml(name.inner) : undefined,
      color: colorOf(kind === "line" ? childOf(look, "a:ln") : look) ?? seriesColor(index),
    };
  });
  const hasHeaders = read.some(({ header }) => header !== undefined);
  const withHeader = (column: Column | undefined): Column | undefined =>
    column === undefined || !hasHeaders ? column : { ...column, top: column.top - 1 };
  const [first] = series;
  const labels = withHeader(
    columnOf(inside(first, "cat", "strRef", "f") ?? inside(first, "cat", "numRef", "f")),
  );
  const columns = read.map(({ values, header, name, color }) => {
    const column = withHeader(values);
    if (column === undefined || column.top < 0) return undefined;
    const isAbove =
      header === undefined ||
      (header.sheet === column.sheet && header.top === column.top && header.left === column.left);
    return isAbove ? { cells: textOf(column), color, name } : undefined;
  });
  const known = columns.filter((column) => column !== undefined);
  return known.length < columns.length || (labels !== undefined && labels.top < 0)
    ? undefined
    : { labels: labels === undefined ? undefined : textOf(labels), series: known, hasHeaders };
}

interface Column {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

/** The cells that a formula names, if they are one column of one sheet. */
function columnOf(formula: XmlElement | undefined): Column | undefined {
  const { sheet, cells } = splitSheetReference(decodeXml(formula?.inner ?? ""));
  const zone = parseA1(cells, 0, 0);
  const isColumn = zone !== undefined && zone.left === zone.right;
  return sheet === undefined || !isColumn ? undefined : { ...zone, sheet };
}

const textOf = ({ sheet, top, bottom, left }: Column): string =>
  `${quotedSheet(sheet)}!${zoneToA1({ top, bottom, left, right: left })}`;

/** The colour that an element is filled with. */
function colorOf(look: XmlElement | undefined): string | undefined {
  const color = childOf(childOf(look, "a:solidFill"), "a:srgbClr");
  const hex = color === undefined ? undefined : attributeOf(color.attributes, "val");
  return hex === undefined ? undefined : `#${hex.toLowerCase()}`;
}

function axisOf(axis: XmlElement | undefined): AxisLook {
  const bound = (name: string): number | undefined =>
    numberOf(inside(axis, "scaling", name)?.attributes ?? "", "val");
  return { title: titleOf(inside(axis, "title")).text, min: bound("min"), max: bound("max") };
}

function titleOf(title: XmlElement | undefined): TitleLook {
  const paragraphs = childrenNamed(inside(title, "tx", "rich"), "a:p");
  const runs = paragraphs.map((paragraph) => childrenNamed(paragraph, "a:r"));
  const text = runs
    .map((line) => line.map((run) => decodeXml(childOf(run, "a:t")?.inner ?? "")).join(""))
    .join("\n");
  const look = childOf(runs[0]?.[0], "a:rPr");
  const attributes = look?.attributes ?? "";
  const size = numberOf(attributes, "sz");
  const color = colorOf(look);
  return {
    text,
    ...(flagOf(attributes, "b") === true ? { bold: true } : {}),
    ...(flagOf(attributes, "i") === true ? { italic: true } : {}),
    ...(color === undefined ? {} : { color }),
    ...(size === undefined ? {} : { fontSize: pixelsFromPoints(size / 100) }),
  };
}
