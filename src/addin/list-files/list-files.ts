/** The files of lists that a dossier offers, and what is to be known before they are used. */
import type { SubjectKind } from "../../domain/subject";
import { IMPORT_COLUMNS, LIST_FILE_WORDS } from "../../vi/list-file-words";
import { isDraft, type Dossier, type DossierNominee } from "../documents/dossier";
import { chosenList, importForm, olderCollectiveForm, olderIndividualForm } from "./chosen-lists";
import { CSV_TYPE, csvFile } from "./csv-file";
import { importCodes, type CodeSetting, type ImportCodes } from "./import-codes";
import type { ListTable } from "./list-table";
import { XLSX_TYPE, xlsxFile } from "./xlsx-file";

export interface ListFile {
  readonly id: ListFileId;
  readonly title: string;
  /** Without tones or unsafe signs; "BAN-NHAP-" in front of a draft. */
  readonly fileName: string;
  readonly extension: string;
  /** Media type. */
  readonly type: string;
  /** Whole sentences on what is left blank for want of a setting. */
  readonly remarks: readonly string[];
  readonly build: () => Promise<Uint8Array<ArrayBuffer>>;
}

export type ListFileId = keyof typeof LIST_FILE_WORDS.files;

/** Only what has anybody in it. */
export function listFilesOf(dossier: Dossier): readonly ListFile[] {
  const codes = importCodes(dossier.settings);
  const { nominees } = dossier;
  const collectives = nominees.filter(({ kind }) => kind === "collective");
  const individuals = nominees.filter(({ kind }) => kind === "individual");
  const xlsx = (
    id: ListFileId,
    listed: readonly DossierNominee[],
    table: () => ListTable,
    remarks: readonly string[],
  ): readonly ListFile[] =>
    listed.length === 0
      ? []
      : [{ id, ...named(id, dossier), type: XLSX_TYPE, remarks, build: () => xlsxFile(table()) }];
  return [
    ...xlsx("newer", nominees, () => importForm(dossier, codes), [
      ...unreadLines(codes, ["importAwardNames", "importGroups", "importSubjectTypes"]),
      ...missingAwards("importAwardNames", nominees, codes),
      ...missingKinds("importGroups", nominees, codes),
      ...missingKinds("importSubjectTypes", nominees, codes),
      ...(codes.field === ""
        ? [LIST_FILE_WORDS.columnBlank(IMPORT_COLUMNS.newer.field[0], "importField")]
        : []),
    ]),
    ...xlsx("olderCollectives", collectives, () => olderCollectiveForm(dossier, codes), [
      ...unreadLines(codes, ["importAwardCodes", "importSubjectTypes"]),
      ...missingAwards("importAwardCodes", collectives, codes),
      ...missingKinds("importSubjectTypes", collectives, codes),
    ]),
    ...xlsx("olderIndividuals", individuals, () => olderIndividualForm(dossier, codes), [
      ...unreadLines(codes, ["importAwardCodes", "importSubjectTypes"]),
      ...missingAwards("importAwardCodes", individuals, codes),
      ...missingKinds("importSubjectTypes", individuals, codes),
      LIST_FILE_WORDS.toFillIn,
    ]),
    ...(nominees.length === 0
      ? []
      : [
          {
            id: "chosen",
            ...named("chosen", dossier),
            type: CSV_TYPE,
            remarks: [],
            build: () => Promise.resolve(csvFile(chosenList(dossier))),
          } as const,
        ]),
  ];
}

/** @param dossier its round is "2025" or "2021-2025" */
function named(id: ListFileId, dossier: Dossier): Pick<ListFile, "title" | "fileName" | "extension"> {
  const { title, fileName, extension } = LIST_FILE_WORDS.files[id];
  const draft = isDraft(dossier) ? LIST_FILE_WORDS.draft : "";
  return { title, extension, fileName: `${draft}${fileName}-${dossier.round}${extension}` };
}

function unreadLines({ unread }: ImportCodes, settings: readonly CodeSetting[]): readonly string[] {
  return unread
    .filter(({ setting }) => settings.includes(setting))
    .map(({ setting, line }) => LIST_FILE_WORDS.unread(setting, line));
}

function missingAwards(
  setting: "importAwardNames" | "importAwardCodes",
  nominees: readonly DossierNominee[],
  codes: ImportCodes,
): readonly string[] {
  const missing = new Set(nominees.map(({ award }) => award).filter((award) => codes[setting][award] === ""));
  return missing.size === 0 ? [] : [LIST_FILE_WORDS.awardsMissing(setting, [...missing])];
}

function missingKinds(
  setting: "importGroups" | "importSubjectTypes",
  nominees: readonly DossierNominee[],
  codes: ImportCodes,
): readonly string[] {
  const missing = new Set<SubjectKind>(
    nominees.map(({ kind }) => kind).filter((kind) => codes[setting][kind] === ""),
  );
  return missing.size === 0 ? [] : [LIST_FILE_WORDS.kindsMissing(setting, [...missing])];
}
