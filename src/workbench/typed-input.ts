/** What a spreadsheet makes of a value typed into a cell: formula, number, date, boolean or text, by the locale. */

import type { Locale } from "@odoo/o-spreadsheet";
import { serialFromCivil } from "./civil-time";
import { toEngineFormula } from "./formula-text";

/** A cell's content as the engine stores it, and the number format that typing brings along. */
export interface TypedContent {
  content: string;
  format?: string;
}

const ERRORS = /^#(N\/A|REF!?|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!?|BAD_EXPR|CYCLE|SPILL!|VALUE!)$/i;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

interface LocalePatterns {
  number: RegExp;
  thousands: string;
  decimal: string;
}

const patterns = new Map<string, LocalePatterns>();

function patternsOf(locale: Locale): LocalePatterns {
  let found = patterns.get(locale.code);
  if (found === undefined) {
    const thousands = locale.thousandsSeparator ?? "";
    const decimal = locale.decimalSeparator;
    const whole = thousands === "" ? "\\d+" : `(?:\\d{1,3}(?:${escape(thousands)}\\d{3})+|\\d+)`;
    found = {
      number: new RegExp(`^([+-]?)(${whole})?(?:${escape(decimal)}(\\d*))?(?:[eE]([+-]?\\d+))?(%)?$`),
      thousands,
      decimal,
    };
    patterns.set(locale.code, found);
  }
  return found;
}

function typedNumber(text: string, locale: Locale): TypedContent | undefined {
  const { number, thousands } = patternsOf(locale);
  const match = number.exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction, exponent, percent] = match;
  if (whole === "" && (fraction === undefined || fraction === "")) return undefined;
  const digits = thousands === "" ? whole : whole.replaceAll(thousands, "");
  const value = Number(`${sign}${digits === "" ? "0" : digits}.${fraction ?? "0"}e${exponent ?? "0"}`);
  if (!Number.isFinite(value)) return undefined;
  if (percent !== undefined) {
    const scaled = Number(`${value}e-2`);
    return { content: String(scaled), format: fraction === undefined || fraction === "" ? "0%" : "0.00%" };
  }
  if (thousands !== "" && whole.includes(thousands))
    return { content: String(value), format: fraction === undefined ? "#,##0" : "#,##0.00" };
  return { content: String(value) };
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function typedDate(text: string, locale: Locale): TypedContent | undefined {
  const dayFirst = !/^m/i.test(locale.dateFormat);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/.exec(text);
  // A dotted pair is a number in one locale and nothing in the other, never a date.
  if (iso === null && (local === null || (local[3] === undefined && text.includes(".")))) return undefined;
  let year: number;
  let month: number;
  let day: number;
  if (iso !== null) [year, month, day] = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  else {
    const [first, second] = [Number(local?.[1]), Number(local?.[2])];
    const given = local?.[3];
    year = given === undefined ? new Date().getFullYear() : Number(given);
    if (given?.length === 2) year += year < 30 ? 2000 : 1900;
    [day, month] = dayFirst ? [first, second] : [second, first];
  }
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const serial = serialFromCivil({ year, month, day, hour: 0, minute: 0, second: 0, millisecond: 0 });
  return { content: String(serial), format: locale.dateFormat };
}

function typedTime(text: string): TypedContent | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (match === null) return undefined;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (minute > 59 || second > 59) return undefined;
  return { content: String((hour * 3600 + minute * 60 + second) / 86_400), format: "hh:mm:ss" };
}

function typedDateTime(text: string, locale: Locale): TypedContent | undefined {
  const gap = text.indexOf(" ");
  if (gap < 0) return undefined;
  const date = typedDate(text.slice(0, gap), locale);
  const time = typedTime(text.slice(gap + 1).trim());
  if (date === undefined || time === undefined) return undefined;
  return {
    content: String(Number(date.content) + Number(time.content)),
    format: `${locale.dateFormat} hh:mm:ss`,
  };
}

/** Text as the engine must store it so that it stays text: with an apostrophe where it could be read otherwise. */
export function textContent(text: string): string {
  if (text === "") return "";
  const first = text.charAt(0);
  if (first === "=" || first === "'") return `'${text}`;
  if (text.includes("\n")) return text;
  // The engine reads numbers, currencies, percents, dates and times from these characters only.
  const ambiguous =
    (/^[\s\d$€%.,:/+eEaApPmM-]*$/.test(text) && /\d/.test(text)) ||
    /^\s*(true|false)\s*$/i.test(text) ||
    ERRORS.test(text.trim());
  return ambiguous ? `'${text}` : text;
}

/** What typing `text` into a cell with no particular format yields: "007" → number 7, "31/12/2025" → a date. */
export function typedContent(text: string, locale: Locale): TypedContent {
  if (text.startsWith("'")) return { content: textContent(text.slice(1)) };
  if (text.startsWith("=") && text.length > 1) return { content: toEngineFormula(text) };
  const trimmed = text.trim();
  if (trimmed === "") return { content: text === "" ? "" : `'${text}` };
  if (trimmed.startsWith("+") && /^\+[A-Za-z(]/.test(trimmed))
    return { content: toEngineFormula(`=${trimmed.slice(1)}`) };
  const first = trimmed.charCodeAt(0);
  const startsLikeNumber = (first >= 48 && first <= 57) || "+-.,".includes(trimmed.charAt(0));
  if (startsLikeNumber) {
    const typed =
      typedNumber(trimmed, locale) ??
      typedDate(trimmed, locale) ??
      typedTime(trimmed) ??
      typedDateTime(trimmed, locale);
    if (typed !== undefined) return typed;
  }
  if (/^(true|false)$/i.test(trimmed)) return { content: trimmed.toUpperCase() };
  if (ERRORS.test(trimmed)) return { content: trimmed };
  return { content: textContent(text) };
}
