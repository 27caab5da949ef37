/** The keywords among a document's properties. */

import type { Package } from "./package";
import { childOf, childrenOf, decodeXml, elementText, encodeXml, rootOf } from "./xml";

const TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
const KIND = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const PART = "docProps/core.xml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NEW_PROPERTIES = `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"></cp:coreProperties>`;

const partOf = (file: Package): string | undefined =>
  file.relationships("").find(({ kind }) => kind === "core-properties")?.part;

/** The keywords of a file; "" if it has none. */
export function keywordsOf(file: Package): string {
  const part = partOf(file);
  const root = rootOf((part === undefined ? undefined : file.text(part)) ?? "");
  return decodeXml(childOf(root, "cp:keywords")?.inner ?? "");
}

/** Sets the keywords of a file. */
export function setKeywords(file: Package, keywords: string): void {
  if (keywords === keywordsOf(file)) return;
  const part = partOf(file) ?? addPart(file);
  const xml = file.text(part) ?? NEW_PROPERTIES;
  const root = rootOf(xml);
  if (root === undefined) return;
  const others = childrenOf(root.inner)
    .filter(({ name }) => name !== "cp:keywords")
    .map(({ start, end }) => root.inner.slice(start, end));
  const written = elementText("cp:keywords", "", encodeXml(keywords));
  file.setText(
    part,
    `${xml.slice(0, root.start)}${elementText(root.name, root.attributes, others.join("") + written)}`,
  );
}

function addPart(file: Package): string {
  file.add(PART, NEW_PROPERTIES, TYPE);
  file.link("", KIND, PART);
  return PART;
}
