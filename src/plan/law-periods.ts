/** Which law on emulation and commendation is in force on a day, and the settings that hold its names. */
import { dayNumber, parseIsoDate, type CivilDate } from "../domain/civil-date";
import type { SettingIdOf } from "./document-parameters";

export interface LawPeriod {
  /** First day on which it is in force; the first of all has none. */
  readonly from: CivilDate | null;
  /** What brought the change. */
  readonly source: string;
  readonly legalBases: SettingIdOf<"lines">;
  readonly reportForm: SettingIdOf<"text">;
}

/** The latest first. */
export const LAW_PERIODS = [
  {
    from: parseIsoDate("2025-07-01"),
    source: "NĐ 152/2025",
    legalBases: "legalBasesFromJuly2025",
    reportForm: "reportFormFromJuly2025",
  },
  {
    from: parseIsoDate("2024-01-01"),
    source: "NĐ 98/2023",
    legalBases: "legalBasesFrom2024",
    reportForm: "reportFormFrom2024",
  },
  {
    from: null,
    source: "NĐ 91/2017",
    legalBases: "legalBasesUntil2023",
    reportForm: "reportFormUntil2023",
  },
] as const satisfies readonly LawPeriod[];

/** 31/12/2023 is still under NĐ 91/2017, 01/01/2024 under NĐ 98/2023, 01/7/2025 under NĐ 152/2025. */
export function lawPeriodOn(day: CivilDate): (typeof LAW_PERIODS)[number] {
  const isInForce = ({ from }: LawPeriod): boolean => from === null || dayNumber(from) <= dayNumber(day);
  return LAW_PERIODS.find(isInForce) ?? LAW_PERIODS[2];
}
