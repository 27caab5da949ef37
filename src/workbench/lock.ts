/** LockService: one user and one script here, so a lock is free unless a test says that somebody else holds it. */

import { ServiceError } from "./errors";
import type { Implements } from "./service";
import { Service, wholeArgument } from "./service";

/** State of the locks, shared by all executions of a host. */
export interface LockState {
  /** True: another user's execution holds the lock. */
  heldByOther: boolean;
  /** False: getDocumentLock gives null, as outside of a document. */
  hasDocument: boolean;
}

export class LockService
  extends Service
  implements
    Implements<GoogleAppsScript.Lock.LockService, "getDocumentLock" | "getScriptLock" | "getUserLock">
{
  readonly googleName = "LockService";
  private readonly document: Lock;
  private readonly script: Lock;
  private readonly user: Lock;

  constructor(
    private readonly state: LockState,
    hasPendingWrites: () => boolean,
  ) {
    super();
    this.document = new Lock(state, hasPendingWrites);
    this.script = new Lock(state, hasPendingWrites);
    this.user = new Lock(state, hasPendingWrites);
  }
  getDocumentLock(): Lock | null {
    return this.state.hasDocument ? this.document : null;
  }
  getScriptLock(): Lock {
    return this.script;
  }
  getUserLock(): Lock {
    return this.user;
  }
}

class Lock
  extends Service
  implements Implements<GoogleAppsScript.Lock.Lock, "hasLock" | "releaseLock" | "tryLock" | "waitLock">
{
  readonly googleName = "Lock";
  private held = false;
  constructor(
    private readonly state: LockState,
    private readonly hasPendingWrites: () => boolean,
  ) {
    super();
  }
  hasLock(): boolean {
    return this.held;
  }
  tryLock(timeout: unknown): boolean {
    wholeArgument(timeout, "Lock.tryLock");
    if (this.state.heldByOther) return false;
    this.held = true;
    return true;
  }
  waitLock(timeout: unknown): void {
    wholeArgument(timeout, "Lock.waitLock");
    if (!this.tryLock(timeout))
      throw new ServiceError("Lock timeout: another process was holding the lock for too long.");
  }
  releaseLock(): void {
    // Google would let this pass, and the next holder of the lock would read cells that are not yet written.
    if (this.held && this.hasPendingWrites())
      throw new ServiceError(
        "Lock.releaseLock before SpreadsheetApp.flush(): pending changes are not yet written.",
      );
    this.held = false;
  }
}
