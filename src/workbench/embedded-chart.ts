/** Charts as scripts build them, put them into a sheet, find them again and take them away. */

import { ChartOptions } from "./chart-options";
import { chartsOf, engineDefinition, seriesColor } from "./charts";
import type { ChartKind, ChartSource, ColumnCells, SheetChart } from "./charts";
import { CHART_TYPE } from "./enumerations";
import { ServiceError } from "./errors";
import { RangeService } from "./range";
import type { Implements } from "./service";
import { Service, enumArgument, mismatch, textArgument, wholeArgument } from "./service";
import type { SpreadsheetContext } from "./spreadsheet-context";
import { assertSheetExists } from "./spreadsheet-context";

type GoogleChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type GoogleContainer = GoogleAppsScript.Spreadsheet.ContainerInfo;

const BUILDER = "EmbeddedChartBuilder";

const KINDS: Readonly<Partial<Record<keyof typeof CHART_TYPE, ChartKind>>> = {
  COLUMN: "column",
  BAR: "bar",
  LINE: "line",
  AREA: "area",
};

/** Where a chart's upper left corner is: row and column from 1, and pixels from there. */
interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** What a builder was told. */
interface ChartSpec {
  readonly sheetId: string;
  readonly kind: ChartKind;
  readonly ranges: readonly RangeService[];
  readonly hasHeaders: boolean;
  readonly anchor: Anchor;
  readonly options: ChartOptions;
}

/** The entry point that scripts call Charts: its builders draw pictures, which only its enumerations are needed for here. */
export class ChartsService extends Service {
  readonly googleName = "Charts";
  readonly ChartType = CHART_TYPE;
}

export class EmbeddedChartBuilderService
  extends Service
  implements
    Implements<
      GoogleBuilder,
      "addRange" | "build" | "setChartType" | "setNumHeaders" | "setOption" | "setPosition"
    >
{
  readonly googleName = BUILDER;
  private kind: ChartKind | undefined;
  private ranges: readonly RangeService[] = [];
  private headers: number | undefined;
  private anchor: Anchor = { row: 1, column: 1, offsetX: 0, offsetY: 0 };
  private readonly options = new ChartOptions();

  constructor(
    private readonly context: SpreadsheetContext,
    private readonly sheetId: string,
  ) {
    super();
  }

  setChartType(type: unknown): this {
    const { text } = enumArgument(type, CHART_TYPE, `${BUILDER}.setChartType`);
    this.kind = KINDS[text];
    if (this.kind === undefined)
      throw new ServiceError(`Charts of type ${text} are not implemented in the local host.`);
    return this;
  }
  /** Ranges stand side by side; one that was added before is not added again. */
  addRange(range: unknown): this {
    if (!(range instanceof RangeService)) throw mismatch(`${BUILDER}.addRange`, [range]);
    const isKnown = this.ranges.some(
      (one) => one.sheetId === range.sheetId && one.getA1Notation() === range.getA1Notation(),
    );
    if (!isKnown) this.ranges = [...this.ranges, range];
    return this;
  }
  setNumHeaders(headers: unknown): this {
    this.headers = wholeArgument(headers, `${BUILDER}.setNumHeaders`);
    return this;
  }
  setOption(option: unknown, value: unknown): this {
    this.options.set(textArgument(option, `${BUILDER}.setOption`), value);
    return this;
  }
  setPosition(...args: unknown[]): this {
    const [row, column, offsetX, offsetY, ...others] = args.map((value) =>
      wholeArgument(value, `${BUILDER}.setPosition`),
    );
    if (row === undefined || column === undefined || offsetX === undefined || offsetY === undefined)
      throw mismatch(`${BUILDER}.setPosition`, args);
    if (others.length > 0) throw mismatch(`${BUILDER}.setPosition`, args);
    if (row < 1 || column < 1 || offsetX < 0 || offsetY < 0)
      throw new ServiceError("The position of the chart is out of bounds.");
    this.anchor = { row, column, offsetX, offsetY };
    return this;
  }

  /** Throws where Google would guess what the script did not say: the guess may differ from the host's. */
  build(): EmbeddedChartService {
    const { context, sheetId, kind, ranges, headers, anchor, options } = this;
    if (kind === undefined) throw unsaid("the chart's type (setChartType)");
    if (ranges.length === 0) throw unsaid("the chart's range (addRange)");
    if (headers === undefined) throw unsaid("the number of header rows (setNumHeaders)");
    if (headers !== 0 && headers !== 1)
      throw new ServiceError(`Charts with ${headers} header rows are not implemented in the local host.`);
    return new EmbeddedChartService(context, {
      spec: { sheetId, kind, ranges, hasHeaders: headers === 1, anchor, options: options.copy() },
    });
  }
}

const unsaid = (what: string): ServiceError =>
  new ServiceError(`Google guesses ${what} that is not given: not implemented in the local host.`);

export class EmbeddedChartService
  extends Service
  implements Implements<GoogleChart, "getContainerInfo" | "getRanges">
{
  readonly googleName = "EmbeddedChart";
  constructor(
    private readonly context: SpreadsheetContext,
    /** A chart of a sheet, or one that was built for a sheet and is not yet in it. */
    readonly origin: { readonly spec: ChartSpec } | { readonly sheetId: string; readonly chartId: string },
  ) {
    super();
  }

  private inSheet(sheetId: string, chartId: string): SheetChart {
    const { model } = this.context.grid;
    assertSheetExists(model, sheetId);
    const chart = chartsOf(model, sheetId).find(({ id }) => id === chartId);
    if (chart === undefined) throw new ServiceError("The chart was removed.");
    return chart;
  }

  /** Columns side by side come as one range. */
  getRanges(): RangeService[] {
    const { origin } = this;
    if ("spec" in origin) return [...origin.spec.ranges];
    const { labels, series } = this.inSheet(origin.sheetId, origin.chartId).source;
    const columns = [...(labels === undefined ? [] : [labels]), ...series.map(({ cells }) => cells)];
    const joined: ColumnCells[] = [];
    for (const { sheetId, zone } of columns) {
      const last = joined.at(-1);
      const isBeside =
        last?.sheetId === sheetId &&
        last.zone.top === zone.top &&
        last.zone.bottom === zone.bottom &&
        last.zone.right === zone.left - 1;
      if (isBeside) joined.splice(-1, 1, { sheetId, zone: { ...last.zone, right: zone.right } });
      else joined.push({ sheetId, zone: { ...zone } });
    }
    return joined.map(({ sheetId, zone }) => this.context.sheetById(sheetId).rangeOf(zone));
  }
  getContainerInfo(): ContainerInfoService {
    const { origin } = this;
    if ("spec" in origin) return new ContainerInfoService(origin.spec.anchor);
    const { row, col, offsetX, offsetY } = this.inSheet(origin.sheetId, origin.chartId).place;
    return new ContainerInfoService({ row: row + 1, column: col + 1, offsetX, offsetY });
  }
}

class ContainerInfoService
  extends Service
  implements Implements<GoogleContainer, "getAnchorColumn" | "getAnchorRow" | "getOffsetX" | "getOffsetY">
{
  readonly googleName = "ContainerInfo";
  constructor(private readonly anchor: Anchor) {
    super();
  }
  getAnchorColumn(): number {
    return this.anchor.column;
  }
  getAnchorRow(): number {
    return this.anchor.row;
  }
  getOffsetX(): number {
    return this.anchor.offsetX;
  }
  getOffsetY(): number {
    return this.anchor.offsetY;
  }
}

/** The charts of a sheet, for `Sheet.getCharts`. */
export function sheetCharts(context: SpreadsheetContext, sheetId: string): EmbeddedChartService[] {
  context.grid.flush();
  return chartsOf(context.grid.model, sheetId).map(
    ({ id }) => new EmbeddedChartService(context, { sheetId, chartId: id }),
  );
}

/** Puts a built chart into a sheet, for `Sheet.insertChart`. */
export function insertChart(context: SpreadsheetContext, sheetId: string, chart: unknown): void {
  if (!(chart instanceof EmbeddedChartService)) throw mismatch("SpreadsheetApp.Sheet.insertChart", [chart]);
  if (!("spec" in chart.origin))
    throw new ServiceError("Inserting a chart that a sheet has is not implemented in the local host.");
  const { spec } = chart.origin;
  if (spec.sheetId !== sheetId)
    throw new ServiceError(
      "Inserting a chart that another sheet's newChart built is not implemented in the local host.",
    );
  const { grid } = context;
  const { getters, uuidGenerator } = grid.model;
  const { row, column, offsetX, offsetY } = spec.anchor;
  if (row > getters.getNumberRows(sheetId) || column > getters.getNumberCols(sheetId))
    throw new ServiceError("The position of the chart is out of bounds.");
  const source = sourceOf(context, spec);
  const look = { kind: spec.kind, ...spec.options.look };
  const id = uuidGenerator.uuidv4();
  grid.run((send) =>
    send("CREATE_CHART", {
      sheetId,
      figureId: `figure-${id}`,
      chartId: `chart-${id}`,
      col: column - 1,
      row: row - 1,
      offset: { x: offsetX, y: offsetY },
      size: spec.options.size,
      definition: engineDefinition(look, source),
    }),
  );
}

/** The columns of a chart's ranges: labels first, a series each of the others. */
function sourceOf(context: SpreadsheetContext, spec: ChartSpec): ChartSource<string> {
  const { getters } = context.grid.model;
  const { ranges, hasHeaders, options, sheetId } = spec;
  for (const range of ranges) assertSheetExists(context.grid.model, range.sheetId);
  const heights = new Set(ranges.map(({ zone }) => zone.bottom - zone.top + 1));
  if (heights.size > 1)
    throw new ServiceError("Charts of ranges of different heights are not implemented in the local host.");
  const [labels, ...series] = ranges.flatMap(({ sheetId: id, zone }): ColumnCells[] =>
    Array.from({ length: zone.right - zone.left + 1 }, (_, index) => ({
      sheetId: id,
      zone: { ...zone, left: zone.left + index, right: zone.left + index },
    })),
  );
  if (labels === undefined || series.length === 0)
    throw new ServiceError(
      "A chart without a column of labels and one of values is not implemented in the local host.",
    );
  if (!options.usesFirstColumnAsLabels && holdsNumbersOnly(context, labels, hasHeaders))
    throw new ServiceError(
      "Google takes a first column of numbers for a series: write the labels as text, or set the option useFirstColumnAsDomain.",
    );
  const text = ({ sheetId: id, zone }: ColumnCells): string =>
    getters.getRangeString(getters.getRangeFromZone(id, zone), sheetId);
  return {
    labels: text(labels),
    series: series.map((cells, index) => ({
      cells: text(cells),
      color: options.colorOf(index) ?? seriesColor(index),
      name: options.nameOf(index),
    })),
    hasHeaders,
  };
}

function holdsNumbersOnly(
  { grid }: SpreadsheetContext,
  { sheetId, zone }: ColumnCells,
  hasHeaders: boolean,
): boolean {
  grid.settle();
  let isNumeric = false;
  for (let row = zone.top + (hasHeaders ? 1 : 0); row <= zone.bottom; row++) {
    const value = grid.value({ sheetId, row, col: zone.left });
    if (value === "") continue;
    if (typeof value !== "number") return false;
    isNumeric = true;
  }
  return isNumeric;
}

/** Takes a chart away, for `Sheet.removeChart`. */
export function removeChart(context: SpreadsheetContext, sheetId: string, chart: unknown): void {
  if (!(chart instanceof EmbeddedChartService)) throw mismatch("SpreadsheetApp.Sheet.removeChart", [chart]);
  const { origin } = chart;
  const { model } = context.grid;
  const isHere =
    "chartId" in origin &&
    origin.sheetId === sheetId &&
    chartsOf(model, sheetId).some(({ id }) => id === origin.chartId);
  if (!isHere) throw new ServiceError("The chart is not on this sheet.");
  const figureId = model.getters.getFigureIdFromChartId(origin.chartId);
  context.grid.run((send) => send("DELETE_FIGURE", { sheetId, figureId }));
}
