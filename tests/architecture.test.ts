/** The arrows between the folders of src point down only, and each folder keeps to what it may know. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const SRC = path.join(__dirname, "../src");

/** Highest first; a file may import its own folder and those below it. */
const LAYERS = ["main", "addin", "sheet", "vi", "assessment", "plan", "engine", "domain"] as const;
const WORKBENCH = "workbench";
const PURE = ["sheet", "vi", "assessment", "plan", "engine", "domain"];
/** The command line is the one place of the local host that reads with the product's own eyes. */
const COMMAND_LINE = "workbench/node/nominate.ts";

/** What runs in the browser, and the packages it may have: of the script's own files it takes types only. */
const PAGES: Readonly<Record<string, RegExp>> = {
  "addin/sidebar/": /^preact(\/|$)/,
  "addin/dossier-page/": /^preact(\/|$)/,
  "addin/documents/": /^(docx|fflate)$/,
  "addin/list-files/": /^(write-excel-file\/universal|papaparse)$/,
};

const GOOGLE_SERVICES = [
  "SpreadsheetApp",
  "HtmlService",
  "Utilities",
  "ScriptApp",
  "LockService",
  "PropertiesService",
  "CacheService",
  "Charts",
  "Session",
];

interface SourceFile {
  /** Within src, with slashes: "plan/plan.ts". */
  readonly name: string;
  /** The folder, or "main". */
  readonly layer: string;
  readonly tree: ts.SourceFile;
}

function parse(name: string, text: string): SourceFile {
  const layer = name === "main.ts" ? "main" : (name.split("/")[0] ?? "");
  return { name, layer, tree: ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true) };
}

const FILES: readonly SourceFile[] = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll(path.sep, "/"))
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => parse(name, readFileSync(path.join(SRC, name), "utf8")));

function nodesOf(file: SourceFile): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const walk = (node: ts.Node): void => {
    nodes.push(node);
    node.forEachChild(walk);
  };
  walk(file.tree);
  return nodes;
}

/** What a file imports or re-exports, types included. */
function importsOf(file: SourceFile): readonly string[] {
  return nodesOf(file).flatMap((node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      return ts.isStringLiteral(node.moduleSpecifier) ? [node.moduleSpecifier.text] : [];
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      return ts.isStringLiteral(node.argument.literal) ? [node.argument.literal.text] : [];
    }
    const isCall =
      ts.isCallExpression(node) &&
      (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === "require");
    const [argument] = isCall ? node.arguments : [];
    return argument ? [ts.isStringLiteralLike(argument) ? argument.text : `?${argument.getText()}`] : [];
  });
}

function targetPath(file: SourceFile, specifier: string): string {
  return path.posix.join(path.posix.dirname(file.name), specifier);
}

/** The layer that a relative import leads to; null for a package. */
function targetLayer(file: SourceFile, specifier: string): string | null {
  if (!specifier.startsWith(".")) return null;
  const target = targetPath(file, specifier);
  return target === "main" || target === "main.ts" ? "main" : (target.split("/")[0] ?? "");
}

function wrongImports(file: SourceFile): readonly string[] {
  return importsOf(file)
    .filter((specifier) => !mayImport(file, specifier))
    .map((specifier) => `${file.name} imports ${specifier}`);
}

function mayImport(file: SourceFile, specifier: string): boolean {
  if (file.name === COMMAND_LINE) return true;
  if (pageOf(file.name)?.test(specifier)) return true;
  const target = targetLayer(file, specifier);
  if (file.layer === WORKBENCH) return target === null ? !specifier.startsWith("?") : target === WORKBENCH;
  const [from, to] = [layerIndex(file.layer), target === null ? -1 : layerIndex(target)];
  return from >= 0 && to >= from;
}

/** The packages of the page that a path leads into; undefined for what is no part of a page. */
function pageOf(name: string): RegExp | undefined {
  return Object.entries(PAGES).find(([folder]) => name.startsWith(folder))?.[1];
}

function layerIndex(layer: string): number {
  return LAYERS.findIndex((each) => each === layer);
}

function namedServices(file: SourceFile): readonly string[] {
  return nodesOf(file)
    .filter((node): node is ts.Identifier => ts.isIdentifier(node) && GOOGLE_SERVICES.includes(node.text))
    .map((node) => `${file.name} names ${node.text}`);
}

/** Values that a file of a page imports from what is in addin and belongs to no page. */
function scriptValues(file: SourceFile): readonly string[] {
  return nodesOf(file)
    .filter(ts.isImportDeclaration)
    .filter(({ moduleSpecifier, importClause }) => {
      const { text } = moduleSpecifier as ts.StringLiteral;
      const isScript = targetLayer(file, text) === "addin" && !pageOf(targetPath(file, text));
      return isScript && importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword;
    })
    .map(({ moduleSpecifier }) => `${file.name} imports ${moduleSpecifier.getText()}`);
}

/** Asking what time it is, or for chance. */
function impurities(file: SourceFile): readonly string[] {
  return nodesOf(file)
    .filter((node) => {
      if (ts.isNewExpression(node)) return node.expression.getText() === "Date" && !node.arguments?.length;
      if (ts.isCallExpression(node) && node.expression.getText() === "Date") return true;
      return (
        ts.isPropertyAccessExpression(node) &&
        /^(Date\.now|Math\.random|performance\.now)$/.test(node.getText())
      );
    })
    .map((node) => `${file.name}: ${node.getText()}`);
}

function isVietnamese(text: string): boolean {
  const marked = text.normalize("NFC").match(/[\u00C0-\u024F\u1EA0-\u1EF9]/g) ?? [];
  return marked.some((letter) => /\p{L}/u.test(letter));
}

function vietnameseStrings(file: SourceFile): readonly string[] {
  return nodesOf(file)
    .filter(
      (node): node is ts.LiteralLikeNode => ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node),
    )
    .filter(({ text }) => isVietnamese(text))
    .map(({ text }) => `${file.name}: "${text}"`);
}

function filesOf(...layers: readonly string[]): readonly SourceFile[] {
  return FILES.filter(({ layer }) => layers.includes(layer));
}

test("every file of src belongs to a layer or to the local host", () => {
  const known = [...LAYERS, WORKBENCH] as readonly string[];
  expect(FILES.filter(({ layer }) => !known.includes(layer)).map(({ name }) => name)).toEqual([]);
  expect(filesOf("domain").length).toBeGreaterThan(5);
  expect(filesOf("assessment").length).toBeGreaterThan(5);
});

test("imports point down: main, addin, sheet, vi, assessment, plan, engine, domain", () => {
  expect(filesOf(...LAYERS).flatMap(wrongImports)).toEqual([]);
});

test("the local host imports itself and packages only, but for the command line", () => {
  expect(filesOf(WORKBENCH).flatMap(wrongImports)).toEqual([]);
});

test("every relative import leads to a file", () => {
  for (const file of FILES) {
    for (const specifier of importsOf(file).filter((each) => each.startsWith("."))) {
      const target = path.join(SRC, path.dirname(file.name), specifier);
      const found = ["", ".ts", ".tsx", "/index.ts"].some((end) => existsSync(target + end));
      expect(`${file.name} → ${specifier}: ${String(found)}`).toMatch(/true$/);
    }
  }
});

test("only addin and the local host name Google's services", () => {
  const others = LAYERS.filter((layer) => layer !== "addin");
  expect(filesOf(...others).flatMap(namedServices)).toEqual([]);
});

test.each(Object.keys(PAGES))(
  "%s names no service and takes nothing but types from the script's own files",
  (folder) => {
    const page = FILES.filter(({ name }) => name.startsWith(folder));
    expect(page.length).toBeGreaterThan(3);
    expect(page.flatMap(namedServices)).toEqual([]);
    expect(page.flatMap(scriptValues)).toEqual([]);
  },
);

test("nothing below addin reads the clock or throws dice", () => {
  expect(filesOf(...PURE).flatMap(impurities)).toEqual([]);
});

test("Vietnamese words stand in vi, plan and sheet only", () => {
  const silent = LAYERS.filter((layer) => !["vi", "plan", "sheet"].includes(layer));
  expect(filesOf(...silent).flatMap(vietnameseStrings)).toEqual([]);
});

test("every file opens with a comment on its purpose", () => {
  const silent = FILES.filter(({ tree }) => !/^\/\*\*?[\s*]+\S/.test(tree.text)).map(({ name }) => name);
  expect(silent).toEqual([]);
});

describe("the checks themselves find", () => {
  test.each([
    ["domain/a.ts", 'import { x } from "../engine/outcome";'],
    ["domain/a.ts", 'import fs from "node:fs";'],
    ["domain/a.ts", 'import type { x } from "../plan/plan";'],
    ["engine/a.ts", 'export * from "../plan/plan";'],
    ["plan/a.ts", 'const x = import("../assessment/assessor");'],
    ["plan/a.ts", 'type X = import("../vi/labels").X;'],
    ["assessment/criteria/a.ts", 'import { x } from "../../sheet/cell";'],
    ["vi/a.ts", 'import { x } from "../sheet/cell";'],
    ["sheet/a.ts", 'const x = require("../addin/cells");'],
    ["addin/a.ts", 'import { x } from "../main";'],
    ["addin/a.ts", 'import { x } from "../workbench/engine";'],
    ["main.ts", 'import { x } from "./workbench/engine";'],
    ["main.ts", 'import { x } from "exceljs";'],
    ["addin/a.ts", 'import { render } from "preact";'],
    ["addin/sidebar/a.tsx", 'import x from "preactish";'],
    ["addin/sidebar/a.tsx", 'import { Document } from "docx";'],
    ["addin/dossier-page/a.tsx", 'import { zipSync } from "fflate";'],
    ["addin/documents/a.ts", 'import { render } from "preact";'],
    ["addin/dossier-contents.ts", 'import { Document } from "docx";'],
    ["addin/documents/a.ts", 'import x from "docxish";'],
    ["workbench/a.ts", 'import { x } from "../domain/year";'],
    ["workbench/node/a.ts", 'import { x } from "../../sheet/cell";'],
  ])("a wrong import: %s, %s", (name, text) => {
    expect(wrongImports(parse(name, text))).toHaveLength(1);
  });

  test.each([
    ["domain/a.ts", 'import { x } from "./year";'],
    ["assessment/criteria/a.ts", 'import { x } from "../../domain/year";'],
    ["main.ts", 'export { x } from "./addin/formulas";'],
    ["workbench/node/a.ts", 'import { x } from "../engine"; import ExcelJS from "exceljs";'],
    [COMMAND_LINE, 'import { x } from "../../vi/labels";'],
    ["addin/sidebar/a.tsx", 'import { render } from "preact"; import { useState } from "preact/hooks";'],
    [
      "addin/dossier-page/a.tsx",
      'import { render } from "preact"; import { x } from "../documents/dossier";',
    ],
    ["addin/documents/a.ts", 'import { Document } from "docx"; import { zipSync } from "fflate";'],
    ["addin/documents/a.ts", 'import { Document } from "docx"; import { PLAN } from "../../plan/plan";'],
  ])("nothing wrong in %s, %s", (name, text) => {
    expect(wrongImports(parse(name, text))).toEqual([]);
  });

  test("a Google service, but not in a comment or a string", () => {
    expect(namedServices(parse("vi/a.ts", "const x = SpreadsheetApp.getUi();"))).toHaveLength(1);
    expect(namedServices(parse("vi/a.ts", "/* SpreadsheetApp */ const x = 'Session';"))).toEqual([]);
  });

  test("a value of the script in a page, but not a type or a file of a page", () => {
    const found = (text: string): number => scriptValues(parse("addin/sidebar/a.tsx", text)).length;
    expect(found('import { review } from "../review";')).toBe(1);
    expect(found('import type { RoundRequest } from "../review"; import { Tabs } from "./tabs";')).toBe(0);
    expect(found('import { AWARDS } from "../../domain/award";')).toBe(0);
    expect(found('import { documentsOf } from "../documents/documents";')).toBe(0);
  });

  test.each(["new Date()", "new Date", "Date()", "Date.now()", "Math.random()"])("%s", (text) => {
    expect(impurities(parse("plan/a.ts", `const x = ${text};`))).toHaveLength(1);
  });

  test("no clock in a date that is given", () => {
    expect(impurities(parse("domain/a.ts", "const x = new Date(Date.UTC(2022, 2, 30));"))).toEqual([]);
  });

  test.each(['"Đơn vị"', "'không'", "`Năm ${1} tốt`", "`Tốt`", '"Tốt"'.normalize("NFD"), "{ a: 'kỷ luật' }"])(
    "Vietnamese in %s",
    (text) => {
      expect(vietnameseStrings(parse("engine/a.ts", `const x = ${text};`)).length).toBeGreaterThan(0);
    },
  );

  test("no Vietnamese in a comment, in plain words or in signs", () => {
    const text = '/** Kỷ luật. */ const x = "unit"; // đơn vị\nconst y = "→ … – × ÷";';
    expect(vietnameseStrings(parse("engine/a.ts", text))).toEqual([]);
  });
});
