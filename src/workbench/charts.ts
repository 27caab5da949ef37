/** Charts as the engine keeps them: what they show, and how. */

import { helpers } from "@odoo/o-spreadsheet";
import type {
  AxesDesign,
  ChartDefinition,
  FunctionResultObject,
  Model,
  Range,
  Zone,
} from "@odoo/o-spreadsheet";

export type ChartKind = "column" | "bar" | "line" | "area";
export type Stacking = "none" | "absolute" | "percent";
export type LegendPlace = "top" | "bottom" | "left" | "right" | "none";

export interface TitleLook {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  /** In pixels. */
  readonly fontSize?: number;
}

export interface AxisLook {
  readonly title: string;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

export interface ChartLook {
  readonly kind: ChartKind;
  readonly stacking: Stacking;
  readonly title: TitleLook;
  readonly legend: LegendPlace;
  /** The axis along the bottom, and the one at the side, whichever of them has the values. */
  readonly horizontal: AxisLook;
  readonly vertical: AxisLook;
  readonly background: string | undefined;
}

export interface ChartSeries<Cells> {
  /** With the header where there is one. */
  readonly cells: Cells;
  readonly color: string;
  /** In place of what the header says. */
  readonly name: string | undefined;
}

/** Which cells a chart shows; `Cells` is how its keeper names them. */
export interface ChartSource<Cells> {
  readonly labels: Cells | undefined;
  readonly series: readonly ChartSeries<Cells>[];
  /** True if the first cell of labels and series is a header. */
  readonly hasHeaders: boolean;
}

/** Row and column of the upper left corner, zero-based, and pixels from there. */
export interface ChartPlace {
  readonly row: number;
  readonly col: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
}

export interface ColumnCells {
  readonly sheetId: string;
  readonly zone: Zone;
}

/** A chart of a sheet. */
export interface SheetChart {
  readonly id: string;
  readonly look: ChartLook;
  readonly source: ChartSource<ColumnCells>;
  readonly place: ChartPlace;
}

/** What a chart shows just now. */
export interface ChartContent {
  /** Without the header. */
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    /** Undefined where there is no number. */
    readonly values: readonly (number | undefined)[];
    readonly format: string | undefined;
  }[];
}

/** The colours that Google gives the series of a chart in turn. */
const GOOGLE_COLORS = "#4285f4 #ea4335 #fbbc04 #34a853 #ff6d01 #46bdc6 #7baaf7 #f07b72 #fcd04f #71c287".split(
  " ",
);

/** The colour of the n-th series, from 0, when nobody chose one. */
export const seriesColor = (index: number): string =>
  GOOGLE_COLORS[index % GOOGLE_COLORS.length] ?? "#4285f4";

/** A bar or line chart as the engine keeps it, with our own key beside the engine's. */
export type KeptDefinition<Cells extends string | Range> = Extract<
  ChartDefinition<Cells>,
  { type: "bar" } | { type: "line" }
> & { readonly percent?: boolean };

/** What the engine needs to make a chart; ranges are named as in a formula. */
export function engineDefinition(look: ChartLook, source: ChartSource<string>): ChartDefinition {
  const ids = source.series.map((_, index) => String(index));
  const common = {
    title: { ...look.title },
    legendPosition: look.legend,
    ...(look.background === undefined ? {} : { background: look.background }),
    axesDesign: { x: engineAxis(look.horizontal), y: engineAxis(look.vertical) },
    stacked: look.stacking !== "none",
    aggregated: false,
    ...(look.stacking === "percent" ? { percent: true } : {}),
    dataSetStyles: Object.fromEntries(
      source.series.map(({ color, name }, index) => [
        String(index),
        { backgroundColor: color, ...(name === undefined ? {} : { label: name }) },
      ]),
    ),
    dataSource: {
      type: "range" as const,
      dataSets: source.series.map(({ cells }, index) => ({ dataSetId: ids[index] ?? "", dataRange: cells })),
      dataSetsHaveTitle: source.hasHeaders,
      ...(source.labels === undefined ? {} : { labelRange: source.labels }),
    },
  };
  const definition: KeptDefinition<string> =
    look.kind === "column" || look.kind === "bar"
      ? { type: "bar", horizontal: look.kind === "bar", ...common }
      : { type: "line", fillArea: look.kind === "area", labelsAsText: true, cumulative: false, ...common };
  return definition;
}

function engineAxis({ title, min, max }: AxisLook): NonNullable<AxesDesign["x"]> {
  return {
    ...(title === "" ? {} : { title: { text: title } }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

/** The charts of a sheet, first made first; those of kinds that the host does not know are left out. */
export function chartsOf(model: Model, sheetId: string): SheetChart[] {
  const { getters } = model;
  return getters.getChartIds(sheetId).flatMap((id): SheetChart[] => {
    const definition = getters.getChart(id)?.getRangeDefinition();
    const figure = getters.getFigure(sheetId, getters.getFigureIdFromChartId(id));
    if (figure === undefined || (definition?.type !== "bar" && definition?.type !== "line")) return [];
    const { row, col, offset, width, height } = figure;
    const place = { row, col, offsetX: offset.x, offsetY: offset.y, width, height };
    return [{ id, look: lookOf(definition), source: sourceOf(definition), place }];
  });
}

function lookOf(definition: KeptDefinition<Range>): ChartLook {
  const { type, title, legendPosition, axesDesign, stacked, percent, background } = definition;
  return {
    kind:
      type === "bar"
        ? definition.horizontal === true
          ? "bar"
          : "column"
        : definition.fillArea === true
          ? "area"
          : "line",
    stacking: !stacked ? "none" : percent === true ? "percent" : "absolute",
    title: { ...title, text: title.text ?? "" },
    legend: legendPosition,
    horizontal: axisOf(axesDesign?.x),
    vertical: axisOf(axesDesign?.y),
    background,
  };
}

const axisOf = (axis: AxesDesign["x"]): AxisLook => ({
  title: axis?.title?.text ?? "",
  min: axis?.min,
  max: axis?.max,
});

function sourceOf({ dataSource, dataSetStyles }: KeptDefinition<Range>): ChartSource<ColumnCells> {
  if (dataSource.type !== "range") return { labels: undefined, series: [], hasHeaders: false };
  const { labelRange, dataSets, dataSetsHaveTitle } = dataSource;
  return {
    labels: labelRange,
    series: dataSets.map(({ dataSetId, dataRange }, index) => {
      const style = dataSetStyles[dataSetId];
      return {
        cells: dataRange,
        color: style?.backgroundColor ?? seriesColor(index),
        name: style?.label,
      };
    }),
    hasHeaders: dataSetsHaveTitle,
  };
}

/** What the cells of a chart hold; cells that cannot be seen are left out, as the chart leaves them out. */
export function chartContent(model: Model, { id, source }: SheetChart): ChartContent {
  const data = model.getters.getChart(id)?.getData(model.getters, id);
  return {
    labels: data?.labelValues.map((cell) => shownText(model, cell)) ?? [],
    series: (data?.dataSetsValues ?? []).map(({ label, data: cells }, index) => ({
      name: source.series[index]?.name ?? label,
      values: cells.map(({ value }) => (typeof value === "number" ? value : undefined)),
      format: cells.find(({ value, format }) => typeof value === "number" && format !== undefined)?.format,
    })),
  };
}

function shownText(model: Model, { value, format }: FunctionResultObject): string {
  if (value === null) return "";
  const locale = model.getters.getLocale();
  return helpers.formatValue(value, format === undefined ? { locale } : { locale, format });
}
