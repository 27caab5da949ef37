/** Charts in the drawing of a worksheet: those that scripts made are told by their names from all else there, which stays as it is. */

import type { Model } from "@odoo/o-spreadsheet";
import { chartContent, chartsOf } from "../charts";
import type { ChartPlace, SheetChart } from "../charts";
import { chartPart } from "./chart-part";
import type { Package } from "./package";
import { chartFromPart } from "./read-chart";
import type { FileChart } from "./read-chart";
import { attributeOf, childOf, childrenOf, elementText, encodeAttribute, rootOf } from "./xml";
import type { XmlElement } from "./xml";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The name by which a chart that a script made is known again. */
const OWN_NAME = /^cchc-bieu-do-\d+$/;
const ownName = (number: number): string => `cchc-bieu-do-${number}`;

/** Units of a drawing in a pixel. */
const EMU = 9525;
const pixels = (emu: string | undefined): number => Math.round(Number(emu ?? 0) / EMU);

/** A chart that a script made, where the file has it. */
export interface OwnChart extends FileChart {
  readonly place: ChartPlace;
  /** Its place in the text of the drawing. */
  readonly start: number;
  readonly end: number;
  /** Id of the drawing's link to its part, and the part. */
  readonly link: string;
  readonly part: string;
}

/** Sizes of a sheet's lines in pixels, for charts that end at a cell. */
export interface LineSizes {
  readonly row: (index: number) => number;
  readonly col: (index: number) => number;
}

const drawingOf = (file: Package, sheetPart: string): string | undefined =>
  file.relationships(sheetPart).find(({ kind }) => kind === "drawing")?.part;

/** The charts of a sheet's file that a script made. */
export function ownCharts(file: Package, sheetPart: string, sizes: LineSizes): OwnChart[] {
  const drawing = drawingOf(file, sheetPart);
  const root = rootOf((drawing === undefined ? undefined : file.text(drawing)) ?? "");
  if (drawing === undefined || root === undefined) return [];
  const links = new Map(file.relationships(drawing).map((link) => [link.id, link]));
  return childrenOf(root.inner).flatMap((anchor): OwnChart[] => {
    const frame = childOf(anchor, "xdr:graphicFrame");
    const properties = childOf(childOf(frame, "xdr:nvGraphicFramePr"), "xdr:cNvPr");
    if (!OWN_NAME.test(attributeOf(properties?.attributes ?? "", "name") ?? "")) return [];
    const named = childOf(childOf(childOf(frame, "a:graphic"), "a:graphicData"), "c:chart");
    const link = attributeOf(named?.attributes ?? "", "r:id") ?? "";
    const part = links.get(link)?.part;
    const chart = part === undefined ? undefined : chartFromPart(file.text(part) ?? "");
    const place = placeOf(anchor, sizes);
    return part === undefined || chart === undefined || place === undefined
      ? []
      : [{ ...chart, place, start: anchor.start, end: anchor.end, link, part }];
  });
}

function placeOf(anchor: XmlElement, sizes: LineSizes): ChartPlace | undefined {
  const corner = (name: string): { row: number; col: number; x: number; y: number } | undefined => {
    const element = childOf(anchor, name);
    const text = (child: string): string | undefined => childOf(element, child)?.inner;
    return element === undefined
      ? undefined
      : {
          row: Number(text("xdr:row") ?? 0),
          col: Number(text("xdr:col") ?? 0),
          x: pixels(text("xdr:colOff")),
          y: pixels(text("xdr:rowOff")),
        };
  };
  const from = corner("xdr:from");
  if (from === undefined) return undefined;
  const { row, col, x: offsetX, y: offsetY } = from;
  const size = childOf(anchor, "xdr:ext")?.attributes;
  if (size !== undefined)
    return {
      row,
      col,
      offsetX,
      offsetY,
      width: pixels(attributeOf(size, "cx")),
      height: pixels(attributeOf(size, "cy")),
    };
  const to = corner("xdr:to");
  if (to === undefined) return undefined;
  const between = (start: number, end: number, sizeOf: (index: number) => number): number => {
    let sum = 0;
    for (let line = start; line < end; line++) sum += sizeOf(line);
    return sum;
  };
  return {
    row,
    col,
    offsetX,
    offsetY,
    width: between(col, to.col, sizes.col) + to.x - offsetX,
    height: between(row, to.row, sizes.row) + to.y - offsetY,
  };
}

/** The charts of a sheet by value: what they look like, where they are, which cells they show, and what those hold. */
export function chartsText(model: Model, sheetId: string): string {
  const charts = chartsOf(model, sheetId);
  const name = (id: string): string => model.getters.getSheetName(id);
  return charts.length === 0
    ? ""
    : JSON.stringify(
        charts.map((chart) => [chart.place, chartPart(chart, chartContent(model, chart), name)]),
      );
}

/** What became of a sheet's drawing: the id of the sheet's link to it, or null if there is nothing in it any more. */
export interface WrittenDrawing {
  readonly link: string | null;
  /** The parts of the charts. */
  readonly charts: readonly string[];
}

/** Writes the charts that the model has on a sheet in place of those that scripts made before. */
export function writeCharts(file: Package, sheetPart: string, model: Model, sheetId: string): WrittenDrawing {
  const { getters } = model;
  const charts = chartsOf(model, sheetId);
  const known = drawingOf(file, sheetPart);
  const drawing = known ?? freeName(file, (number) => `xl/drawings/drawing${number}.xml`);
  const old = ownCharts(file, sheetPart, { row: () => 0, col: () => 0 });
  for (const { link, part } of old) {
    file.unlink(drawing, link);
    file.delete(part);
  }
  const xml = (known === undefined ? undefined : file.text(known)) ?? "";
  const root = rootOf(xml);
  const isOwn = ({ start, end }: XmlElement): boolean =>
    old.some((chart) => chart.start === start && chart.end === end);
  const inner = root?.inner ?? "";
  const others = childrenOf(inner).filter((anchor) => !isOwn(anchor));
  const linkToDrawing = file.relationships(sheetPart).find(({ kind }) => kind === "drawing")?.id;
  if (charts.length === 0 && others.length === 0) {
    if (linkToDrawing !== undefined) file.unlink(sheetPart, linkToDrawing);
    return { link: null, charts: [] };
  }
  if (known === undefined) file.add(drawing, "", DRAWING_TYPE);
  const kept = others.map(({ start, end }) => inner.slice(start, end));
  let id = Math.max(
    1,
    ...Array.from(kept.join("").matchAll(/<\w+:cNvPr[^>]* id="(\d+)"/g), ([, text]) => Number(text)),
  );
  const written: string[] = [];
  const anchors = charts.map((chart, index) => {
    const part = freeName(file, (number) => `xl/charts/chart${number}.xml`);
    file.add(
      part,
      chartPart(chart, chartContent(model, chart), (one) => getters.getSheetName(one)),
      CHART_TYPE,
    );
    written.push(part);
    return anchorOf(model, sheetId, chart, {
      id: ++id,
      name: ownName(index + 1),
      link: file.link(drawing, "chart", part),
    });
  });
  const {
    name = "xdr:wsDr",
    attributes = ` xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"`,
    start = 0,
  } = root ?? {};
  const head = root === undefined ? HEAD : xml.slice(0, start);
  file.setText(drawing, `${head}${elementText(name, attributes, [...kept, ...anchors].join(""))}`);
  return { link: linkToDrawing ?? file.link(sheetPart, "drawing", drawing), charts: written };
}

function freeName(file: Package, name: (number: number) => string): string {
  let number = 1;
  while (file.has(name(number))) number++;
  return name(number);
}

function anchorOf(
  { getters }: Model,
  sheetId: string,
  { look, place }: SheetChart,
  { id, name, link }: { readonly id: number; readonly name: string; readonly link: string },
): string {
  // A corner lies inside of its cell: Excel does not look further.
  const along = (
    line: number,
    offset: number,
    lines: number,
    sizeOf: (index: number) => number,
  ): [number, number] => {
    let [at, rest] = [line, offset];
    while (at < lines - 1 && rest >= sizeOf(at)) rest -= sizeOf(at++);
    return [at, rest];
  };
  const [col, x] = along(place.col, place.offsetX, getters.getNumberCols(sheetId), (index) =>
    getters.getColSize(sheetId, index),
  );
  const [row, y] = along(place.row, place.offsetY, getters.getNumberRows(sheetId), (index) =>
    getters.getRowSize(sheetId, index),
  );
  const spoken = look.title.text === "" ? "" : ` descr="${encodeAttribute(look.title.text)}"`;
  const emu = (length: number): number => Math.round(length * EMU);
  return [
    `<xdr:oneCellAnchor xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}">`,
    `<xdr:from><xdr:col>${col}</xdr:col><xdr:colOff>${emu(x)}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${emu(y)}</xdr:rowOff></xdr:from>`,
    `<xdr:ext cx="${emu(place.width)}" cy="${emu(place.height)}"/>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${name}"${spoken}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`,
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${LINKS}" r:id="${link}"/></a:graphicData></a:graphic>`,
    `</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`,
  ].join("");
}
