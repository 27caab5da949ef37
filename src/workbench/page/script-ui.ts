/** Where the script's menus, alerts, dialogs, sidebar and toasts appear in the page. */
import type { Answer, DialogRecord } from "../host";
import type { UiPort } from "../ui";
import { putMenu } from "./addin-menu";
import { endToast, showHtmlDialog, showMessage, showSidebar, showToast } from "./dialogs";
import type { PageCalls } from "./dialogs";
import { WORDS } from "./words";

/** Starts a command of the menu; the caption is what the person chose. */
export type RunCommand = (functionName: string, caption: string) => void;

export function scriptUi(run: RunCommand, calls: PageCalls): UiPort {
  return {
    addMenu: (menu) => putMenu(menu, run),
    ask,
    show: (dialog) => show(dialog, calls),
  };
}

/**
 * The script stands still until it has its answer, which only the browser's own dialogs can wait for.
 * A message with nothing but OK needs no waiting and is shown in the page's own look, once the script is done.
 */
function ask({ kind, title, text, buttons = "OK" }: DialogRecord): Answer {
  const question = title === "" ? text : `${title}\n\n${text}`;
  if (kind === "prompt") {
    const typed = window.prompt(question);
    return typed === null
      ? { button: "CLOSE" }
      : { button: buttons.startsWith("YES") ? "YES" : "OK", text: typed };
  }
  switch (buttons) {
    case "OK":
      endToast();
      void showMessage(title === "" ? WORDS.pageTitle : title, text);
      return { button: "OK" };
    case "OK_CANCEL":
      return { button: window.confirm(question) ? "OK" : "CANCEL" };
    case "YES_NO":
      return { button: window.confirm(question) ? "YES" : "NO" };
    case "YES_NO_CANCEL":
      return { button: window.confirm(question) ? "YES" : "CANCEL" };
  }
}

function show({ kind, title, text, width, height }: DialogRecord, calls: PageCalls): void {
  const page = { title: title === "" ? WORDS.pageTitle : title, html: text, width, height };
  switch (kind) {
    case "sidebar":
      showSidebar(page, calls);
      break;
    case "modal":
    case "modeless":
      showHtmlDialog(page, kind === "modal", calls);
      break;
    default:
      // The width of a toast is its time in seconds.
      showToast(text, title, width);
  }
}
