/** Which documents a dossier consists of (V.1), in the order in which they are laid. */
import type { Document } from "docx";
import {
  DOCUMENT_WORDS,
  LIST_WORDS,
  MINUTES_WORDS,
  PROPOSAL_WORDS,
  REGISTRATION_WORDS,
  REPORT_WORDS,
} from "../../vi/document-words";
import { isDraft, type Dossier } from "./dossier";
import { minutes } from "./minutes";
import { isLetter } from "./nominee-texts";
import { nomineeList } from "./nominee-list";
import { proposalOfLetters, proposalToProvince } from "./proposal";
import { registrationForm } from "./registration-form";
import { report } from "./report";

export type DocumentKind = "proposal" | "minutes" | "list" | "report" | "registration";

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
  const { nominees, notChosen } = dossier;
  const letters = nominees.filter(isLetter);
  const ofProvince = nominees.filter((nominee) => !isLetter(nominee));
  const drafts: Draft[] = [];
  const add = (kind: DocumentKind, title: string, build: () => Document): void => {
    drafts.push({ kind, title, build });
  };
  if (ofProvince.length > 0)
    add("proposal", PROPOSAL_WORDS.title, () => proposalToProvince(dossier, ofProvince));
  if (letters.length > 0)
    add("proposal", PROPOSAL_WORDS.letterTitle, () => proposalOfLetters(dossier, letters));
  if (nominees.length + notChosen.length > 0) add("minutes", MINUTES_WORDS.title, () => minutes(dossier));
  if (ofProvince.length > 0) add("list", LIST_WORDS.title, () => nomineeList(dossier, ofProvince, false));
  if (letters.length > 0) add("list", LIST_WORDS.letterTitle, () => nomineeList(dossier, letters, true));
  for (const nominee of nominees) {
    add("report", REPORT_WORDS.title(nominee.name), () => report(dossier, nominee));
  }
  add("registration", REGISTRATION_WORDS.title, () => registrationForm(dossier));
  const digits = Math.max(2, String(drafts.length).length);
  return drafts.map((draft, index) => {
    const id = String(index + 1).padStart(digits, "0");
    // Who has registered does not hang on the council's list.
    const isMarked = isDraft(dossier) && draft.kind !== "registration";
    const parts = [id, ...(isMarked ? [DOCUMENT_WORDS.draft.fileName] : []), draft.title];
    return { ...draft, id, fileName: `${plainName(parts.join(" "))}.docx` };
  });
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
