/** The grid on the screen: o-spreadsheet's own component over a workbook's model. */
import { App } from "@odoo/owl";
import { Spreadsheet } from "@odoo/o-spreadsheet";
import type { Model } from "@odoo/o-spreadsheet";
import templates from "@odoo/o-spreadsheet/dist/o_spreadsheet.xml";
import { askConfirmation, showMessage, showToast } from "./dialogs";
import { byId } from "./elements";
import { translate } from "./translations";
import { WORDS } from "./words";

/** Pixels below which the grid has its menus behind one button. */
const TELEPHONE_WIDTH = 600;

/** Without it the width of the grid decides, and opening the sidebar would turn the page into a telephone's. */
const ENVIRONMENT = {
  get isSmall(): boolean {
    return window.innerWidth < TELEPHONE_WIDTH;
  },
} as Spreadsheet["env"];

let app: App | undefined;

/** Reads the grid's templates, which takes time and needs no workbook: once for all that will be shown. */
export function prepareGrid(): App {
  return (app ??= new App(Spreadsheet, { templates, translateFn: translate, env: ENVIRONMENT }));
}

/** Shows a model in place of the one that was shown before. */
export async function showSpreadsheet(model: Model): Promise<void> {
  const grid = prepareGrid();
  grid.root?.destroy();
  grid.props = {
    model,
    // Like Google's: the colours of a workbook are made for white paper.
    colorScheme: "light",
    notifyUser: ({ text }) => showToast(text),
    raiseError: (text, callback) => void showMessage(WORDS.grid, text).then(callback),
    askConfirmation: (text, confirm, cancel) =>
      void askConfirmation(WORDS.grid, text).then((agreed) => (agreed ? confirm() : cancel?.())),
  } satisfies Spreadsheet["props"];
  await grid.mount(byId("grid", HTMLElement));
}

/** Gives the keyboard to the cells. */
export function focusGrid(): void {
  document.querySelector<HTMLElement>("#grid .o-grid input, #grid .o-grid [tabindex]")?.focus();
}
