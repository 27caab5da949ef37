/** The table of texts that the cells of a workbook share. */

import { childrenNamed, decodeCellText, elementText, encodeCellText, rootOf, withAttribute } from "./xml";

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>';

/** The text of `<si>` or `<is>`: all runs of it, without the readings of East Asian signs. */
export function textOf(inner: string): string {
  const spoken = inner.includes("<rPh") ? inner.replace(/<rPh[\s\S]*?<\/rPh>/g, "") : inner;
  let text = "";
  for (const [, run = ""] of spoken.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)) text += decodeCellText(run);
  return text;
}

export class SharedStrings {
  private readonly texts: readonly string[];
  private readonly added = new Map<string, number>();

  constructor(private readonly xml: string = HEAD) {
    this.texts = childrenNamed(rootOf(xml), "si").map(({ inner }) => textOf(inner));
  }

  get changed(): boolean {
    return this.added.size > 0;
  }

  /** Throws if there is no such text: an empty cell would be a guess. */
  at(index: number): string {
    const text = this.texts[index];
    if (text === undefined) throw new Error(`The text ${index} is missing.`);
    return text;
  }

  /** The place of a text; it is added if it was not added before. */
  indexOf(text: string): number {
    let index = this.added.get(text);
    if (index === undefined) this.added.set(text, (index = this.texts.length + this.added.size));
    return index;
  }

  /** The part with the added texts. */
  toXml(): string {
    const root = rootOf(this.xml);
    if (root === undefined) return this.xml;
    const added = [...this.added.keys()].map((text) => `<si>${textElement(text)}</si>`);
    // The counts are optional, and wrong ones worse than none.
    const attributes = withAttribute(
      withAttribute(root.attributes, "count", undefined),
      "uniqueCount",
      undefined,
    );
    return `${this.xml.slice(0, root.start)}${elementText("sst", attributes, root.inner + added.join(""))}`;
  }
}

/** `<t>` with the spaces around a text kept. */
export function textElement(text: string): string {
  const spaces = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${spaces}>${encodeCellText(text)}</t>`;
}
