/** What the engine draws of a chart, with what it lacks: shares of a whole, and names of more than 20 letters beside bars. */

import { registries } from "@odoo/o-spreadsheet";
import type { AxesDesign, ChartData, ChartRuntime, FunctionResultObject, Range } from "@odoo/o-spreadsheet";
import type { KeptDefinition } from "./charts";

type ChartType = ReturnType<typeof registries.chartTypeRegistry.get>;

/** Changes the engine's charts; to be called once, before the first model is built. */
export function installChartLooks(): void {
  const types = registries.chartTypeRegistry;
  for (const type of ["bar", "line"] as const) {
    const builder = types.get(type);
    types.replace(type, {
      ...builder,
      allowedDefinitionKeys: [...builder.allowedDefinitionKeys, "percent"],
      getRuntime(getters, definition: KeptDefinition<Range>, extractors, sheetId, handlers) {
        const isPercent = definition.percent === true;
        const extractData = (): ChartData =>
          isPercent ? shares(extractors.extractData()) : extractors.extractData();
        const shown = isPercent ? { ...definition, axesDesign: sharesAxes(definition) } : definition;
        const runtime = builder.getRuntime(getters, shown, { ...extractors, extractData }, sheetId, handlers);
        if (isTurned(definition)) showLongNames(runtime, definition);
        return runtime;
      },
    } satisfies ChartType);
  }
}

function isTurned(definition: KeptDefinition<Range>): boolean {
  return definition.type === "bar" && definition.horizontal === true;
}

/** Each value as the share that it has of the values of its label. */
function shares({ labelValues, dataSetsValues }: ChartData): ChartData {
  const amount = (cell: FunctionResultObject | undefined): number =>
    typeof cell?.value === "number" ? Math.abs(cell.value) : 0;
  const length = Math.max(0, ...dataSetsValues.map(({ data }) => data.length));
  const wholes = Array.from({ length }, (_, index) =>
    dataSetsValues.reduce((sum, { data, hidden }) => sum + (hidden === true ? 0 : amount(data[index])), 0),
  );
  return {
    labelValues,
    dataSetsValues: dataSetsValues.map((set) => ({
      ...set,
      data: set.data.map((cell, index) => {
        const whole = wholes[index] ?? 0;
        return typeof cell.value === "number" && whole > 0
          ? { value: cell.value / whole, format: "0%" }
          : { value: null };
      }),
    })),
  };
}

/** Up to the whole, unless somebody wants to see less of it. */
function sharesAxes(definition: KeptDefinition<Range>): AxesDesign {
  const { axesDesign } = definition;
  const values = isTurned(definition) ? "x" : "y";
  return { ...axesDesign, [values]: { max: 1, ...axesDesign?.[values] } };
}

/** The axis of a chart as Chart.js calls the function that words its labels. */
interface LabelAxis {
  readonly chart: { readonly width: number };
  getLabelForValue(value: number): string;
}

/** How wide a letter of a label is on average, in pixels. */
const LETTER = 6.5;

/** Names beside bars are cut where they would need more than the part of the width that Chart.js gives them. */
function showLongNames(runtime: ChartRuntime, { legendPosition }: KeptDefinition<Range>): void {
  if (!("chartJsConfig" in runtime)) return;
  const axis = runtime.chartJsConfig.options?.scales?.y as { ticks?: object } | undefined;
  // A legend at the side takes its share of the width that axes may have.
  const part = legendPosition === "left" || legendPosition === "right" ? 4 : 2;
  function callback(this: LabelAxis, value: number): string {
    const name = this.getLabelForValue(value);
    const most = Math.max(8, Math.floor(this.chart.width / part / LETTER) - 4);
    return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
  }
  if (axis?.ticks !== undefined) Object.assign(axis.ticks, { callback });
}
