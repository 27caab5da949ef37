/** The workbook that the page shows: opened from bytes, run by the script, and written back to a file. */
import { createHost } from "../host";
import type { Host, ScriptFiles } from "../host";
import { WorkbookError, openWorkbook } from "../workbook";
import type { Workbook } from "../workbook";
import { useCellFont } from "./cell-font";
import { asOneStep } from "./command-undo";
import { closeSidebar, showMessage, showToast } from "./dialogs";
import { byId, nextPaint } from "./elements";
import { announce, endProgress } from "./progress";
import { pageRealm } from "./realm";
import { scriptUi } from "./script-ui";
import { focusGrid, showSpreadsheet } from "./spreadsheet-view";
import { noteUnchanged } from "./unsaved-changes";
import { WORDS } from "./words";

interface Shown {
  readonly workbook: Workbook;
  readonly host: Host;
  readonly fileName: string;
}

let shown: Shown | undefined;

/** Opens an .xlsx file's bytes in place of the workbook that is open; that one stays if the file cannot be read. */
export async function openInPage(bytes: Uint8Array, fileName: string, script: ScriptFiles): Promise<void> {
  try {
    await announce(WORDS.reading(fileName));
    const workbook = await openWorkbook(bytes, { name: fileName.replace(/\.xlsx$/i, "") });
    await useCellFont(workbook.fontFamily);
    await announce(WORDS.building(fileName, workbook.rowCount));
    const host = hostFor(workbook, script);
    host.open();
    closeSidebar();
    await showSpreadsheet(workbook.model);
    noteUnchanged();
    shown = { workbook, host, fileName };
    byId("file-name", HTMLElement).textContent = fileName;
    byId("download", HTMLButtonElement).disabled = false;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    void showMessage(WORDS.errors.title, WORDS.errors.broken[error.code](fileName));
  } finally {
    endProgress();
  }
}

function hostFor(workbook: Workbook, script: ScriptFiles): Host {
  const host: Host = createHost({
    workbook,
    script,
    realm: pageRealm,
    options: {
      ui: scriptUi((functionName, caption) => void runCommand(host, functionName, caption), {
        call: async (functionName, args) => {
          // The frame shows that it waits before the work takes the browser's only thread.
          await nextPaint();
          return asOneStep(() => host.callFromHtml(functionName, args));
        },
        focusGrid,
      }),
    },
  });
  return host;
}

async function runCommand(host: Host, functionName: string, caption: string): Promise<void> {
  await announce(WORDS.running(caption));
  try {
    asOneStep(() => host.run(functionName));
  } catch (error) {
    console.error(error);
    void showMessage(caption, WORDS.errors.command(caption));
  } finally {
    endProgress();
  }
}

/** Hands the open workbook to the browser as a download, with what was changed in it. */
export async function downloadWorkbook(): Promise<void> {
  if (!shown) return;
  const { workbook, fileName } = shown;
  await announce(WORDS.saving(fileName));
  try {
    const bytes = await workbook.save();
    offerFile(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX_TYPE }), fileName);
    noteUnchanged();
    showToast(WORDS.downloaded(fileName));
  } catch (error) {
    console.error(error);
    void showMessage(WORDS.download, WORDS.errors.save(fileName));
  } finally {
    endProgress();
  }
}

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function offerFile(blob: Blob, fileName: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // The browser has to begin reading first.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
