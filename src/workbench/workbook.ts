/** A workbook: bytes of an .xlsx file in, a live model of the engine, bytes with only the changes applied out. */

import type { Locale, Model } from "@odoo/o-spreadsheet";
import { registerUnknownFunctions } from "./custom-functions";
import { createModel, reevaluate } from "./engine";
import type { EngineContext } from "./engine";
import { functionsIn } from "./formula-text";
import { engineLocale } from "./locale";
import type { LocaleCode } from "./locale";
import { newWorkbookBytes } from "./xlsx/new-workbook";
import { readWorkbook } from "./xlsx/read";
import type { ReadWorkbook } from "./xlsx/read";
import { savedBytes } from "./xlsx/save";
import { takeSnapshot } from "./xlsx/snapshot";
import type { Snapshot } from "./xlsx/snapshot";
import { PORTABLE_COMPRESSION } from "./xlsx/zip";
import type { Compression } from "./xlsx/zip";

export { WorkbookError } from "./errors";
export type { WorkbookErrorCode } from "./errors";

export interface WorkbookOptions {
  /** Locale of the spreadsheet; Vietnamese unless told otherwise. */
  locale?: LocaleCode;
  /** Time zone of the spreadsheet; Vietnam's unless told otherwise. */
  timeZone?: string;
  /** Name of the spreadsheet, e.g. the file's name without ending. */
  name?: string;
  /** How the file is unpacked and packed; in JavaScript unless told otherwise. */
  compression?: Compression;
}

export class Workbook {
  readonly name: string;
  readonly timeZone: string;
  readonly locale: Locale;
  /** Rows with content in the file, those of all sheets together. */
  readonly rowCount: number;
  /** Name of the font that most cells of the first sheet have; "" if none says. */
  readonly fontFamily: string;
  private readonly compression: Compression;
  private readonly context: EngineContext = { workbench: undefined };
  private built: { model: Model; snapshot: Snapshot } | undefined;

  /** `bytes` are those of the file that was read: changes are always applied to the file as it was. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly read: ReadWorkbook,
    options: WorkbookOptions,
  ) {
    this.name = options.name ?? "Bảng tính";
    this.timeZone = options.timeZone ?? "Asia/Ho_Chi_Minh";
    this.locale = engineLocale(options.locale ?? "vi_VN");
    this.compression = options.compression ?? PORTABLE_COMPRESSION;
    this.rowCount = read.rowCount;
    this.fontFamily = read.fontFamily;
  }

  /** The truth about the cells; built at first use, so that a host can bring its functions before the first evaluation. */
  get model(): Model {
    return this.state().model;
  }

  private state(): { model: Model; snapshot: Snapshot } {
    if (this.built === undefined) {
      const { cells, data } = this.read;
      for (const list of cells.values())
        for (const { content } of list)
          if (content.startsWith("=")) registerUnknownFunctions(functionsIn(content));
      const model = createModel(data, cells, this.context);
      this.built = { model, snapshot: takeSnapshot(model) };
      cells.clear();
    }
    return this.built;
  }

  /** Gives formula calls something to find their host by, and evaluates again what was evaluated without it. */
  bind(host: unknown): void {
    this.context.workbench = host;
    if (this.built === undefined) return;
    // The model keeps a copy of the context that it was built with.
    (this.built.model.config.custom as unknown as EngineContext).workbench = host;
    reevaluate(this.built.model);
  }

  /** The file as it was read, with what changed since; byte for byte the same if nothing did. Can be called again. */
  save(): Promise<Uint8Array> {
    const { model, snapshot } = this.state();
    const { bytes, compression } = this;
    const { fileRules, spillCells, standardWidths } = this.read;
    const isBound = this.context.workbench !== undefined;
    return Promise.resolve(
      savedBytes({
        bytes,
        compression,
        model,
        snapshot,
        fileRules,
        spillCells,
        standardWidths,
        isBound,
      }),
    );
  }
}

/** Opens an .xlsx file. Rejects with a `WorkbookError` with a stable code. */
export function openWorkbook(bytes: Uint8Array, options: WorkbookOptions = {}): Promise<Workbook> {
  return Promise.resolve().then(() => workbookOf(bytes, options));
}

/** A workbook with one empty sheet, as a new spreadsheet of Google has it. */
export function emptyWorkbook(options: WorkbookOptions & { sheetName?: string } = {}): Workbook {
  return workbookOf(newWorkbookBytes(options.sheetName ?? "Trang tính1"), options);
}

function workbookOf(bytes: Uint8Array, options: WorkbookOptions): Workbook {
  const { locale = "vi_VN", compression = PORTABLE_COMPRESSION } = options;
  return new Workbook(bytes, readWorkbook(bytes, locale, compression), options);
}
