/** Risk: a text that looks like XML, or XML that looks unusual, is taken apart in the wrong place. */

import fc from "fast-check";
import {
  attributeOf,
  childrenOf,
  decodeCellText,
  decodeXml,
  elementText,
  encodeAttribute,
  encodeCellText,
  withAttribute,
} from "../../../src/workbench/xlsx/xml";

test("any text of a cell comes back from its XML", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      fc.pre(!/[\ud800-\udfff]/.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, "")));
      const xml = encodeCellText(text);
      // What no XML parser would take, and what ends an element.
      expect(xml).not.toMatch(/[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff<>]/u);
      expect(decodeCellText(xml)).toBe(text);
    }),
  );
  expect(encodeCellText("a_x000D_b\u0001")).toBe("a_x005F_x000D_b_x0001_");
});

test("any value of an attribute comes back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (value) => {
      expect(attributeOf(` a="1" name="${encodeAttribute(value)}" b="2"`, "name")).toBe(value);
    }),
  );
});

test.each([
  [`r="A1" s="3"`, "s", "3"],
  [` r='A1' s='3'`, "s", "3"],
  [` xr:s="4" s = "3"`, "s", "3"],
  [` spans="1:2"`, "s", undefined],
  [` title="s=&quot;9&quot;" s="3"`, "s", "3"],
  [` a="x>y" s="3"`, "s", "3"],
])("in %s the attribute %s is %s", (attributes, name, expected) => {
  expect(attributeOf(attributes, name)).toBe(expected);
});

test("an attribute is set in its place, added at the end, or taken away", () => {
  expect(withAttribute(` r="A1" s="3"`, "s", 4)).toBe(` r="A1" s="4"`);
  expect(withAttribute(` r="A1"`, "s", 4)).toBe(` r="A1" s="4"`);
  expect(withAttribute(` r="A1" s="3" t="s"`, "s", undefined)).toBe(` r="A1" t="s"`);
  expect(withAttribute(` spans="1:2"`, "s", "$&")).toBe(` spans="1:2" s="$&amp;"`);
});

test("children are found past comments, declarations, character data and their own kind", () => {
  const xml = `<?xml version="1.0"?><!-- <a> --><a x="1>2"><b/><a>inner</a></a> <![CDATA[<c>]]><c/><abc></abc><a/>`;
  expect(childrenOf(xml).map(({ name, inner }) => [name, inner])).toEqual([
    ["a", "<b/><a>inner</a>"],
    ["c", ""],
    ["abc", ""],
    ["a", ""],
  ]);
});

test.each(["<a>", "<a><b></a>".replace("</a>", ""), "<a", "<a><a></a>"])("%s is refused", (xml) => {
  expect(() => childrenOf(xml)).toThrow();
});

test("elements are written short when they are empty", () => {
  expect(elementText("c", ` r="A1"`, "")).toBe(`<c r="A1"/>`);
  expect(elementText("c", "", "<v>1</v>")).toBe("<c><v>1</v></c>");
  expect(decodeXml("&lt;&#65;&#x1F3C6;&unknown;&amp;lt;")).toBe("<A🏆&unknown;&lt;");
});
