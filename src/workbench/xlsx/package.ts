/** The parts of an .xlsx file: unzipped within limits, found by their relationships, zipped again with all that nobody touched. */

import { strFromU8, strToU8 } from "fflate";
import { WorkbookError } from "../errors";
import { attributeOf, childrenNamed, elementText, encodeAttribute, rootOf } from "./xml";
import { PORTABLE_COMPRESSION, PackedPart, unzipped, zipped } from "./zip";
import type { Compression } from "./zip";

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A link from one part to another, or to an address outside. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, e.g. "worksheet": the rest differs between editions of the standard. */
  readonly kind: string;
  /** Name of the part it leads to; undefined for an address outside. */
  readonly part: string | undefined;
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** True if the bytes hold a text in UTF-16, as directories of the old binary formats do. */
function holdsWide(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text).flatMap((char) => [char.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

export class Package {
  /** Parts as text, decoded when asked for. */
  private readonly texts = new Map<string, string>();

  /** `parts`: bytes as they came, or text that was set. */
  private constructor(
    private readonly parts: Map<string, Uint8Array | PackedPart | string>,
    private readonly compression: Compression,
  ) {}

  /** Unzips a file, `isChecked` one that was opened before. Throws a `WorkbookError` if it is no zip file, damaged, encrypted or unfolds to too much. */
  static open(bytes: Uint8Array, compression: Compression, isChecked = false): Package {
    if (startsWith(bytes, COMPOUND)) {
      // Office encrypts a workbook by wrapping it into the container of the old binary formats.
      if (holdsWide(bytes, "EncryptedPackage"))
        throw new WorkbookError("encrypted", "The workbook is protected by a password.");
      throw new WorkbookError("notXlsx", "The file is in an old binary format (.xls), not .xlsx.");
    }
    if (!startsWith(bytes, ZIP)) throw new WorkbookError("notXlsx", "The file is not an .xlsx workbook.");
    const parts = [...unzipped(bytes, isChecked, compression)].map(
      ([name, part]) => [name.replaceAll("\\", "/").replace(/^\/+/, ""), part] as const,
    );
    return new Package(new Map(parts), compression);
  }

  /** A package of these texts. */
  static of(texts: Readonly<Record<string, string>>): Package {
    return new Package(new Map(Object.entries(texts)), PORTABLE_COMPRESSION);
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  names(): string[] {
    return [...this.parts.keys()];
  }

  /** The text of a part, in the namespace without prefix; undefined if there is no such part. */
  text(name: string): string | undefined {
    const known = this.texts.get(name);
    if (known !== undefined) return known;
    const part = this.parts.get(name);
    if (part === undefined || typeof part === "string") return part;
    const text = withoutPrefix(decode(part instanceof PackedPart ? part.bytes : part));
    this.texts.set(name, text);
    return text;
  }

  setText(name: string, text: string): void {
    this.texts.delete(name);
    this.parts.set(name, text);
  }

  /** Adds a part that was not there, with its content type. */
  add(name: string, text: string, contentType: string): void {
    this.setText(name, text);
    this.declare(elementText("Override", ` PartName="/${name}" ContentType="${contentType}"`, ""));
  }

  /** Tells the content type of all files with an ending. */
  declareEnding(ending: string, contentType: string): void {
    if (!(this.text(CONTENT_TYPES) ?? "").includes(`Extension="${ending}"`))
      this.declare(elementText("Default", ` Extension="${ending}" ContentType="${contentType}"`, ""));
  }

  private declare(declaration: string): void {
    const text = this.text(CONTENT_TYPES) ?? "";
    this.setText(
      CONTENT_TYPES,
      text.replace(/<\/Types>\s*$/, () => `${declaration}</Types>`),
    );
  }

  /** Takes a part away, with its content type and its own links. */
  delete(name: string): void {
    for (const gone of [name, relationshipsPart(name)]) {
      this.parts.delete(gone);
      this.texts.delete(gone);
    }
    const text = this.text(CONTENT_TYPES) ?? "";
    const declared = childrenNamed(rootOf(text), "Override").find(
      ({ attributes }) => attributeOf(attributes, "PartName")?.toLowerCase() === `/${name}`.toLowerCase(),
    );
    if (declared !== undefined)
      this.setText(CONTENT_TYPES, text.replace(elementPattern(declared.attributes), ""));
  }

  /** The links of a part; "" stands for the package itself. */
  relationships(part: string): Relationship[] {
    return childrenNamed(rootOf(this.text(relationshipsPart(part)) ?? ""), "Relationship").map(
      ({ attributes }) => {
        const target = attributeOf(attributes, "Target") ?? "";
        const isOutside = attributeOf(attributes, "TargetMode") === "External";
        return {
          id: attributeOf(attributes, "Id") ?? "",
          kind: (attributeOf(attributes, "Type") ?? "").replace(/^.*\//, ""),
          part: isOutside ? undefined : this.existing(resolve(part, target)),
        };
      },
    );
  }

  /** Names of parts are told apart by letters, whatever their case. */
  private existing(name: string): string {
    if (this.parts.has(name)) return name;
    const lower = name.toLowerCase();
    return this.names().find((one) => one.toLowerCase() === lower) ?? name;
  }

  /** Adds a link and returns its id. `kind` is the last word of its type, or the whole of it; `target` the part it leads to. */
  link(part: string, kind: string, target: string): string {
    const taken = new Set(this.relationships(part).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const type = kind.includes("/") ? kind : `${RELATIONSHIPS}/${kind}`;
    const attributes = ` Id="${id}" Type="${type}" Target="/${encodeAttribute(target)}"`;
    const name = relationshipsPart(part);
    const text =
      this.text(name) ??
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
    const link = elementText("Relationship", attributes, "");
    this.setText(
      name,
      /<Relationships[^>]*\/>\s*$/.test(text)
        ? text.replace(
            /<Relationships([^>]*)\/>\s*$/,
            (_, all: string) => `<Relationships${all}>${link}</Relationships>`,
          )
        : text.replace(/<\/Relationships>\s*$/, () => `${link}</Relationships>`),
    );
    return id;
  }

  /** Takes a link away. */
  unlink(part: string, id: string): void {
    const name = relationshipsPart(part);
    const text = this.text(name) ?? "";
    const link = childrenNamed(rootOf(text), "Relationship").find(
      ({ attributes }) => attributeOf(attributes, "Id") === id,
    );
    if (link !== undefined) this.setText(name, text.replace(elementPattern(link.attributes), ""));
  }

  /** The parts that the package's links lead to, directly or by way of others. */
  reachable(): Set<string> {
    const found = new Set<string>();
    const follow = (part: string): void => {
      for (const { part: target } of this.relationships(part)) {
        if (target === undefined || found.has(target)) continue;
        found.add(target);
        follow(target);
      }
    };
    follow("");
    return found;
  }

  /** The file. The same parts give the same bytes. */
  toBytes(): Uint8Array {
    return zipped(
      [...this.parts].map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part] as const),
      this.compression,
    );
  }
}

function decode(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  return strFromU8(bytes).replace(/^\ufeff/, "");
}

/** Some programs give the main namespace a prefix: `<x:worksheet xmlns:x="…">`. */
function withoutPrefix(xml: string): string {
  const prefix = /<(\w+):(?:workbook|worksheet|sst|styleSheet|comments|Types|Relationships)\s/.exec(
    xml.slice(0, 2000),
  )?.[1];
  return prefix === undefined
    ? xml
    : xml
        .replaceAll(`<${prefix}:`, "<")
        .replaceAll(`</${prefix}:`, "</")
        .replace(`xmlns:${prefix}=`, "xmlns=");
}

/** Finds an empty element again by its attributes. */
const elementPattern = (attributes: string): RegExp =>
  new RegExp(`<\\w+${attributes.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*(?:/>|>\\s*</\\w+>)`);

function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The name of the part that a link's target means, seen from the part that has the link. */
function resolve(part: string, target: string): string {
  const path = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of unescaped(target).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

function unescaped(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
