/** The frame of every command: authorization, document lock with flush, and sentences instead of errors. */
import { ERRORS, UserError } from "../vi/errors";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const LOCK_WAIT_MILLISECONDS = 10_000;

/**
 * Runs a command and tells the person what came of it. Returns whether it was done.
 * @param work returns what the person is told when it is done
 */
export function runCommand(title: string, work: (spreadsheet: Spreadsheet) => string): boolean {
  // Outside of the catch below: Google asks for missing permissions by throwing.
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
  const { done, message } = attempt(title, work);
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
  return done;
}

function attempt(
  title: string,
  work: (spreadsheet: Spreadsheet) => string,
): { readonly done: boolean; readonly message: string } {
  // Null where there is no document to lock.
  const lock: GoogleAppsScript.Lock.Lock | null = LockService.getDocumentLock();
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
