/** The host around a script: authorization, menus, dialogs, html calls, locks, limits, call counts and faults. */

import { AUTH_MODE } from "../../src/workbench/enumerations";
import { evaluate, hostFor } from "./script-host";

describe("onOpen", () => {
  const menu = `SpreadsheetApp.getUi().createMenu("CCHC").addItem("Lập danh sách", "make").addSeparator()
      .addSubMenu(SpreadsheetApp.getUi().createMenu("Khác").addItem("Giới thiệu", "about")).addToUi();`;

  test("builds menus without authorization", () => {
    const host = hostFor(
      `function onOpen(e) { if (e.authMode !== ScriptApp.AuthMode.NONE) throw new Error("mode"); ${menu} }`,
    );
    host.open("NONE");
    expect(host.menus).toEqual([
      {
        caption: "CCHC",
        addon: false,
        entries: [
          { kind: "item", caption: "Lập danh sách", functionName: "make" },
          { kind: "separator" },
          {
            kind: "menu",
            menu: {
              caption: "Khác",
              addon: false,
              entries: [{ kind: "item", caption: "Giới thiệu", functionName: "about" }],
            },
          },
        ],
      },
    ]);
    expect(AUTH_MODE.NONE.toString()).toBe("NONE");
  });

  test.each([
    `SpreadsheetApp.getActiveSpreadsheet()`,
    `SpreadsheetApp.getActiveSheet()`,
    `PropertiesService.getDocumentProperties()`,
    `CacheService.getDocumentCache()`,
    `e.source.getName()`,
    `SpreadsheetApp.getUi().alert("x")`,
  ])("without authorization refuses %s", (call) => {
    expect(() => hostFor(`function onOpen(e) { ${call}; }`).open("NONE")).toThrow(
      "You do not have permission",
    );
  });

  test("without authorization even global code may not touch the document", () => {
    expect(() =>
      hostFor(`const name = SpreadsheetApp.getActive().getName(); function onOpen() {}`).open("NONE"),
    ).toThrow("You do not have permission");
  });

  test("with authorization the document is at hand", () => {
    const host = hostFor(`function onOpen(e) { console.log(e.source.getName(), e.authMode); }`);
    host.open("LIMITED");
    expect(host.log).toEqual(["Bảng tính Enum"]);
  });
});

describe("globals", () => {
  test.each(
    "fetch setTimeout setInterval URL TextEncoder atob crypto performance process require window document WebAssembly SharedArrayBuffer Atomics".split(
      " ",
    ),
  )("%s is missing, as in Apps Script", (name) => {
    expect(evaluate(`return typeof ${name};`)).toBe("undefined");
  });

  test("a service beyond the scopes says so", () => {
    expect(() => evaluate(`DriveApp.getFiles()`)).toThrow("DriveApp is not implemented in the local host");
  });

  test("each run starts with fresh global state", () => {
    const host = hostFor(`let count = 0; function next() { return ++count; }`);
    expect([host.run("next"), host.run("next")]).toEqual([1, 1]);
  });

  test("a missing function is an error", () => {
    expect(() => hostFor("function a() {}").run("b")).toThrow("b is not defined");
  });
});

describe("dialogs", () => {
  const code = `function ask() {
    const ui = SpreadsheetApp.getUi();
    const yes = ui.alert("Tiêu đề", "Tiếp tục?", ui.ButtonSet.YES_NO) === ui.Button.YES;
    const answer = ui.prompt("Năm?", ui.ButtonSet.OK_CANCEL);
    ui.alert("Xong");
    SpreadsheetApp.getActiveSpreadsheet().toast("Đã lập", "CCHC", 3);
    return [yes, String(answer.getSelectedButton()), answer.getResponseText()];
  }`;

  test("are recorded in order, answered as told", () => {
    const host = hostFor(code);
    host.answer("YES").answer("OK", "2025");
    expect(host.run("ask")).toEqual([true, "OK", "2025"]);
    expect(host.dialogs.map(({ kind, title, text, buttons }) => [kind, title, text, buttons])).toEqual([
      ["alert", "Tiêu đề", "Tiếp tục?", "YES_NO"],
      ["prompt", "", "Năm?", "OK_CANCEL"],
      ["alert", "", "Xong", "OK"],
      ["toast", "CCHC", "Đã lập", undefined],
    ]);
  });

  test("questions without an answer are closed", () => {
    expect(hostFor(code).run("ask")).toEqual([false, "CLOSE", ""]);
  });

  test("the sheet is up to date while a dialog is open", () => {
    const host = hostFor(
      `function go() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue(5); SpreadsheetApp.getUi().alert("x"); }`,
      {
        ui: {
          ask: () => {
            seen = host.workbook.model.getters.getEvaluatedCell({
              sheetId: host.workbook.model.getters.getActiveSheetId(),
              row: 0,
              col: 0,
            }).value;
            return { button: "OK" };
          },
        },
      },
    );
    let seen: unknown;
    host.run("go");
    expect(seen).toBe(5);
  });

  test("pages come from the html files", () => {
    const host = hostFor(
      `function show() {
        SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Bảng điều khiển"));
        SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput("<p>x</p>").setWidth(300).setHeight(200), "Hỏi");
      }`,
      { html: { "sidebar.html": "<b>side</b>" } },
    );
    host.run("show");
    expect(host.dialogs).toEqual([
      { kind: "sidebar", title: "Bảng điều khiển", text: "<b>side</b>" },
      { kind: "modal", title: "Hỏi", text: "<p>x</p>", width: 300, height: 200 },
    ]);
    expect(() => evaluate(`HtmlService.createHtmlOutputFromFile("none")`)).toThrow(
      "No HTML file named none was found",
    );
  });
});

describe("google.script.run", () => {
  const host = hostFor(`
    function echo(value) { return { value, isArray: Array.isArray(value) && value instanceof Array }; }
    function date() { return new Date(0); }
    function nothing() {}
    function inner() { return [1, undefined]; }
    function nan() { return NaN; }
    function secret_() { return 1; }
    const arrow = () => 1;
  `);
  test("carries JSON", () => {
    expect(host.callFromHtml("echo", [[1, "a", null, { b: true }]])).toEqual({
      value: [1, "a", null, { b: true }],
      isArray: true,
    });
    expect(host.callFromHtml("nothing")).toBeNull();
  });
  test.each([
    ["date", "the result is a Date"],
    ["inner", "the result[1] is undefined"],
    ["nan", "not a finite number"],
    ["secret_", "is private"],
    ["arrow", "is not a function"],
    ["none", "is not a function"],
  ])("refuses %s", (name, message) => {
    expect(() => host.callFromHtml(name)).toThrow(message);
  });
  test("refuses dates as arguments", () => {
    expect(() => host.callFromHtml("echo", [new Date(0)])).toThrow("the argument is a Date");
  });
});

describe("limits", () => {
  test("properties: 9 KB a value, 500 KB a store", () => {
    const host = hostFor(`
      function value(n) { PropertiesService.getDocumentProperties().setProperty("k", "x".repeat(n)); }
      function vietnamese() { PropertiesService.getUserProperties().setProperty("k", "ạ".repeat(4000)); }
      function store() { for (let i = 0; i < 60; i++) PropertiesService.getScriptProperties().setProperty("k" + i, "x".repeat(9000)); }
      function read() { return PropertiesService.getDocumentProperties().getProperty("k").length; }
      function missing() { return PropertiesService.getDocumentProperties().getProperty("none"); }
    `);
    host.run("value", 9216);
    expect(host.run("read")).toBe(9216);
    expect(host.run("missing")).toBeNull();
    expect(() => host.run("value", 9217)).toThrow("Argument too large: value");
    expect(() => host.run("vietnamese")).toThrow("Argument too large: value");
    expect(() => host.run("store")).toThrow("property storage quota");
  });
  test("cache: 100 KB a value, 6 hours", () => {
    expect(
      evaluate(
        `CacheService.getDocumentCache().put("a", "b", 21600); return CacheService.getDocumentCache().get("a");`,
      ),
    ).toBe("b");
    expect(() => evaluate(`CacheService.getDocumentCache().put("a", "x".repeat(102401))`)).toThrow(
      "Argument too large",
    );
    expect(() => evaluate(`CacheService.getDocumentCache().put("a", "b", 21601)`)).toThrow("expiration");
  });
});

describe("locks", () => {
  const code = `function work(flush) {
    const lock = LockService.getDocumentLock();
    if (!lock.tryLock(10)) return "busy";
    SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1);
    if (flush) SpreadsheetApp.flush();
    lock.releaseLock();
    return lock.hasLock();
  }
  function wait() { LockService.getDocumentLock().waitLock(10); }
  function none() { return LockService.getDocumentLock(); }`;
  test("must not be released before the changes are written", () => {
    expect(hostFor(code).run("work", true)).toBe(false);
    expect(() => hostFor(code).run("work", false)).toThrow("before SpreadsheetApp.flush()");
  });
  test("can be held by another, or be missing", () => {
    const host = hostFor(code);
    host.locks.heldByOther = true;
    expect(host.run("work", true)).toBe("busy");
    expect(() => host.run("wait")).toThrow("Lock timeout");
    expect(hostFor(code, { documentLock: false }).run("none")).toBeNull();
  });
});

describe("scopes", () => {
  test("all of the manifest's are granted, others are not there", () => {
    evaluate(
      `ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ["https://www.googleapis.com/auth/script.container.ui"])`,
    );
    expect(() =>
      evaluate(`ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ["https://www.googleapis.com/auth/drive"])`),
    ).toThrow("is not in the manifest");
  });
});

describe("service calls", () => {
  const code = `function work() {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange("A1").setValue("một");
    sheet.getRange("A2").setValue("hai");
    sheet.getRange("A3").setValue("ba");
  }`;
  test("are counted by method", () => {
    const host = hostFor(code);
    host.run("work");
    expect(host.calls.total).toBe(7);
    expect(host.calls.byMethod).toEqual({
      "SpreadsheetApp.getActiveSheet": 1,
      "Sheet.getRange": 3,
      "Range.setValue": 3,
    });
    host.calls.reset();
    expect([host.calls.total, host.calls.byMethod]).toEqual([0, {}]);
  });
  const column = (host: ReturnType<typeof hostFor>): unknown =>
    hostFor(
      `function read() { return SpreadsheetApp.getActiveSheet().getRange("A1:A3").getValues().flat(); }`,
      { workbook: host.workbook },
    ).run("read");
  test("the n-th can be made to fail; what came before it is written", () => {
    const host = hostFor(code);
    host.failAt(5, "Service invoked too many times");
    expect(() => host.run("work")).toThrow("Service invoked too many times");
    expect(column(host)).toEqual(["một", "", ""]);
    host.run("work");
    expect(column(host)).toEqual(["một", "hai", "ba"]);
  });
  test("all after it can fail too", () => {
    const host = hostFor(
      `function work() { let failures = 0; for (let i = 0; i < 5; i++) try { SpreadsheetApp.getActive(); } catch (e) { failures++; } return failures; }`,
    );
    host.failAt(3, "down", true);
    expect(host.run("work")).toBe(3);
    host.failAt(0);
    expect(host.run("work")).toBe(0);
  });
});

test("the user's selection is the active range", () => {
  const host =
    hostFor(`function at() { const r = SpreadsheetApp.getActiveRange(); return [r.getSheet().getName(), r.getA1Notation(), SpreadsheetApp.getActiveSpreadsheet().getActiveCell().getA1Notation()]; }
    function go() { SpreadsheetApp.getActiveSheet().getRange("D4").activate(); }`);
  host.select("S!B2:C3");
  expect(host.run("at")).toEqual(["S", "B2:C3", "B2"]);
  host.run("go");
  expect(host.run("at")).toEqual(["S", "D4", "D4"]);
});

test("console and Logger write to the log", () => {
  const host = hostFor(
    `function main() { console.log("a %s", 1); Logger.log("b"); console.warn({ c: 2 }, new Error("d")); }`,
  );
  host.run("main");
  expect(host.log).toEqual(["a 1", "b", 'warn: {"c":2} Error: d']);
});
