/** Whom the council has chosen, as tables: in the import forms of the provincial software, and with the votes. */
import { AWARDS } from "../../domain/award";
import type { SubjectKind } from "../../domain/subject";
import { SUBJECT_NAMES } from "../../vi/labels";
import { CHOSEN_LIST_COLUMNS, IMPORT_COLUMNS, IMPORT_WORDS } from "../../vi/list-file-words";
import type { Dossier, DossierNominee, IndividualNominee } from "../documents/dossier";
import type { ImportCodes } from "./import-codes";
import type { ListCell, ListTable } from "./list-table";

type Row<Columns> = Readonly<Record<keyof Columns, ListCell>>;

/** The newer form: everybody in one table of nine columns, the header in the first row. */
export function importForm({ nominees }: Dossier, codes: ImportCodes): ListTable {
  return tableOf(
    IMPORT_WORDS.newer,
    null,
    IMPORT_COLUMNS.newer,
    nominees.map((nominee, index) => ({
      number: index + 1,
      salutation: nominee.kind === "individual" ? salutation(nominee) : "",
      name: nominee.name,
      position: nominee.position,
      unit: nominee.unit,
      group: codes.importGroups[nominee.kind],
      award: codes.importAwardNames[nominee.award],
      subjectType: codes.importSubjectTypes[nominee.kind],
      field: codes.field,
    })),
  );
}

/** The older form of collectives: a title over the columns, the header in the third row. */
export function olderCollectiveForm({ nominees }: Dossier, codes: ImportCodes): ListTable {
  return tableOf(
    IMPORT_WORDS.olderCollectives,
    IMPORT_WORDS.olderTitle,
    IMPORT_COLUMNS.olderCollectives,
    ofKind(nominees, "collective").map((nominee, index) => ({
      number: index + 1,
      name: nominee.name,
      subjectType: codes.importSubjectTypes.collective,
      ...awardCodes(nominee, codes),
    })),
  );
}

/** The older form of people. What the sheets do not tell of them, birth dates and addresses, is left to be filled in. */
export function olderIndividualForm({ nominees, settings }: Dossier, codes: ImportCodes): ListTable {
  return tableOf(
    IMPORT_WORDS.olderIndividuals,
    IMPORT_WORDS.olderTitle,
    IMPORT_COLUMNS.olderIndividuals,
    ofKind(nominees, "individual").map((nominee, index) => ({
      number: index + 1,
      name: nominee.name,
      gender: nominee.gender === null ? "" : IMPORT_WORDS.genders[nominee.gender],
      birthDate: "",
      position: nominee.position,
      department: nominee.unit,
      agency: settings.agencyName,
      address: "",
      subjectType: codes.importSubjectTypes.individual,
      ...awardCodes(nominee, codes),
    })),
  );
}

/** For other spreadsheets, with the votes in columns of their own: together they would be taken for a date. */
export function chosenList({ nominees }: Dossier): ListTable {
  return tableOf(
    IMPORT_WORDS.chosen,
    null,
    CHOSEN_LIST_COLUMNS,
    nominees.map(({ kind, name, position, unit, awardName, votes, percent, note }, index) => ({
      number: index + 1,
      kind: SUBJECT_NAMES[kind],
      name,
      position,
      unit,
      award: awardName,
      inFavour: votes?.inFavour ?? "",
      present: votes?.present ?? "",
      total: votes?.total ?? "",
      percent: percent ?? "",
      note,
    })),
  );
}

function tableOf<Columns extends Readonly<Record<string, readonly [header: string, width: number]>>>(
  name: string,
  title: string | null,
  columns: Columns,
  rows: readonly Row<Columns>[],
): ListTable {
  const ids = Object.keys(columns) as (keyof Columns)[];
  return {
    name,
    title,
    columns: Object.values(columns).map(([header, width]) => ({ header, width })),
    rows: rows.map((row) => ids.map((id) => row[id])),
  };
}

function ofKind<Kind extends SubjectKind>(
  nominees: readonly DossierNominee[],
  kind: Kind,
): readonly Extract<DossierNominee, { readonly kind: Kind }>[] {
  return nominees.filter(
    (nominee): nominee is Extract<DossierNominee, { readonly kind: Kind }> => nominee.kind === kind,
  );
}

function salutation({ gender }: IndividualNominee): string {
  return gender === null ? "" : IMPORT_WORDS.salutations[gender];
}

/** Cờ thi đua is a title of emulation, Bằng khen and Giấy khen are forms of commendation: each has its column. */
function awardCodes(
  { award }: DossierNominee,
  { importAwardCodes }: ImportCodes,
): { readonly commendation: string; readonly title: string } {
  const code = importAwardCodes[award];
  return AWARDS[award].form === "emulationFlag"
    ? { commendation: "", title: code }
    : { commendation: code, title: "" };
}
