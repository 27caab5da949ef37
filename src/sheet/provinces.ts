/** Provinces that titles name: where those of a workbook name several, a table may be another office's. */
import { identityKey } from "../domain/identity";

/** The key of the province that a title names, "SỞ XÂY DỰNG TỈNH KIÊN GIANG" → "kien giang" with its tones; null where it names none. */
export function provinceIn(title: string): string | null {
  const [, capitals, mixed] = PROVINCE.exec(title.normalize("NFC")) ?? [];
  const name = capitals ?? mixed;
  return name === undefined ? null : identityKey(name);
}

/** Two words, as most provinces have, in capitals or each with one; a town may be named beside its province. */
const PROVINCE =
  /TỈNH\s+(\p{Lu}{2,}\s+\p{Lu}{2,})(?!\p{L})|[Tt]ỉnh\s+(\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+)(?!\p{L})/u;
