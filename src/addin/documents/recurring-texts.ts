/** What several documents say in the same words: names, offices, counts and groups of nominees, the round, who signs. */
import { append } from "../../domain/append";
import { AWARDS, type AwardId } from "../../domain/award";
import { SUBJECT_KINDS, type SubjectKind } from "../../domain/subject";
import type { Year } from "../../domain/year";
import type { Candidate } from "../../sheet/candidate";
import { signingOffice } from "../../sheet/signing-office";
import { DOCUMENT_WORDS } from "../../vi/document-words";
import { CLASS_NAMES, formatPeriod, ratingShortName } from "../../vi/terms";
import { isDraft, type DocumentSettings, type Dossier, type DossierNominee } from "./dossier";
import type { Signature } from "./layout";

export type Counts = Readonly<Record<SubjectKind, number>>;

/** Those of one kind; never nobody. */
export interface Group<Each> {
  readonly kind: SubjectKind;
  readonly of: readonly Each[];
}

/** Collectives first, then individuals. */
export function groupsOf<Each extends Pick<Candidate, "kind">>(all: readonly Each[]): readonly Group<Each>[] {
  return SUBJECT_KINDS.flatMap((kind) => {
    const of = all.filter((each) => each.kind === kind);
    return of.length > 0 ? [{ kind, of }] : [];
  });
}

export function countsOf(candidates: readonly Pick<Candidate, "kind">[]): Counts {
  const of = (kind: SubjectKind): number => candidates.filter((each) => each.kind === kind).length;
  return { collective: of("collective"), individual: of("individual") };
}

/** "Bà Trần Thị Bình" where the sheet says so. */
export function nameOf(nominee: DossierNominee | Candidate): string {
  const gender = "gender" in nominee ? nominee.gender : null;
  return gender === null ? nominee.name : `${DOCUMENT_WORDS.honorifics[gender]} ${nominee.name}`;
}

export function officeOf({ position, unit }: Candidate): string {
  return DOCUMENT_WORDS.office(position, unit);
}

/** "Bà Trần Thị Bình (Phó Trưởng phòng)": whose unit is plain. */
export function nameAndOffice(nominee: DossierNominee): string {
  return nominee.position === "" ? nameOf(nominee) : `${nameOf(nominee)} (${nominee.position})`;
}

/** A letter of commendation is given by the head of the agency itself, all else by the province. */
export function isLetter({ award }: { readonly award: AwardId }): boolean {
  return AWARDS[award].form === "commendationLetter";
}

/** The nominees of each award, in the order of the list. */
export function byAward<Each extends Candidate>(
  candidates: readonly Each[],
): ReadonlyMap<AwardId, readonly Each[]> {
  return grouped(candidates, ({ award }) => award);
}

/** "Tốt: 2021, 2022;", "Xuất sắc: 2023-2025", one a line, of the years of which the sheet says it. */
export function resultsOf(nominee: DossierNominee): string {
  const results =
    nominee.kind === "collective"
      ? nominee.years.map(({ year, parClass }) => ({ year, text: parClass && CLASS_NAMES[parClass] }))
      : nominee.years.map(({ year, rating }) => ({ year, text: rating && ratingShortName(rating) }));
  return [...grouped(results, ({ text }) => text)]
    .flatMap(([text, years]) =>
      text === null ? [] : [`${text}: ${yearsText(years.map(({ year }) => year))}`],
    )
    .join(";\n");
}

function yearsText(years: readonly Year[]): string {
  const [first, last] = [years[0] ?? 0, years[years.length - 1] ?? 0];
  return years.length > 2 && last - first === years.length - 1
    ? formatPeriod({ first, last })
    : years.join(", ");
}

function grouped<Key, Each>(
  all: readonly Each[],
  keyOf: (each: Each) => Key,
): ReadonlyMap<Key, readonly Each[]> {
  const groups = new Map<Key, Each[]>();
  for (const each of all) {
    const key = keyOf(each);
    append(groups, key, each);
  }
  return groups;
}

/** What the first line of a draft says; null for what is none. */
export function draftNotice(dossier: Dossier): string | null {
  if (!isDraft(dossier)) return null;
  const { notClosed, changed } = DOCUMENT_WORDS.draft;
  return dossier.list.closedAt === null ? notClosed : changed;
}

/** "phong trào thi đua cải cách hành chính giai đoạn 2021-2025". */
export function movementOf({ track, round }: Dossier): string {
  return DOCUMENT_WORDS.movement(track, round);
}

/** Who signs for the agency; how is not said, for that stands on forms only. */
export function signatureOfAgency(settings: DocumentSettings): Signature {
  return {
    office: signingOffice(settings).join("\n"),
    manner: "",
    name: settings.signer,
  };
}
