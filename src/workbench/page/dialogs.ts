/** Messages, questions and pages over the grid, one after the other, and short notices beside it. */
import { button, byId, element } from "./elements";
import { htmlFrame, type FrameOwner } from "./html-frame";
import { WORDS } from "./words";

/** Frees the next dialog that waits. */
let last: Promise<unknown> = Promise.resolve();

/** Shows a message with one button; resolves when it is closed. */
export function showMessage(title: string, text: string): Promise<void> {
  return inTurn(async () => {
    await openDialog(title, text, [{ label: WORDS.agree, value: "agree" }]);
  });
}

/** Asks yes or no; closing is no. */
export function askConfirmation(
  title: string,
  text: string,
  confirm: string = WORDS.agree,
): Promise<boolean> {
  return inTurn(
    async () =>
      (await openDialog(title, text, [
        { label: WORDS.cancel, value: "" },
        { label: confirm, value: "agree" },
      ])) === "agree",
  );
}

function inTurn<T>(show: () => Promise<T>): Promise<T> {
  const turn = last.then(show);
  last = turn.catch(() => undefined);
  return turn;
}

interface Choice {
  readonly label: string;
  readonly value: string;
}

/** The last choice is the one that Enter takes. */
function openDialog(title: string, text: string, choices: readonly Choice[]): Promise<string> {
  const dialog = element("dialog", "page-dialog");
  const buttons = choices.map(({ label, value }, index) =>
    button(index === choices.length - 1 ? "page-button page-button-primary" : "page-button", label, () =>
      dialog.close(value),
    ),
  );
  const heading = element("h2", "", title);
  heading.id = "dialog-title";
  const message = element("p", "page-dialog-text", text);
  message.id = "dialog-text";
  dialog.setAttribute("aria-labelledby", heading.id);
  dialog.setAttribute("aria-describedby", message.id);
  dialog.append(heading, message, element("div", "page-dialog-buttons", ...buttons));
  return show(dialog, () => buttons[buttons.length - 1]?.focus());
}

function show(dialog: HTMLDialogElement, focus: () => void): Promise<string> {
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
    // What is typed into a dialog is not meant for the grid below.
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    document.body.append(dialog);
    dialog.showModal();
    focus();
  });
}

export interface HtmlPage {
  readonly title: string;
  readonly html: string;
  /** Pixels; Google's own where the script named none. */
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** What an HtmlService page may ask for; closing and size are the dialog's own business. */
export type PageCalls = Pick<FrameOwner, "call" | "focusGrid">;

const GOOGLE_DIALOG = { width: 600, height: 400 };

/** Opens an HtmlService page in a dialog; a modal one keeps the grid out of reach. Only one is open at a time. */
export function showHtmlDialog(page: HtmlPage, modal: boolean, calls: PageCalls): void {
  for (const open of document.querySelectorAll<HTMLDialogElement>("dialog.page-html")) open.close();
  const dialog = element("dialog", "page-dialog page-html");
  const close = (): void => dialog.close();
  const frame = htmlFrame(page.html, page.title, {
    ...calls,
    close,
    escape: close,
    resize: (width, height) => setSize(frame, width, height),
  });
  setSize(frame, page.width ?? GOOGLE_DIALOG.width, page.height ?? GOOGLE_DIALOG.height);
  dialog.append(titleBar(page.title, close), frame);
  dialog.setAttribute("aria-label", page.title);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  if (modal) dialog.showModal();
  else dialog.show();
}

function setSize(frame: HTMLIFrameElement, width: number | undefined, height: number | undefined): void {
  if (width !== undefined) frame.style.width = `${width}px`;
  if (height !== undefined) frame.style.height = `${height}px`;
}

function titleBar(title: string, close: () => void): HTMLElement {
  const cross = button("page-close", "×", close);
  cross.setAttribute("aria-label", WORDS.close);
  cross.title = WORDS.close;
  return element("div", "page-title-bar", element("h2", "", title), cross);
}

/** Opens an HtmlService page as the sidebar, in place of the one that was there. */
export function showSidebar(page: HtmlPage, calls: PageCalls): void {
  const aside = byId("sidebar", HTMLElement);
  const frame = htmlFrame(page.html, page.title, {
    ...calls,
    close: closeSidebar,
    escape: calls.focusGrid,
    resize: () => undefined,
  });
  aside.replaceChildren(titleBar(page.title, closeSidebar), frame);
  aside.setAttribute("aria-label", page.title);
  aside.hidden = false;
  tellGridItsSize();
}

export function closeSidebar(): void {
  const aside = byId("sidebar", HTMLElement);
  aside.replaceChildren();
  aside.hidden = true;
  tellGridItsSize();
}

/** The grid looks at its place only when the window changes. */
function tellGridItsSize(): void {
  window.dispatchEvent(new Event("resize"));
}

/** Takes the notice away: what it announced is over. */
export function endToast(): void {
  byId("toasts", HTMLElement).replaceChildren();
}

const TOAST_SECONDS = 5;

/** A short notice that goes by itself; a negative time lets it stay until it is closed. */
export function showToast(text: string, title = "", seconds = TOAST_SECONDS): void {
  const close = (): void => toast.remove();
  const cross = button("page-close", "×", close);
  cross.setAttribute("aria-label", WORDS.close);
  const toast = element(
    "div",
    "page-toast",
    element("div", "", ...(title === "" ? [] : [element("strong", "", title)]), element("p", "", text)),
    cross,
  );
  byId("toasts", HTMLElement).replaceChildren(toast);
  if (seconds >= 0) setTimeout(close, seconds * 1000);
}
