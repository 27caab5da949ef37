/** Protected sheets and ranges; a host that runs as the owner may edit them all the same, as with Google. */

import { PROTECTION_TYPE } from "./enumerations";
import { ServiceError } from "./errors";
import type { Implements } from "./service";
import { Service, flagArgument, textArgument } from "./service";
import type { ProtectionEntry } from "./side-data";
import type { SpreadsheetContext } from "./spreadsheet-context";

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;

/** Protects a sheet or a part of it. */
export function addProtection(
  context: SpreadsheetContext,
  sheetId: string,
  zone: ProtectionEntry["zone"],
): ProtectionService {
  const id = context.grid.side.nextId;
  context.grid.changeSide((data) => ({
    ...data,
    protections: [...data.protections, { id, sheetId, zone, description: "", warningOnly: false }],
    nextId: id + 1,
  }));
  return new ProtectionService(context, id);
}

export class ProtectionService
  extends Service
  implements
    Implements<
      GoogleProtection,
      | "getDescription"
      | "getProtectionType"
      | "getRange"
      | "isWarningOnly"
      | "canEdit"
      | "remove"
      | "setDescription"
      | "setWarningOnly"
    >
{
  readonly googleName = "Protection";
  constructor(
    private readonly context: SpreadsheetContext,
    private readonly id: number,
  ) {
    super();
  }

  private entry(): ProtectionEntry {
    const found = this.context.grid.side.protections.find(({ id }) => id === this.id);
    if (found === undefined) throw new ServiceError("The protection was removed.");
    return found;
  }
  private change(part: Partial<ProtectionEntry>): this {
    this.entry();
    this.context.grid.changeSide((data) => ({
      ...data,
      protections: data.protections.map((entry) => (entry.id === this.id ? { ...entry, ...part } : entry)),
    }));
    return this;
  }

  getDescription(): string {
    return this.entry().description;
  }
  setDescription(description: unknown): this {
    return this.change({ description: textArgument(description, "Protection.setDescription") });
  }
  isWarningOnly(): boolean {
    return this.entry().warningOnly;
  }
  setWarningOnly(warningOnly: unknown): this {
    return this.change({ warningOnly: flagArgument(warningOnly, "Protection.setWarningOnly") });
  }
  canEdit(): boolean {
    return this.context.grid.isOwner || this.isWarningOnly();
  }
  getProtectionType(): Service {
    return this.entry().zone === undefined ? PROTECTION_TYPE.SHEET : PROTECTION_TYPE.RANGE;
  }
  getRange(): Service {
    const { sheetId, zone } = this.entry();
    const sheet = this.context.sheetById(sheetId);
    return zone === undefined ? sheet.whole() : sheet.rangeOf(zone);
  }
  remove(): void {
    if (!this.canEdit()) throw new ServiceError("You do not have permission to remove this protection.");
    this.context.grid.changeSide((data) => ({
      ...data,
      protections: data.protections.filter(({ id }) => id !== this.id),
    }));
  }
}
