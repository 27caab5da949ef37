/** Strings by short names: nothing that runs may tell the difference. */
import vm from "node:vm";
import { withNamedStrings } from "../../build/named-strings";

/** What `result` is once the module has run. */
function run(module: string): unknown {
  return vm.runInNewContext(`${module};JSON.stringify(result)`);
}

const LONG = "a long text that stands here and there";
const MODULE = `var result=[later("${LONG}")];
function later(text="${LONG}"){switch(text){case"${LONG}":return"${LONG}"in{"${LONG}":1}}}
var kept={"${LONG}":"${LONG}",["${LONG}"]:2};
result.push(kept,typeof later=="function",typeof later=="function",typeof later=="function",\`${LONG}\`,/${LONG}/.source);`;

test("what is called before it stands there, and what compares and names them, runs as before", () => {
  expect(run(withNamedStrings(MODULE))).toBe(run(MODULE));
});

test("a string stands once, but for names of properties, templates and patterns", () => {
  const text = withNamedStrings(MODULE);
  expect(text.split(`"${LONG}"`).length - 1).toBe(1 + 2);
  expect(text).toContain('{"a long text');
});

test("what typeof is compared with stays where it is", () => {
  expect(withNamedStrings(MODULE).split('"function"').length - 1).toBe(3);
});

test("imports, exports and directives are left as they are", () => {
  const module = `"${LONG}";import a from"${LONG}";import b from"${LONG}";export{a,b};export{c}from"${LONG}";`;
  expect(withNamedStrings(module)).toBe(module);
});

test("where it would save nothing, nothing is named", () => {
  const module = 'var a="ab",b="ab",c="once only, however long it is";';
  expect(withNamedStrings(module)).toBe(module);
});

test("no name that is declared is one that the module has", () => {
  const module = `var AA=1,AB={AC:2};f("${LONG}",AA);f("${LONG}",AB);`;
  expect(withNamedStrings(module)).toMatch(/^const (?!AA|AB|AC)\w\w="/);
});
