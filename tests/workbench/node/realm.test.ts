/** Risk: the bundle leans on something that Node has and Apps Script has not. */

import { nodeRealm } from "../../../src/workbench/node/realm";
import type { Realm } from "../../../src/workbench/realm";

const ZONE = "Asia/Ho_Chi_Minh";

function realmWith(code: string): Realm {
  const realm = nodeRealm(ZONE);
  realm.load(code, { values: { Greeting: "chào" }, getters: {} });
  return realm;
}

/** What ECMAScript 2020 puts into the global object, without what Apps Script lacks of it (SharedArrayBuffer, Atomics). */
const ECMASCRIPT =
  "AggregateError Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Intl JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval globalThis isFinite isNaN parseFloat parseInt undefined unescape";

test("a script finds the language, what the host gives it, and nothing else", () => {
  const names = realmWith(`function names() { return Object.getOwnPropertyNames(globalThis).join(" "); }`);
  const found = String(names.call("names", [], 1000)).split(" ");
  expect(found.sort()).toEqual([...ECMASCRIPT.split(" "), "Greeting", "names"].sort());
});

test.each(
  "setTimeout setInterval clearTimeout setImmediate queueMicrotask structuredClone URL URLSearchParams TextEncoder TextDecoder atob btoa fetch Headers Request Response FormData Blob File crypto performance AbortController Event EventTarget MessageChannel WebSocket process Buffer global require module exports __dirname import_meta window document navigator localStorage WebAssembly SharedArrayBuffer Atomics WeakRef FinalizationRegistry Iterator".split(
    " ",
  ),
)("a script finds no %s", (name) => {
  expect(realmWith(`function kind() { return typeof ${name}; }`).call("kind", [], 1000)).toBe("undefined");
});

test("a script cannot import anything", async () => {
  const realm = realmWith(
    `function load() { return import("node:fs").then(() => "loaded", () => "refused"); }`,
  );
  await expect(realm.call("load", [], 1000)).resolves.toBe("refused");
});

test("a script that runs too long is stopped with an error of its own realm", () => {
  const realm = realmWith(`function spin() { for (;;); } function isError(e) { return e instanceof Error; }`);
  let thrown: unknown;
  try {
    realm.call("spin", [], 20);
  } catch (error) {
    thrown = error;
  }
  expect(String(thrown)).toBe("Exception: Exceeded maximum execution time");
  expect(realm.call("isError", [thrown], 1000)).toBe(true);
});

test("functions are those of the script, at its top level", () => {
  const realm = realmWith(`function one() {} const two = () => 2; function three() { function inner() {} }`);
  expect(realm.functionNames()).toEqual(["one", "three"]);
  expect(() => realm.call("two", [], 1000)).toThrow("two is not defined");
});

test("two realms share nothing", () => {
  const code = `var seen = 0; function next() { Array.prototype.extra = true; return ++seen + String([].extra); }`;
  expect([realmWith(code).call("next", [], 1000), realmWith(code).call("next", [], 1000)]).toEqual([
    "1true",
    "1true",
  ]);
});
