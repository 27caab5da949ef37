/** Notes of a worksheet: the comments part, and the drawing that tells Excel where their boxes are. */

import { cellToA1, parseA1 } from "../a1";
import { cellKey } from "../side-data";
import type { Package } from "./package";
import { textElement, textOf } from "./strings";
import { attributeOf, childOf, childrenNamed, childrenOf, elementText, rootOf, withAttribute } from "./xml";
import type { XmlElement } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

interface FileNote {
  readonly comment: XmlElement;
  readonly text: string;
}

/** The notes of a sheet's file by cell. */
function fileNotes(file: Package, sheetPart: string): Map<string, FileNote> {
  const part = partOf(file, sheetPart, "comments");
  const list = childOf(rootOf((part === undefined ? undefined : file.text(part)) ?? ""), "commentList");
  const notes = new Map<string, FileNote>();
  for (const comment of childrenNamed(list, "comment")) {
    const zone = parseA1(attributeOf(comment.attributes, "ref") ?? "", 0, 0);
    const text = textOf(childOf(comment, "text")?.inner ?? "");
    if (zone !== undefined) notes.set(cellKey(zone.left, zone.top), { comment, text });
  }
  return notes;
}

const partOf = (file: Package, sheetPart: string, kind: string): string | undefined =>
  file.relationships(sheetPart).find((link) => link.kind === kind)?.part;

/** The texts of a sheet's notes by cell. */
export function readNotes(file: Package, sheetPart: string): Record<string, string> {
  return Object.fromEntries([...fileNotes(file, sheetPart)].map(([key, { text }]) => [key, text]));
}

/** A note as it shall be: its text, and where the file has it now if it has it. */
export interface WrittenNote {
  readonly text: string;
  readonly from: string | undefined;
}

/**
 * Writes a sheet's notes; those that the file has keep their author, their look and the shape of their box.
 * Returns the id of the link to the drawing of the boxes, for the sheet to name it.
 */
export function writeNotes(
  file: Package,
  sheetPart: string,
  notes: ReadonlyMap<string, WrittenNote>,
): string | undefined {
  const old = fileNotes(file, sheetPart);
  const commentsPart = partOf(file, sheetPart, "comments") ?? addPart(file, sheetPart, "comments");
  const drawingPart = partOf(file, sheetPart, "vmlDrawing") ?? addPart(file, sheetPart, "vmlDrawing");
  const cells = [...notes].map(([key, note]) => {
    const [col = 0, row = 0] = key.split(",").map(Number);
    return { row, col, ...note };
  });
  const comments = cells.map(({ row, col, text, from }) => {
    const known = from === undefined ? undefined : old.get(from);
    const attributes = withAttribute(
      known?.comment.attributes ?? ' ref="" authorId="0"',
      "ref",
      cellToA1(row, col),
    );
    const inner = known?.text === text ? known.comment.inner : `<text>${textElement(text)}</text>`;
    return elementText("comment", attributes, inner);
  });
  const root = rootOf(file.text(commentsPart) ?? "");
  const authors = childOf(root, "authors")?.inner ?? "";
  file.setText(
    commentsPart,
    `${HEAD}<comments${root?.attributes ?? ` xmlns="${MAIN}"`}><authors>${authors === "" ? "<author></author>" : authors}</authors><commentList>${comments.join("")}</commentList></comments>`,
  );
  file.setText(drawingPart, drawingOf(file.text(drawingPart), cells));
  return file.relationships(sheetPart).find(({ kind }) => kind === "vmlDrawing")?.id;
}

function addPart(file: Package, sheetPart: string, kind: "comments" | "vmlDrawing"): string {
  const isComments = kind === "comments";
  let number = 1;
  const name = (): string =>
    isComments ? `xl/comments${number}.xml` : `xl/drawings/vmlDrawing${number}.vml`;
  while (file.has(name())) number++;
  const part = name();
  if (isComments) file.add(part, "", COMMENTS_TYPE);
  else {
    file.setText(part, "");
    file.declareEnding("vml", DRAWING_TYPE);
  }
  file.link(sheetPart, kind, part);
  return part;
}

const NEW_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** The drawing with one box for each note; boxes that are there move along, other shapes stay. */
function drawingOf(
  old: string | undefined,
  notes: readonly { row: number; col: number; from: string | undefined }[],
): string {
  const xml = old === undefined || old === "" ? NEW_DRAWING : old;
  const root = rootOf(xml);
  if (root === undefined) return xml;
  const boxes = new Map<string, XmlElement>();
  const others: string[] = [];
  for (const child of childrenOf(root.inner)) {
    const data = childOf(child, "x:ClientData");
    const isNote = child.name === "v:shape" && attributeOf(data?.attributes ?? "", "ObjectType") === "Note";
    if (isNote) boxes.set(cellKey(lineOf(data, "x:Column"), lineOf(data, "x:Row")), child);
    else others.push(root.inner.slice(child.start, child.end));
  }
  let number = 1;
  const freeId = (): string => {
    while (xml.includes(`"cchc_note${number}"`)) number++;
    return `cchc_note${number++}`;
  };
  const shapes = notes.map(({ row, col, from }) => {
    const box = from === undefined ? undefined : boxes.get(from);
    if (box === undefined) return newBox(freeId(), row, col);
    const inner = box.inner
      .replace(/<x:Row>\d+<\/x:Row>/, `<x:Row>${row}</x:Row>`)
      .replace(/<x:Column>\d+<\/x:Column>/, `<x:Column>${col}</x:Column>`);
    return elementText(box.name, box.attributes, inner);
  });
  return `<xml${root.attributes}>${others.join("")}${shapes.join("")}</xml>`;
}

const lineOf = (data: XmlElement | undefined, name: string): number =>
  Number(childOf(data, name)?.inner ?? -1);

function newBox(id: string, row: number, col: number): string {
  const anchor = [col + 1, 15, Math.max(row - 1, 0), 10, col + 3, 15, Math.max(row - 1, 0) + 4, 4].join(", ");
  return `<v:shape id="${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${col}</x:Column></x:ClientData></v:shape>`;
}
