/** The frame of every command: authorization, document lock with flush, and sentences instead of errors. */
import { ERRORS, UserError } from "../vi/errors";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const LOCK_WAIT_MILLISECONDS = 10_000;

export interface CommandResult {
  readonly done: boolean;
  /** What was done, or why not and what to do. */
  readonly message: string;
}

/**
 * Runs a command.
 * @param title what the command is called, for the sentence that says that it failed
 * @param work returns what the person is told when it is done
 */
export function runCommand(title: string, work: (spreadsheet: Spreadsheet) => string): CommandResult {
  // Outside of the catch below: Google asks for missing permissions by throwing.
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
  const lock = documentLock();
  try {
    if (lock && !lock.tryLock(LOCK_WAIT_MILLISECONDS)) throw new UserError(ERRORS.busy());
    try {
      return { done: true, message: work(SpreadsheetApp.getActiveSpreadsheet()) };
    } finally {
      SpreadsheetApp.flush();
      lock?.releaseLock();
    }
  } catch (error) {
    if (error instanceof UserError) return { done: false, message: error.message };
    console.error(error);
    return { done: false, message: ERRORS.failed(title) };
  }
}

/** Null where there is no document to lock; Google's types do not say so. */
function documentLock(): GoogleAppsScript.Lock.Lock | null {
  return LockService.getDocumentLock();
}
