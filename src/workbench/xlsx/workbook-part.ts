/** The workbook part: its sheets in order, where they are, and its names. */

import { WorkbookError } from "../errors";
import type { Package } from "./package";
import { themeColors } from "./colors";
import { SharedStrings } from "./strings";
import { NEW_STYLES, StyleSheet } from "./styles";
import { attributeOf, childOf, childrenNamed, decodeXml, flagOf, rootOf } from "./xml";
import type { XmlElement } from "./xml";

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  /** The engine's id of the sheet. */
  readonly id: string;
  readonly name: string;
  readonly isVisible: boolean;
  /** Name of its part; undefined for charts and other sheets without cells. */
  readonly part: string | undefined;
  readonly element: XmlElement;
}

/** A name that the workbook gives to cells or to a formula. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  /** Place of the sheet that it is known in; undefined for all. */
  readonly localSheet: number | undefined;
  readonly element: XmlElement;
}

export interface WorkbookPart {
  readonly name: string;
  readonly root: XmlElement;
  readonly sheets: readonly ListedSheet[];
  readonly definedNames: readonly DefinedName[];
  /** True if dates count from 1904, as they did on old Macs. */
  readonly from1904: boolean;
}

/** Days between the two ways to count dates. */
export const DAYS_TO_1904 = 1462;

/** Finds the workbook in a package. Throws a `WorkbookError` if there is none, or no sheet in it. */
export function workbookPartOf(file: Package): WorkbookPart {
  const name =
    file.relationships("").find(({ kind }) => kind === "officeDocument")?.part ?? "xl/workbook.xml";
  const xml = file.text(name);
  if (xml === undefined) throw notAWorkbook(file);
  const root = rootOf(xml);
  if (root?.name !== "workbook") throw notAWorkbook(file);
  const links = new Map(file.relationships(name).map((link) => [link.id, link]));
  const sheets = childrenNamed(childOf(root, "sheets"), "sheet").map((element, index): ListedSheet => {
    const { attributes } = element;
    const link = links.get(attributeOf(attributes, "r:id") ?? relationshipId(attributes) ?? "");
    return {
      id: `file${index + 1}`,
      name: attributeOf(attributes, "name") ?? "",
      isVisible: (attributeOf(attributes, "state") ?? "visible") === "visible",
      part: link?.kind === "worksheet" ? link.part : undefined,
      element,
    };
  });
  if (!sheets.some(({ part }) => part !== undefined))
    throw new WorkbookError("broken", "The workbook holds no worksheet.");
  return {
    name,
    root,
    sheets,
    definedNames: childrenNamed(childOf(root, "definedNames"), "definedName").map((element) => {
      const local = attributeOf(element.attributes, "localSheetId");
      return {
        name: attributeOf(element.attributes, "name") ?? "",
        formula: decodeXml(element.inner),
        localSheet: local === undefined ? undefined : Number(local),
        element,
      };
    }),
    from1904: flagOf(childOf(root, "workbookPr")?.attributes ?? "", "date1904") === true,
  };
}

/** The namespace of links may have another prefix than `r`. */
const relationshipId = (attributes: string): string | undefined => /\s\w+:id="([^"]*)"/.exec(attributes)?.[1];

function notAWorkbook(file: Package): WorkbookError {
  // A document of another program is a zip file too, and a damaged workbook has at least one of its parts.
  const looksLikeOne = file.names().some((name) => /^xl\/.*\.xml$/.test(name));
  return looksLikeOne
    ? new WorkbookError("broken", "The file lacks its workbook part.")
    : new WorkbookError("notXlsx", "The file is not an .xlsx workbook.");
}

const partNamed = (file: Package, workbook: WorkbookPart, kind: string): string | undefined =>
  file.relationships(workbook.name).find((link) => link.kind === kind)?.part;

/** The styles of a workbook, and the name of their part; a workbook without any has Excel's. */
export function stylesOf(
  file: Package,
  workbook: WorkbookPart,
): { part: string | undefined; styles: StyleSheet } {
  const part = partNamed(file, workbook, "styles");
  const theme = partNamed(file, workbook, "theme");
  const xml = part === undefined ? undefined : file.text(part);
  const colors = themeColors(theme === undefined ? undefined : file.text(theme));
  return { part: xml === undefined ? undefined : part, styles: new StyleSheet(xml ?? NEW_STYLES, colors) };
}

/** The shared texts of a workbook, and the name of their part. */
export function stringsOf(
  file: Package,
  workbook: WorkbookPart,
): { part: string | undefined; strings: SharedStrings } {
  const part = partNamed(file, workbook, "sharedStrings");
  const xml = part === undefined ? undefined : file.text(part);
  return { part: xml === undefined ? undefined : part, strings: new SharedStrings(xml) };
}
