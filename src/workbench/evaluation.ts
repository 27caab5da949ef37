/** When the engine evaluates: formulas once for many batches of changes, plain values only when somebody looks at them. */

import { registries } from "@odoo/o-spreadsheet";
import type { Cell, CellPosition, EvaluatedCell } from "@odoo/o-spreadsheet";
import { zonesOfCells } from "./a1";

interface Evaluator {
  evaluatedCells: { map: object };
  /** Made anew by each evaluation, for the sheets of that moment. */
  blockedArrayFormulas: { sheets: Readonly<Record<string, unknown>> };
  evaluateAllCells(): void;
  evaluate(ranges: { sheetId: string; zone: object }[]): void;
  computeAndSave(position: CellPosition): EvaluatedCell;
  getEvaluatedCell(position: CellPosition): EvaluatedCell;
}

interface EvaluationPlugin {
  evaluator: Evaluator;
  getters: {
    getSheetIds(): string[];
    getCells(sheetId: string): Cell[];
    getCell(position: CellPosition): Cell | undefined;
    getCellPosition(cellId: number): CellPosition;
  };
  finalize(): void;
  getEvaluatedCell(position: CellPosition): EvaluatedCell;
  getEvaluatedCells(sheetId: string): EvaluatedCell[];
  getEvaluatedCellsPositions(sheetId: string): CellPosition[];
}

/** True while a batch runs: what it makes stale is evaluated later. */
let deferring = false;

/** Replaces the engine's plugin, which evaluates every cell of every sheet after every change of a sheet's shape. */
export function installLazyEvaluation(): void {
  const views = registries.coreViewsPluginRegistry;
  const Eager = views.get("evaluation") as unknown as {
    new (config: unknown): EvaluationPlugin;
    readonly getters: readonly string[];
  };
  class LazyEvaluationPlugin extends Eager {
    constructor(config: unknown) {
      super(config);
      const { evaluator, getters } = this;
      evaluator.evaluateAllCells = () => {
        evaluator.evaluatedCells.map = {};
        const formulas = getters.getSheetIds().flatMap((sheetId) =>
          zonesOfCells(
            getters
              .getCells(sheetId)
              .filter((cell) => cell.isFormula)
              .map((cell) => getters.getCellPosition(cell.id)),
          ).map((zone) => ({ sheetId, zone })),
        );
        evaluator.evaluate(formulas);
      };
    }
    override finalize(): void {
      if (!deferring) super.finalize();
    }
    override getEvaluatedCell(position: CellPosition): EvaluatedCell {
      const known = this.evaluator.getEvaluatedCell(position);
      // A value that nobody has looked at yet reads as empty.
      if (known.value !== null) return known;
      // A sheet that a running batch has added is not known to the evaluator before the next evaluation.
      if (!(position.sheetId in this.evaluator.blockedArrayFormulas.sheets)) return known;
      const cell = this.getters.getCell(position);
      const isWaiting = cell !== undefined && !cell.isFormula && cell.content !== "";
      return isWaiting ? this.evaluator.computeAndSave(position) : known;
    }
    override getEvaluatedCells(sheetId: string): EvaluatedCell[] {
      this.evaluateSheet(sheetId);
      return super.getEvaluatedCells(sheetId);
    }
    override getEvaluatedCellsPositions(sheetId: string): CellPosition[] {
      this.evaluateSheet(sheetId);
      return super.getEvaluatedCellsPositions(sheetId);
    }
    private evaluateSheet(sheetId: string): void {
      for (const { id } of this.getters.getCells(sheetId))
        this.getEvaluatedCell(this.getters.getCellPosition(id));
    }
  }
  views.replace("evaluation", LazyEvaluationPlugin as unknown as Parameters<typeof views.replace>[1]);
}

/** Runs without the engine's timing messages, which Node would print on standard output. */
export function quietly<T>(work: () => T): T {
  const debug = console.debug;
  console.debug = () => undefined;
  try {
    return work();
  } finally {
    console.debug = debug;
  }
}

/** Runs a dispatch without evaluating what earlier batches have left stale. */
export function deferred<T>(work: () => T): T {
  const before = deferring;
  deferring = true;
  try {
    return quietly(work);
  } finally {
    deferring = before;
  }
}
