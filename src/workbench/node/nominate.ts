/** The command line: makes the nomination list of an .xlsx workbook with the shipped bundle in the local host. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, realpathSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { NominationReport } from "../../addin/commands";
import type { Track } from "../../domain/award";
import { COMMAND_LINE } from "../../vi/command-line";
import { isYearOutside } from "../../vi/errors";
import { cite } from "../../vi/reasons";
import { AWARD_BASE_NAMES } from "../../vi/terms";
import { createHost, ScriptError, type Host } from "../host";
import { openWorkbook, WorkbookError, type Workbook } from "../workbook";
import { nodeCompression } from "./compression";
import { nodeRealm } from "./realm";

const DONE = 0;
const UNREADABLE = 1;
const USAGE = 2;

const ROOT = path.join(__dirname, "../../..");

const TRACKS: ReadonlyMap<string, Track> = new Map([
  ["nam", "annual"],
  ["giai-doan", "period"],
]);

interface Options {
  readonly file: string;
  readonly out: string | null;
  readonly json: boolean;
  readonly request: { readonly track?: Track; readonly year?: number };
}

/** A sentence for the user and the exit code that goes with it. */
class Refusal extends Error {
  constructor(
    readonly exitCode: number,
    message: string,
  ) {
    super(message);
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const workbook = await open(options.file);
  const host = createHost({ workbook, script: readScript(), realm: nodeRealm });
  host.open();
  const report = reportOf(host, options);
  if (options.out !== null) await save(workbook, options.out);
  if (options.json) console.log(JSON.stringify(report, null, 2));
  else console.log(summary(report, options.out));
}

function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const [file, other] = positionals;
  if (file === undefined) throw usage(COMMAND_LINE.noFile);
  if (other !== undefined) throw usage(COMMAND_LINE.oneFile);
  const { track, year, out, json = false } = values;
  const chosen = track === undefined ? undefined : TRACKS.get(track);
  if (track !== undefined && !chosen) throw usage(COMMAND_LINE.badTrack(track));
  if (year !== undefined && !/^\d{4}$/.test(year)) throw usage(COMMAND_LINE.badYear(year));
  if (out?.trim() === "") throw usage(COMMAND_LINE.noOut);
  const target = out ?? (json ? null : unusedName(file));
  if (target !== null && isSameFile(target, file)) throw usage(COMMAND_LINE.sameFile);
  return {
    file,
    out: target,
    json,
    request: { ...(chosen && { track: chosen }), ...(year !== undefined && { year: Number(year) }) },
  };
}

/** Beside the file: an earlier result, in which the council's votes may stand, is not overwritten. */
function unusedName(file: string): string {
  const { dir, name: base } = path.parse(file);
  const name = (number: number): string =>
    path.join(dir, `${base}-ket-qua${number > 1 ? `-${String(number)}` : ""}.xlsx`);
  let number = 1;
  while (existsSync(name(number))) number++;
  return name(number);
}

/** Also by another path to it. */
function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((file) =>
    existsSync(file) ? realpathSync.native(file) : path.resolve(file),
  );
  return first === second;
}

function parse(args: readonly string[]): {
  readonly values: {
    readonly track?: string;
    readonly year?: string;
    readonly out?: string;
    readonly json?: boolean;
  };
  readonly positionals: readonly string[];
} {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        track: { type: "string" },
        year: { type: "string" },
        out: { type: "string" },
        json: { type: "boolean" },
      },
    });
  } catch {
    throw usage(COMMAND_LINE.badOption);
  }
}

function usage(message: string): Refusal {
  return new Refusal(USAGE, `${message}\n\n${COMMAND_LINE.usage}`);
}

async function open(file: string): Promise<Workbook> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new Refusal(UNREADABLE, COMMAND_LINE.cannotRead(file));
  }
  try {
    return await openWorkbook(bytes, { compression: nodeCompression });
  } catch (error) {
    if (error instanceof WorkbookError) throw new Refusal(UNREADABLE, COMMAND_LINE.broken[error.code](file));
    throw error;
  }
}

/** The very files that are pasted or pushed into Google, built first where that was never done. */
function readScript(): { code: string; manifest: string; html: Record<string, string> } {
  const folder = path.join(ROOT, "build/out");
  const script = path.join(folder, "cchc.js");
  if (!existsSync(script)) {
    // Standard output is for the result alone.
    const build = [path.join(ROOT, "build/run.mjs"), path.join(ROOT, "build/build.ts")];
    spawnSync(process.execPath, build, { stdio: ["ignore", "ignore", "inherit"] });
  }
  if (!existsSync(script)) throw new Refusal(UNREADABLE, COMMAND_LINE.notBuilt);
  const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");
  const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));
  return {
    code: read("cchc.js"),
    manifest: read("appsscript.json"),
    html: Object.fromEntries(pages.map((name) => [path.parse(name).name, read(name)])),
  };
}

/** Also writes the list into the workbook, if that is to be saved. */
function reportOf(host: Host, { file, request, out }: Options): NominationReport {
  const command = out === null ? "nominationReport" : "createReportedList";
  try {
    return host.callFromHtml(command, [request]) as NominationReport;
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    // Only a sentence of the add-in is meant for the user.
    const isSentence = (error.cause as { readonly name?: unknown } | undefined)?.name === "UserError";
    if (!isSentence) throw new Refusal(UNREADABLE, COMMAND_LINE.failed(file));
    throw new Refusal(isYearOutside(error.message) ? USAGE : UNREADABLE, error.message);
  }
}

async function save(workbook: Workbook, file: string): Promise<void> {
  const bytes = await workbook.save();
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    throw new Refusal(UNREADABLE, whyNotWritten(file, (error as NodeJS.ErrnoException).code));
  }
}

/** The disk is asked first: systems have different codes for a folder in the place of a file. */
function whyNotWritten(file: string, code: string | undefined): string {
  const { cannotWrite } = COMMAND_LINE;
  const folder = path.dirname(file);
  if (isFolder(file)) return cannotWrite.isFolder(file);
  if (!isFolder(folder)) return cannotWrite.noFolder(file, folder);
  if (["EACCES", "EPERM", "EROFS", "EBUSY"].includes(code ?? "")) return cannotWrite.notAllowed(file);
  return code === "ENOSPC" ? cannotWrite.diskFull(file) : cannotWrite.unknown(file);
}

function isFolder(file: string): boolean {
  return existsSync(file) && statSync(file).isDirectory();
}

type Everybody = readonly (NominationReport["collectives"][number] & { readonly unit: string })[];

/** What the command line prints: one text, since each print is a call of the system. */
function summary(report: NominationReport, out: string | null): string {
  const { collectives, individuals, issues } = report;
  const everybody: Everybody = [
    ...collectives.map((collective) => ({ ...collective, unit: "" })),
    ...individuals,
  ];
  const lines: string[] = [];
  const annual = report.track === "nam";
  lines.push(COMMAND_LINE.heading(report.plan, annual ? report.year : null));
  lines.push(`\n${COMMAND_LINE.proposed}`);
  const proposed = everybody.filter(({ place }) => place !== null);
  if (proposed.length === 0) lines.push(COMMAND_LINE.nobody);
  for (const { name, unit, award, status, place, reasons } of proposed) {
    lines.push(COMMAND_LINE.proposedLine(name, unit, AWARD_BASE_NAMES[award], status, place));
    lines.push(COMMAND_LINE.reason(cite(reasons)));
  }
  lines.push(`\n${COMMAND_LINE.remaining}`);
  for (const { name, unit, status, place, reasons } of everybody) {
    if (place !== null) continue;
    lines.push(COMMAND_LINE.remainingLine(name, unit, status));
    lines.push(COMMAND_LINE.reason(cite(reasons)));
  }
  if (issues.length > 0) {
    lines.push(`\n${COMMAND_LINE.issues(issues.length)}`);
    for (const { message } of issues) lines.push(`  - ${message}`);
  }
  if (out !== null) lines.push(`\n${COMMAND_LINE.written(out)}`);
  return lines.join("\n");
}

main().then(
  () => {
    process.exitCode = DONE;
  },
  (error: unknown) => {
    const { exitCode, message } =
      error instanceof Refusal ? error : new Refusal(UNREADABLE, COMMAND_LINE.failed(process.argv[2] ?? ""));
    console.error(message);
    process.exitCode = exitCode;
  },
);
