/** Civil times, spreadsheet serials and time zones, without a Date of any realm. */

/** A wall-clock time; month 1 to 12. */
export interface CivilTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

const DAY = 86_400_000;
/** Serial 0 is 30 December 1899, as in every spreadsheet program after the leap-year bug of 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

const fromUtc = (date: Date): CivilTime => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
  hour: date.getUTCHours(),
  minute: date.getUTCMinutes(),
  second: date.getUTCSeconds(),
  millisecond: date.getUTCMilliseconds(),
});

const utcMillis = (time: CivilTime): number => {
  const date = new Date(0);
  date.setUTCFullYear(time.year, time.month - 1, time.day);
  date.setUTCHours(time.hour, time.minute, time.second, time.millisecond);
  return date.getTime();
};

/** Serial 45658 → 1 January 2025, 0:00. */
export function civilFromSerial(serial: number): CivilTime {
  return fromUtc(new Date(EPOCH + Math.round(serial * DAY)));
}

/** 1 January 2025, 0:00 → serial 45658. */
export function serialFromCivil(time: CivilTime): number {
  return (utcMillis(time) - EPOCH) / DAY;
}

/** Serial of a Date that stands for a wall-clock time in UTC, as ExcelJS makes them. */
export function serialFromUtcDate(date: Date): number {
  return (date.getTime() - EPOCH) / DAY;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  let found = formatters.get(zone);
  if (found === undefined) {
    found = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formatters.set(zone, found);
  }
  return found;
}

/** The wall-clock time of an instant in a zone. */
function civilInZone(millis: number, zone: string): CivilTime {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatter(zone).formatToParts(millis)) parts[type] = value;
  const year = Number(parts.year);
  return {
    year: parts.era === "BC" ? 1 - year : year,
    month: Number(parts.month),
    day: Number(parts.day),
    hour: Number(parts.hour),
    minute: Number(parts.minute),
    second: Number(parts.second),
    millisecond: ((millis % 1000) + 1000) % 1000,
  };
}

/** The instant of a wall-clock time in a zone; of a time that a clock change skips, one near it. */
export function instantOf(time: CivilTime, zone: string): number {
  const wanted = utcMillis(time);
  let guess = wanted;
  // The offset at the guess may differ from the offset at the answer: two rounds settle it.
  for (let round = 0; round < 2; round++) guess += wanted - utcMillis(civilInZone(guess, zone));
  return guess;
}

/** The same instant, read from the clock of another zone. */
export function civilAcrossZones(time: CivilTime, from: string, to: string): CivilTime {
  return from === to ? time : civilInZone(instantOf(time, from), to);
}

/** True for a zone that this machine knows. */
export function isTimeZone(zone: string): boolean {
  try {
    formatter(zone);
    return true;
  } catch {
    return false;
  }
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** Formats by the letters of Java's SimpleDateFormat, as Utilities.formatDate does (English names). */
export function formatCivil(time: CivilTime, pattern: string, zone: string, millis: number): string {
  const weekday = new Date(utcMillis(time)).getUTCDay();
  const padded = (value: number, width: number): string => String(value).padStart(width, "0");
  const offsetMinutes = Math.round((utcMillis(time) - millis) / 60_000);
  const offset = (separator: string): string =>
    `${offsetMinutes < 0 ? "-" : "+"}${padded(Math.floor(Math.abs(offsetMinutes) / 60), 2)}${separator}${padded(Math.abs(offsetMinutes) % 60, 2)}`;
  const field = (letters: string): string => {
    const width = letters.length;
    switch (letters[0]) {
      case "y":
        return width === 2 ? padded(time.year % 100, 2) : padded(time.year, width);
      case "M":
      case "L": {
        const name = MONTHS[time.month - 1] ?? "";
        return width >= 4 ? name : width === 3 ? name.slice(0, 3) : padded(time.month, width);
      }
      case "d":
        return padded(time.day, width);
      case "E":
        return width >= 4 ? (DAYS[weekday] ?? "") : (DAYS[weekday] ?? "").slice(0, 3);
      case "u":
        return padded(weekday === 0 ? 7 : weekday, width);
      case "H":
        return padded(time.hour, width);
      case "h":
        return padded(time.hour % 12 === 0 ? 12 : time.hour % 12, width);
      case "m":
        return padded(time.minute, width);
      case "s":
        return padded(time.second, width);
      case "S":
        return padded(time.millisecond, width);
      case "a":
        return time.hour < 12 ? "AM" : "PM";
      case "Z":
        return offset("");
      case "X":
        return offsetMinutes === 0 ? "Z" : offset(":");
      case "z":
        return offsetMinutes === 0 ? "GMT" : `GMT${offset(":")}`;
      default:
        throw new Error(
          `The date format letter "${letters[0] ?? ""}" is not implemented in the local host (${zone}).`,
        );
    }
  };
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (match: string, quoted: string | undefined) =>
    quoted === undefined ? field(match) : quoted === "" ? "'" : quoted.replaceAll("''", "'"),
  );
}
