/** What a text was converted to is remembered, and never grows without bound. */
import { rememberTexts } from "../../src/domain/known-texts";

test("a short text is converted once", () => {
  const convert = jest.fn((text: string) => text.toUpperCase());
  const remembered = rememberTexts(convert);
  expect([remembered("sở"), remembered("sở"), remembered("")]).toEqual(["SỞ", "SỞ", ""]);
  expect(convert).toHaveBeenCalledTimes(2);
});

test("a long text is converted each time, so that notes do not fill the memory", () => {
  const convert = jest.fn((text: string) => text.trim());
  const remembered = rememberTexts(convert);
  const note = `${"x".repeat(50_000)} `;
  expect([remembered(note).length, remembered(note).length]).toEqual([50_000, 50_000]);
  expect(convert).toHaveBeenCalledTimes(2);
});

test("after very many texts the memory begins anew, and the answers stay right", () => {
  const convert = jest.fn((text: string) => `${text}.`);
  const remembered = rememberTexts(convert);
  for (let number = 0; number < 50_001; number++) remembered(String(number));
  expect(remembered("0")).toBe("0.");
  expect(convert).toHaveBeenCalledTimes(50_002);
});
