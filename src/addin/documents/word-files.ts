/** Turns documents into files: each a .docx, or all of them in one .zip. */
import { Packer } from "docx";
import { zipSync } from "fflate";
import type { DossierDocument } from "./documents";

export interface WordFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const ZIP_TYPE = "application/zip";

export async function wordFile({ fileName, build }: DossierDocument): Promise<WordFile> {
  return { name: fileName, bytes: new Uint8Array(await Packer.toArrayBuffer(build())) };
}

/** Word files are zipped already: they are laid in as they are. */
export function zipOf(files: readonly WordFile[]): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 });
}
