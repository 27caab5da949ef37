/** Starts the page: the shipped script and the sample come from the page's own folder, everything else from the person. */
import { setTranslationMethod } from "@odoo/o-spreadsheet";
import type { ScriptFiles } from "../host";
import "./cell-links";
import "./chart-figures";
import "./dropdown-arrows";
import "./merged-row-heights";
import "./page-styles";
import { askForFile, watchFiles } from "./choose-file";
import { askConfirmation, showMessage } from "./dialogs";
import { byId } from "./elements";
import { translateFunctionHelp } from "./function-help";
import { addFileCommands, pruneMenus } from "./grid-menus";
import { downloadWorkbook, openInPage } from "./open-workbook";
import { endProgress } from "./progress";
import { prepareGrid } from "./spreadsheet-view";
import { hasUnsavedChanges } from "./unsaved-changes";
import { translate } from "./translations";
import { WORDS } from "./words";

/** Written beside the page when it is built. */
const SCRIPT = "script.json";
const SAMPLE = "mau-xep-loai.xlsx";

async function start(): Promise<void> {
  setTranslationMethod((...[term]) => translate(term));
  translateFunctionHelp();
  pruneMenus();
  let script: ScriptFiles;
  let sample: ArrayBuffer;
  try {
    const files = Promise.all([
      load(SCRIPT).then((response) => response.json() as Promise<ScriptFiles>),
      load(SAMPLE).then((response) => response.arrayBuffer()),
    ]);
    // While they are on their way.
    prepareGrid();
    [script, sample] = await files;
  } catch {
    endProgress();
    void showMessage(WORDS.errors.title, WORDS.errors.noSample);
    return;
  }
  const download = (): void => void downloadWorkbook();
  byId("download", HTMLButtonElement).addEventListener("click", download);
  addFileCommands({ open: askForFile, download });
  watchFiles((files) => void openFiles(files, script));
  window.addEventListener("beforeunload", (event) => {
    if (hasUnsavedChanges()) event.preventDefault();
  });
  await openInPage(new Uint8Array(sample), SAMPLE, script);
}

async function load(name: string): Promise<Response> {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

async function openFiles([file, ...others]: readonly File[], script: ScriptFiles): Promise<void> {
  if (!file) return;
  if (others.length > 0) return showMessage(WORDS.errors.title, WORDS.errors.oneFile);
  if (hasUnsavedChanges()) {
    const { title, text, confirm } = WORDS.unsaved;
    if (!(await askConfirmation(title, text, confirm))) return;
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return showMessage(WORDS.errors.title, WORDS.errors.unreadable(file.name));
  }
  await openInPage(bytes, file.name, script);
}

function reportUnexpected(): void {
  endProgress();
  void showMessage(WORDS.pageTitle, WORDS.errors.unexpected);
}

window.addEventListener("error", reportUnexpected);
window.addEventListener("unhandledrejection", reportUnexpected);
void start();
