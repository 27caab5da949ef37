/** The small services around a script: Utilities, Session, ScriptApp, Logger and console. */

import { civilAcrossZones, formatCivil, instantOf, isTimeZone } from "./civil-time";
import { AUTH_MODE } from "./enumerations";
import { ServiceError } from "./errors";
import type { Implements } from "./service";
import { ScriptDate, Service, mismatch, textArgument, wholeArgument } from "./service";

export class UtilitiesService
  extends Service
  implements Implements<GoogleAppsScript.Utilities.Utilities, "formatDate" | "getUuid" | "sleep">
{
  readonly googleName = "Utilities";
  constructor(
    private readonly scriptTimeZone: string,
    private readonly makeUuid: () => string,
  ) {
    super();
  }
  formatDate(date: unknown, timeZone: unknown, format: unknown): string {
    const method = "Utilities.formatDate";
    if (!(date instanceof ScriptDate)) throw mismatch(method, [date, timeZone, format]);
    const zone = textArgument(timeZone, method);
    if (!isTimeZone(zone)) throw new ServiceError(`Invalid time zone: ${zone}`);
    const pattern = textArgument(format, method);
    const civil = civilAcrossZones(date.civil, this.scriptTimeZone, zone);
    try {
      return formatCivil(civil, pattern, zone, instantOf(date.civil, this.scriptTimeZone));
    } catch (error) {
      throw new ServiceError(error instanceof Error ? error.message : String(error));
    }
  }
  getUuid(): string {
    return this.makeUuid();
  }
  /** Returns at once: nothing here happens meanwhile that a script could wait for. */
  sleep(milliseconds: unknown): void {
    if (wholeArgument(milliseconds, "Utilities.sleep") > 300_000)
      throw new ServiceError("Invalid argument: sleep cannot exceed 300000 milliseconds.");
  }
}

class UserService extends Service implements Implements<GoogleAppsScript.Base.User, "getEmail"> {
  readonly googleName = "User";
  /** Empty, as for scripts that did not ask for the scope. */
  getEmail(): string {
    return "";
  }
}

export class SessionService
  extends Service
  implements
    Implements<
      GoogleAppsScript.Base.Session,
      "getActiveUser" | "getActiveUserLocale" | "getEffectiveUser" | "getScriptTimeZone"
    >
{
  readonly googleName = "Session";
  private readonly user = new UserService();
  constructor(private readonly scriptTimeZone: string) {
    super();
  }
  getScriptTimeZone(): string {
    return this.scriptTimeZone;
  }
  getActiveUserLocale(): string {
    return "vi";
  }
  getActiveUser(): Service {
    return this.user;
  }
  getEffectiveUser(): Service {
    return this.user;
  }
}

export class ScriptAppService
  extends Service
  implements
    Implements<GoogleAppsScript.Script.ScriptApp, "getScriptId" | "requireAllScopes" | "requireScopes">
{
  readonly googleName = "ScriptApp";
  readonly AuthMode = AUTH_MODE;
  constructor(private readonly scopes: readonly string[]) {
    super();
  }
  getScriptId(): string {
    return "local-host";
  }
  /** Everything is granted here, except for scopes that the manifest does not name. */
  requireAllScopes(mode: unknown): void {
    this.checkMode(mode, "ScriptApp.requireAllScopes");
  }
  requireScopes(mode: unknown, scopes: unknown): void {
    this.checkMode(mode, "ScriptApp.requireScopes");
    if (!Array.isArray(scopes)) throw mismatch("ScriptApp.requireScopes", [mode, scopes]);
    const missing = scopes
      .map((scope) => textArgument(scope, "ScriptApp.requireScopes"))
      .find((scope) => !this.scopes.includes(scope));
    if (missing !== undefined)
      throw new ServiceError(`The scope ${missing} is not in the manifest of the script.`);
  }
  private checkMode(mode: unknown, method: string): void {
    if (mode !== AUTH_MODE.FULL) throw mismatch(method, [mode]);
  }
}

/** Where Logger and console write to. */
export type LogSink = (line: string) => void;

const printed = (value: unknown): string => {
  if (typeof value === "string") return value;
  if (value instanceof ScriptDate) return JSON.stringify(value.civil);
  if (value instanceof Service) return value.googleName;
  if (typeof value === "object" && value !== null) {
    const { name, message } = value as { name?: unknown; message?: unknown };
    return typeof message === "string" ? `${String(name)}: ${message}` : JSON.stringify(value);
  }
  return String(value);
};

/** `%s` and `%d` as in console.log and Logger.log. */
function line(args: readonly unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first !== "string" || !/%[sdjf]/.test(first)) return args.map(printed).join(" ");
  const values = [...rest];
  const text = first.replace(/%[sdjf]/g, (mark) => (values.length > 0 ? printed(values.shift()) : mark));
  return [text, ...values.map(printed)].join(" ");
}

export class LoggerService
  extends Service
  implements Implements<GoogleAppsScript.Base.Logger, "clear" | "getLog" | "log">
{
  readonly googleName = "Logger";
  private lines: string[] = [];
  constructor(private readonly sink: LogSink) {
    super();
  }
  log(...args: unknown[]): this {
    const text = line(args);
    this.lines.push(text);
    this.sink(text);
    return this;
  }
  getLog(): string {
    return this.lines.join("\n");
  }
  clear(): void {
    this.lines = [];
  }
}

/** The functions of Apps Script's console. */
export const CONSOLE_METHODS = ["log", "info", "warn", "error", "debug"] as const;

/** One line of the log. */
export const consoleLine = (level: (typeof CONSOLE_METHODS)[number], args: readonly unknown[]): string =>
  level === "log" ? line(args) : `${level}: ${line(args)}`;
