/** A workbook with what Excel makes and ExcelJS cannot: drawings, charts, threaded comments, extensions, dynamic arrays. */

import ExcelJS from "exceljs";
import { partsOf, withParts } from "./parts";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const links = (...items: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">${items
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** The line under "Độc lập - Tự do - Hạnh phúc", and a chart, both placed in row 3. */
const DRAWING = `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:cxnSp macro=""><xdr:nvCxnSpPr><xdr:cNvPr id="2" name="Line 1"/><xdr:cNvCxnSpPr/></xdr:nvCxnSpPr><xdr:spPr><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"/></xdr:spPr></xdr:cxnSp><xdr:clientData/></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const CHART = `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'Số liệu'!$B$2:$B$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

/** Extensions: a validation that names another tab, and a sparkline. */
const EXTENSIONS = `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>'Số liệu'!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>D2:D4</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>'Số liệu'!B2:B4</xm:f><xm:sqref>E2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;

const METADATA = `${HEAD}<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

const TYPES = [
  ["/xl/drawings/drawing9.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
  ["/xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  ["/xl/metadata.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"],
  ["/xl/calcChain.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"],
  ["/xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml"],
  ["/xl/persons/person.xml", "application/vnd.ms-excel.person+xml"],
  ["/customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"],
  ["/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"],
  [
    "/xl/chartsheets/sheet1.xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml",
  ],
];

/** Tabs: "Số liệu" with a table of four rows; a sheet that is a chart; "Phụ lục" whose formulas name the first. */
export async function grownWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Số liệu");
  sheet.addRows([
    ["Đơn vị", "Điểm"],
    ["Phòng A", 3],
    ["Phòng B", 1],
    ["Phòng C", 2],
  ]);
  sheet.getCell("A5").value = { text: "trang nhà", hyperlink: "https://example.org/" };
  sheet.getCell("A2").note = "xem lại";
  sheet.autoFilter = "A1:B4";
  sheet.getRow(4).addPageBreak();
  sheet.pageSetup.printArea = "A1:B5";
  sheet.fillFormula("C2:C4", "B2*10", [30, 10, 20]);
  sheet.addTable({
    name: "Bang",
    ref: "G20",
    headerRow: true,
    columns: [{ name: "X" }, { name: "Y" }],
    rows: [[1, 2]],
  });
  const other = workbook.addWorksheet("Phụ lục");
  other.getCell("A1").value = { formula: "SUM('Số liệu'!B2:B4)", result: 6 };
  other.getCell("A2").value = { formula: "'Số liệu'!C4", result: 20 };
  const plain = new Uint8Array(await workbook.xlsx.writeBuffer());
  const parts = partsOf(plain);
  const edit = (name: string, ...changes: (readonly [find: string | RegExp, by: string])[]): string =>
    changes.reduce((text, [find, by]) => text.replace(find, by), parts[name] ?? "");
  const sheetLinks = parts["xl/worksheets/_rels/sheet1.xml.rels"] ?? "";
  return withParts(plain, {
    "[Content_Types].xml": edit("[Content_Types].xml", [
      "</Types>",
      `${TYPES.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join("")}</Types>`,
    ]),
    "_rels/.rels": edit("_rels/.rels", [
      "</Relationships>",
      `<Relationship Id="rId90" Type="${OFFICE}/custom-properties" Target="docProps/custom.xml"/></Relationships>`,
    ]),
    "docProps/custom.xml": `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`,
    "customXml/item1.xml": "<ketqua/>",
    "customXml/itemProps1.xml": `<ds:datastoreItem ds:itemID="{1}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
    "customXml/_rels/item1.xml.rels": links(["rId1", `${OFFICE}/customXmlProps`, "itemProps1.xml"]),
    "xl/workbook.xml": edit(
      "xl/workbook.xml",
      [/(<sheet [^>]*name="Phụ lục")/, `<sheet name="Biểu đồ" sheetId="9" r:id="rId94"/>$1`],
      [
        /<definedName name="_xlnm.Print_Area"/,
        `<definedName name="HeSo">1.5</definedName><definedName name="TongDiem" hidden="1">SUM('Số liệu'!$B$2:$B$4)</definedName>$&`,
      ],
    ),
    "xl/_rels/workbook.xml.rels": edit("xl/_rels/workbook.xml.rels", [
      "</Relationships>",
      `<Relationship Id="rId91" Type="${OFFICE}/calcChain" Target="calcChain.xml"/><Relationship Id="rId92" Type="${OFFICE}/sheetMetadata" Target="metadata.xml"/><Relationship Id="rId93" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"/><Relationship Id="rId94" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId95" Type="${OFFICE}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
    ]),
    "xl/calcChain.xml": `${HEAD}<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C2" i="1"/></calcChain>`,
    "xl/metadata.xml": METADATA,
    "xl/persons/person.xml": `<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>`,
    "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>`,
    "xl/drawings/drawing9.xml": DRAWING,
    "xl/drawings/_rels/drawing9.xml.rels": links(["rId1", `${OFFICE}/chart`, "../charts/chart1.xml"]),
    "xl/charts/chart1.xml": CHART,
    "xl/chartsheets/sheet1.xml": `${HEAD}<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": sheetLinks.replace(
      "</Relationships>",
      `<Relationship Id="rId90" Type="${OFFICE}/drawing" Target="../drawings/drawing9.xml"/><Relationship Id="rId91" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": edit(
      "xl/worksheets/sheet1.xml",
      // A dynamic array as Excel 365 writes it, and a text typed with an apostrophe.
      [
        "</sheetData>",
        `<row r="30"><c r="A30" cm="1"><f t="array" ref="A30:A32">_xlfn._xlws.SORT(B2:B4)</f><v>1</v></c></row><row r="31"><c r="A31"><v>2</v></c></row><row r="32"><c r="A32"><v>3</v></c></row></sheetData>`,
      ],
      [/<legacyDrawing/, `<drawing r:id="rId90"/><legacyDrawing`],
      ["</worksheet>", `${EXTENSIONS}</worksheet>`],
    ),
  });
}
