/** HtmlService: pages for sidebars and dialogs, from texts or from the html files of the script. */

import { ServiceError } from "./errors";
import type { Implements } from "./service";
import { Service, enumeration, textArgument, wholeArgument } from "./service";

type GoogleHtml = GoogleAppsScript.HTML.HtmlService;
type GoogleOutput = GoogleAppsScript.HTML.HtmlOutput;

const SANDBOX_MODE = enumeration("EMULATED", "IFRAME", "NATIVE");
const X_FRAME_OPTIONS_MODE = enumeration("ALLOWALL", "DEFAULT");

export class HtmlService
  extends Service
  implements Implements<GoogleHtml, "createHtmlOutput" | "createHtmlOutputFromFile">
{
  readonly googleName = "HtmlService";
  readonly SandboxMode = SANDBOX_MODE;
  readonly XFrameOptionsMode = X_FRAME_OPTIONS_MODE;
  constructor(private readonly files: Readonly<Record<string, string>>) {
    super();
  }
  createHtmlOutput(html: unknown = ""): HtmlOutputService {
    return new HtmlOutputService(textArgument(html, "HtmlService.createHtmlOutput"));
  }
  createHtmlOutputFromFile(name: unknown): HtmlOutputService {
    const wanted = textArgument(name, "HtmlService.createHtmlOutputFromFile").replace(/\.html$/, "");
    const content = this.files[wanted] ?? this.files[`${wanted}.html`];
    if (content === undefined) throw new ServiceError(`No HTML file named ${wanted} was found.`);
    return new HtmlOutputService(content);
  }
}

export class HtmlOutputService
  extends Service
  implements
    Implements<
      GoogleOutput,
      | "append"
      | "clear"
      | "getContent"
      | "getHeight"
      | "getTitle"
      | "getWidth"
      | "setContent"
      | "setHeight"
      | "setTitle"
      | "setWidth"
    >
{
  readonly googleName = "HtmlOutput";
  private title = "";
  private width: number | null = null;
  private height: number | null = null;
  constructor(private content: string) {
    super();
  }
  append(html: unknown): this {
    this.content += textArgument(html, "HtmlOutput.append");
    return this;
  }
  clear(): this {
    this.content = "";
    return this;
  }
  getContent(): string {
    return this.content;
  }
  setContent(html: unknown): this {
    this.content = textArgument(html, "HtmlOutput.setContent");
    return this;
  }
  getTitle(): string {
    return this.title;
  }
  setTitle(title: unknown): this {
    this.title = textArgument(title, "HtmlOutput.setTitle");
    return this;
  }
  getWidth(): number | null {
    return this.width;
  }
  setWidth(width: unknown): this {
    this.width = wholeArgument(width, "HtmlOutput.setWidth");
    return this;
  }
  getHeight(): number | null {
    return this.height;
  }
  setHeight(height: unknown): this {
    this.height = wholeArgument(height, "HtmlOutput.setHeight");
    return this;
  }
}
