/** A workbook: bytes of an .xlsx file in, a live model of the engine, bytes with only the changes applied out. */

import ExcelJS from "exceljs";
import type { Locale, Model } from "@odoo/o-spreadsheet";
import { registerUnknownFunctions } from "./custom-functions";
import { createModel, reevaluate } from "./engine";
import type { EngineContext } from "./engine";
import { WorkbookError } from "./errors";
import { functionsIn } from "./formula-text";
import { engineLocale } from "./locale";
import type { LocaleCode } from "./locale";
import { dataFromExcel, loadExcel } from "./xlsx-read";
import type { ReadWorkbook } from "./xlsx-read";
import { applyChanges, commonFont, takeSnapshot } from "./xlsx-write";
import type { Snapshot } from "./xlsx-write";

export { WorkbookError } from "./errors";
export type { WorkbookErrorCode } from "./errors";

export interface WorkbookOptions {
  /** Locale of the spreadsheet; Vietnamese unless told otherwise. */
  locale?: LocaleCode;
  /** Time zone of the spreadsheet; Vietnam's unless told otherwise. */
  timeZone?: string;
  /** Name of the spreadsheet, e.g. the file's name without ending. */
  name?: string;
}

export class Workbook {
  readonly name: string;
  readonly timeZone: string;
  readonly locale: Locale;
  private readonly context: EngineContext = { workbench: undefined };
  private built: { model: Model; snapshot: Snapshot } | undefined;
  private saved = false;

  /** `load` reads the file once more: changes are always applied to the file as it was. */
  constructor(
    private read: ReadWorkbook,
    private readonly load: () => Promise<ReadWorkbook>,
    options: WorkbookOptions,
  ) {
    this.name = options.name ?? "Bảng tính";
    this.timeZone = options.timeZone ?? "Asia/Ho_Chi_Minh";
    this.locale = engineLocale(options.locale ?? "vi_VN");
  }

  /** Rows with content in the file, those of all sheets together. */
  get rowCount(): number {
    return this.read.excel.worksheets.reduce((sum, { actualRowCount }) => sum + actualRowCount, 0);
  }

  /** Name of the font that most cells of the first sheet have. */
  get fontFamily(): string {
    const [first] = this.read.excel.worksheets;
    return (first && commonFont(first).name) ?? "";
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

  /** The file as it was read, with what changed since. Can be called again after further changes. */
  async save(): Promise<Uint8Array> {
    const { model, snapshot } = this.state();
    if (this.saved) this.read = await this.load();
    this.saved = true;
    applyChanges(this.read, model, snapshot, this.context.workbench !== undefined);
    return new Uint8Array(await this.read.excel.xlsx.writeBuffer());
  }
}

/** Opens an .xlsx file. Throws a `WorkbookError` with a stable code. */
export async function openWorkbook(bytes: Uint8Array, options: WorkbookOptions = {}): Promise<Workbook> {
  const locale = options.locale ?? "vi_VN";
  const load = async (): Promise<ReadWorkbook> => {
    const excel = await loadExcel(bytes);
    try {
      return dataFromExcel(excel, locale);
    } catch (error) {
      throw new WorkbookError("broken", `The workbook cannot be understood: ${String(error)}`, {
        cause: error,
      });
    }
  };
  return new Workbook(await load(), load, options);
}

/** A workbook with one empty sheet, as a new spreadsheet of Google has it. */
export function emptyWorkbook(options: WorkbookOptions & { sheetName?: string } = {}): Workbook {
  const make = (): ReadWorkbook => {
    const excel = new ExcelJS.Workbook();
    excel.addWorksheet(options.sheetName ?? "Trang tính1");
    return dataFromExcel(excel, options.locale ?? "vi_VN");
  };
  return new Workbook(make(), () => Promise.resolve(make()), options);
}
