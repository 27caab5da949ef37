/**
 * `npm run bench`: measures what step 1 promises and prints it as Markdown, each target with "met" or "missed".
 * --quick: smaller sizes and fewer runs; --json: the numbers themselves.
 */
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { buildAddin, COMMANDS_PAGE, OUT_FOLDER, SCRIPT_FILE } from "../../build/build";
import type { AssessmentMeasured } from "./assess-individuals";
import type { CallsMeasured } from "./count-service-calls";
import { usualUnits } from "./large-department";
import { LAYOUTS, type ReadingMeasured } from "./read-layouts";
import type { LoadMeasured } from "./load-bundle";
import { markdownTable } from "./markdown";
import { inOwnProcess } from "./measure";
import { measureCommandLine, type CommandLineMeasured } from "./run-command-line";
import type { FormulaMeasured } from "./time-formula";

interface Scale {
  readonly departments: readonly { readonly individuals: number; readonly units: number }[];
  readonly assessmentRuns: number;
  /** Beyond it json-rules-engine takes too long. */
  readonly rulesEngineLimit: number;
  readonly loads: number;
  readonly formulaRows: number;
  readonly formulaRuns: number;
  /** Rows of each layout. */
  readonly readingRows: readonly number[];
  readonly readingRuns: number;
  readonly workbooks: readonly number[];
  readonly commandLineRuns: number;
}

const usual = (individuals: number) => ({ individuals, units: usualUnits(individuals) });

const FULL: Scale = {
  departments: [usual(1_000), usual(10_000), usual(100_000), { individuals: 100_000, units: 9 }],
  assessmentRuns: 21,
  rulesEngineLimit: 10_000,
  loads: 300,
  formulaRows: 5_000,
  formulaRuns: 9,
  readingRows: [1_000, 10_000],
  readingRuns: 9,
  workbooks: [60, 10_000],
  commandLineRuns: 3,
};

const QUICK: Scale = {
  departments: [usual(1_000), usual(10_000)],
  assessmentRuns: 9,
  rulesEngineLimit: 1_000,
  loads: 50,
  formulaRows: 1_000,
  formulaRuns: 3,
  readingRows: [1_000],
  readingRuns: 5,
  workbooks: [60, 1_000],
  commandLineRuns: 1,
};

interface Measured {
  readonly machine: string;
  readonly assessments: readonly AssessmentMeasured[];
  readonly readings: readonly ReadingMeasured[];
  readonly load: LoadMeasured;
  readonly formula: FormulaMeasured;
  readonly serviceCalls: readonly CallsMeasured[];
  readonly commandLines: readonly CommandLineMeasured[];
}

interface Target {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  readonly met: boolean;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: "boolean" }, json: { type: "boolean" } } });
  const measured = await measureAll(values.quick ? QUICK : FULL);
  console.log(values.json ? JSON.stringify(measured, null, 2) : reportOf(measured));
}

async function measureAll(scale: Scale): Promise<Measured> {
  await buildAddin(OUT_FOLDER);
  const script = path.join(OUT_FOLDER, SCRIPT_FILE);
  const assessments = await assess(scale);
  const readings = await readLayouts(scale);
  const load = await inOwnProcess<LoadMeasured>(
    here("load-bundle.ts"),
    [script, path.join(OUT_FOLDER, COMMANDS_PAGE), scale.loads],
    ["--no-compilation-cache"],
  );
  const formula = await inOwnProcess<FormulaMeasured>(here("time-formula.ts"), [
    OUT_FOLDER,
    scale.formulaRows,
    scale.formulaRuns,
  ]);
  const serviceCalls: CallsMeasured[] = [];
  const commandLines: CommandLineMeasured[] = [];
  for (const individuals of scale.workbooks) {
    serviceCalls.push(
      await inOwnProcess<CallsMeasured>(here("count-service-calls.ts"), [OUT_FOLDER, individuals]),
    );
    commandLines.push(await measureCommandLine(individuals, scale.commandLineRuns));
  }
  return { machine: machineText(), assessments, readings, load, formula, serviceCalls, commandLines };
}

async function readLayouts({ readingRows, readingRuns }: Scale): Promise<readonly ReadingMeasured[]> {
  return withBundle("read-layouts", async (script) => {
    const measured: ReadingMeasured[] = [];
    for (const layout of LAYOUTS.keys()) {
      for (const rows of readingRows) {
        measured.push(await inOwnProcess(script, [layout, rows, readingRuns], ["--expose-gc"]));
      }
    }
    return measured;
  });
}

async function assess(scale: Scale): Promise<readonly AssessmentMeasured[]> {
  return withBundle("assess-individuals", async (script) => {
    const measured: AssessmentMeasured[] = [];
    for (const { individuals, units } of scale.departments) {
      const args = [individuals, units, scale.assessmentRuns, scale.rulesEngineLimit];
      measured.push(await inOwnProcess(script, args, ["--expose-gc"]));
    }
    return measured;
  });
}

/**
 * Bundled into one script like the add-in, with all that it is compared with: that is how the code runs at the user's.
 * @param name of a file of this folder, without its ending
 */
async function withBundle<Result>(
  name: string,
  measure: (script: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "cchc-bench-"));
  try {
    const script = path.join(folder, `${name}.cjs`);
    await build({
      entryPoints: [here(`${name}.ts`)],
      outfile: script,
      bundle: true,
      platform: "node",
      target: "es2020",
      minify: true,
      logLevel: "error",
    });
    return await measure(script);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function here(name: string): string {
  return path.join(__dirname, name);
}

/** Times say nothing without the machine, and little if others were using it. */
function machineText(): string {
  const [cpu] = os.cpus();
  const load = os.loadavg()[0] ?? 0;
  return `Node ${process.versions.node}, ${os.cpus().length} × ${cpu?.model.trim() ?? "unknown processor"}, load ${load.toFixed(1)}`;
}

function reportOf(measured: Measured): string {
  const targets = targetsOf(measured);
  return [
    `Measured on ${measured.machine}; times are medians.`,
    "Assessing individuals, track period, from the facts to everybody's verdict with the text of its reasons:",
    assessmentTable(measured.assessments),
    "Reading a workbook of so many rows in each layout (people's and units'), from the cells to the facts:",
    readingTable(measured.readings),
    "The script, loaded into a fresh bare V8 context without any cache, and the first call of a formula:",
    loadTable(measured.load),
    "One formula for a whole table, in the local host:",
    formulaTable(measured.formula),
    "Calls of Google's services:",
    callsTable(measured.serviceCalls),
    "The command line, from the start of Node to the written workbook:",
    commandLineTable(measured.commandLines),
    "Targets:",
    markdownTable(
      ["what", "target", "measured", "result"],
      targets.map(({ what, target, measured: value, met }) => [what, target, value, met ? "met" : "missed"]),
    ),
  ].join("\n\n");
}

function assessmentTable(assessments: readonly AssessmentMeasured[]): string {
  return markdownTable(
    [
      "individuals",
      "units",
      "time",
      "for ×10",
      "memory",
      "bare loop, no reasons",
      "for ×10",
      "slower than it",
      "json-rules-engine as documented",
      "faster than it",
      "json-rules-engine tuned",
      "faster than it",
    ],
    assessments.map((one) => {
      const growth = growthOf(one, assessments, ({ millis: own }) => own);
      const bareLoopGrowth = growthOf(one, assessments, ({ bareLoopMillis }) => bareLoopMillis);
      return [
        count(one.individuals),
        count(one.units),
        millis(one.millis),
        factor(growth),
        megabytes(one.heapBytes),
        millis(one.bareLoopMillis),
        factor(bareLoopGrowth),
        times(one.millis / one.bareLoopMillis),
        ...rulesEngineCells(one.rulesEngine?.documentedMillis, one.millis),
        ...rulesEngineCells(one.rulesEngine?.tunedMillis, one.millis),
      ];
    }),
  );
}

function readingTable(readings: readonly ReadingMeasured[]): string {
  return markdownTable(
    ["layout", "rows with headers and units", "time", "for each row", "memory"],
    readings.map(({ layout, rows, millis: time, heapBytes }) => [
      layout,
      count(rows),
      millis(time),
      `${((time * 1000) / rows).toFixed(1)} µs`,
      megabytes(heapBytes),
    ]),
  );
}

function rulesEngineCells(rulesEngineMillis: number | undefined, own: number): readonly string[] {
  return rulesEngineMillis === undefined
    ? ["", ""]
    : [millis(rulesEngineMillis), times(rulesEngineMillis / own)];
}

/** By what the time grew from a tenth of the individuals, in as many units each; null where that was not measured. */
function growthOf(
  one: AssessmentMeasured,
  all: readonly AssessmentMeasured[],
  timeOf: (measured: AssessmentMeasured) => number,
): number | null {
  const tenth = all.find(
    ({ individuals, units }) => individuals * 10 === one.individuals && units * 10 === one.units,
  );
  return tenth ? timeOf(one) / timeOf(tenth) : null;
}

function factor(growth: number | null): string {
  return growth === null ? "" : `×${growth.toFixed(1)}`;
}

function loadTable(load: LoadMeasured): string {
  return markdownTable(
    ["script", "gzip", "commands, a file of their own", "load", "first call", "together"],
    [
      [
        kilobytes(load.bytes),
        kilobytes(load.gzipBytes),
        kilobytes(load.commandsBytes),
        millis(load.loadMillis),
        millis(load.firstCallMillis),
        millis(load.loadMillis + load.firstCallMillis),
      ],
    ],
  );
}

function formulaTable({ rows, relatedRows, millis: time }: FormulaMeasured): string {
  return markdownTable(
    ["formula", "rows", "rows of the related table", "time"],
    [["CCHC_STATUS", count(rows), count(relatedRows), millis(time)]],
  );
}

function callsTable(measured: readonly CallsMeasured[]): string {
  const commands = Object.keys(measured[0]?.calls ?? {});
  return markdownTable(
    ["command", ...measured.map(({ individuals }) => `${count(individuals)} rows`)],
    commands.map((command) => [command, ...measured.map(({ calls }) => calls[command] ?? "")]),
  );
}

function commandLineTable(measured: readonly CommandLineMeasured[]): string {
  return markdownTable(
    ["individuals", "size of the workbook", "time", "most memory"],
    measured.map((one) => [
      count(one.individuals),
      kilobytes(one.fileBytes),
      millis(one.millis),
      megabytes(one.peakBytes),
    ]),
  );
}

function targetsOf({
  assessments,
  readings,
  load,
  formula,
  serviceCalls,
  commandLines,
}: Measured): readonly Target[] {
  const targets: Target[] = [];
  for (const one of assessments) {
    const who = `${count(one.individuals)} individuals in ${count(one.units)} units`;
    if (one.individuals === 10_000) {
      targets.push({ what: `${who} assessed`, ...below(one.millis, 100, millis) });
    }
    const growth = growthOf(one, assessments, ({ millis: own }) => own);
    if (growth !== null) {
      targets.push({ what: `${who}: time for ×10`, ...below(growth, 12, factor) });
    }
    if (one.rulesEngine === null) continue;
    const { documentedMillis } = one.rulesEngine;
    targets.push({
      what: `${who}: faster than json-rules-engine as documented`,
      ...atLeast20(documentedMillis / one.millis),
    });
  }
  for (const { layout, rows, millis: time } of readings.filter((one) => one.rows >= 10_000)) {
    targets.push({ what: `reading ${layout}, ${count(rows)} rows`, ...below(time, 500, millis) });
  }
  targets.push(
    { what: "size of the script", ...below(load.bytes, 200_000, kilobytes) },
    { what: "the script loaded", ...below(load.loadMillis, 2, millis) },
    { what: `one formula for ${count(formula.rows)} rows`, ...below(formula.millis, 500, millis) },
  );
  const calls = serviceCalls.map((one) => JSON.stringify(one.calls));
  targets.push({
    what: `service calls at ${serviceCalls.map(({ individuals }) => count(individuals)).join(" and ")} rows`,
    target: "equal",
    measured: new Set(calls).size === 1 ? "equal" : "not equal",
    met: new Set(calls).size === 1,
  });
  for (const { individuals, millis: time, peakBytes } of commandLines) {
    const what = `the command line, ${count(individuals)} rows`;
    targets.push({ what: `${what}: time`, ...below(time, 6_000, millis) });
    targets.push({ what: `${what}: memory`, ...below(peakBytes, 700e6, megabytes) });
  }
  return targets;
}

function below(value: number, limit: number, text: (value: number) => string): Omit<Target, "what"> {
  return { target: `under ${text(limit)}`, measured: text(value), met: value < limit };
}

function atLeast20(ratio: number): Omit<Target, "what"> {
  return { target: `at least ${times(20)}`, measured: times(ratio), met: ratio >= 20 };
}

function times(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 1 : 0)} times`;
}

function count(value: number): string {
  return value.toLocaleString("en");
}

function millis(value: number): string {
  if (value >= 1_000) return `${(value / 1_000).toFixed(1)} s`;
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1e3).toFixed(1)} KB`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

void main();
