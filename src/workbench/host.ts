/** The local host: runs the shipped bundle over a workbook as Google Sheets would, or more strictly. */

import type { CellPosition } from "@odoo/o-spreadsheet";
import { parseA1, splitSheetReference, zoneToA1 } from "./a1";
import type { Permission } from "./bridge";
import { Bridge } from "./bridge";
import { CacheService } from "./cache";
import type { CacheStores } from "./cache";
import { civilAcrossZones, civilFromSerial, serialFromCivil } from "./civil-time";
import { findCustomFunctions, registerCustomFunctions } from "./custom-functions";
import type { CustomFunction, FormulaArgument, FormulaHost, FormulaValue } from "./custom-functions";
import { EditingRights } from "./editing-rights";
import { AUTH_MODE } from "./enumerations";
import { ChartsService } from "./embedded-chart";
import { hostGetters, reevaluate } from "./engine";
import { ScriptError, ServiceError } from "./errors";
import { Grid, errorName, isDateFormat } from "./grid";
import type { WrittenCells } from "./grid";
import { HtmlService } from "./html-service";
import { LockService } from "./lock";
import type { LockState } from "./lock";
import { PropertiesService } from "./properties";
import type { PropertyStores } from "./properties";
import type { Realm, RealmFactory, RealmGlobals } from "./realm";
import {
  CONSOLE_METHODS,
  LoggerService,
  ScriptAppService,
  SessionService,
  UtilitiesService,
  consoleLine,
} from "./script-services";
import { ScriptDate } from "./service";
import { SheetService } from "./sheet";
import { SpreadsheetAppService, SpreadsheetService } from "./spreadsheet";
import type { SpreadsheetContext } from "./spreadsheet-context";
import { activateSheet, selectZone } from "./spreadsheet-context";
import { UiService } from "./ui";
import type { Answer, DialogRecord, MenuRecord, UiPort } from "./ui";
import type { Workbook } from "./workbook";

export { ScriptError } from "./errors";
export type { Answer, ButtonName, DialogRecord, MenuEntry, MenuRecord } from "./ui";
export type { CustomFunction } from "./custom-functions";

export interface ScriptFiles {
  /** The one script file that Google would run. */
  code: string;
  /** Text of appsscript.json. */
  manifest: string;
  /** Html files by name, with or without ending. */
  html: Readonly<Record<string, string>>;
}

export interface HostOptions {
  /** False: LockService.getDocumentLock() gives null. */
  documentLock?: boolean;
  /** As whom the script runs: the owner of the spreadsheet, whom no protection stops, or another editor. */
  user?: "owner" | "editor";
  /** Shows dialogs elsewhere than in the record (a page). */
  ui?: Partial<UiPort>;
  /** Caption of the add-on menu. */
  scriptName?: string;
}

export interface HostParts {
  workbook: Workbook;
  script: ScriptFiles;
  realm: RealmFactory;
  options?: HostOptions;
}

export type AuthModeName = keyof typeof AUTH_MODE;

const COMMAND_MILLIS = 360_000;
const FORMULA_MILLIS = 30_000;

/** Google's other services: naming one is no typing error, but needs more than this host (and the manifest) has. */
const OTHER_SERVICES =
  "BigQuery Browser CalendarApp ContactsApp ContentService DocumentApp DriveApp Drive FormApp GmailApp GroupsApp Jdbc LanguageApp LinearOptimizationService MailApp Maps Sheets SitesApp SlidesApp UrlFetchApp XmlService CardService".split(
    " ",
  );

/** What a script may call before the user has authorized it. */
const WITHOUT_AUTHORIZATION = new Set(
  "Ui.createMenu Ui.createAddonMenu Menu.addItem Menu.addSeparator Menu.addSubMenu Menu.addToUi SpreadsheetApp.getUi Session.getActiveUserLocale Session.getScriptTimeZone Utilities.formatDate Utilities.getUuid Utilities.sleep Logger.log Logger.clear Logger.getLog".split(
    " ",
  ),
);

/** Services that a custom function may use for more than reading. */
const FREE_IN_FORMULAS = new Set("Utilities Logger Session CacheService Cache LockService Lock".split(" "));
const READING = /^(get|is|has|can|offset$|find$|with)/;

/** Counts service calls, all and by method. */
export class CallCounter {
  total = 0;
  readonly byMethod: Record<string, number> = {};

  /** Counts one call, e.g. of Range.setValues. */
  add(name: string): void {
    this.total++;
    this.byMethod[name] = (this.byMethod[name] ?? 0) + 1;
  }
  /** Starts over. */
  reset(): void {
    this.total = 0;
    for (const name of Object.keys(this.byMethod)) Reflect.deleteProperty(this.byMethod, name);
  }
}

interface Execution {
  realm: Realm;
  bridge: Bridge;
  context: SpreadsheetContext;
}

interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
}

export class Host implements FormulaHost {
  /** What onOpen added. */
  menus: MenuRecord[] = [];
  /** Everything that was shown, in order. */
  readonly dialogs: DialogRecord[] = [];
  readonly calls = new CallCounter();
  /** Lines of console and Logger. */
  readonly log: string[] = [];
  readonly customFunctions: readonly CustomFunction[];
  /** Set `heldByOther` to let locks be taken. */
  readonly locks: LockState;
  readonly workbook: Workbook;

  private builtGrid: Grid | undefined;
  /** True if a formula asked for the spreadsheet during the model's first evaluation. */
  private askedTooEarly = false;
  private readonly script: ScriptFiles;
  private readonly scopes: readonly string[];
  private readonly timeZone: string;
  private readonly realm: RealmFactory;
  private readonly port: UiPort;
  private readonly scriptName: string;
  private readonly answers: Answer[] = [];
  private readonly properties: PropertyStores = { document: new Map(), script: new Map(), user: new Map() };
  private readonly caches: CacheStores = { document: new Map(), script: new Map(), user: new Map() };
  private fault: { calls: number; message: string; lasting: boolean } | undefined;
  private formulaExecution: Execution | undefined;
  /** The cell whose formula is being computed. */
  private formulaCell: CellPosition | undefined;

  constructor({ workbook, script, realm, options = {} }: HostParts) {
    const manifest = JSON.parse(script.manifest) as Manifest;
    this.workbook = workbook;
    this.script = script;
    this.realm = realm;
    this.timeZone = manifest.timeZone ?? "Asia/Ho_Chi_Minh";
    this.scopes = manifest.oauthScopes ?? [];
    this.scriptName = options.scriptName ?? "CCHC Thi đua";
    this.locks = { heldByOther: false, hasDocument: options.documentLock ?? true };
    this.customFunctions = findCustomFunctions(script.code);
    this.port = {
      addMenu: (menu) => {
        this.menus = [...this.menus.filter(({ caption }) => caption !== menu.caption), menu];
        options.ui?.addMenu?.(menu);
      },
      ask: (dialog) => {
        const answer = options.ui?.ask?.(dialog) ?? this.nextAnswer(dialog);
        this.dialogs.push({ ...dialog, answer });
        return answer;
      },
      show: (dialog) => {
        this.dialogs.push(dialog);
        options.ui?.show?.(dialog);
      },
    };
    // Before the model is built: its first evaluation then knows the functions and where to send their calls.
    registerCustomFunctions(this.customFunctions);
    workbook.bind(this);
    const { model } = workbook;
    const grid =
      options.user === "editor"
        ? new Grid(model, new EditingRights(() => hostGetters(model).getSideData().protections))
        : new Grid(model);
    this.builtGrid = grid;
    if (this.askedTooEarly) reevaluate(model);
    grid.onSettled((sheetId, written) => this.checkValidation(sheetId, written));
  }

  private get grid(): Grid {
    if (this.builtGrid === undefined) {
      this.askedTooEarly = true;
      throw new ServiceError("The spreadsheet is still being loaded.");
    }
    return this.builtGrid;
  }

  // --- what a user does

  /** Opens the spreadsheet: runs `onOpen(e)` with this authorization; without authorization only menus may be built. */
  open(authMode: AuthModeName = "LIMITED"): void {
    const permission: Permission = authMode === "NONE" ? "none" : "full";
    const execution = this.start(permission);
    const event = execution.realm.makeObject();
    event.authMode = execution.bridge.toScript(AUTH_MODE[authMode]);
    event.source = execution.bridge.toScript(execution.context.spreadsheet);
    if (execution.realm.functionNames().includes("onOpen")) this.execute(execution, "onOpen", [event]);
  }

  /** Runs a top-level function, as a menu command does. Arguments and result are plain data. */
  run(functionName: string, ...args: unknown[]): unknown {
    const execution = this.start("full");
    const scriptArgs = args.map((value) => execution.bridge.toScript(value));
    return plain(execution.bridge.toHost(this.execute(execution, functionName, scriptArgs)));
  }

  /** What google.script.run does: public functions only, JSON both ways. */
  callFromHtml(functionName: string, args: readonly unknown[] = []): unknown {
    if (functionName.endsWith("_"))
      throw new ScriptError(`${functionName} is private: google.script.run cannot call it.`, "");
    for (const value of args) assertJson(value, "argument");
    const execution = this.start("full");
    if (!execution.realm.functionNames().includes(functionName))
      throw new ScriptError(`google.script.run.${functionName} is not a function`, "");
    const scriptArgs = args.map((value) => execution.realm.parseJson(JSON.stringify(value ?? null)));
    const result = this.execute(execution, functionName, scriptArgs);
    // What JSON cannot carry, Google replaces by null or refuses; here it always is an error.
    assertJson(result, "result");
    return result === undefined ? null : (JSON.parse(JSON.stringify(result)) as unknown);
  }

  /** Answers the next question that is not yet answered; questions without an answer are closed by the user. */
  answer(button: Answer["button"], text?: string): this {
    this.answers.push(text === undefined ? { button } : { button, text });
    return this;
  }

  /** Makes the n-th service call from now throw; with `lasting` all after it as well. 0 calls off. */
  failAt(n: number, message = "Service error: Spreadsheets", lasting = false): void {
    this.fault = n <= 0 ? undefined : { calls: n, message, lasting };
  }

  /** Selects cells as a user would: `Cá nhân!A7` or `A7`. */
  select(reference: string): void {
    const { model } = this.workbook;
    const { sheet, cells } = splitSheetReference(reference);
    const sheetId =
      sheet === undefined ? model.getters.getActiveSheetId() : model.getters.getSheetIdByName(sheet);
    const zone =
      sheetId === undefined
        ? undefined
        : parseA1(cells, model.getters.getNumberRows(sheetId), model.getters.getNumberCols(sheetId));
    if (sheetId === undefined || zone === undefined) throw new Error(`There is no range ${reference}.`);
    activateSheet(model, sheetId);
    selectZone(model, zone);
  }

  /** The message behind an error cell, e.g. what a custom function threw; undefined if the cell shows no error. */
  errorMessage(reference: string): string | undefined {
    const { model } = this.workbook;
    const { sheet, cells } = splitSheetReference(reference);
    const sheetId =
      sheet === undefined ? model.getters.getActiveSheetId() : model.getters.getSheetIdByName(sheet);
    const zone = parseA1(cells, 1, 1);
    if (sheetId === undefined || zone === undefined) throw new Error(`There is no cell ${reference}.`);
    return this.grid.errorMessage({ sheetId, row: zone.top, col: zone.left });
  }

  // --- executions

  private start(permission: Permission): Execution {
    const realm = this.realm(this.timeZone);
    const state = { permission };
    const bridge = new Bridge(realm, (className, method) =>
      this.observe(className, method, state.permission),
    );
    const sheets = new Map<string, SheetService>();
    const { workbook, timeZone } = this;
    const currentGrid = (): Grid => this.grid;
    const context: SpreadsheetContext = {
      get grid() {
        return currentGrid();
      },
      spreadsheetName: workbook.name,
      spreadsheetId: "local-spreadsheet",
      timeZone: workbook.timeZone,
      scriptTimeZone: timeZone,
      customFunctions: new Set(this.customFunctions.map(({ name }) => name)),
      formulaCell: permission === "customFunction" ? () => this.cellOfFormula() : undefined,
      toast: (text, title, seconds) => this.port.show({ kind: "toast", title, text, width: seconds }),
      sheetById: (id) => {
        let sheet = sheets.get(id);
        if (sheet === undefined) sheets.set(id, (sheet = new SheetService(context, id)));
        return sheet;
      },
    } as Omit<SpreadsheetContext, "spreadsheet"> as SpreadsheetContext;
    context.spreadsheet = new SpreadsheetService(context);
    try {
      realm.load(this.script.code, this.globals(bridge, context));
    } catch (error) {
      throw asScriptError(error);
    }
    return { realm, bridge, context };
  }

  private globals(bridge: Bridge, context: SpreadsheetContext): RealmGlobals {
    const ui = new UiService(this.port, this.scriptName, () => this.grid.settle());
    const services = {
      SpreadsheetApp: new SpreadsheetAppService(context, ui),
      Charts: new ChartsService(),
      HtmlService: new HtmlService(this.script.html),
      LockService: new LockService(this.locks, () => this.grid.hasPending),
      PropertiesService: new PropertiesService(this.properties),
      CacheService: new CacheService(this.caches),
      Utilities: new UtilitiesService(this.timeZone, () => this.workbook.model.uuidGenerator.uuidv4()),
      Session: new SessionService(this.timeZone),
      ScriptApp: new ScriptAppService(this.scopes),
      Logger: new LoggerService((text) => this.log.push(text)),
    };
    const values: Record<string, unknown> = Object.fromEntries(
      Object.entries(services).map(([name, service]) => [name, bridge.toScript(service)]),
    );
    values.console = Object.fromEntries(
      CONSOLE_METHODS.map((level) => [
        level,
        (...args: unknown[]) => {
          this.log.push(
            consoleLine(
              level,
              args.map((value) => bridge.toHost(value)),
            ),
          );
        },
      ]),
    );
    const getters = Object.fromEntries(
      OTHER_SERVICES.map((name) => [
        name,
        () =>
          bridge.guard(() => {
            throw new ServiceError(
              `${name} is not implemented in the local host, and the manifest has no scope for it.`,
            );
          }),
      ]),
    );
    return { values, getters };
  }

  private execute(execution: Execution, name: string, args: unknown[]): unknown {
    let result: unknown;
    try {
      result = execution.realm.call(name, args, COMMAND_MILLIS);
    } catch (error) {
      // Google writes what was queued even if the script fails after it.
      this.settleAfterFailure();
      throw asScriptError(error);
    }
    try {
      this.grid.settle();
    } catch (error) {
      throw asScriptError(error);
    }
    return result;
  }

  private settleAfterFailure(): void {
    try {
      this.grid.settle();
    } catch {
      // The script's own failure is the one to report.
      this.grid.discard();
    }
  }

  private observe(className: string, method: string, permission: Permission): void {
    const name = `${className}.${method}`;
    this.calls.add(name);
    if (this.fault !== undefined && --this.fault.calls <= 0) {
      const { message, lasting } = this.fault;
      if (lasting) this.fault.calls = 1;
      else this.fault = undefined;
      throw new ServiceError(message);
    }
    if (permission === "none" && !WITHOUT_AUTHORIZATION.has(name) && !className.startsWith("Html"))
      throw new ServiceError(`You do not have permission to call ${name} (AuthMode.NONE).`);
    if (permission === "customFunction" && !FREE_IN_FORMULAS.has(className)) {
      if (name === "SpreadsheetApp.getUi")
        throw new ServiceError("Cannot call SpreadsheetApp.getUi() from this context.");
      if (!READING.test(method))
        throw new ServiceError(`You do not have permission to call ${name}: custom functions can only read.`);
    }
  }

  private nextAnswer({ buttons }: DialogRecord): Answer {
    return this.answers.shift() ?? { button: buttons === "OK" ? "OK" : "CLOSE" };
  }

  /** Google refuses values that a rejecting validation forbids, when they are written. */
  private checkValidation(sheetId: string, written: WrittenCells): void {
    const { getters } = this.workbook.model;
    const rules = getters.getDataValidationRules(sheetId) as readonly { isBlocking?: boolean }[] | undefined;
    if (!rules?.some(({ isBlocking }) => isBlocking === true)) return;
    const check = (row: number, col: number): void => {
      const position = { sheetId, row, col };
      const cell = getters.getCell(position);
      if (cell === undefined || (!cell.isFormula && cell.content === "")) return;
      const rule = getters.getValidationRuleForCell(position);
      if (rule?.isBlocking !== true || !getters.isDataValidationInvalid(position)) return;
      throw new ServiceError(
        `The data you entered in cell ${zoneToA1({ top: row, bottom: row, left: col, right: col })} violates the data validation rules set on this cell.`,
      );
    };
    written.forEach((line, row) => line.forEach((_, col) => check(row, col)));
  }

  // --- formulas

  /** Computes a custom function for the engine. */
  computeCustomFunction(
    name: string,
    args: FormulaArgument[],
    cell: CellPosition | undefined,
  ): FormulaValue | FormulaValue[][] {
    const found = this.customFunctions.find((one) => one.name === name);
    if (found === undefined) return { value: "#NAME?", message: `Unknown function: "${name}"` };
    const before = this.formulaCell;
    this.formulaCell = cell;
    try {
      const compute = (): FormulaValue | FormulaValue[][] => this.callCustomFunction(name, args);
      return this.builtGrid === undefined ? compute() : this.builtGrid.whileEvaluating(compute);
    } finally {
      this.formulaCell = before;
    }
  }

  private cellOfFormula(): CellPosition {
    if (this.formulaCell === undefined)
      throw new ServiceError("There is no active range: the formula that is computed stands in no cell.");
    return this.formulaCell;
  }

  private callCustomFunction(name: string, args: FormulaArgument[]): FormulaValue | FormulaValue[][] {
    try {
      const { realm, bridge } = (this.formulaExecution ??= this.start("customFunction"));
      const scriptName = realm.functionNames().find((one) => one.toUpperCase() === name) ?? name;
      const scriptArgs = args.map((value) => this.formulaArgument(value, bridge, realm));
      const result = bridge.toHost(realm.call(scriptName, scriptArgs, FORMULA_MILLIS));
      return this.formulaResult(result);
    } catch (error) {
      return { value: "#ERROR", message: asScriptError(error).message };
    }
  }

  private formulaArgument(value: FormulaArgument, bridge: Bridge, realm: Realm): unknown {
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) return bridge.toScript(this.formulaScalar(value));
    const rows = realm.makeArray(value.length);
    value.forEach((row, index) => {
      const line = realm.makeArray(row.length);
      for (let col = 0; col < row.length; col++) line[col] = bridge.toScript(this.formulaScalar(row[col]));
      rows[index] = line;
    });
    return rows;
  }

  private formulaScalar(cell: FormulaValue | undefined): unknown {
    const value = cell?.value;
    if (value === undefined || value === null) return "";
    if (typeof value === "number" && isDateFormat(cell?.format))
      return new ScriptDate(civilAcrossZones(civilFromSerial(value), this.workbook.timeZone, this.timeZone));
    return typeof value === "string" && value.startsWith("#") ? errorName(value) : value;
  }

  private formulaResult(result: unknown): FormulaValue | FormulaValue[][] {
    if (!Array.isArray(result)) return this.resultScalar(result);
    if (result.length === 0) return { value: "" };
    // A flat array is one row; ragged tables are filled up with empty cells, as Google does.
    const rows = result.every((row) => !Array.isArray(row)) ? [result] : result;
    if (!rows.every((row): row is unknown[] => Array.isArray(row)))
      return { value: "#ERROR", message: "The result mixes rows and single values." };
    const width = Math.max(...rows.map((row) => row.length));
    if (width === 0) return { value: "" };
    return rows.map((row) => Array.from({ length: width }, (_, col) => this.resultScalar(row[col] ?? "")));
  }

  private resultScalar(value: unknown): FormulaValue {
    if (value === null || value === undefined) return { value: "" };
    if (typeof value === "string" || typeof value === "boolean") return { value };
    if (typeof value === "number")
      return Number.isFinite(value)
        ? { value }
        : { value: "#NUM!", message: "The result is not a finite number." };
    if (value instanceof ScriptDate) {
      const serial = serialFromCivil(civilAcrossZones(value.civil, this.timeZone, this.workbook.timeZone));
      return { value: serial, format: this.workbook.locale.dateFormat };
    }
    return {
      value: "#ERROR",
      message: `A custom function cannot return ${Array.isArray(value) ? "arrays in arrays" : "objects"}.`,
    };
  }
}

/** Runs a script over a workbook. */
export function createHost(parts: HostParts): Host {
  return new Host(parts);
}

function asScriptError(error: unknown): ScriptError {
  if (error instanceof ScriptError) return error;
  if (typeof error === "object" && error !== null && "message" in error) {
    const { message, stack } = error as { message: unknown; stack?: unknown };
    return new ScriptError(String(message), typeof stack === "string" ? stack : "", { cause: error });
  }
  return new ScriptError(String(error), "", { cause: error });
}

/** Results of commands for the caller: dates become ISO-like texts of their civil time. */
function plain(value: unknown): unknown {
  if (value instanceof ScriptDate) {
    const { year, month, day, hour, minute, second } = value.civil;
    const two = (number: number): string => String(number).padStart(2, "0");
    return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
  }
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

/** Throws for everything that google.script.run does not carry: dates, functions, NaN, class instances, undefined in arrays. */
function assertJson(value: unknown, what: "argument" | "result", path = what as string, depth = 0): void {
  if (depth > 100) throw notJson(path, "nested too deeply or circular");
  if (value === null || typeof value === "string" || typeof value === "boolean") return;
  if (value === undefined) {
    if (depth > 0) throw notJson(path, "undefined");
    return;
  }
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw notJson(path, "not a finite number");
    return;
  }
  if (typeof value !== "object") throw notJson(path, `a ${typeof value}`);
  const object = value;
  if (Array.isArray(object)) {
    object.forEach((inner, index) => assertJson(inner, what, `${path}[${index}]`, depth + 1));
    return;
  }
  if (Object.prototype.toString.call(object) !== "[object Object]" || !isPlainObject(object))
    throw notJson(path, `a ${Object.prototype.toString.call(object).slice(8, -1)}`);
  for (const [key, inner] of Object.entries(object))
    if (inner !== undefined) assertJson(inner, what, `${path}.${key}`, depth + 1);
}

function notJson(path: string, kind: string): ScriptError {
  return new ScriptError(`google.script.run carries JSON only: the ${path} is ${kind}.`, "");
}

/** True for an object literal of any realm. */
function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== null && Object.getPrototypeOf(prototype) === null && "constructor" in value;
}
