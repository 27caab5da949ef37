/** Unzipping a file within limits, and only if it is whole: a damaged part must not read as other data. */

import { unzipSync } from "fflate";
import { WorkbookError } from "../errors";

/** What a file may unfold to; Google takes files up to 100 MB. */
const LARGEST_PART = 200 * 1024 * 1024;
const LARGEST_WHOLE = 400 * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
/** Sizes and offsets of this value are in a later edition's records, which hold files larger than 4 GB. */
const ELSEWHERE = 0xffffffff;

/**
 * The parts of a zip file by name. Throws a `WorkbookError` if they are too large, damaged or incomplete;
 * of a file that `isChecked` no checksums are computed.
 */
export function unzipped(bytes: Uint8Array, isChecked: boolean): Record<string, Uint8Array> {
  let total = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (originalSize > LARGEST_PART || total > LARGEST_WHOLE)
          throw new WorkbookError("tooLarge", `The file unfolds to more than can be held, at ${name}.`);
        return !name.endsWith("/");
      },
    });
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError("broken", `The file cannot be unzipped: ${String(error)}`, { cause: error });
  }
  if (isChecked) return parts;
  const checksums = checksumsOf(bytes);
  for (const [name, part] of Object.entries(parts)) {
    const expected = checksums.get(name);
    if (expected !== undefined && checksum(part) !== expected)
      throw new WorkbookError("broken", `The part ${name} is damaged.`);
  }
  return parts;
}

/** What the directory of a zip file says of its entries; empty for one that is too large to have it in the usual place. */
function checksumsOf(bytes: Uint8Array): Map<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const result = new Map<string, number>();
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0) return result;
  let at = view.getUint32(end + 16, true);
  if (at === ELSEWHERE) return result;
  const names = new TextDecoder();
  while (at + 46 <= bytes.length && view.getUint32(at, true) === ENTRY) {
    const nameLength = view.getUint16(at + 28, true);
    const name = names.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    result.set(name, view.getUint32(at + 16, true));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return result;
}

/** What each value of a byte adds to a checksum: 256 values for the last byte of a block of four, and so for those before it. */
const CHECKSUM_TABLE = checksumTable();

function checksumTable(): Uint32Array {
  const table = new Uint32Array(4 * 256);
  for (let index = 0; index < table.length; index++) {
    const later = table[index - 256];
    let value = later ?? index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    table[index] = value;
  }
  return table;
}

/** CRC-32, as zip files have it. */
function checksum(bytes: Uint8Array): number {
  const table = CHECKSUM_TABLE;
  let value = -1;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    value ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
    value ^= (bytes[at + 3] ?? 0) << 24;
    value =
      (table[768 + (value & 0xff)] ?? 0) ^
      (table[512 + ((value >>> 8) & 0xff)] ?? 0) ^
      (table[256 + ((value >>> 16) & 0xff)] ?? 0) ^
      (table[value >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) value = (table[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ -1) >>> 0;
}
