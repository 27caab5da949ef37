/** Developer metadata: marks on the spreadsheet, on sheets, rows and columns that follow them when they move. */

import { METADATA_LOCATION_TYPE, METADATA_VISIBILITY } from "./enumerations";
import { ServiceError } from "./errors";
import type { Implements } from "./service";
import { Service, enumArgument, mismatch, textArgument, wholeArgument } from "./service";
import type { MetadataEntry, MetadataPlace } from "./side-data";
import type { SpreadsheetContext } from "./spreadsheet-context";

type GoogleMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type GoogleLocation = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;

/** Adds an entry: (key), (key, visibility), (key, value), (key, value, visibility). */
export function addMetadata(
  context: SpreadsheetContext,
  place: MetadataPlace,
  args: readonly unknown[],
  method: string,
): void {
  const [key, second, third] = args;
  if (typeof key !== "string" || key === "" || args.length > 3) throw mismatch(method, args);
  const value = typeof second === "string" ? second : null;
  const visibility = typeof second === "string" ? third : second;
  if (second !== undefined && typeof second !== "string" && third !== undefined) throw mismatch(method, args);
  const chosen =
    visibility === undefined
      ? METADATA_VISIBILITY.DOCUMENT
      : enumArgument(visibility, METADATA_VISIBILITY, method);
  context.grid.changeSide((data) => ({
    ...data,
    metadata: [...data.metadata, { id: data.nextId, key, value, visibility: chosen.text, place }],
    nextId: data.nextId + 1,
  }));
}

export class DeveloperMetadataService
  extends Service
  implements
    Implements<
      GoogleMetadata,
      | "getId"
      | "getKey"
      | "getValue"
      | "getVisibility"
      | "getLocation"
      | "setKey"
      | "setValue"
      | "setVisibility"
      | "remove"
    >
{
  readonly googleName = "DeveloperMetadata";
  constructor(
    private readonly context: SpreadsheetContext,
    private readonly id: number,
  ) {
    super();
  }

  private entry(): MetadataEntry {
    const found = this.context.grid.side.metadata.find(({ id }) => id === this.id);
    if (found === undefined) throw new ServiceError("The developer metadata was removed.");
    return found;
  }

  private change(part: Partial<MetadataEntry>): this {
    this.entry();
    this.context.grid.changeSide((data) => ({
      ...data,
      metadata: data.metadata.map((entry) => (entry.id === this.id ? { ...entry, ...part } : entry)),
    }));
    return this;
  }

  getId(): number {
    return this.entry().id;
  }
  getKey(): string {
    return this.entry().key;
  }
  getValue(): string | null {
    return this.entry().value;
  }
  getVisibility(): Service {
    return METADATA_VISIBILITY[this.entry().visibility];
  }
  getLocation(): DeveloperMetadataLocationService {
    return new DeveloperMetadataLocationService(this.context, this.entry().place);
  }
  setKey(key: unknown): this {
    return this.change({ key: textArgument(key, "DeveloperMetadata.setKey") });
  }
  setValue(value: unknown): this {
    return this.change({ value: textArgument(value, "DeveloperMetadata.setValue") });
  }
  setVisibility(visibility: unknown): this {
    return this.change({
      visibility: enumArgument(visibility, METADATA_VISIBILITY, "DeveloperMetadata.setVisibility").text,
    });
  }
  remove(): void {
    this.entry();
    this.context.grid.changeSide((data) => ({
      ...data,
      metadata: data.metadata.filter(({ id }) => id !== this.id),
    }));
  }
}

class DeveloperMetadataLocationService
  extends Service
  implements
    Implements<GoogleLocation, "getColumn" | "getRow" | "getSheet" | "getSpreadsheet" | "getLocationType">
{
  readonly googleName = "DeveloperMetadataLocation";
  constructor(
    private readonly context: SpreadsheetContext,
    private readonly place: MetadataPlace,
  ) {
    super();
  }

  getLocationType(): Service {
    switch (this.place.kind) {
      case "spreadsheet":
        return METADATA_LOCATION_TYPE.SPREADSHEET;
      case "sheet":
        return METADATA_LOCATION_TYPE.SHEET;
      case "row":
        return METADATA_LOCATION_TYPE.ROW;
      case "column":
        return METADATA_LOCATION_TYPE.COLUMN;
    }
  }
  getColumn(): Service | null {
    const { place } = this;
    return place.kind === "column"
      ? this.context.sheetById(place.sheetId).columns(place.start, place.end)
      : null;
  }
  getRow(): Service | null {
    const { place } = this;
    return place.kind === "row" ? this.context.sheetById(place.sheetId).rows(place.start, place.end) : null;
  }
  getSheet(): Service | null {
    return this.place.kind === "sheet" ? this.context.sheetById(this.place.sheetId) : null;
  }
  getSpreadsheet(): Service | null {
    return this.place.kind === "spreadsheet" ? this.context.spreadsheet : null;
  }
}

type Filter = (entry: MetadataEntry) => boolean;

/** Finds entries at a place and below it: a spreadsheet's finder sees all, a sheet's those of the sheet, its rows and columns. */
export class DeveloperMetadataFinderService
  extends Service
  implements
    Implements<
      GoogleFinder,
      "find" | "withId" | "withKey" | "withValue" | "withVisibility" | "withLocationType"
    >
{
  readonly googleName = "DeveloperMetadataFinder";
  private readonly filters: Filter[];
  constructor(
    private readonly context: SpreadsheetContext,
    inside: Filter,
  ) {
    super();
    this.filters = [inside];
  }

  private with(filter: Filter): this {
    this.filters.push(filter);
    return this;
  }
  withId(id: unknown): this {
    const wanted = wholeArgument(id, "DeveloperMetadataFinder.withId");
    return this.with((entry) => entry.id === wanted);
  }
  withKey(key: unknown): this {
    const wanted = textArgument(key, "DeveloperMetadataFinder.withKey");
    return this.with((entry) => entry.key === wanted);
  }
  withValue(value: unknown): this {
    const wanted = textArgument(value, "DeveloperMetadataFinder.withValue");
    return this.with((entry) => entry.value === wanted);
  }
  withVisibility(visibility: unknown): this {
    const wanted = enumArgument(visibility, METADATA_VISIBILITY, "DeveloperMetadataFinder.withVisibility");
    return this.with((entry) => entry.visibility === wanted.text);
  }
  withLocationType(type: unknown): this {
    const wanted = enumArgument(type, METADATA_LOCATION_TYPE, "DeveloperMetadataFinder.withLocationType");
    return this.with((entry) => entry.place.kind === wanted.text.toLowerCase());
  }
  find(): DeveloperMetadataService[] {
    return this.context.grid.side.metadata
      .filter((entry) => this.filters.every((filter) => filter(entry)))
      .map(({ id }) => new DeveloperMetadataService(this.context, id));
  }
}
