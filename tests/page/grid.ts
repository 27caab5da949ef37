/** The grid as a person sees and uses it. It is one picture, so what it draws is asked of the engine behind it. */
import type { Model } from "@odoo/o-spreadsheet";
import type { Page } from "playwright-core";

export interface ShownCell {
  readonly text: string;
  /** Background, conditional formats included. */
  readonly color: string | undefined;
}

interface Place {
  readonly row: number;
  readonly col: number;
}

/** "B3" → row 2, column 1. */
function placeOf(cell: string): Place {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const col = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, col };
}

export function showTab(page: Page, name: string): Promise<void> {
  return page.locator(".o-sheet", { hasText: new RegExp(`^${name}$`) }).click();
}

/** A cell of any tab as it is drawn. */
export function shownCell(page: Page, tab: string, cell: string): Promise<ShownCell> {
  return page.evaluate(
    ({ tab: name, row, col }) => {
      // Owl keeps a list of what it has mounted.
      const [app] = window.__OWL_DEVTOOLS__.apps;
      const { getters } = (app?.props as { model: Model }).model;
      const sheetId = getters.getSheetIdByName(name);
      if (sheetId === undefined) throw new Error(`There is no tab ${name}`);
      const position = { sheetId, row, col };
      return {
        text: getters.getEvaluatedCell(position).formattedValue,
        color: getters.getCellComputedStyle(position).fillColor,
      };
    },
    { tab, ...placeOf(cell) },
  );
}

/** Address of the selected cell, as the name box shows it. */
export function selectedCell(page: Page): Promise<string> {
  return page.locator(".o-named-range-selector input").inputValue();
}

/** Clicks a cell of the shown tab; it must be on the screen. */
export async function clickCell(page: Page, cell: string): Promise<void> {
  const grid = await page.locator("#grid .o-grid").first().boundingBox();
  const rect = await page.evaluate(({ row, col }) => {
    const [app] = window.__OWL_DEVTOOLS__.apps;
    const { getters } = (app?.props as { model: Model }).model;
    return getters.getVisibleRect({ top: row, bottom: row, left: col, right: col });
  }, placeOf(cell));
  if (!grid || rect.width === 0 || rect.height === 0) throw new Error(`${cell} is not on the screen`);
  await page.mouse.click(grid.x + rect.x + rect.width / 2, grid.y + rect.y + rect.height / 2);
}

/** Types into a cell of the shown tab, as a person does. */
export async function typeInto(page: Page, cell: string, text: string): Promise<void> {
  await selectCell(page, cell);
  await typeHere(page, text);
  await page.keyboard.press("Enter");
}

/** A click may come while the page still closes the cell before: nobody types before the cell is seen to be selected. */
async function selectCell(page: Page, cell: string): Promise<void> {
  for (let clicks = 0; clicks < 5; clicks++) {
    await clickCell(page, cell);
    const patience = Date.now() + 4_000;
    while (Date.now() < patience) {
      if ((await selectedCell(page)) === cell) return;
      await page.waitForTimeout(50);
    }
  }
  throw new Error(`${cell} cannot be selected`);
}

/**
 * Types into the selected cell and leaves it open. The cell is opened first: where the first letter opens it, a busy
 * machine may show that letter twice.
 */
export async function typeHere(page: Page, text: string): Promise<void> {
  await page.keyboard.press("F2");
  const composer = page.locator(".o-grid-composer .o-composer");
  await composer.waitFor();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}
