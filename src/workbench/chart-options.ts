/** The options of a chart as scripts set them, checked more strictly than Google does: it takes any name and value and ignores what it does not know. */

import type { AxisLook, ChartLook, LegendPlace, Stacking, TitleLook } from "./charts";
import { colorArgument } from "./colors";
import { ServiceError } from "./errors";
import { mismatch } from "./service";

const METHOD = "EmbeddedChartBuilder.setOption";

/** How large Google makes a chart that says nothing of its size, in pixels. */
const WIDTH = 600;
const HEIGHT = 371;

const LEGENDS: ReadonlySet<unknown> = new Set(["top", "bottom", "left", "right", "none"]);
const STACKINGS: ReadonlyMap<unknown, Stacking> = new Map<unknown, Stacking>([
  [false, "none"],
  [true, "absolute"],
  ["absolute", "absolute"],
  ["percent", "percent"],
]);

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isFlag: Check = (value) => typeof value === "boolean";
const isNumber: Check = (value) => typeof value === "number" && Number.isFinite(value);
const isSize: Check = (value) => isNumber(value) && Number(value) >= 1;
const isColor: Check = (value) => {
  try {
    return typeof value === "string" && colorArgument(value) !== undefined;
  } catch {
    return false;
  }
};

function axisOptions(axis: string): Record<string, Check> {
  return {
    [`${axis}.title`]: isText,
    [`${axis}.minValue`]: isNumber,
    [`${axis}.maxValue`]: isNumber,
    [`${axis}.viewWindow.min`]: isNumber,
    [`${axis}.viewWindow.max`]: isNumber,
  };
}

/** The options that the host knows, each with what it takes; of `series.0.color` the number is left out. */
const KNOWN: Readonly<Record<string, Check>> = {
  title: isText,
  "titleTextStyle.bold": isFlag,
  "titleTextStyle.italic": isFlag,
  "titleTextStyle.color": isColor,
  "titleTextStyle.fontSize": isSize,
  isStacked: (value) => STACKINGS.has(value),
  colors: (value) => Array.isArray(value) && value.length > 0 && value.every(isColor),
  backgroundColor: isColor,
  "legend.position": (value) => LEGENDS.has(value),
  width: isSize,
  height: isSize,
  "series.color": isColor,
  "series.labelInLegend": isText,
  useFirstColumnAsDomain: isFlag,
  treatLabelsAsText: isFlag,
  ...axisOptions("hAxis"),
  ...axisOptions("vAxis"),
};

/** What a chart looks like, but for its kind and the colours and names of its series. */
type PlainLook = Omit<ChartLook, "kind">;

export class ChartOptions {
  private readonly values = new Map<string, unknown>();

  /** Options as they are now, for a chart that later ones shall not reach. */
  copy(): ChartOptions {
    const copy = new ChartOptions();
    for (const [name, value] of this.values) copy.values.set(name, value);
    return copy;
  }

  /** Sets `legend.position`, or all of `legend` by an object. Throws for names and values that the host does not know. */
  set(name: unknown, value: unknown): void {
    if (typeof name !== "string" || name === "") throw mismatch(METHOD, [name, value]);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      for (const [key, inner] of Object.entries(value)) this.set(`${name}.${key}`, inner);
      return;
    }
    const check = KNOWN[name.replace(/^series\.\d+\./, "series.")];
    if (check === undefined || /^series\.\D/.test(name))
      throw new ServiceError(`The chart option "${name}" is not implemented in the local host.`);
    if (!check(value))
      throw new ServiceError(
        `The chart option "${name}" does not take ${JSON.stringify(value)}: Google would ignore it, the local host refuses it.`,
      );
    this.values.set(name, value);
  }

  private text(name: string): string | undefined {
    const value = this.values.get(name);
    return typeof value === "string" ? value : undefined;
  }
  private number(name: string): number | undefined {
    const value = this.values.get(name);
    return typeof value === "number" ? value : undefined;
  }
  private color(name: string): string | undefined {
    return colorArgument(this.values.get(name));
  }

  get look(): PlainLook {
    return {
      title: this.title,
      stacking: STACKINGS.get(this.values.get("isStacked")) ?? "none",
      legend: (this.text("legend.position") ?? "right") as LegendPlace,
      horizontal: this.axis("hAxis"),
      vertical: this.axis("vAxis"),
      background: this.color("backgroundColor"),
    };
  }
  private get title(): TitleLook {
    const color = this.color("titleTextStyle.color");
    const fontSize = this.number("titleTextStyle.fontSize");
    return {
      text: this.text("title") ?? "",
      ...(this.values.get("titleTextStyle.bold") === true ? { bold: true } : {}),
      ...(this.values.get("titleTextStyle.italic") === true ? { italic: true } : {}),
      ...(color === undefined ? {} : { color }),
      ...(fontSize === undefined ? {} : { fontSize }),
    };
  }
  private axis(axis: "hAxis" | "vAxis"): AxisLook {
    return {
      title: this.text(`${axis}.title`) ?? "",
      min: this.number(`${axis}.viewWindow.min`) ?? this.number(`${axis}.minValue`),
      max: this.number(`${axis}.viewWindow.max`) ?? this.number(`${axis}.maxValue`),
    };
  }

  /** In pixels. */
  get size(): { readonly width: number; readonly height: number } {
    return { width: this.number("width") ?? WIDTH, height: this.number("height") ?? HEIGHT };
  }
  /** True if the first column gives the labels even though it holds numbers. */
  get usesFirstColumnAsLabels(): boolean {
    return this.values.get("useFirstColumnAsDomain") === true;
  }
  /** The colour that a script chose for a series, counted from 0. */
  colorOf(series: number): string | undefined {
    const colors = this.values.get("colors");
    const listed: unknown = Array.isArray(colors) ? colors[series] : undefined;
    return this.color(`series.${series}.color`) ?? colorArgument(listed);
  }
  /** The name that a script gave a series in place of its header. */
  nameOf(series: number): string | undefined {
    return this.text(`series.${series}.labelInLegend`);
  }
}
