/** The file of a workbook with one empty sheet. */

import { NEW_SHEET } from "./edit-sheet";
import { Package } from "./package";
import { NEW_STYLES } from "./styles";
import { encodeAttribute } from "./xml";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const LINKS = "http://schemas.openxmlformats.org/package/2006/relationships";
const KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The bytes of an .xlsx file with one sheet. */
export function newWorkbookBytes(sheetName: string): Uint8Array {
  return Package.of({
    "[Content_Types].xml": `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${LINKS}"><Relationship Id="rId1" Type="${KINDS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${KINDS}"><bookViews><workbookView/></bookViews><sheets><sheet name="${encodeAttribute(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${LINKS}"><Relationship Id="rId1" Type="${KINDS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${KINDS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": NEW_SHEET,
    "xl/styles.xml": NEW_STYLES,
  }).toBytes();
}
