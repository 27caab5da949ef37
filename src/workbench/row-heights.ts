/** Heights of rows with wrapped text: Google fits them by itself, but a saved file must say them, since LibreOffice trusts the file. */

/** A text as a cell shows it. */
export interface ShownText {
  text: string;
  fontSize: number;
  bold: boolean;
  /** Width of the column, or of the merge. */
  pixels: number;
}

/** Widths in parts of the font size, by kind of letter; on the wide side, since a line too many is better than text cut off. */
function letterWidth(char: string): number {
  const base = char.normalize("NFD").charAt(0);
  if (/[iljtfrI.,:;'|!()[\]]/.test(base)) return 0.34;
  if (/[mwMW@%]/.test(base)) return 0.86;
  if (/[A-ZĐ]/.test(base)) return 0.69;
  if (base === " ") return 0.28;
  return base.charCodeAt(0) > 0x2e80 ? 1 : 0.54;
}

/** By code of the letter; a letter of two codes has its width at the first. */
const widths: number[] = [];

function widthOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let width = widths[code];
  if (width === undefined) {
    const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
    widths[code] = width = isSecondHalf ? 0 : letterWidth(text.charAt(at));
  }
  return width;
}

const SPACE = 32;
const NEWLINE = 10;

/** Lines that a text takes when words wrap at the width of its cell. */
export function wrappedLines({ text, fontSize, bold, pixels }: ShownText): number {
  // Font sizes are points, widths pixels of 0.75 points; cells keep 3 pixels free on each side.
  const room = (Math.max(pixels - 6, 8) * 0.75) / (fontSize * (bold ? 1.07 : 1));
  let lines = 1;
  let used = 0;
  let word = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : NEWLINE;
    if (code !== SPACE && code !== NEWLINE) {
      word += widthOf(text, at);
      continue;
    }
    if (used > 0 && used + 0.28 + word > room) {
      lines++;
      used = 0;
    }
    // A word longer than the line breaks anywhere.
    if (word > room) lines += Math.ceil(word / room) - 1;
    used += (used > 0 ? 0.28 : 0) + (word > room ? word % room : word);
    word = 0;
    if (code === NEWLINE && at < text.length) {
      lines++;
      used = 0;
    }
  }
  return lines;
}

/** Height in points of a row that shows these wrapped texts. */
export function fittingHeight(texts: readonly ShownText[]): number {
  const heights = texts.map((shown) => wrappedLines(shown) * shown.fontSize * 1.25 + 3);
  return Math.min(409, Math.round(Math.max(15, ...heights) * 4) / 4);
}
