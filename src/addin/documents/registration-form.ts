/** Đăng ký thi đua: the form attached to the plan, filled with who has registered. */
import type { Document } from "docx";
import type { Year } from "../../domain/year";
import { DOCUMENT_WORDS, REGISTRATION_WORDS } from "../../vi/document-words";
import { isRegistered, type CollectiveRegistration, type Dossier } from "./dossier";
import {
  body,
  dataTable,
  foot,
  heading,
  letterhead,
  officialDocument,
  titleBlock,
  type Block,
  type TableColumn,
} from "./layout";
import { signatureOfAgency } from "./recurring-texts";

/** A date on one line, beside those of four other years. */
const TABLE_SIZE = 11;

export function registrationForm({ settings, period, registrations }: Dossier): Document {
  const registered = registrations.filter(hasRegistered);
  const blocks: readonly Block[] = [
    letterhead({
      parent: settings.parentAgency,
      agency: settings.agency,
      number: "",
      placeAndDate: DOCUMENT_WORDS.placeAndDate(settings.placeName),
    }),
    ...titleBlock(REGISTRATION_WORDS.name, REGISTRATION_WORDS.summary(period)),
    body(REGISTRATION_WORDS.opening(settings.movementBases, settings.agencyName)),
    heading(REGISTRATION_WORDS.collectives),
    body(REGISTRATION_WORDS.collectiveCount(registered.length)),
    ...(registered.length > 0 ? [tableOf(registered)] : []),
    body(REGISTRATION_WORDS.aim(period), { before: 6 }),
    heading(REGISTRATION_WORDS.individuals),
    body(REGISTRATION_WORDS.individualCount),
    body(REGISTRATION_WORDS.aim(period)),
    body(REGISTRATION_WORDS.close(settings.agencyName), { keepNext: true }),
    ...foot(REGISTRATION_WORDS.recipients(settings.recipients), signatureOfAgency(settings)),
  ];
  return officialDocument(REGISTRATION_WORDS.title, null, blocks);
}

/** For the period or for any year. */
function hasRegistered({ period, byYear }: CollectiveRegistration): boolean {
  return [period, ...byYear.map(({ registration }) => registration)].some(isRegistered);
}

function tableOf(registrations: readonly CollectiveRegistration[]): Block {
  const years = yearsOf(registrations);
  const { number, name, period } = REGISTRATION_WORDS.columns;
  const columns: readonly TableColumn[] = [
    { header: number, width: 11, align: "center" },
    { header: name, width: 36 },
    { header: period, width: 22, align: "center" },
    ...years.map((year): TableColumn => ({
      header: REGISTRATION_WORDS.year(year),
      width: 19,
      align: "center",
    })),
  ];
  const lines = registrations.map((each, index) => [
    String(index + 1),
    each.name,
    REGISTRATION_WORDS.registered(each.period),
    ...years.map((year) => {
      const own = each.byYear.find((entry) => entry.year === year);
      return REGISTRATION_WORDS.registered(own?.registration ?? null);
    }),
  ]);
  return dataTable(columns, lines, { size: TABLE_SIZE });
}

function yearsOf(registrations: readonly CollectiveRegistration[]): readonly Year[] {
  const years = registrations.flatMap(({ byYear }) => byYear.map(({ year }) => year));
  return [...new Set(years)].sort((first, second) => first - second);
}
