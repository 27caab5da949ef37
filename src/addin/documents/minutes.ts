/** Biên bản họp Hội đồng Thi đua - Khen thưởng, with the votes on everybody (Nghị định 30/2020, mẫu 1.9). */
import type { Document } from "docx";
import type { Candidate } from "../../sheet/candidate";
import { DOCUMENT_WORDS, MINUTES_WORDS, PROPOSAL_WORDS } from "../../vi/document-words";
import { AWARD_BASE_NAMES } from "../../vi/terms";
import type { Dossier, DossierNominee } from "./dossier";
import {
  blank,
  blankLines,
  body,
  dataTable,
  heading,
  known,
  letterhead,
  officialDocument,
  signatures,
  titleBlock,
  type Block,
  type TableColumn,
  type TableLine,
} from "./layout";
import {
  byAward,
  countsOf,
  draftNotice,
  groupsOf,
  movementOf,
  nameOf,
  officeOf,
  type Group,
} from "./recurring-texts";

const WORDS = MINUTES_WORDS.columns;
const COLUMNS: readonly TableColumn[] = [
  { header: WORDS.number, width: 12, align: "center" },
  { header: WORDS.name, width: 31 },
  { header: WORDS.office, width: 28 },
  { header: WORDS.award, width: 25 },
  { header: WORDS.inFavour, width: 13, align: "center" },
  { header: WORDS.present, width: 13, align: "center" },
  { header: WORDS.total, width: 13, align: "center" },
  { header: WORDS.percent, width: 13, align: "center" },
  { header: WORDS.result, width: 17, align: "center" },
];
/** Nine columns on an upright page. */
const TABLE_SIZE = 12;

export function minutes(dossier: Dossier): Document {
  const { settings, council } = dossier;
  const blocks: readonly Block[] = [
    letterhead({
      parent: settings.agency,
      agency: MINUTES_WORDS.council,
      number: DOCUMENT_WORDS.number(settings.minutesCode),
      placeAndDate: "",
    }),
    ...titleBlock(MINUTES_WORDS.name, MINUTES_WORDS.summary(movementOf(dossier))),
    body(MINUTES_WORDS.begin(settings.councilMeetingDate)),
    known(MINUTES_WORDS.venue, settings.councilVenue),
    heading(MINUTES_WORDS.attendance),
    body(MINUTES_WORDS.members(council.total, council.present)),
    body(MINUTES_WORDS.chair(settings.councilChair)),
    body(MINUTES_WORDS.secretary(settings.councilSecretary)),
    blank(MINUTES_WORDS.present),
    ...blankLines(2),
    blank(MINUTES_WORDS.absent),
    heading(MINUTES_WORDS.content),
    body(MINUTES_WORDS.criteria(settings.planNumber, settings.planDate)),
    body(MINUTES_WORDS.discussion, { keepNext: true }),
    ...blankLines(3),
    body(MINUTES_WORDS.vote, { keepNext: true }),
    ...votes(dossier),
    ...conclusion(dossier),
    body(MINUTES_WORDS.end, { keepNext: true }),
    ...signatures(
      [
        {
          office: MINUTES_WORDS.secretarySigns,
          manner: DOCUMENT_WORDS.sign,
          name: settings.councilSecretary,
        },
        { office: MINUTES_WORDS.chairSigns, manner: DOCUMENT_WORDS.sign, name: settings.councilChair },
      ],
      MINUTES_WORDS.recipients,
    ),
  ];
  return officialDocument(MINUTES_WORDS.title, draftNotice(dossier), blocks);
}

function votes({ nominees, notChosen }: Dossier): readonly Block[] {
  const voted: readonly Voted[] = [
    ...nominees.map((each) => ({ kind: each.kind, each, result: MINUTES_WORDS.chosen })),
    ...notChosen.map((each) => ({ kind: each.kind, each, result: MINUTES_WORDS.notChosen })),
  ];
  if (voted.length === 0) return blankLines(2);
  return [
    dataTable(COLUMNS, groupsOf(voted).flatMap(linesOf), { size: TABLE_SIZE }),
    body(MINUTES_WORDS.percentNote, { italic: true, size: 12, before: 3, firstLine: 0 }),
  ];
}

interface Voted {
  readonly kind: Candidate["kind"];
  readonly each: DossierNominee | Candidate;
  readonly result: string;
}

/** Those chosen, then those who were voted on and not chosen. */
function linesOf({ kind, of }: Group<Voted>, index: number): readonly TableLine[] {
  return [
    { heading: DOCUMENT_WORDS.group(index, kind, of.length) },
    ...of.map(({ each, result }, place) => [
      String(place + 1),
      nameOf(each),
      officeOf(each),
      AWARD_BASE_NAMES[each.award],
      voteCount(each.votes?.inFavour),
      voteCount(each.votes?.present),
      voteCount(each.votes?.total),
      MINUTES_WORDS.percent(each.percent),
      result,
    ]),
  ];
}

function voteCount(count: number | null | undefined): string {
  return count === null || count === undefined ? DOCUMENT_WORDS.cellBlank : String(count);
}

function conclusion({ nominees }: Dossier): readonly Block[] {
  if (nominees.length === 0) return [blank(MINUTES_WORDS.noneChosen), ...blankLines(1)];
  return [
    body(MINUTES_WORDS.conclusion, { keepNext: true }),
    ...[...byAward(nominees)].map(([award, chosen]) =>
      body(PROPOSAL_WORDS.award(AWARD_BASE_NAMES[award], countsOf(chosen))),
    ),
  ];
}
