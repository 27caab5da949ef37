/** Tabs that are copies of others of the workbook, by their names. */
import { tidy } from "./cell";

/** Whether a tab's name says that it is a copy of another of these tabs: "Bản sao của Cá nhân", "Copy of Cá nhân (2)". */
export function isCopyOfAnother(sheet: string, sheets: readonly string[]): boolean {
  const name = tidy(sheet);
  const copied = [COPY, OLDER].flatMap((form) => form.exec(name)?.[1] ?? []);
  const originals = copied.flatMap((each) => [each, each.replace(/ (\d+|\(\d+\))$/, "")].map(plain));
  return sheets.some((other) => other !== sheet && originals.includes(plain(other)));
}

/** As Google and people name it. */
const COPY = /^(?:bản sao(?: của)?|copy of|copy|backup)[\s_-]+(.+)$/iu;
/** "Cá nhân v1", "Cá nhân (bản cũ)". */
const OLDER = /^(.+?)[\s(_-]+(?:v[01]|backup|bak|old|bản cũ)\)?$/iu;

function plain(text: string): string {
  return tidy(text).toLowerCase();
}
