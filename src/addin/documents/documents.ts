/** Which documents a dossier consists of (V.1), in the order in which they are laid. */
import type { Document } from "docx";
import { identityKey } from "../../domain/identity";
import {
  DOCUMENT_WORDS,
  LIST_WORDS,
  MINUTES_WORDS,
  PROPOSAL_WORDS,
  REGISTRATION_WORDS,
  REPORT_WORDS,
} from "../../vi/document-words";
import { MOVEMENT_REPORT_WORDS } from "../../vi/movement-report-words";
import { AWARD_SHORT_NAMES } from "../../vi/terms";
import { achievementReport } from "./achievement-report";
import {
  isDraft,
  type CollectiveNominee,
  type DocumentSettings,
  type Dossier,
  type DossierNominee,
} from "./dossier";
import { minutes } from "./minutes";
import { movementReport } from "./movement-report";
import { nomineeList } from "./nominee-list";
import { proposalOfCollective, proposalOfLetters, proposalToProvince } from "./proposal";
import { isLetter } from "./recurring-texts";
import { registrationForm } from "./registration-form";

export type DocumentKind = "proposal" | "minutes" | "list" | "report" | "registration" | "movementReport";

export interface DossierDocument {
  /** Unique among the documents of one dossier. */
  readonly id: string;
  readonly kind: DocumentKind;
  /** As people call it. */
  readonly title: string;
  /** Without tones, spaces or unsafe signs, unique: "01-To-trinh.docx". */
  readonly fileName: string;
  readonly build: () => Document;
}

type Draft = Omit<DossierDocument, "id" | "fileName">;

/** All documents of the round. Without nominees there is nothing to propose, and only the other forms are left. */
export function documentsOf(dossier: Dossier): readonly DossierDocument[] {
  const filled = { ...dossier, settings: withBlanks(dossier.settings) };
  const drafts = [
    ...documentsOfCouncil(filled),
    ...documentsOfNominees(filled),
    {
      kind: "registration",
      title: REGISTRATION_WORDS.title,
      build: () => registrationForm(filled),
    } as const,
    {
      kind: "movementReport",
      title: MOVEMENT_REPORT_WORDS.title(dossier.track),
      build: () => movementReport(filled),
    } as const,
  ];
  const digits = Math.max(2, String(drafts.length).length);
  return drafts.map((draft, index) => {
    const id = String(index + 1).padStart(digits, "0");
    // Who has registered does not hang on the council's list.
    const isMarked = isDraft(dossier) && draft.kind !== "registration";
    const parts = [id, ...(isMarked ? [DOCUMENT_WORDS.draft.fileName] : []), draft.title];
    return { ...draft, id, fileName: `${plainName(parts.join(" "))}.docx` };
  });
}

/** Of the whole round. */
function documentsOfCouncil(dossier: Dossier): readonly Draft[] {
  const { nominees, notChosen } = dossier;
  const letters = nominees.filter(isLetter);
  const ofProvince = nominees.filter((nominee) => !isLetter(nominee));
  const drafts: Draft[] = [];
  const add = (isNeeded: boolean, kind: DocumentKind, title: string, build: () => Document): void => {
    if (isNeeded) drafts.push({ kind, title, build });
  };
  const [hasProvince, hasLetters] = [ofProvince.length > 0, letters.length > 0];
  add(hasProvince, "proposal", PROPOSAL_WORDS.title, () => proposalToProvince(dossier, ofProvince));
  add(hasLetters, "proposal", PROPOSAL_WORDS.letterTitle, () => proposalOfLetters(dossier, letters));
  add(nominees.length + notChosen.length > 0, "minutes", MINUTES_WORDS.title, () => minutes(dossier));
  add(hasProvince, "list", LIST_WORDS.title, () => nomineeList(dossier, ofProvince, false));
  add(hasLetters, "list", LIST_WORDS.letterTitle, () => nomineeList(dossier, letters, true));
  return drafts;
}

/** Of each collective its Tờ trình and report, then the reports of the people. */
function documentsOfNominees(dossier: Dossier): readonly Draft[] {
  const { nominees } = dossier;
  return nominees.flatMap((nominee): readonly Draft[] => {
    const detail = isNamedAgain(nominee, nominees) ? detailOf(nominee) : "";
    const ofReport: Draft = {
      kind: "report",
      title: REPORT_WORDS.title(nominee.name, detail),
      build: () => achievementReport(dossier, nominee),
    };
    if (nominee.kind === "individual") return [ofReport];
    const own = ofCollective(nominee, nominees);
    // One that is proposed for two awards asks for both at once.
    if (own[0] !== nominee) return [ofReport];
    const title = PROPOSAL_WORDS.ofCollective.title(nominee.name);
    return [{ kind: "proposal", title, build: () => proposalOfCollective(dossier, nominee, own) }, ofReport];
  });
}

/** A collective, as often as it is proposed, and its people. */
function ofCollective(
  { name }: CollectiveNominee,
  nominees: readonly DossierNominee[],
): readonly DossierNominee[] {
  const key = identityKey(name);
  return nominees.filter((each) => identityKey(each.kind === "collective" ? each.name : each.unit) === key);
}

/** Two of one name, or one person with two awards. */
function isNamedAgain(nominee: DossierNominee, nominees: readonly DossierNominee[]): boolean {
  return nominees.some((other) => other !== nominee && other.name === nominee.name);
}

function detailOf({ unit, award }: DossierNominee): string {
  return [unit, AWARD_SHORT_NAMES[award]].filter((part) => part !== "").join(", ");
}

/** Settings without which a sentence has a hole: a dotted blank stands in it. */
const IN_SENTENCES = [
  "planNumber",
  "agency",
  "agencyName",
  "awardingAuthority",
  "letterOffice",
  "letterAuthority",
  "proposalCode",
  "minutesCode",
  "signerTitle",
  "letterSignerTitle",
] as const;

function withBlanks(settings: DocumentSettings): DocumentSettings {
  const blanks = IN_SENTENCES.filter((id) => settings[id] === "").map((id) => [id, DOCUMENT_WORDS.blank]);
  return { ...settings, ...(Object.fromEntries(blanks) as Partial<DocumentSettings>) };
}

/** Letters and digits without marks, for zip programs and old drives: "01 Tờ trình" → "01-To-trinh". */
function plainName(title: string): string {
  return title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, LONGEST_NAME)
    .replace(/-$/, "");
}

const LONGEST_NAME = 80;
