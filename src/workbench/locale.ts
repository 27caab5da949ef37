/** The two spreadsheet locales that the host knows, as the engine wants them. */

import type { Locale } from "@odoo/o-spreadsheet";

export type LocaleCode = "vi_VN" | "en_US";

const LOCALES: Readonly<Record<LocaleCode, Locale>> = {
  vi_VN: {
    name: "Vietnamese",
    code: "vi_VN",
    thousandsSeparator: ".",
    decimalSeparator: ",",
    weekStart: 1,
    dateFormat: "dd/mm/yyyy",
    timeFormat: "hh:mm:ss",
    formulaArgSeparator: ";",
  },
  en_US: {
    name: "English (US)",
    code: "en_US",
    thousandsSeparator: ",",
    decimalSeparator: ".",
    weekStart: 7,
    dateFormat: "m/d/yyyy",
    timeFormat: "hh:mm:ss a",
    formulaArgSeparator: ",",
  },
};

/** The engine's description of a locale. */
export function engineLocale(code: LocaleCode): Locale {
  return LOCALES[code];
}

/** The argument separator of a workbook's locale, as formulas are shown to a script. */
export function separatorOf(locale: Locale): ";" | "," {
  return locale.formulaArgSeparator === ";" ? ";" : ",";
}
