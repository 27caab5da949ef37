/** A Word file read back: its pages, paragraphs and tables, as Word would find them. */
import { strFromU8, unzipSync } from "fflate";
import { Packer, type Document } from "docx";
import {
  attributeOf,
  childOf,
  childrenNamed,
  childrenOf,
  decodeXml,
  type XmlElement,
} from "../../../src/workbench/xlsx/xml";

export interface ReadParagraph {
  /** Breaks as "\n", tabs as "\t". */
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly align: string;
  readonly isKeptWithNext: boolean;
  /** The dotted blank that a tab fills. */
  readonly hasDottedTab: boolean;
}

export interface ReadRow {
  readonly isHeader: boolean;
  readonly mayBeCut: boolean;
  /** The paragraphs of each cell. */
  readonly cells: readonly (readonly ReadParagraph[])[];
}

export interface ReadTable {
  readonly isRuled: boolean;
  readonly rows: readonly ReadRow[];
}

/** In millimetres. */
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly margins: Readonly<Record<"top" | "bottom" | "left" | "right", number>>;
}

export interface ReadDocument {
  readonly page: ReadPage;
  readonly blocks: readonly (ReadParagraph | ReadTable)[];
  /** All text, tables included, one paragraph a line. */
  readonly text: string;
  /** Of the first page and of the others. */
  readonly headers: { readonly first: string; readonly others: string };
  /** Fonts that are named anywhere, and sizes in points. */
  readonly fonts: ReadonlySet<string>;
  readonly sizes: ReadonlySet<number>;
  /** Points: how high the last paragraph is, if nothing stands in it. Undefined where it has the document's own size. */
  readonly lastMarkSize: number | undefined;
  readonly title: string;
}

const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

export async function readBack(document: Document): Promise<ReadDocument> {
  const parts = unzipSync(new Uint8Array(await Packer.toBuffer(document)));
  const partText = (name: string): string => {
    const part = parts[name];
    if (!part) throw new Error(`The file has no part ${name}.`);
    return strFromU8(part);
  };
  const xml = partText("word/document.xml");
  const body = childOf(childrenOf(xml)[0], "w:body");
  if (!body) throw new Error("The file has no body.");
  const sections = childrenNamed(body, "w:sectPr");
  const [section] = sections;
  if (!section || sections.length > 1) throw new Error(`Sections: ${String(sections.length)}`);
  const blocks = childrenOf(body.inner).flatMap((element): readonly (ReadParagraph | ReadTable)[] => {
    if (element.name === "w:p") return [paragraphOf(element)];
    return element.name === "w:tbl" ? [tableOf(element)] : [];
  });
  const styles = partText("word/styles.xml");
  return {
    page: pageOf(section),
    blocks,
    text: textsOf(blocks).join("\n"),
    headers: headersOf(section, partText),
    fonts: new Set(
      [...`${xml}${styles}`.matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)="([^"]*)"/g)].map(
        ([, font = ""]) => font,
      ),
    ),
    sizes: new Set([...xml.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size) / 2)),
    lastMarkSize: markSizeOf(xml.slice(xml.lastIndexOf("<w:p>"))),
    title: decodeXml(/<dc:title>(.*?)<\/dc:title>/s.exec(partText("docProps/core.xml"))?.[1] ?? ""),
  };
}

function markSizeOf(paragraphXml: string): number | undefined {
  const mark = /^<w:p><w:pPr>.*?<w:rPr>(.*?)<\/w:rPr><\/w:pPr>/s.exec(paragraphXml)?.[1] ?? "";
  const [, size] = /<w:sz w:val="(\d+)"/.exec(mark) ?? [];
  return size === undefined ? undefined : Number(size) / 2;
}

function pageOf(section: XmlElement): ReadPage {
  const size = childOf(section, "w:pgSz");
  const margins = childOf(section, "w:pgMar");
  const of = (element: XmlElement | undefined, name: string): number =>
    Math.round(Number(attributeOf(element?.attributes ?? "", `w:${name}`)) / TWIPS_PER_MILLIMETRE);
  return {
    width: of(size, "w"),
    height: of(size, "h"),
    margins: {
      top: of(margins, "top"),
      bottom: of(margins, "bottom"),
      left: of(margins, "left"),
      right: of(margins, "right"),
    },
  };
}

function headersOf(section: XmlElement, partText: (name: string) => string): ReadDocument["headers"] {
  const isFirstOwn = childOf(section, "w:titlePg") !== undefined;
  const links = partText("word/_rels/document.xml.rels");
  const of = (type: string): string => {
    const reference = childrenNamed(section, "w:headerReference").find(
      ({ attributes }) => attributeOf(attributes, "w:type") === type,
    );
    const id = attributeOf(reference?.attributes ?? "", "r:id") ?? "";
    const target = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(links)?.[0] ?? "";
    return partText(`word/${attributeOf(target.slice("<Relationship".length), "Target") ?? ""}`);
  };
  const [first, others] = [of("first"), of("default")];
  return { first: isFirstOwn ? first : others, others };
}

function paragraphOf(element: XmlElement): ReadParagraph {
  const properties = childOf(element, "w:pPr");
  const runs = childrenNamed(element, "w:r");
  const all = (name: string): boolean => {
    const withText = runs.filter((run) => textOfRun(run).trim() !== "");
    return withText.length > 0 && withText.every((run) => isOn(childOf(childOf(run, "w:rPr"), name)));
  };
  const tab = childOf(childOf(properties, "w:tabs"), "w:tab");
  return {
    text: runs.map(textOfRun).join(""),
    isBold: all("w:b"),
    isItalic: all("w:i"),
    align: attributeOf(childOf(properties, "w:jc")?.attributes ?? "", "w:val") ?? "left",
    isKeptWithNext: isOn(childOf(properties, "w:keepNext")),
    hasDottedTab: attributeOf(tab?.attributes ?? "", "w:leader") === "dot",
  };
}

function isOn(element: XmlElement | undefined): boolean {
  const value = attributeOf(element?.attributes ?? "", "w:val");
  return element !== undefined && value !== "false" && value !== "0";
}

function textOfRun(run: XmlElement): string {
  return childrenOf(run.inner)
    .map(({ name, inner }) =>
      name === "w:t" ? decodeXml(inner) : name === "w:br" ? "\n" : name === "w:tab" ? "\t" : "",
    )
    .join("");
}

function tableOf(element: XmlElement): ReadTable {
  const borders = childOf(childOf(element, "w:tblPr"), "w:tblBorders");
  return {
    isRuled: attributeOf(childOf(borders, "w:insideV")?.attributes ?? "", "w:val") === "single",
    rows: childrenNamed(element, "w:tr").map((row) => {
      const properties = childOf(row, "w:trPr");
      return {
        isHeader: isOn(childOf(properties, "w:tblHeader")),
        mayBeCut: !isOn(childOf(properties, "w:cantSplit")),
        cells: childrenNamed(row, "w:tc").map((cell) => childrenNamed(cell, "w:p").map(paragraphOf)),
      };
    }),
  };
}

function textsOf(blocks: ReadDocument["blocks"]): readonly string[] {
  return blocks.flatMap((block) =>
    "rows" in block
      ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.map(({ text }) => text)))
      : [block.text],
  );
}

/** Paragraphs that stand in no table. */
export function paragraphsOf({ blocks }: ReadDocument): readonly ReadParagraph[] {
  return blocks.flatMap((block) => ("rows" in block ? [] : [block]));
}

/** The tables with rules, as texts: rows of cells. */
export function ruledTables({ blocks }: ReadDocument): readonly (readonly (readonly string[])[])[] {
  return blocks.flatMap((block) => ("rows" in block && block.isRuled ? [textsOfTable(block)] : []));
}

/** The tables that only set blocks beside each other. */
export function plainTables({ blocks }: ReadDocument): readonly (readonly (readonly string[])[])[] {
  return blocks.flatMap((block) => ("rows" in block && !block.isRuled ? [textsOfTable(block)] : []));
}

function textsOfTable({ rows }: ReadTable): readonly (readonly string[])[] {
  return rows.map(({ cells }) => cells.map((cell) => cell.map(({ text }) => text).join("\n")));
}
