/** Báo cáo thành tích (Mẫu số 07, Nghị định 91/2017, and its successors): what the sheet knows, and room for the rest. */
import type { Document } from "docx";
import { lawPeriodOn } from "../../plan/law-periods";
import { DOCUMENT_WORDS, REPORT_WORDS } from "../../vi/document-words";
import { RATINGS_DOWN } from "../../vi/overview-words";
import { AWARD_BASE_NAMES, CLASS_NAMES, UNRATED_NAME } from "../../vi/terms";
import { RATING_NAMES } from "../../vi/formal-terms";
import {
  staffTotal,
  type CollectiveNominee,
  type CollectiveYear,
  type Dossier,
  type DossierNominee,
  type IndividualNominee,
  type IndividualYear,
} from "./dossier";
import {
  blank,
  blankLines,
  body,
  dataTable,
  heading,
  known,
  lastBlankLines,
  letterhead,
  officialDocument,
  paragraph,
  signatures,
  titleBlock,
  type Block,
  type Signature,
  type TableColumn,
} from "./layout";
import { draftNotice, movementOf } from "./recurring-texts";

/** Dotted lines for each part that people write. */
const ROOM = 5;

export function achievementReport(dossier: Dossier, nominee: DossierNominee): Document {
  const { settings } = dossier;
  const isCollective = nominee.kind === "collective";
  const unit = isCollective ? nominee.name : nominee.unit;
  const form = settings[lawPeriodOn(dossier.awardDate).reportForm];
  const blocks: readonly Block[] = [
    letterhead({
      parent: settings.agency,
      agency: unit === "" ? DOCUMENT_WORDS.longBlank : unit.toUpperCase(),
      number: isCollective ? DOCUMENT_WORDS.number(REPORT_WORDS.code) : "",
      placeAndDate: DOCUMENT_WORDS.placeAndDate(settings.placeName),
    }),
    ...titleBlock(
      REPORT_WORDS.name(AWARD_BASE_NAMES[nominee.award]),
      REPORT_WORDS.summary(movementOf(dossier)),
    ),
    ...(form === ""
      ? []
      : [paragraph(REPORT_WORDS.form(form), { italic: true, align: "center", size: 13, after: 8 })]),
    heading(REPORT_WORDS.general),
    ...(isCollective ? aboutCollective(nominee) : aboutIndividual(nominee)),
    heading(REPORT_WORDS.achievements),
    ...(isCollective ? classes(dossier, nominee) : ratings(nominee)),
    ...REPORT_WORDS.toBeWritten.flatMap((label, index, all) => [
      body(label, { keepNext: true }),
      ...(index === all.length - 1 ? lastBlankLines : blankLines)(ROOM),
    ]),
    ...(isCollective ? signaturesOfCollective() : signaturesOfIndividual(nominee.name)),
  ];
  return officialDocument(REPORT_WORDS.title(nominee.name, ""), draftNotice(dossier), blocks);
}

function aboutCollective({ name, years }: CollectiveNominee): readonly Block[] {
  const words = REPORT_WORDS.collective;
  const counted = years.filter(({ staff }) => staff !== null && staffTotal(staff) > 0);
  const last = counted[counted.length - 1];
  const count = last?.staff ? words.staffCount(staffTotal(last.staff), last.year) : "";
  return [
    known(words.name, name),
    blank(words.seat),
    blank(words.phone),
    body(words.structure, { keepNext: true }),
    ...blankLines(2),
    known(words.staff, count),
    body(words.duties, { keepNext: true }),
    ...blankLines(3),
  ];
}

function aboutIndividual({ name, gender, position, unit }: IndividualNominee): readonly Block[] {
  const words = REPORT_WORDS.individual;
  return [
    known(words.name, name),
    known(words.gender, gender === null ? "" : words.genders[gender]),
    blank(words.birth),
    blank(words.home),
    blank(words.residence),
    blank(words.occupation),
    known(words.position, position),
    known(words.unit, unit),
  ];
}

function classes({ settings }: Dossier, { years }: CollectiveNominee): readonly Block[] {
  const { year, parClass, total, unrated, unknown } = REPORT_WORDS.classColumns;
  const hasUnknown = years.some(({ staff }) => (staff?.unknown ?? 0) > 0);
  const columns: readonly TableColumn[] = [
    { header: year, width: 14, align: "center" },
    { header: parClass, width: 22, align: "center" },
    { header: total, width: 17, align: "center" },
    ...[...RATINGS_DOWN, unrated, ...(hasUnknown ? [unknown] : [])].map((header): TableColumn => ({
      header,
      width: 22,
      align: "center",
    })),
  ];
  const { classDecidedBy, classDecision } = settings;
  return [
    body(REPORT_WORDS.classes, { keepNext: true }),
    dataTable(
      columns,
      years.map((each) => classLine(each, hasUnknown)),
      { size: 12 },
    ),
    paragraph(REPORT_WORDS.abbreviations, { italic: true, size: 12, before: 3, after: 4 }),
    ...(classDecidedBy === "" && classDecision === ""
      ? []
      : [body(REPORT_WORDS.classesFrom(classDecidedBy, classDecision))]),
  ];
}

function classLine({ year, parClass, staff }: CollectiveYear, hasUnknown: boolean): readonly string[] {
  const count = (number: number | undefined): string =>
    number === undefined ? DOCUMENT_WORDS.cellBlank : String(number);
  return [
    String(year),
    parClass === null ? DOCUMENT_WORDS.cellBlank : CLASS_NAMES[parClass],
    count(staff ? staffTotal(staff) : undefined),
    ...RATINGS_DOWN.map((rating) => count(staff?.byRating[rating])),
    count(staff?.byRating.unrated),
    ...(hasUnknown ? [count(staff?.unknown)] : []),
  ];
}

function ratings({ years, undatedDiscipline }: IndividualNominee): readonly Block[] {
  const { year, rating, discipline } = REPORT_WORDS.ratingColumns;
  const columns: readonly TableColumn[] = [
    { header: year, width: 20, align: "center" },
    { header: rating, width: 85 },
    { header: discipline, width: 60 },
  ];
  return [
    body(REPORT_WORDS.ratings, { keepNext: true }),
    dataTable(columns, years.map(ratingLine)),
    paragraph("", { size: 6 }),
    ...(undatedDiscipline.length > 0 ? [body(REPORT_WORDS.undatedDiscipline(undatedDiscipline))] : []),
  ];
}

function ratingLine({ year, rating, discipline }: IndividualYear): readonly string[] {
  const { cellBlank: unknown } = DOCUMENT_WORDS;
  return [
    String(year),
    rating === null ? unknown : rating === "unrated" ? UNRATED_NAME : RATING_NAMES[rating],
    discipline === null ? unknown : discipline === "" ? REPORT_WORDS.noDiscipline : discipline,
  ];
}

const SUPERIOR: Signature = { office: REPORT_WORDS.superior, manner: DOCUMENT_WORDS.signAndSeal, name: "" };

function signaturesOfCollective(): readonly Block[] {
  return signatures([SUPERIOR, { office: REPORT_WORDS.head, manner: DOCUMENT_WORDS.signAndSeal, name: "" }]);
}

/** The person signs, the head of the unit confirms, the one above confirms last. */
function signaturesOfIndividual(name: string): readonly Block[] {
  return signatures([
    SUPERIOR,
    { office: REPORT_WORDS.unitConfirms, manner: DOCUMENT_WORDS.signAndSeal, name: "" },
    { office: REPORT_WORDS.reporter, manner: DOCUMENT_WORDS.sign, name },
  ]);
}
