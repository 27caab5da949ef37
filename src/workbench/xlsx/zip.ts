/** Zip files: unpacked within limits and only if they are whole, since a damaged part must not read as other data; packed again. */

import { Zip, deflateSync, inflateSync, strFromU8, unzipSync } from "fflate";
import type { ZipInputFile } from "fflate";
import { WorkbookError } from "../errors";

/** What packs and unpacks the parts of a zip file. */
export interface Compression {
  /** `size` is that of the unpacked bytes. Throws if the packed ones do not unfold to as many. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  deflate(bytes: Uint8Array): Uint8Array;
}

/** Works wherever JavaScript does. */
export const PORTABLE_COMPRESSION: Compression = {
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }),
  // Higher levels take four times as long for a twentieth of the size.
  deflate: (bytes) => deflateSync(bytes, { level: 4 }),
};

/** A part as it is in its file. */
export class PackedPart {
  constructor(
    private readonly entry: Entry,
    private readonly compression: Compression,
  ) {}

  /** The part itself. */
  get bytes(): Uint8Array {
    const { method, packed, size } = this.entry;
    if (method === STORED) return packed;
    if (method !== DEFLATED) throw new Error(`The part is packed in an unknown way: ${method}.`);
    return this.compression.inflate(packed, size);
  }

  /** Undefined if the part is not packed in the way that this host packs. */
  get deflated(): DeflatedPart | undefined {
    return this.entry.method === DEFLATED ? this.entry : undefined;
  }
}

/** A packed part with what a zip file says of it. */
interface DeflatedPart {
  readonly packed: Uint8Array;
  readonly size: number;
  readonly checksum: number;
}

/** What the directory of a zip file says of a part. */
interface Entry extends DeflatedPart {
  readonly name: string;
  readonly method: number;
}

const STORED = 0;
const DEFLATED = 8;

/** What a file may unfold to; Google takes files up to 100 MB. */
const LARGEST_PART = 200 * 1024 * 1024;
const LARGEST_WHOLE = 400 * 1024 * 1024;

/**
 * The parts of a zip file by name, those of a file that `isChecked` as they are packed.
 * Throws a `WorkbookError` if they are too large, damaged or incomplete.
 */
export function unzipped(
  bytes: Uint8Array,
  isChecked: boolean,
  compression: Compression,
): Map<string, Uint8Array | PackedPart> {
  try {
    const entries = directoryOf(bytes);
    if (entries === undefined) return unzippedElsewhere(bytes);
    const limit = sizeLimit();
    const parts = new Map<string, Uint8Array | PackedPart>();
    for (const entry of entries) {
      const { name, size } = entry;
      limit(name, size);
      if (name.endsWith("/")) continue;
      const part = new PackedPart(entry, compression);
      parts.set(name, isChecked ? part : wholePart(part, entry));
    }
    return parts;
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError("broken", `The file cannot be unzipped: ${String(error)}`, { cause: error });
  }
}

function wholePart(part: PackedPart, { name, size, checksum }: Entry): Uint8Array {
  const { bytes } = part;
  if (bytes.length !== size || checksumOf(bytes) !== checksum)
    throw new WorkbookError("broken", `The part ${name} is damaged.`);
  return bytes;
}

function sizeLimit(): (name: string, size: number) => void {
  let total = 0;
  return (name, size) => {
    total += size;
    if (size > LARGEST_PART || total > LARGEST_WHOLE)
      throw new WorkbookError("tooLarge", `The file unfolds to more than can be held, at ${name}.`);
  };
}

/** The parts of a file whose directory is of the later edition, which some programs write into small files too. */
function unzippedElsewhere(bytes: Uint8Array): Map<string, Uint8Array> {
  const limit = sizeLimit();
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      limit(name, originalSize);
      return !name.endsWith("/");
    },
  });
  return new Map(Object.entries(parts));
}

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const PART = 0x04034b50;
/** A flag of names in UTF-8. */
const WIDE_NAME = 0x0800;
/** Sizes and offsets of this value are in a later edition's records, which hold files larger than 4 GB. */
const ELSEWHERE = 0xffffffff;

/** Undefined for a file that has no directory in the usual place and form. */
function directoryOf(bytes: Uint8Array): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0) return undefined;
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at === ELSEWHERE || view.getUint32(at, true) !== ENTRY) return undefined;
    const packedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const place = view.getUint32(at + 42, true);
    if (packedSize === ELSEWHERE || size === ELSEWHERE || place === ELSEWHERE) return undefined;
    if (view.getUint32(place, true) !== PART) return undefined;
    const start = place + 30 + view.getUint16(place + 26, true) + view.getUint16(place + 28, true);
    const isWide = (view.getUint16(at + 8, true) & WIDE_NAME) !== 0;
    entries.push({
      name: strFromU8(bytes.subarray(at + 46, at + 46 + nameLength), !isWide),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      size,
      packed: bytes.subarray(start, start + packedSize),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** A date for all entries of a zip file, which must have one. */
const TIMELESS = new Date(2000, 0, 1);

/** A zip file of these parts. What is still packed is not packed anew. The same parts give the same bytes. */
export function zipped(
  parts: Iterable<readonly [name: string, part: Uint8Array | PackedPart]>,
  compression: Compression,
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const [filename, part] of parts) {
    const known = part instanceof PackedPart ? part.deflated : undefined;
    const { packed, size, checksum } =
      known ?? deflatedPart(part instanceof PackedPart ? part.bytes : part, compression);
    const file: ZipInputFile = { filename, size, crc: checksum, compression: DEFLATED, mtime: TIMELESS };
    zip.add(file);
    // The types of the package know no memory that threads share, which has no part in this.
    file.ondata?.(null, packed as Uint8Array<ArrayBuffer>, true);
  }
  zip.end();
  return joined(chunks);
}

function deflatedPart(bytes: Uint8Array, compression: Compression): DeflatedPart {
  return { packed: compression.deflate(bytes), size: bytes.length, checksum: checksumOf(bytes) };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
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
function checksumOf(bytes: Uint8Array): number {
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
