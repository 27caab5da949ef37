/** The frame of every command: authorization, document lock with flush, and sentences instead of errors. */
import { DASHBOARD_ERRORS } from "../vi/dashboard";
import { COMMAND_ERRORS } from "../vi/command-errors";
import { UserError } from "../vi/errors";
import type { Answer } from "./sidebar/messages";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const LOCK_WAIT_MILLISECONDS = 10_000;

export interface CommandResult {
  readonly done: boolean;
  /** What was done, or why not and what to do. */
  readonly message: string;
}

/**
 * Runs a command that no other may disturb.
 * @param title what the command is called, for the sentence that says that it failed
 * @param work returns what the person is told when it is done
 */
export function runCommand(title: string, work: (spreadsheet: Spreadsheet) => string): CommandResult {
  return runWithoutLock(title, () => {
    const lock = documentLock();
    if (lock && !lock.tryLock(LOCK_WAIT_MILLISECONDS)) throw new UserError(COMMAND_ERRORS.busy());
    try {
      return work(SpreadsheetApp.getActiveSpreadsheet());
    } finally {
      SpreadsheetApp.flush();
      lock?.releaseLock();
    }
  });
}

/** The same for a command that does not touch the spreadsheet. */
export function runWithoutLock(title: string, work: () => string): CommandResult {
  // Outside of the catch below: Google asks for missing permissions by throwing.
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
  try {
    return { done: true, message: work() };
  } catch (error) {
    if (error instanceof UserError) return { done: false, message: error.message };
    console.error(error);
    return { done: false, message: COMMAND_ERRORS.failed(title) };
  }
}

/** What a page asked for: it gets sentences only, and what is no sentence for a person is noted for the developer. */
export function answer<Value>(work: (spreadsheet: Spreadsheet) => Value): Answer<Value> {
  try {
    return { ok: true, value: work(SpreadsheetApp.getActiveSpreadsheet()) };
  } catch (error) {
    if (error instanceof UserError) return { ok: false, message: error.message };
    console.error(error);
    return { ok: false, message: DASHBOARD_ERRORS.unreadable };
  }
}

/** Shows a message; where not even a dialog can be shown, Google shows the message of the error. */
export function tell(title: string, message: string): void {
  try {
    const ui = SpreadsheetApp.getUi();
    ui.alert(title, message, ui.ButtonSet.OK);
  } catch (error) {
    console.error(error);
    throw new UserError(message);
  }
}

/** Asks whether to go on; where that cannot be asked, Google shows a sentence that says so. */
export function agrees(title: string, question: string): boolean {
  try {
    const ui = SpreadsheetApp.getUi();
    return ui.alert(title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
  } catch (error) {
    console.error(error);
    throw new UserError(COMMAND_ERRORS.failed(title));
  }
}

/** Null where there is no document to lock; Google's types do not say so. */
function documentLock(): GoogleAppsScript.Lock.Lock | null {
  return LockService.getDocumentLock();
}
