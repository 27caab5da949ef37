/** Looking into XML without taking it apart: elements are places in the text, so that all around them can stay as it is. */

/** An element of a text. */
export interface XmlElement {
  readonly name: string;
  /** What stands between the name and the end of the opening tag. */
  readonly attributes: string;
  /** Where the element begins and ends in the text. */
  readonly start: number;
  readonly end: number;
  /** What is inside, as XML; "" for an empty element. */
  readonly inner: string;
}

const TAG = /<([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/y;

/** The elements directly inside a text, in order. Throws if the text is not well-formed as far as it is looked at. */
export function childrenOf(xml: string): XmlElement[] {
  const children: XmlElement[] = [];
  let position = 0;
  for (;;) {
    const start = xml.indexOf("<", position);
    if (start < 0) return children;
    const skipped = endOfOther(xml, start);
    if (skipped !== undefined) {
      position = skipped;
      continue;
    }
    TAG.lastIndex = start;
    const tag = TAG.exec(xml);
    if (tag === null) throw new Error(`A tag is damaged: ${xml.slice(start, start + 40)}`);
    const [all, name = "", attributes = "", empty = ""] = tag;
    const innerStart = start + all.length;
    const innerEnd = empty === "" ? closingOf(xml, name, innerStart) : innerStart;
    if (innerEnd === undefined) throw new Error(`The element ${name} does not end.`);
    const end = empty === "" ? xml.indexOf(">", innerEnd) + 1 : innerStart;
    children.push({ name, attributes, start, end, inner: xml.slice(innerStart, innerEnd) });
    position = end;
  }
}

/** The end of a comment, a declaration or character data; undefined where an element begins. */
function endOfOther(xml: string, start: number): number | undefined {
  const next = xml.charAt(start + 1);
  if (next !== "!" && next !== "?" && next !== "/") return undefined;
  const closing = xml.startsWith("<!--", start)
    ? "-->"
    : xml.startsWith("<![CDATA[", start)
      ? "]]>"
      : next === "?"
        ? "?>"
        : ">";
  const end = xml.indexOf(closing, start);
  return end < 0 ? xml.length : end + closing.length;
}

/** Where the closing tag of an element begins. */
function closingOf(xml: string, name: string, from: number): number | undefined {
  const closing = `</${name}`;
  let depth = 1;
  let position = from;
  for (;;) {
    const close = xml.indexOf(closing, position);
    if (close < 0) return undefined;
    const isWhole = /[\s>]/.test(xml.charAt(close + closing.length));
    if (isWhole) depth += openingsOf(xml, name, position, close) - 1;
    if (depth === 0) return close;
    position = close + closing.length;
  }
}

/** How many elements of this name open, and do not end at once, in a part of the text. */
function openingsOf(xml: string, name: string, from: number, to: number): number {
  let count = 0;
  for (let at = xml.indexOf(`<${name}`, from); at >= 0 && at < to; at = xml.indexOf(`<${name}`, at + 1)) {
    TAG.lastIndex = at;
    const tag = TAG.exec(xml);
    if (tag?.[1] === name && tag[3] === "") count++;
  }
  return count;
}

/** The root element of a part. */
export function rootOf(xml: string): XmlElement | undefined {
  return childrenOf(xml)[0];
}

/** The first child of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : childrenOf(element.inner).find((child) => child.name === name);
}

/** The children of this name. */
export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element === undefined ? [] : childrenOf(element.inner).filter((child) => child.name === name);
}

const ATTRIBUTE = /(\s*)([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** An attribute's value from the attributes of an opening tag. */
export function attributeOf(attributes: string, name: string): string | undefined {
  if (!attributes.includes(name)) return undefined;
  // As programs write them; without single quotes none can be inside of another's value.
  const plain = attributes.indexOf(` ${name}="`);
  if (plain >= 0 && !attributes.includes("'")) {
    const start = plain + name.length + 3;
    return decodeXml(attributes.slice(start, attributes.indexOf('"', start)));
  }
  for (const [, , key, double, single] of attributes.matchAll(ATTRIBUTE))
    if (key === name) return decodeXml(double ?? single ?? "");
  return undefined;
}

/** A number from an attribute; undefined if there is none. */
export function numberOf(attributes: string, name: string): number | undefined {
  const text = attributeOf(attributes, name);
  if (text === undefined || text === "") return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** A truth value from an attribute: "1" and "true" are true. */
export function flagOf(attributes: string, name: string): boolean | undefined {
  const text = attributeOf(attributes, name);
  return text === undefined ? undefined : text === "1" || text === "true" || text === "on";
}

/** The attributes with one set, or taken away by undefined. */
export function withAttribute(attributes: string, name: string, value: string | number | undefined): string {
  const written = value === undefined ? "" : ` ${name}="${encodeAttribute(String(value))}"`;
  const isThere = attributeOf(attributes, name) !== undefined;
  if (!isThere) return written === "" ? attributes : `${attributes.trimEnd()}${written}`;
  return attributes.replace(ATTRIBUTE, (all: string, _space: string, key: string) =>
    key === name ? written : all,
  );
}

/** An element as text; without inner text it is an empty one. */
export function elementText(name: string, attributes: string, inner: string): string {
  const head =
    attributes === "" || /^\s/.test(attributes) ? `<${name}${attributes}` : `<${name} ${attributes}`;
  return inner === "" ? `${head.trimEnd()}/>` : `${head.trimEnd()}>${inner}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** XML text as the characters that it stands for. */
export function decodeXml(xml: string): string {
  if (!xml.includes("&")) return xml;
  return xml.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (all: string, entity: string) => {
    if (!entity.startsWith("#")) return ENTITIES[entity] ?? all;
    const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

const ENCODED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Characters as the text of an element. */
export function encodeXml(text: string): string {
  return /[&<>\r]/.test(text)
    ? text.replace(/[&<>\r]/g, (char) => ENCODED[char] ?? `&#${char.charCodeAt(0)};`)
    : text;
}

/** Characters as the value of an attribute, where line breaks would become spaces. */
export function encodeAttribute(text: string): string {
  return /[&<>"\r\n\t]/.test(text)
    ? text.replace(/[&<>"\r\n\t]/g, (char) => ENCODED[char] ?? `&#${char.charCodeAt(0)};`)
    : text;
}

/** The text of a cell: Office writes what XML cannot hold as `_x000B_`. */
export function decodeCellText(xml: string): string {
  const text = decodeXml(xml);
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

/** The text of a cell for a file. */
export function encodeCellText(text: string): string {
  const code = (char: string): string =>
    `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  return encodeXml(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, code)
      .replace(/[^\P{Cc}\t\n\r]/gu, code)
      .replace(/[\ufffe\uffff]/g, code),
  );
}
