/** When two written names are the same name: spelling habits do not matter, tones do. */
import { rememberTexts } from "./known-texts";

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Zero-width characters that pasted text carries along. */
const INVISIBLE = /\p{Cf}/gu;

/**
 * A key that is equal for two spellings of one name. Case, spaces, NFC/NFD and where the tone mark sits do not
 * matter ("Hoà" = "Hòa", "Uỷ" = "Ủy"); the letters and the tone do ("Thanh" ≠ "Thành").
 * Each word becomes its letters followed by its tone, so a tone has only one place to stand.
 */
export const identityKey = rememberTexts((name) => {
  const decomposed = name.normalize("NFD").replace(INVISIBLE, "").replace(/[–—]/g, "-").toLowerCase();
  const words = decomposed.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]+/gu);
  if (!words) return "";
  return words
    .map((word) => word.replace(TONE_MARKS, "") + (word.match(TONE_MARKS) ?? []).join(""))
    .join(" ");
});

/** Lower case without any mark: "Đơn vị" → "don vi". */
export const foldLetters = rememberTexts((text) =>
  text
    .normalize("NFD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d"),
);
