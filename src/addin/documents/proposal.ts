/** Tờ trình: the agency asks the province for the awards, or the office asks its head for letters of commendation. */
import type { Document } from "docx";
import { identityKey } from "../../domain/identity";
import { lawPeriodOn } from "../../plan/law-periods";
import { DOCUMENT_WORDS, PROPOSAL_WORDS, REPORT_WORDS } from "../../vi/document-words";
import { AWARD_BASE_NAMES } from "../../vi/terms";
import type { CollectiveNominee, Dossier, DossierNominee } from "./dossier";
import {
  addressees,
  bases,
  body,
  foot,
  letterhead,
  officialDocument,
  titleBlock,
  type Block,
  type Letterhead,
  type Signature,
} from "./layout";
import {
  byAward,
  countsOf,
  draftNotice,
  movementOf,
  nameAndOffice,
  signatureOfAgency,
} from "./recurring-texts";

/** What is asked of the province: Cờ thi đua and Bằng khen. */
export function proposalToProvince(dossier: Dossier, nominees: readonly DossierNominee[]): Document {
  const { settings } = dossier;
  const { agencyName, awardingAuthority } = settings;
  return proposal(dossier, nominees, {
    parent: settings.parentAgency,
    agency: settings.agency,
    code: settings.proposalCode,
    asks: agencyName,
    title: PROPOSAL_WORDS.title,
    summary: PROPOSAL_WORDS.summary(awardingAuthority, countsOf(nominees), movementOf(dossier)),
    addressees: settings.addressees,
    authority: awardingAuthority,
    isOfCollective: false,
    signature: signatureOfAgency(settings),
    recipients: settings.recipients,
  });
}

/** What is asked of the head of the agency: Giấy khen. */
export function proposalOfLetters(dossier: Dossier, nominees: readonly DossierNominee[]): Document {
  const { settings } = dossier;
  const { letterAuthority } = settings;
  return proposal(dossier, nominees, {
    parent: settings.agency,
    agency: settings.letterOffice.toUpperCase(),
    code: settings.proposalCode,
    asks: settings.letterOffice,
    title: PROPOSAL_WORDS.letterTitle,
    summary: PROPOSAL_WORDS.letterSummary(countsOf(nominees), movementOf(dossier)),
    addressees: [letterAuthority],
    authority: letterAuthority,
    isOfCollective: false,
    signature: { office: settings.letterSignerTitle, manner: "", name: "" },
    recipients: settings.recipients,
  });
}

/** What a collective that was chosen asks of its agency, for itself and its people. */
export function proposalOfCollective(
  dossier: Dossier,
  collective: CollectiveNominee,
  nominees: readonly DossierNominee[],
): Document {
  const { settings } = dossier;
  const { letterAuthority, letterOffice } = settings;
  // The office that hands on what others ask writes to its head alone.
  const isOffice = identityKey(collective.name) === identityKey(letterOffice);
  return proposal(dossier, nominees, {
    parent: settings.agency,
    agency: collective.name.toUpperCase(),
    code: PROPOSAL_WORDS.ofCollective.code,
    asks: collective.name,
    title: PROPOSAL_WORDS.ofCollective.title(collective.name),
    summary: PROPOSAL_WORDS.ofCollective.summary(countsOf(nominees), movementOf(dossier)),
    addressees: isOffice ? [letterAuthority] : [letterAuthority, letterOffice],
    authority: letterAuthority,
    isOfCollective: true,
    signature: { office: REPORT_WORDS.head, manner: "", name: "" },
    recipients: PROPOSAL_WORDS.ofCollective.recipients,
  });
}

/** Who asks whom. */
interface Asking extends Pick<Letterhead, "parent" | "agency"> {
  /** What stands after the number. */
  readonly code: string;
  /** The agency within a sentence. */
  readonly asks: string;
  readonly title: string;
  readonly summary: string;
  readonly addressees: readonly string[];
  readonly authority: string;
  /** It names its nominees, having no list of its own, and goes to those who hand it on. */
  readonly isOfCollective: boolean;
  readonly signature: Signature;
  readonly recipients: readonly string[];
}

function proposal(dossier: Dossier, nominees: readonly DossierNominee[], asking: Asking): Document {
  const { settings, period, awardDate } = dossier;
  const { asks, authority } = asking;
  const law = lawPeriodOn(awardDate);
  const words = asking.isOfCollective ? PROPOSAL_WORDS.ofCollective : PROPOSAL_WORDS.ofAgency;
  const awards = [...byAward(nominees)].map(([award, chosen]) =>
    body(
      asking.isOfCollective
        ? PROPOSAL_WORDS.ofCollective.named(AWARD_BASE_NAMES[award], chosen.map(nameAndOffice))
        : PROPOSAL_WORDS.award(AWARD_BASE_NAMES[award], countsOf(chosen)),
    ),
  );
  const blocks: readonly Block[] = [
    letterhead({
      ...asking,
      number: DOCUMENT_WORDS.number(asking.code),
      placeAndDate: DOCUMENT_WORDS.placeAndDate(settings.placeName),
    }),
    ...titleBlock(PROPOSAL_WORDS.name, asking.summary),
    ...addressees(asking.addressees),
    ...bases([
      ...settings[law.legalBases],
      ...settings.movementBases,
      DOCUMENT_WORDS.planBasis(settings.planNumber, settings.planDate, settings.agencyName, period),
      PROPOSAL_WORDS.classDecision(settings.classDecision),
      PROPOSAL_WORDS.minutesBasis(settings.agencyName, settings.councilMeetingDate),
    ]),
    body(words.request(asks, authority, countsOf(nominees), movementOf(dossier))),
    ...awards,
    body(words.enclosed(settings.agencyName), { italic: true }),
    body(words.close(asks, authority), { keepNext: true }),
    ...foot(asking.recipients, asking.signature),
  ];
  return officialDocument(asking.title, draftNotice(dossier), blocks);
}
