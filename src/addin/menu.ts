/** The menu, built even where the script may not yet touch the document. */
import { MENU } from "../vi/menu";

/** Runs when a document is opened, possibly in AuthMode.NONE: nothing but the menu. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu(MENU.title)
    .addItem(MENU.openDashboard, "openDashboard")
    .addSeparator()
    .addItem(MENU.openRegistrations, "openRegistrations")
    .addItem(MENU.checkData, "checkData")
    .addItem(MENU.fixChosen, "fixChosen")
    .addItem(MENU.undoFixes, "undoFixes")
    .addSeparator()
    .addItem(MENU.createNominationList, "createNominationList")
    .addItem(MENU.closeNominationList, "closeNominationList")
    .addItem(MENU.reopenNominationList, "reopenNominationList")
    .addItem(MENU.openChecklist, "openChecklist")
    .addItem(MENU.openDossier, "openDossier")
    .addItem(MENU.openOverview, "openOverview")
    .addSeparator()
    .addItem(MENU.highlight, "highlightEligible")
    .addItem(MENU.highlightAsValues, "highlightEligibleAsValues")
    .addItem(MENU.removeHighlight, "removeHighlight")
    .addSeparator()
    .addItem(MENU.openSettings, "openSettings")
    .addItem(MENU.openComparison, "openComparison")
    .addItem(MENU.createTemplates, "createTemplates")
    .addItem(MENU.showAbout, "showAbout")
    .addToUi();
}

/** Runs once when the add-on is installed into an open document. */
export function onInstall(): void {
  onOpen();
}
