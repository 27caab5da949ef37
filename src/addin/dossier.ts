/** The dialog "Làm hồ sơ": opens it, and tells it what the documents are made from. */
import { MENU } from "../vi/menu";
import type { Dossier } from "./documents/dossier";
import { dossierOf } from "./dossier-contents";
import { isRound, review, type RoundRequest } from "./review";
import { answer, runWithoutLock, tell } from "./run-command";
import type { Answer } from "./sidebar/messages";

/** Pixels; what a screen of 1366 × 768 leaves below the browser's own bars. */
const SIZE = { width: 780, height: 560 };

/** In the page, where the round is written that was asked for. */
const NO_ROUND = 'data-round=""';

/** Opens the dialog that makes the documents of the round in the settings, or of the one that is named. */
export function openDossier(request?: RoundRequest): void {
  const { done, message } = runWithoutLock(MENU.openDossier, () => {
    const page = HtmlService.createHtmlOutputFromFile("dossier");
    if (isRound(request)) page.setContent(page.getContent().replace(NO_ROUND, roundAttribute(request)));
    page.setWidth(SIZE.width).setHeight(SIZE.height);
    SpreadsheetApp.getUi().showModalDialog(page, MENU.openDossier);
    return "";
  });
  if (!done) tell(MENU.openDossier, message);
}

function roundAttribute(request: RoundRequest): string {
  return `data-round="${encodeURIComponent(JSON.stringify(request))}"`;
}

/** For the dialog: what the documents of the round are made from. */
export function readDossier(request: RoundRequest): Answer<Dossier> {
  return answer((spreadsheet) => dossierOf(review(spreadsheet, request)));
}
