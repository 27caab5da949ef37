/** Where the texts stand that only a person can read to the end, said wherever verdicts are shown. */
import type { DataIssue } from "../domain/issue";
import { cellsInTab } from "../vi/short-list";
import { TEXT_WORDS } from "../vi/text-words";
import { rangesOf } from "./data-check";

/** One sentence with all cells; none where there is no such text. */
export function textsNotice(texts: readonly DataIssue[]): readonly string[] {
  return texts.length > 0 ? [TEXT_WORDS.toRead(cellsByTab(texts))] : [];
}

/** `"Cá nhân" ô L2, L5:L7`, one for each tab. */
export function cellsByTab(issues: readonly DataIssue[]): readonly string[] {
  const byTab = new Map<string, DataIssue[]>();
  for (const issue of issues) {
    const own = byTab.get(issue.place.sheet);
    if (own) own.push(issue);
    else byTab.set(issue.place.sheet, [issue]);
  }
  return [...byTab].map(([sheet, own]) => cellsInTab(sheet, rangesOf({ issues: own })));
}
