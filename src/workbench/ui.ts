/** The Ui of a spreadsheet: menus, alerts, prompts and dialogs, all of which a port shows or records. */

import { BUTTON, BUTTON_SET } from "./enumerations";
import { ServiceError } from "./errors";
import { HtmlOutputService } from "./html-service";
import type { Implements } from "./service";
import { Service, enumArgument, mismatch, textArgument } from "./service";

type GoogleUi = GoogleAppsScript.Base.Ui;
type GoogleMenu = GoogleAppsScript.Base.Menu;

export type ButtonName = keyof typeof BUTTON;
export type ButtonSetName = keyof typeof BUTTON_SET;

export type MenuEntry =
  | { kind: "item"; caption: string; functionName: string }
  | { kind: "separator" }
  | { kind: "menu"; menu: MenuRecord };

export interface MenuRecord {
  caption: string;
  /** True for a menu below "Extensions". */
  addon: boolean;
  entries: MenuEntry[];
}

export interface DialogRecord {
  kind: "alert" | "prompt" | "modal" | "modeless" | "sidebar" | "toast";
  title: string;
  /** The message, or the page of a dialog. */
  text: string;
  buttons?: ButtonSetName;
  width?: number;
  height?: number;
  /** What was answered. */
  answer?: Answer;
}

export interface Answer {
  button: ButtonName;
  text?: string;
}

/** Where the Ui ends: records in tests and on the command line, a real dialog in a page. */
export interface UiPort {
  addMenu(menu: MenuRecord): void;
  /** Alerts and prompts wait for an answer, so a port must have one at once. */
  ask(dialog: DialogRecord): Answer;
  show(dialog: DialogRecord): void;
}

export class UiService
  extends Service
  implements
    Implements<
      GoogleUi,
      | "alert"
      | "createAddonMenu"
      | "createMenu"
      | "prompt"
      | "showModalDialog"
      | "showModelessDialog"
      | "showSidebar"
    >
{
  readonly googleName = "Ui";
  readonly Button = BUTTON;
  readonly ButtonSet = BUTTON_SET;

  constructor(
    private readonly port: UiPort,
    private readonly scriptName: string,
    private readonly beforeAsking: () => void,
  ) {
    super();
  }

  createMenu(caption: unknown): MenuService {
    return new MenuService(this.port, textArgument(caption, "Ui.createMenu"), false);
  }
  createAddonMenu(): MenuService {
    return new MenuService(this.port, this.scriptName, true);
  }

  /** (prompt), (prompt, buttons), (title, prompt, buttons). */
  private question(kind: "alert" | "prompt", args: readonly unknown[]): Answer {
    const method = `Ui.${kind}`;
    const [first, second, third] = args;
    if (args.length === 0 || args.length > 3) throw mismatch(method, args);
    const hasTitle = args.length === 3;
    const buttons = hasTitle ? third : second;
    const set = buttons === undefined ? BUTTON_SET.OK : enumArgument(buttons, BUTTON_SET, method);
    // The user sees the sheet as it is while the dialog is open.
    this.beforeAsking();
    return this.port.ask({
      kind,
      title: hasTitle ? String(first) : "",
      text: String(hasTitle ? second : first),
      buttons: set.text,
    });
  }
  alert(...args: unknown[]): Service {
    return BUTTON[this.question("alert", args).button];
  }
  prompt(...args: unknown[]): PromptResponseService {
    return new PromptResponseService(this.question("prompt", args));
  }

  private showPage(
    kind: "modal" | "modeless" | "sidebar",
    page: unknown,
    title: unknown,
    method: string,
  ): void {
    if (!(page instanceof HtmlOutputService)) throw mismatch(`Ui.${method}`, [page]);
    const width = page.getWidth();
    const height = page.getHeight();
    this.port.show({
      kind,
      title: title === undefined ? page.getTitle() : textArgument(title, `Ui.${method}`),
      text: page.getContent(),
      ...(width === null ? {} : { width }),
      ...(height === null ? {} : { height }),
    });
  }
  showModalDialog(page: unknown, title: unknown): void {
    textArgument(title, "Ui.showModalDialog");
    this.showPage("modal", page, title, "showModalDialog");
  }
  showModelessDialog(page: unknown, title: unknown): void {
    textArgument(title, "Ui.showModelessDialog");
    this.showPage("modeless", page, title, "showModelessDialog");
  }
  showSidebar(page: unknown): void {
    this.showPage("sidebar", page, undefined, "showSidebar");
  }
}

class PromptResponseService
  extends Service
  implements Implements<GoogleAppsScript.Base.PromptResponse, "getResponseText" | "getSelectedButton">
{
  readonly googleName = "PromptResponse";
  constructor(private readonly answer: Answer) {
    super();
  }
  getResponseText(): string {
    return this.answer.button === "CLOSE" ? "" : (this.answer.text ?? "");
  }
  getSelectedButton(): Service {
    return BUTTON[this.answer.button];
  }
}

class MenuService
  extends Service
  implements Implements<GoogleMenu, "addItem" | "addSeparator" | "addSubMenu" | "addToUi">
{
  readonly googleName = "Menu";
  readonly record: MenuRecord;
  constructor(
    private readonly port: UiPort,
    caption: string,
    addon: boolean,
  ) {
    super();
    this.record = { caption, addon, entries: [] };
  }
  addItem(caption: unknown, functionName: unknown): this {
    const name = textArgument(functionName, "Menu.addItem");
    if (!/^[\p{L}_$][\p{L}\p{N}_$.]*$/u.test(name)) throw new ServiceError(`"${name}" is no function name.`);
    this.record.entries.push({
      kind: "item",
      caption: textArgument(caption, "Menu.addItem"),
      functionName: name,
    });
    return this;
  }
  addSeparator(): this {
    this.record.entries.push({ kind: "separator" });
    return this;
  }
  addSubMenu(menu: unknown): this {
    if (!(menu instanceof MenuService)) throw mismatch("Menu.addSubMenu", [menu]);
    this.record.entries.push({ kind: "menu", menu: menu.record });
    return this;
  }
  addToUi(): void {
    this.port.addMenu(this.record);
  }
}
