/** Whose office stands above the signature: of who signs in another's stead, that is said on a line before it. */
import type { Settings } from "../plan/document-parameters";

/** "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"; one line each, none for a blank setting. */
export function signingOffice({
  signerCapacity,
  signerTitle,
}: Pick<Settings, "signerCapacity" | "signerTitle">): readonly string[] {
  return [signerCapacity, signerTitle].filter((line) => line !== "");
}
