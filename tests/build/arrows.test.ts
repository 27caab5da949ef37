/** Short functions as arrows: nothing that runs may tell the difference. */
import vm from "node:vm";
import { withArrows } from "../../build/arrows";

/** What `result` is once the module has run. */
function run(module: string): unknown {
  return vm.runInNewContext(`${module};JSON.stringify(result)`);
}

const MODULE = `var result=[early(2),even(4)];
function early(n){return double(n)+1}
function double({length:n}=3){return n===undefined?2:n}
function even(n){return n===0||odd(n-1)}function odd(n){if(n>0){return even(n-1)}return!1}
function long(n){if(n>0){n-=1}${"if(n>0){n-=1}".repeat(40)}return n}
function* counted(){yield 1;yield 2}
function own(){return this===undefined}
function many(){return arguments.length}
async function later(){await 0}
result.push([...counted()],many(1,2,3),later()instanceof Promise,even.name);`;

test("what is called before it stands there, and what calls each other, runs as before", () => {
  expect(run(withArrows(MODULE))).toBe(run(MODULE));
});

test("what is short is an arrow, but for what an arrow would change", () => {
  const text = withArrows(MODULE);
  expect(text.match(/\w+(?==\([^)]*\)=>)/g)).toEqual(["early", "double", "even", "odd"]);
  expect(text.match(/(?<=function\*? )\w+/g)).toEqual(["long", "counted", "own", "many", "later"]);
});

test("a module without functions is left as it is", () => {
  expect(withArrows("var a=1;export{a};")).toBe("var a=1;export{a};");
});
