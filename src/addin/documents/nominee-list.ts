/** Danh sách đề nghị khen thưởng: the appendix to the Tờ trình. */
import type { Document } from "docx";
import { DOCUMENT_WORDS, LIST_WORDS } from "../../vi/document-words";
import { attachedTo } from "../../vi/formal-terms";
import { AWARD_BASE_NAMES } from "../../vi/terms";
import type { Dossier, DossierNominee } from "./dossier";
import {
  body,
  dataTable,
  LINE_LENGTH,
  officialDocument,
  paragraph,
  type TableColumn,
  type TableLine,
} from "./layout";
import {
  countsOf,
  draftNotice,
  groupsOf,
  movementOf,
  nameOf,
  officeOf,
  resultsOf,
  type Group,
} from "./recurring-texts";

const WORDS = LIST_WORDS.columns;
const COLUMNS: readonly TableColumn[] = [
  { header: WORDS.number, width: 12, align: "center" },
  { header: WORDS.name, width: 46 },
  { header: WORDS.office, width: 56 },
  { header: WORDS.award, width: 47 },
  { header: WORDS.summary, width: 47 },
  { header: WORDS.votes, width: 21, align: "center" },
  { header: WORDS.note, width: 23 },
];

/** @param isOfLetters of whom the head of the agency itself commends */
export function nomineeList(
  dossier: Dossier,
  nominees: readonly DossierNominee[],
  isOfLetters: boolean,
): Document {
  const { settings } = dossier;
  const proposer = isOfLetters ? settings.letterOffice : settings.agencyName;
  const lines = groupsOf(nominees).flatMap(linesOf);
  const blocks = [
    paragraph(LIST_WORDS.appendix, { bold: true, align: "center" }),
    paragraph(isOfLetters ? LIST_WORDS.letterName : LIST_WORDS.name, { bold: true, align: "center" }),
    paragraph(LIST_WORDS.subtitle(movementOf(dossier)), { bold: true, align: "center" }),
    paragraph(attachedTo(settings.proposalCode, proposer), {
      italic: true,
      align: "center",
      after: 10,
    }),
    dataTable(COLUMNS, lines, { lineLength: LINE_LENGTH.landscape }),
    body(LIST_WORDS.total(countsOf(nominees)), { before: 6, firstLine: 0, bold: true }),
  ];
  const title = isOfLetters ? LIST_WORDS.letterTitle : LIST_WORDS.title;
  return officialDocument(title, draftNotice(dossier), blocks, "landscape");
}

function linesOf({ kind, of }: Group<DossierNominee>, index: number): readonly TableLine[] {
  return [
    { heading: DOCUMENT_WORDS.group(index, kind, of.length) },
    ...of.map((nominee, place) => {
      const { votes, percent } = nominee;
      return [
        String(place + 1),
        nameOf(nominee),
        officeOf(nominee),
        AWARD_BASE_NAMES[nominee.award],
        resultsOf(nominee),
        votes ? LIST_WORDS.votes(votes.inFavour, votes.total, percent) : "",
        nominee.note,
      ];
    }),
  ];
}
