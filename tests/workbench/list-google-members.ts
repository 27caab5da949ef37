/** Derives the member names of Google's services from @types/google-apps-script, for the host's list and the test that guards it. */

import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

const FOLDER = path.resolve(__dirname, "../../node_modules/@types/google-apps-script");

/** The interfaces whose objects the host hands out, by their namespace; `Base` and others share the flat list. */
export const LISTED = [
  "Spreadsheet.SpreadsheetApp",
  "Spreadsheet.Spreadsheet",
  "Spreadsheet.Sheet",
  "Spreadsheet.Range",
  "Spreadsheet.RangeList",
  "Spreadsheet.NamedRange",
  "Spreadsheet.EmbeddedChart",
  "Spreadsheet.EmbeddedChartBuilder",
  "Spreadsheet.ContainerInfo",
  "Spreadsheet.Protection",
  "Spreadsheet.ConditionalFormatRule",
  "Spreadsheet.ConditionalFormatRuleBuilder",
  "Spreadsheet.BooleanCondition",
  "Spreadsheet.DataValidation",
  "Spreadsheet.DataValidationBuilder",
  "Spreadsheet.DeveloperMetadata",
  "Spreadsheet.DeveloperMetadataFinder",
  "Spreadsheet.DeveloperMetadataLocation",
  "Charts.Charts",
  "Base.Ui",
  "Base.Menu",
  "Base.PromptResponse",
  "Base.Logger",
  "Base.Session",
  "Base.User",
  "HTML.HtmlService",
  "HTML.HtmlOutput",
  "HTML.HtmlTemplate",
  "Lock.LockService",
  "Lock.Lock",
  "Properties.PropertiesService",
  "Properties.Properties",
  "Cache.CacheService",
  "Cache.Cache",
  "Utilities.Utilities",
  "Script.ScriptApp",
] as const;

/** Class name → its member names, in alphabetical order. */
export function listGoogleMembers(): Record<string, string> {
  const members = new Map<string, Set<string>>();
  const bases = new Map<string, string[]>();
  for (const file of fs.readdirSync(FOLDER).filter((name) => name.endsWith(".d.ts"))) {
    const source = ts.createSourceFile(
      file,
      fs.readFileSync(path.join(FOLDER, file), "utf8"),
      ts.ScriptTarget.Latest,
      true,
    );
    const visit = (node: ts.Node, namespace: string): void => {
      if (ts.isModuleDeclaration(node) && node.body !== undefined) {
        const inner = node.name.text === "GoogleAppsScript" ? "" : node.name.text;
        ts.forEachChild(node.body, (child) => visit(child, inner === "" ? namespace : inner));
      } else if (ts.isInterfaceDeclaration(node)) {
        const key = `${namespace}.${node.name.text}`;
        const names = members.get(key) ?? new Set<string>();
        for (const member of node.members)
          if (member.name !== undefined && (ts.isIdentifier(member.name) || ts.isStringLiteral(member.name)))
            names.add(member.name.text);
        members.set(key, names);
        for (const clause of node.heritageClauses ?? [])
          for (const type of clause.types) {
            const base = type.expression.getText(source);
            bases.set(key, [...(bases.get(key) ?? []), base.includes(".") ? base : `${namespace}.${base}`]);
          }
      } else ts.forEachChild(node, (child) => visit(child, namespace));
    };
    visit(source, "");
  }
  const all = (key: string): string[] => [
    ...(members.get(key) ?? []),
    ...(bases.get(key) ?? []).flatMap((base) => all(base)),
  ];
  return Object.fromEntries(
    LISTED.map((key) => [key.slice(key.indexOf(".") + 1), [...new Set(all(key))].sort().join(" ")]),
  );
}

/** The list as the source file that the host ships. */
export function googleMembersSource(): string {
  const entries = Object.entries(listGoogleMembers()).map(
    ([name, list]) => `  ${name}: ${JSON.stringify(list)},`,
  );
  return [
    "/** Generated from @types/google-apps-script by tests/workbench/list-google-members.ts: every member that Google's services have. */",
    "",
    "/** Class name → its members, separated by spaces. */",
    "export const GOOGLE_MEMBERS: Readonly<Record<string, string>> = {",
    ...entries,
    "};",
    "",
  ].join("\n");
}
