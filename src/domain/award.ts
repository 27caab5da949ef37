/** Hình thức khen thưởng of the plan, in the order of their height, and the two tracks that give them. */
import type { SubjectKind } from "./subject";

/** Giai đoạn and hằng năm. */
export const TRACKS = ["period", "annual"] as const;
export type Track = (typeof TRACKS)[number];

/** Highest first. The ids are part of the public interface of formulas and command line. */
export const AWARD_IDS = ["CO_GD", "BK_GD", "BK_NAM", "GK"] as const;
export type AwardId = (typeof AWARD_IDS)[number];

/** Cờ thi đua, Bằng khen, Giấy khen. */
export type AwardForm = "emulationFlag" | "certificateOfMerit" | "commendationLetter";

export interface Award {
  readonly id: AwardId;
  readonly form: AwardForm;
  readonly track: Track;
  readonly subjects: readonly SubjectKind[];
}

export const AWARDS: Readonly<Record<AwardId, Award>> = {
  CO_GD: { id: "CO_GD", form: "emulationFlag", track: "period", subjects: ["collective"] },
  BK_GD: { id: "BK_GD", form: "certificateOfMerit", track: "period", subjects: ["collective", "individual"] },
  BK_NAM: {
    id: "BK_NAM",
    form: "certificateOfMerit",
    track: "annual",
    subjects: ["collective", "individual"],
  },
  GK: { id: "GK", form: "commendationLetter", track: "annual", subjects: ["collective", "individual"] },
};

/** The awards a subject may be given, highest first; of one track when it is named. */
export function awardsFor(subject: SubjectKind, track?: Track): readonly Award[] {
  return AWARD_IDS.map((id) => AWARDS[id]).filter(
    (award) => award.subjects.includes(subject) && (track === undefined || award.track === track),
  );
}
