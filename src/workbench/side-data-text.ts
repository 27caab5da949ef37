/** How developer metadata and protections, for which .xlsx has no place, travel in the document property "keywords". */

import type { MetadataEntry, ProtectionEntry } from "./side-data";

const PREFIX = "cchc-sidedata:";

/** Sheets are named in the file, since the engine's ids live only as long as the model. */
export interface StoredSideData {
  metadata: { sheet: string | undefined; entry: MetadataEntry }[];
  protections: { sheet: string; entry: ProtectionEntry }[];
}

const EMPTY: StoredSideData = { metadata: [], protections: [] };

const OWN_WORD = new RegExp(`\\s*${PREFIX}(\\S*)`);

/** The keywords without our part. */
function userKeywords(keywords: string | undefined): string {
  return (keywords ?? "").replace(OWN_WORD, "");
}

/** Reads what `encodeSideData` wrote; damaged data counts as none. */
export function decodeSideData(keywords: string | undefined): StoredSideData {
  const own = OWN_WORD.exec(keywords ?? "")?.[1];
  if (own === undefined) return EMPTY;
  try {
    // Programs that rewrite keywords may put a comma after each word.
    const parsed = JSON.parse(decodeURIComponent(own.replace(/[,;]$/, ""))) as StoredSideData;
    return Array.isArray(parsed.metadata) && Array.isArray(parsed.protections) ? parsed : EMPTY;
  } catch {
    return EMPTY;
  }
}

/** The keywords with our part at the end: one word of letters, digits and percent signs, whatever the data. */
export function encodeSideData(keywords: string | undefined, data: StoredSideData): string {
  const users = userKeywords(keywords);
  if (data.metadata.length === 0 && data.protections.length === 0) return users;
  return `${users}${users === "" ? "" : " "}${PREFIX}${encodeURIComponent(JSON.stringify(data))}`;
}
