/** What the provincial software calls awards and subjects, as the settings list it. */
import { AWARD_IDS, type AwardId } from "../../domain/award";
import { identityKey } from "../../domain/identity";
import { SUBJECT_KINDS, type SubjectKind } from "../../domain/subject";
import { SUBJECT_NAMES } from "../../vi/labels";
import { AWARD_SHORT_NAMES } from "../../vi/terms";
import type { DocumentSettings } from "../documents/dossier";

/** The settings of which each line gives one thing its word: "Giấy khen → 123". */
export type CodeSetting = "importAwardNames" | "importAwardCodes" | "importGroups" | "importSubjectTypes";

export interface ImportCodes {
  readonly importAwardNames: Words<AwardId>;
  readonly importAwardCodes: Words<AwardId>;
  /** Phân loại khen thưởng. */
  readonly importGroups: Words<SubjectKind>;
  /** Phân loại đối tượng. */
  readonly importSubjectTypes: Words<SubjectKind>;
  /** Lĩnh vực hoạt động; "" for none. */
  readonly field: string;
  /** Lines that are no such pair, or speak of nothing known: nothing is taken from them. */
  readonly unread: readonly UnreadLine[];
}

export interface UnreadLine {
  readonly setting: CodeSetting;
  readonly line: string;
}

/** "" where the setting gives none. */
type Words<Id extends string> = Readonly<Record<Id, string>>;

/** What the settings say of each award and kind of subject, and their lines that were not understood. */
export function importCodes(settings: DocumentSettings): ImportCodes {
  const unread: UnreadLine[] = [];
  const awards = (setting: CodeSetting) => readWords(settings, setting, AWARD_IDS, AWARD_SHORT_NAMES, unread);
  const kinds = (setting: CodeSetting) => readWords(settings, setting, SUBJECT_KINDS, SUBJECT_NAMES, unread);
  return {
    importAwardNames: awards("importAwardNames"),
    importAwardCodes: awards("importAwardCodes"),
    importGroups: kinds("importGroups"),
    importSubjectTypes: kinds("importSubjectTypes"),
    field: settings.importField,
    unread,
  };
}

/** What may stand between a name and its word. */
const ARROWS = /→|=>|->/;

/** @param unread gets the lines that say nothing, and those that say another thing of one that was told */
function readWords<Id extends string>(
  settings: DocumentSettings,
  setting: CodeSetting,
  ids: readonly Id[],
  names: Readonly<Record<Id, string>>,
  unread: UnreadLine[],
): Words<Id> {
  const words = Object.fromEntries(ids.map((id) => [id, ""])) as Record<Id, string>;
  const told = new Set<Id>();
  for (const line of settings[setting]) {
    const [name = "", word, more] = line.split(ARROWS).map((part) => part.trim());
    const id = ids.find((each) => identityKey(names[each]) === identityKey(name));
    if (id === undefined || word === undefined || more !== undefined || told.has(id)) {
      unread.push({ setting, line });
      continue;
    }
    told.add(id);
    words[id] = word;
  }
  return words;
}
