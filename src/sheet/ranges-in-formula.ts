/** The ranges that stand in a formula's text: which of them an argument is, or may be. */

export interface RangeInFormula {
  /** Null where the formula names no tab. */
  readonly sheet: string | null;
  /** A4:L90, A:L or 4:90, without dollar signs; or the name that somebody gave to a range. */
  readonly cells: string;
}

export interface RangesOfArgument {
  readonly ranges: readonly RangeInFormula[];
  /** The argument is the one range given and nothing else; otherwise any of the ranges may have led to it. */
  readonly isSure: boolean;
}

/** A text; a word, with the tab's name before it, and the bracket of a call after it; any other sign. */
const TOKEN = /"[^"]*"|((?:'[^']*'|[\p{L}\p{N}_.$!:])+)\s*(\(?)|\S/gu;

const TEXT_OF_RANGE = /^"((?:'[^']*'|[\p{L}\p{N}_.]+)?!?\$?[A-Z]{1,3}\$?\d*:\$?[A-Z]{1,3}\$?\d*)"$/u;

/**
 * @param call name of a function in upper case
 * @param position of the argument in that function's call, from 0
 */
export function rangesOfArgument(formula: string, call: string, position: number): RangesOfArgument {
  const ranges: RangeInFormula[] = [];
  /** What the argument consists of. */
  const parts: (RangeInFormula | null)[] = [];
  let calls = 0;
  /** Brackets open within the call, its own included. */
  let depth = 0;
  let argument = 0;
  for (const [token, word = "", bracket] of formula.matchAll(TOKEN)) {
    // INDIRECT takes a range as a text.
    const named = token.startsWith('"') ? (TEXT_OF_RANGE.exec(token)?.[1] ?? "") : word;
    const range = bracket ? null : rangeOf(named);
    if (range) ranges.push(range);
    const isCall = word.toUpperCase() === call;
    if (isCall) calls++;
    const isSeparator = depth === 1 && /^[;,]$/.test(token);
    if (isSeparator) argument++;
    if (/^[)}]$/.test(token) && depth > 0) depth--;
    if (depth > 0 && !isSeparator && argument === position) parts.push(word === "" ? null : range);
    if (isCall || (depth > 0 && /^[^"]*[({]$/.test(token))) depth++;
  }
  const [only] = parts;
  return calls === 1 && parts.length === 1 && only
    ? { ranges: [only], isSure: true }
    : { ranges, isSure: false };
}

/** Null for numbers and for a single cell of another tab, which is no table. */
function rangeOf(word: string): RangeInFormula | null {
  const end = word.lastIndexOf("!");
  const cells = word.slice(end + 1).replace(/\$/g, "");
  if (!cells.includes(":") && (end >= 0 || !/^[\p{L}_]/u.test(cells))) return null;
  return { sheet: end < 0 ? null : word.slice(0, end).replace(/'('?)/g, "$1"), cells };
}
