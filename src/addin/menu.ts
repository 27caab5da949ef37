/** The menu, built even where the script may not yet touch the document. */
import { MENU } from "../vi/menu";

/** The functions that the menu calls, group by group. */
const GROUPS: readonly (readonly Exclude<keyof typeof MENU, "title">[])[] = [
  ["openDashboard"],
  ["openRegistrations", "checkData", "fixChosen", "undoFixes"],
  [
    "createNominationList",
    "closeNominationList",
    "reopenNominationList",
    "openChecklist",
    "openDossier",
    "openOverview",
  ],
  ["highlightEligible", "highlightEligibleAsValues", "removeHighlight"],
  ["openSettings", "openComparison", "createTemplates", "showAbout"],
];

/** Runs when a document is opened, possibly in AuthMode.NONE: nothing but the menu. */
export function onOpen(): void {
  const menu = SpreadsheetApp.getUi().createMenu(MENU.title);
  for (const [group, items] of GROUPS.entries()) {
    if (group > 0) menu.addSeparator();
    for (const name of items) menu.addItem(MENU[name], name);
  }
  menu.addToUi();
}

/** Runs once when the add-on is installed into an open document. */
export function onInstall(): void {
  onOpen();
}
