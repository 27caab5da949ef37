/** The typed errors of the local host, so that callers can tell causes apart by a stable code and word them themselves. */

/** Why a file could not be opened as a workbook. */
export type WorkbookErrorCode = "notXlsx" | "encrypted" | "broken" | "tooLarge";

/** Thrown by `openWorkbook`; `code` is stable, the message is for developers. */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "WorkbookError";
  }
}

/**
 * What an Apps Script service throws.
 * The bridge turns it into an Error of the script's realm, so that scripts can catch it with `instanceof Error`.
 */
export class ServiceError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Exception";
  }
}

/** A script failed: the message is the one a user of Apps Script would read. */
export class ScriptError extends Error {
  constructor(
    message: string,
    readonly scriptStack: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "ScriptError";
  }
}
