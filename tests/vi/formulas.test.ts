/** The catalogue behind autocomplete: design.md's functions and arguments, each with Vietnamese help. */
import { FORMULAS } from "../../src/vi/formulas";

/** design.md, "Public interface". Arguments in brackets may be left out. */
const DESIGN = [
  "CCHC_STATUS(table, [award], [year], [related], [header], [settings])",
  "CCHC_ELIGIBLE(table, [award], [year], [related], [header], [settings])",
  "CCHC_REASON(table, [award], [year], [related], [header], [settings])",
  "CCHC_AWARD(table, [year], [related], [header], [settings])",
  "CCHC_NOMINEES(collectives, individuals, [track], [year], [settings])",
  "CCHC_RATING(range, [kind])",
  "CCHC_DEADLINE(recognition_date, [settings])",
  "CCHC_VERSION()",
].map((signature) => {
  const [, name = "", list = ""] = /^(\w+)\((.*)\)$/.exec(signature) ?? [];
  const parameters = list.split(", ").filter((parameter) => parameter !== "");
  return {
    name,
    parameters: parameters.map((parameter) => parameter.replace(/[[\]]/g, "")),
    optional: parameters.filter((parameter) => parameter.startsWith("[")).length,
  };
});

test("holds the eight functions of design.md with their arguments in order", () => {
  expect(
    FORMULAS.map(({ name, parameters }) => ({ name, parameters: parameters.map((one) => one.name) })),
  ).toEqual(DESIGN.map(({ name, parameters }) => ({ name, parameters })));
});

/** Vietnamese: a letter that no English word has. */
const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;

describe.each(FORMULAS)("$name", ({ name, summary, parameters }) => {
  test("has a summary and help for every argument, in Vietnamese", () => {
    for (const text of [summary, ...parameters.map(({ help }) => help)]) {
      expect(text).toMatch(VIETNAMESE);
      expect(text).toMatch(/^[\p{Lu}"].*\.$/u);
    }
  });

  test("says of the arguments that may be left out that they may, and of no other", () => {
    const needed = parameters.length - (DESIGN.find((one) => one.name === name)?.optional ?? 0);
    const saysOptional = parameters.map(({ help }) => help.includes("bỏ trống"));
    expect(saysOptional).toEqual(parameters.map((_, index) => index >= needed));
  });

  test("says it in words that autocomplete shows: one line, no brackets that it would not understand", () => {
    for (const { help } of parameters) expect(help).not.toMatch(/\[optional\]|[\r\n@]|\*\//);
  });
});
