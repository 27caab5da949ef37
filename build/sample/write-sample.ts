/** Writes the sample workbook to build/demo. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeSample } from "./make-sample";

async function writeSample(): Promise<void> {
  const folder = join("build", "demo");
  const file = join(folder, "mau-xep-loai.xlsx");
  await mkdir(folder, { recursive: true });
  await writeFile(file, await makeSample());
  console.log(file);
}

void writeSample();
