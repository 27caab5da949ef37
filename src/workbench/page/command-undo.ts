/** One press of undo takes a whole command of the script back, however many steps it took. */
import { registries } from "@odoo/o-spreadsheet";
import { deferred } from "../engine";

interface History {
  readonly undoStack: readonly string[];
  readonly redoStack: readonly string[];
  readonly session: { undo(id: string): void; redo(id: string): void };
  onNewLocalStateUpdate(update: { readonly id: string }): void;
  requestHistoryChange(type: "UNDO" | "REDO"): void;
}

const { featurePluginRegistry } = registries;
const HistoryPlugin = featurePluginRegistry.get("history") as unknown as {
  new (config: unknown): History;
  readonly getters: readonly string[];
};

/** Ids of the steps of the command that is running. */
let running: string[] | undefined;

/** Further steps of a command, under the id of its first: that one alone stands in the stacks. */
const furtherSteps = new Map<string, readonly string[]>();

class CommandHistory extends HistoryPlugin {
  override onNewLocalStateUpdate(update: { readonly id: string }): void {
    if (!running?.length) super.onNewLocalStateUpdate(update);
    running?.push(update.id);
  }

  /** Formulas are evaluated once, with the last step. */
  override requestHistoryChange(type: "UNDO" | "REDO"): void {
    const first = (type === "UNDO" ? this.undoStack : this.redoStack).at(-1) ?? "";
    const further = furtherSteps.get(first) ?? [];
    const last = further.at(-1);
    if (last === undefined) super.requestHistoryChange(type);
    else if (type === "UNDO") {
      deferred(() => {
        for (const id of [...further].reverse()) this.session.undo(id);
      });
      super.requestHistoryChange(type);
    } else {
      deferred(() => {
        super.requestHistoryChange(type);
        for (const id of further.slice(0, -1)) this.session.redo(id);
      });
      this.session.redo(last);
    }
  }
}

featurePluginRegistry.replace(
  "history",
  CommandHistory as unknown as Parameters<typeof featurePluginRegistry.replace>[1],
);

/** Runs a command of the script so that it is undone as one. */
export function asOneStep<T>(command: () => T): T {
  const steps: string[] = [];
  running = steps;
  try {
    return command();
  } finally {
    running = undefined;
    const [first, ...further] = steps;
    if (first !== undefined) furtherSteps.set(first, further);
  }
}
