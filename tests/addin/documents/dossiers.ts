/** Dossiers written by hand, with invented people. */
import { parseIsoDate } from "../../../src/domain/civil-date";
import type { ParClass, StaffRatingOrUnrated } from "../../../src/domain/rating";
import type { OutcomeCounts } from "../../../src/assessment/statistics";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/plan/document-parameters";
import type { Candidate } from "../../../src/sheet/candidate";
import {
  documentSettings,
  type CollectiveNominee,
  type CollectiveYear,
  type Dossier,
  type IndividualNominee,
  type Movement,
  type StaffCount,
} from "../../../src/addin/documents/dossier";

const YEARS = [2021, 2022, 2023, 2024, 2025];

export function settings(changes: Partial<Settings> = {}): Dossier["settings"] {
  return documentSettings({ ...DEFAULT_SETTINGS, ...changes });
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

const NOBODY: OutcomeCounts = { eligible: 0, awaitingCouncil: 0, missingData: 0, ineligible: 0 };

/** Two collectives, one of which is eligible, and ten people. */
export const MOVEMENT: Movement = {
  statistics: {
    track: "period",
    year: 2025,
    period: { first: 2021, last: 2025 },
    outcomes: {
      collective: { ...NOBODY, eligible: 1, ineligible: 1 },
      individual: { ...NOBODY, eligible: 2, awaitingCouncil: 1, ineligible: 7 },
    },
    collectives: [
      {
        name: "Phòng Quản lý xây dựng",
        outcome: "eligible",
        people: { ...NOBODY, eligible: 2, awaitingCouncil: 1 },
        classes: ["good", "excellent"],
      },
      {
        name: "Thanh tra Sở",
        outcome: "ineligible",
        people: { ...NOBODY, ineligible: 7 },
        classes: ["fair", null],
      },
    ],
    elsewhere: NOBODY,
    classYears: [
      { year: 2024, counts: { excellent: 0, good: 1, fair: 1, average: 0, weak: 0 }, unknown: 0 },
      { year: 2025, counts: { excellent: 1, good: 0, fair: 0, average: 0, weak: 0 }, unknown: 1 },
    ],
    ratingYears: [
      { year: 2024, counts: { HTXSNV: 2, HTTNV: 6, HTNV: 1, KHTNV: 0, unrated: 1 }, unknown: 0 },
      { year: 2025, counts: { HTXSNV: 3, HTTNV: 7, HTNV: 0, KHTNV: 0, unrated: 0 }, unknown: 0 },
    ],
  },
  failures: [
    { condition: "Xếp loại CCHC Tốt trở lên mọi năm (IV.1.1.a)", subjects: { collective: 1, individual: 0 } },
    { condition: "Thuộc tập thể đủ điều kiện (IV.1.1.b)", subjects: { collective: 0, individual: 7 } },
  ],
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
    noLongerProposed: [],
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
    movement: MOVEMENT,
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
