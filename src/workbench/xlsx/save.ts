/** Writes what changed in a model into the file that it was read from; a sheet without changes keeps every byte. */

import type { Model } from "@odoo/o-spreadsheet";
import { absoluteReference, columnLetters, parseA1, quotedSheet, splitSheetReference } from "../a1";
import { hostGetters } from "../engine";
import { toExcelFormula } from "../formula-text";
import { formulaText } from "../grid";
import type { ProtectionEntry } from "../side-data";
import { encodeSideData } from "../side-data-text";
import { changesOf } from "./changes";
import { chartsText, writeCharts } from "./chart-drawings";
import { keywordsOf, setKeywords } from "./document-properties";
import { NEW_SHEET, editSheet, movedReference } from "./edit-sheet";
import { moveDrawings, moveTables } from "./moved-parts";
import { writeNotes } from "./notes";
import { OrderedChildren } from "./ordered-children";
import { Package } from "./package";
import type { FileRules } from "./read";
import type { Moves } from "./sheet-edits";
import { shortNames } from "./short-names";
import { namesText } from "./snapshot";
import type { Snapshot } from "./snapshot";
import { PLAIN_LOOK } from "./styles";
import { stringsOf, stylesOf, workbookPartOf } from "./workbook-part";
import type { DefinedName, ListedSheet, WorkbookPart } from "./workbook-part";
import {
  attributeOf,
  childOf,
  childrenOf,
  decodeXml,
  elementText,
  encodeAttribute,
  encodeXml,
  numberOf,
  withAttribute,
} from "./xml";
import type { Compression } from "./zip";

/** The children of a workbook in the order that Excel wants. */
const WORKBOOK_ORDER =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(
    " ",
  );
const SPREADSHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What saving needs to know beside the model. */
export interface SaveInput {
  /** The file as it was read. */
  readonly bytes: Uint8Array;
  readonly compression: Compression;
  readonly model: Model;
  readonly snapshot: Snapshot;
  readonly fileRules: FileRules;
  readonly spillCells: ReadonlyMap<string, readonly { row: number; col: number }[]>;
  readonly standardWidths: ReadonlyMap<string, number>;
  /** True if custom functions can be computed. */
  readonly isBound: boolean;
}

/** The bytes of the file with the changes; the very bytes of the file if there are none. */
export function savedBytes(input: SaveInput): Uint8Array {
  return new Saving(input).run();
}

/** A sheet of the model and where it is in the file. */
interface SavedSheet {
  readonly id: string;
  readonly name: string;
  readonly listed: ListedSheet | undefined;
  part: string;
  moves: Moves | undefined;
}

class Saving {
  private readonly file: Package;
  private readonly workbook: WorkbookPart;
  private changed = false;
  /** Parts of charts that name the sheets as they are now. */
  private readonly writtenCharts = new Set<string>();
  /** Of sheets whose names are too long for a file. */
  private readonly short: ReadonlyMap<string, string>;

  constructor(private readonly input: SaveInput) {
    this.file = Package.open(input.bytes, input.compression, true);
    this.workbook = workbookPartOf(this.file);
    const { getters } = input.model;
    this.short = shortNames(getters.getSheetIds().map((id) => getters.getSheetName(id)));
  }

  run(): Uint8Array {
    const { file, workbook } = this;
    const { model, snapshot } = this.input;
    const reachable = file.reachable();
    const listed = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet]));
    const sheets = model.getters.getSheetIds().map((id): SavedSheet => {
      const known = snapshot.sheets.has(id) ? listed.get(id) : undefined;
      const name = model.getters.getSheetName(id);
      return { id, name, listed: known, part: known?.part ?? "", moves: undefined };
    });
    this.saveSheets(sheets);
    const isListChanged =
      sheets.some(({ id, name }) => snapshot.sheets.get(id)?.name !== name) ||
      sheets.map(({ id }) => id).join(" ") !== snapshot.order.join(" ") ||
      sheets.some(({ id }) => snapshot.sheets.get(id)?.visible !== model.getters.isSheetVisible(id));
    const hasMoved = sheets.some(({ moves }) => moves !== undefined);
    if (isListChanged || hasMoved || snapshot.names !== namesText(model)) {
      this.saveWorkbook(sheets);
      this.updateCharts(sheets);
    }
    const keywords = encodeSideData(keywordsOf(file), storedSide(model, this.short));
    if (keywords !== keywordsOf(file)) {
      setKeywords(file, keywords);
      this.changed = true;
    }
    if (!this.changed) return this.input.bytes.slice();
    this.dropCalculationOrder();
    this.shortenReferences();
    const left = file.reachable();
    for (const part of reachable) if (!left.has(part)) file.delete(part);
    return file.toBytes();
  }

  // --- sheets

  private saveSheets(sheets: readonly SavedSheet[]): void {
    const { file, workbook } = this;
    const { model, snapshot, fileRules, isBound } = this.input;
    const { part: stylesPart, styles } = stylesOf(file, workbook);
    const { part: stringsPart, strings } = stringsOf(file, workbook);
    const renamed = new Set(
      sheets.flatMap(({ name, listed }) => (listed === undefined || listed.name === name ? [] : [name])),
    );
    for (const sheet of sheets) {
      const isNew = sheet.listed === undefined;
      const before = isNew ? undefined : snapshot.sheets.get(sheet.id);
      const edits = changesOf({
        model,
        sheetId: sheet.id,
        before,
        cellsBefore: isNew ? undefined : snapshot.cells.get(sheet.id),
        fileRules,
        styles,
        isBound,
        spillCells: this.input.spillCells.get(sheet.id) ?? [],
        standardWidth: isNew ? undefined : this.input.standardWidths.get(sheet.id),
        renamed,
        from1904: workbook.from1904,
      });
      sheet.moves = edits.moves;
      if (isNew) sheet.part = this.addSheet();
      if (edits.moves !== undefined) {
        edits.goneTables = moveTables(file, sheet.part, edits.moves);
        moveDrawings(file, sheet.part, edits.moves);
      }
      const notes = hostGetters(model).getSideData().sheets[sheet.id]?.notes ?? {};
      if (notesText(notes) !== notesText(before?.notes ?? {}))
        edits.noteDrawing = writeNotes(
          file,
          sheet.part,
          notesWithOrigin(notes, before?.notes ?? {}, edits.moves),
        );
      if (chartsText(model, sheet.id) !== (before?.charts ?? "")) {
        const { link, charts } = writeCharts(file, sheet.part, model, sheet.id);
        for (const part of charts) this.writtenCharts.add(part);
        edits.drawing = link;
      }
      if (edits.isEmpty && !isNew) continue;
      this.changed = true;
      const xml = editSheet(file.text(sheet.part) ?? NEW_SHEET, edits, {
        styles,
        strings,
        plainStyle: isNew ? styles.derive(0, { before: PLAIN_LOOK, after: GOOGLE_LOOK }) : 0,
        formulaAt: (row, col) => {
          const cell = model.getters.getCell({ sheetId: sheet.id, row, col });
          return cell?.isFormula === true ? toExcelFormula(formulaText(model, cell)) : undefined;
        },
      });
      file.setText(sheet.part, xml);
    }
    if (styles.changed) this.setPart(stylesPart, "styles", styles.toXml());
    if (strings.changed) this.setPart(stringsPart, "sharedStrings", strings.toXml());
  }

  private setPart(part: string | undefined, kind: "styles" | "sharedStrings", xml: string): void {
    if (part !== undefined) {
      this.file.setText(part, xml);
      return;
    }
    const name = `xl/${kind}.xml`;
    this.file.add(name, xml, `${SPREADSHEETML}.${kind}+xml`);
    this.file.link(this.workbook.name, kind, name);
  }

  private addSheet(): string {
    let number = 1;
    while (this.file.has(`xl/worksheets/sheet${number}.xml`)) number++;
    const name = `xl/worksheets/sheet${number}.xml`;
    this.file.add(name, NEW_SHEET, `${SPREADSHEETML}.worksheet+xml`);
    return name;
  }

  /** Formulas, names and charts have been written with the names that the model has. */
  private shortenReferences(): void {
    if (this.short.size === 0) return;
    const changes = [...this.short].map(([name, short]) =>
      [name, short].map((each) => encodeXml(`${quotedSheet(each)}!`)),
    );
    for (const part of this.file.names()) {
      if (!/^xl\/.*\.xml$/.test(part) || part.endsWith("sharedStrings.xml")) continue;
      const before = this.file.text(part) ?? "";
      const after = changes.reduce((text, [long = "", short = ""]) => text.replaceAll(long, short), before);
      if (after !== before) this.file.setText(part, after);
    }
  }

  // --- the workbook part

  private saveWorkbook(sheets: readonly SavedSheet[]): void {
    const { file, workbook } = this;
    this.changed = true;
    const order = this.listOf(sheets);
    const { root } = workbook;
    const parts = new OrderedChildren(root.inner, WORKBOOK_ORDER);
    parts.set("sheets", [elementText("sheets", "", order.map(({ xml }) => xml).join(""))]);
    parts.set("definedNames", this.namesOf(order, sheets));
    parts.set("bookViews", this.viewsOf(order, sheets));
    const xml = file.text(workbook.name) ?? "";
    const start = xml.indexOf(`<${root.name}`);
    const namespaced = attributeOf(root.attributes, "xmlns:r") !== undefined;
    const attributes = namespaced
      ? root.attributes
      : `${root.attributes} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
    file.setText(workbook.name, `${xml.slice(0, start)}${elementText(root.name, attributes, parts.toXml())}`);
  }

  /** The sheets in their new order; those without cells stay behind the sheet that they were behind. */
  private listOf(sheets: readonly SavedSheet[]): ListEntry[] {
    const { file, workbook } = this;
    const { model } = this.input;
    const taken = workbook.sheets.map(({ element }) => numberOf(element.attributes, "sheetId") ?? 0);
    let nextId = Math.max(0, ...taken) + 1;
    const kept = new Set(sheets.map(({ id }) => id));
    const entries = sheets.map((sheet): ListEntry => {
      const isVisible = model.getters.isSheetVisible(sheet.id);
      const nameInFile = this.short.get(sheet.name) ?? sheet.name;
      if (sheet.listed === undefined) {
        const link = file.link(workbook.name, "worksheet", sheet.part);
        const state = isVisible ? "" : ' state="hidden"';
        const attributes = ` name="${encodeAttribute(nameInFile)}" sheetId="${nextId++}"${state} r:id="${link}"`;
        return { id: sheet.id, isVisible, xml: elementText("sheet", attributes, ""), listed: undefined };
      }
      let { attributes } = sheet.listed.element;
      attributes = withAttribute(attributes, "name", nameInFile);
      if (isVisible !== sheet.listed.isVisible)
        attributes = withAttribute(attributes, "state", isVisible ? undefined : "hidden");
      return { id: sheet.id, isVisible, xml: elementText("sheet", attributes, ""), listed: sheet.listed };
    });
    let before: string | undefined;
    for (const listed of workbook.sheets) {
      if (listed.part === undefined) {
        const { attributes } = listed.element;
        const place = before === undefined ? 0 : entries.findIndex(({ id }) => id === before) + 1;
        const { id, isVisible } = listed;
        entries.splice(place, 0, { id, isVisible, xml: elementText("sheet", attributes, ""), listed });
      } else if (!kept.has(listed.id)) {
        const link = relationshipOf(listed);
        if (link !== undefined) file.unlink(workbook.name, link);
        continue;
      }
      before = listed.id;
    }
    return entries;
  }

  /** Names of ranges and formulas, those of print areas and print titles among them, for the sheets as they are now. */
  private namesOf(order: readonly ListEntry[], sheets: readonly SavedSheet[]): string[] {
    const { workbook } = this;
    const { model, snapshot } = this.input;
    const namesChanged = snapshot.names !== namesText(model);
    const inModel = new Set(
      namesChanged ? (JSON.parse(snapshot.names) as [string, string][]).map(([name]) => name) : [],
    );
    const references = new SheetReferences(workbook, sheets);
    const kept = workbook.definedNames.flatMap((defined) => {
      const { name, localSheet } = defined;
      if (localSheet === undefined && inModel.has(name)) return [];
      return this.keptName(defined, order, references);
    });
    const own = !namesChanged
      ? []
      : model.getters
          .getNamedRanges()
          .map(({ name, range: { zone, sheetId } }) =>
            nameText(name, "", absoluteReference(model.getters.getSheetName(sheetId), zone)),
          );
    // Google repeats frozen rows on each printed page unless told otherwise.
    const titles = sheets.flatMap(({ id, name, listed }) => {
      const { ySplit } = model.getters.getSheet(id).panes;
      const place = order.findIndex((entry) => entry.id === id);
      return listed === undefined && ySplit > 0
        ? [nameText("_xlnm.Print_Titles", ` localSheetId="${place}"`, `${quotedSheet(name)}!$1:$${ySplit}`)]
        : [];
    });
    const all = [...kept, ...own, ...titles];
    return all.length === 0 ? [] : [elementText("definedNames", "", all.join(""))];
  }

  private keptName(
    { formula, localSheet, element }: DefinedName,
    order: readonly ListEntry[],
    references: SheetReferences,
  ): string[] {
    let { attributes } = element;
    if (localSheet !== undefined) {
      const place = order.findIndex(({ listed }) => listed === this.workbook.sheets[localSheet]);
      if (place < 0) return [];
      attributes = withAttribute(attributes, "localSheetId", place);
    }
    return [elementText("definedName", attributes, encodeXml(references.updated(formula)))];
  }

  /** Charts name the cells that they show. */
  private updateCharts(sheets: readonly SavedSheet[]): void {
    const { file } = this;
    const references = new SheetReferences(this.workbook, sheets);
    for (const part of file.reachable()) {
      if (!/\/charts\/chart[^/]*\.xml$/.test(part) || this.writtenCharts.has(part)) continue;
      const xml = file.text(part) ?? "";
      const updated = xml.replace(
        /<c:f>([^<]*)<\/c:f>/g,
        (_, formula: string) => `<c:f>${encodeXml(references.updated(decodeXml(formula)))}</c:f>`,
      );
      if (updated !== xml) file.setText(part, updated);
    }
  }

  /** Which sheet the workbook opens with: a new one that the script left active, else the one that it was. */
  private viewsOf(order: readonly ListEntry[], sheets: readonly SavedSheet[]): string[] {
    const { workbook } = this;
    const old = childOf(workbook.root, "bookViews");
    const inner = old?.inner ?? "<workbookView/>";
    const [view, ...others] = childrenOf(inner);
    if (view === undefined) return [];
    const activeNow = this.input.model.getters.getActiveSheetId();
    const isNew = sheets.some(({ id, listed }) => id === activeNow && listed === undefined);
    const activeBefore = workbook.sheets[numberOf(view.attributes, "activeTab") ?? 0]?.id;
    const wanted = isNew ? activeNow : activeBefore;
    const visible = order.filter(({ isVisible }) => isVisible);
    const active = visible.find(({ id }) => id === wanted) ?? visible[0];
    if (active === undefined) return [];
    this.select(active.id, sheets);
    let attributes = withAttribute(view.attributes, "activeTab", order.indexOf(active));
    // Scrolled past its first tabs, the bar of tabs might not show the active one.
    attributes = withAttribute(attributes, "firstSheet", undefined);
    const rest = others.map(({ start, end }) => inner.slice(start, end)).join("");
    return [
      elementText("bookViews", old?.attributes ?? "", elementText(view.name, attributes, view.inner) + rest),
    ];
  }

  /** Marks one sheet as selected: with two of them marked, Excel would type into both. */
  private select(id: string | undefined, sheets: readonly SavedSheet[]): void {
    for (const sheet of sheets) {
      const xml = this.file.text(sheet.part) ?? "";
      const isWanted = sheet.id === id;
      const selected = xml.replace(
        /<sheetView(?=[\s>/])([^>]*?)(\/?>)/,
        (_, attributes: string, end: string) => {
          const mark = withAttribute(attributes, "tabSelected", isWanted ? 1 : undefined);
          return `<sheetView${mark}${end}`;
        },
      );
      if (selected !== xml) this.file.setText(sheet.part, selected);
    }
  }

  /** The order of calculation names cells that may hold no formula any more; Excel makes a new one. */
  private dropCalculationOrder(): void {
    const { file, workbook } = this;
    for (const { id, kind, part } of file.relationships(workbook.name)) {
      if (kind !== "calcChain" || part === undefined) continue;
      file.unlink(workbook.name, id);
      file.delete(part);
    }
  }
}

/** A sheet in its place in the list. */
interface ListEntry {
  readonly id: string;
  readonly isVisible: boolean;
  readonly xml: string;
  readonly listed: ListedSheet | undefined;
}

/** What Google shows in a cell that says nothing of its font. */
const GOOGLE_LOOK = { ...PLAIN_LOOK, style: { fontFamily: "Arial", fontSize: 10 } };

const relationshipOf = ({ element }: ListedSheet): string | undefined =>
  /\s\w+:id="([^"]*)"/.exec(element.attributes)?.[1];

const nameText = (name: string, attributes: string, formula: string): string =>
  elementText("definedName", ` name="${encodeAttribute(name)}"${attributes}`, encodeXml(formula));

/** References to sheets and cells in the formulas of names, brought up to date. */
class SheetReferences {
  private readonly names = new Map<string, { name: string | undefined; moves: Moves | undefined }>();

  constructor(workbook: WorkbookPart, sheets: readonly SavedSheet[]) {
    for (const listed of workbook.sheets) {
      if (listed.part === undefined) continue;
      const now = sheets.find(({ id }) => id === listed.id);
      if (now?.name !== listed.name || now.moves !== undefined)
        this.names.set(listed.name, { name: now?.name, moves: now?.moves });
    }
  }

  updated(formula: string): string {
    if (this.names.size === 0) return formula;
    const reference = /('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!(\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?)/gu;
    return formula.replace(reference, (all: string) => {
      const { sheet, cells } = splitSheetReference(all);
      const change = this.names.get(sheet ?? "");
      if (change === undefined) return all;
      if (change.name === undefined) return `#REF!${cells}`;
      return `${quotedSheet(change.name)}!${change.moves === undefined ? cells : movedCells(cells, change.moves)}`;
    });
  }
}

/** `$A$1:$K$60`, `$A:$B` or `$1:$2` where they are now. */
function movedCells(cells: string, moves: Moves): string {
  const zone = parseA1(cells, 1_048_576, 16_384);
  if (zone === undefined) return cells;
  const moved = parseA1(movedReference(cells.replaceAll("$", ""), moves), 1_048_576, 16_384);
  if (moved === undefined) return "#REF!";
  const withColumns = /[A-Z]/.test(cells);
  const withRows = /\d/.test(cells);
  const corner = (col: number, row: number): string =>
    `${withColumns ? `$${columnLetters(col)}` : ""}${withRows ? `$${row + 1}` : ""}`;
  const [start, end] = [corner(moved.left, moved.top), corner(moved.right, moved.bottom)];
  return cells.includes(":") ? `${start}:${end}` : start;
}

const notesText = (notes: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.entries(notes).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The notes with the places where the file has them. */
function notesWithOrigin(
  now: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
  moves: Moves | undefined,
): Map<string, { text: string; from: string | undefined }> {
  const origins = new Map<string, string>();
  for (const key of Object.keys(before)) {
    const [col = 0, row = 0] = key.split(",").map(Number);
    const [newCol, newRow] = moves === undefined ? [col, row] : [moves.col(col), moves.row(row)];
    if (newCol !== undefined && newRow !== undefined) origins.set(`${newCol},${newRow}`, key);
  }
  return new Map(Object.entries(now).map(([key, text]) => [key, { text, from: origins.get(key) }]));
}

function storedSide(model: Model, short: ReadonlyMap<string, string>): Parameters<typeof encodeSideData>[1] {
  const { metadata, protections } = hostGetters(model).getSideData();
  const name = (sheetId: string): string => {
    const own = model.getters.getSheetName(sheetId);
    return short.get(own) ?? own;
  };
  return {
    metadata: metadata.map((entry) => ({
      sheet: entry.place.kind === "spreadsheet" ? undefined : name(entry.place.sheetId),
      entry,
    })),
    protections: protections.map((entry: ProtectionEntry) => ({ sheet: name(entry.sheetId), entry })),
  };
}
