/** Dossiers written by hand, with invented people. */
import { parseIsoDate } from "../../../src/domain/civil-date";
import type { ParClass, StaffRatingOrUnrated } from "../../../src/domain/rating";
import { DEFAULT_PARAMETERS, type Parameters } from "../../../src/plan/parameters";
import {
  documentSettings,
  type Candidate,
  type CollectiveNominee,
  type CollectiveYear,
  type Dossier,
  type IndividualNominee,
  type StaffCount,
} from "../../../src/addin/documents/dossier";

const YEARS = [2021, 2022, 2023, 2024, 2025];

export function settings(changes: Partial<Parameters> = {}): Dossier["settings"] {
  return documentSettings({ ...DEFAULT_PARAMETERS, ...changes });
}

export function staff(counts: Partial<Record<StaffRatingOrUnrated, number>>, unknown = 0): StaffCount {
  return { byRating: { HTXSNV: 0, HTTNV: 0, HTNV: 0, KHTNV: 0, unrated: 0, ...counts }, unknown };
}

export function collective(changes: Partial<CollectiveNominee> = {}): CollectiveNominee {
  const classes: readonly ParClass[] = ["good", "good", "excellent", "excellent", "excellent"];
  return {
    kind: "collective",
    name: "Phòng Quản lý xây dựng",
    position: "",
    unit: "",
    award: "CO_GD",
    awardName: "Cờ thi đua của UBND tỉnh (giai đoạn 2021-2025)",
    votes: { inFavour: 9, present: 9, total: 11 },
    percent: 81,
    note: "",
    years: YEARS.map((year, index): CollectiveYear => ({
      year,
      parClass: classes[index] ?? null,
      staff: staff({ HTXSNV: 2, HTTNV: 6 }),
    })),
    ...changes,
  };
}

export function individual(changes: Partial<IndividualNominee> = {}): IndividualNominee {
  return {
    kind: "individual",
    name: "Trần Thị Bình",
    position: "Phó Trưởng phòng",
    unit: "Phòng Quản lý xây dựng",
    gender: "female",
    award: "BK_GD",
    awardName: "Bằng khen của Chủ tịch UBND tỉnh (giai đoạn 2021-2025)",
    votes: { inFavour: 8, present: 9, total: 11 },
    percent: 72,
    note: "",
    years: YEARS.map((year) => ({ year, rating: "HTTNV", discipline: "" }) as const),
    undatedDiscipline: [],
    ...changes,
  };
}

export const NOT_CHOSEN: Candidate = {
  kind: "individual",
  name: "Phạm Thị Dung",
  position: "Chuyên viên",
  unit: "Thanh tra Sở",
  award: "BK_GD",
  awardName: "Bằng khen của Chủ tịch UBND tỉnh (giai đoạn 2021-2025)",
  votes: { inFavour: 3, present: 9, total: 11 },
  percent: 27,
  note: "",
};

/** One collective and two people of a closed list. */
export function dossier(changes: Partial<Dossier> = {}): Dossier {
  return {
    track: "period",
    year: 2025,
    period: { first: 2021, last: 2025 },
    round: "2021-2025",
    settings: settings(),
    awardDate: parseIsoDate("2026-01-20"),
    recognitionDate: parseIsoDate("2026-01-15"),
    dossierLastDay: parseIsoDate("2026-01-25"),
    list: { closedAt: "18/01/2026 09:30", changedSince: null },
    council: { total: 11, present: 9 },
    nominees: [
      collective(),
      individual(),
      individual({
        name: "Nguyễn Văn Cường",
        position: "Chuyên viên",
        gender: null,
        votes: null,
        percent: null,
      }),
    ],
    notChosen: [NOT_CHOSEN],
    registrations: [
      {
        name: "Văn phòng Sở",
        period: { kind: "dated", date: parseIsoDate("2022-03-20") },
        byYear: [{ year: 2025, registration: { kind: "undated" } }],
      },
      {
        name: "Phòng Quản lý xây dựng",
        period: { kind: "undated" },
        byYear: [{ year: 2025, registration: null }],
      },
      { name: "Thanh tra Sở", period: { kind: "declined" }, byYear: [] },
    ],
    ...changes,
  };
}

/** An annual round with letters of commendation besides the certificate. */
export function annualDossier(changes: Partial<Dossier> = {}): Dossier {
  const certificate = "Bằng khen của Chủ tịch UBND tỉnh (năm 2025)";
  const letter = "Giấy khen của Giám đốc Sở (năm 2025)";
  return dossier({
    track: "annual",
    round: "2025",
    nominees: [
      collective({ award: "BK_NAM", awardName: certificate }),
      individual({ award: "BK_NAM", awardName: certificate }),
      individual({ name: "Lê Thị Hoa", unit: "Thanh tra Sở", award: "GK", awardName: letter }),
    ],
    ...changes,
  });
}
