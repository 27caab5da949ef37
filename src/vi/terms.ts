/** The field's terms as they stand on screen: outcomes, awards, ratings, classes, forms of discipline. */
import { AWARDS, type AwardId, type Track } from "../domain/award";
import type { CivilDate } from "../domain/civil-date";
import type { Severity } from "../domain/discipline";
import type { Judgement } from "../domain/judgement";
import { PAR_CLASSES, type ParClass, type StaffRating, type StaffRatingOrUnrated } from "../domain/rating";
import type { Year, YearSpan } from "../domain/year";
import type { Outcome } from "../engine/outcome";
import type { Place } from "../assessment/nomination";

export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  eligible: "Đủ điều kiện",
  awaitingCouncil: "Chờ Hội đồng",
  missingData: "Chưa đủ dữ liệu",
  ineligible: "Không đủ điều kiện",
};

export const PLACE_NAMES: Readonly<Record<Place, string>> = {
  inQuota: "Trong chỉ tiêu",
  councilDecides: "Hội đồng quyết định",
  reserve: "Dự bị",
};

/** What the award is called without its year or period. */
export const AWARD_BASE_NAMES: Readonly<Record<AwardId, string>> = {
  CO_GD: "Cờ thi đua của UBND tỉnh",
  BK_GD: "Bằng khen của Chủ tịch UBND tỉnh",
  BK_NAM: "Bằng khen của Chủ tịch UBND tỉnh",
  GK: "Giấy khen của Giám đốc Sở",
};

/** "Bằng khen của Chủ tịch UBND tỉnh (năm 2025)". */
export function awardName(award: AwardId, year: Year | null, period: YearSpan): string {
  const when =
    AWARDS[award].track === "period"
      ? `giai đoạn ${formatPeriod(period)}`
      : `năm ${String(year ?? period.last)}`;
  return `${AWARD_BASE_NAMES[award]} (${when})`;
}

/** As it is named within a sentence about one round. */
export const AWARD_SHORT_NAMES: Readonly<Record<AwardId, string>> = {
  CO_GD: "Cờ thi đua",
  BK_GD: "Bằng khen giai đoạn",
  BK_NAM: "Bằng khen năm",
  GK: "Giấy khen",
};

export const TRACK_NAMES: Readonly<Record<Track, string>> = { period: "Giai đoạn", annual: "Hằng năm" };

export const UNRATED_NAME = "Không xếp loại";

/** The short form that sheets use: HTTNV, or "Không xếp loại". */
export function ratingShortName(rating: StaffRatingOrUnrated): string {
  return rating === "unrated" ? UNRATED_NAME : rating;
}

/** "HTTNV trở lên"; the highest stands alone. */
export function ratingOrBetter(least: StaffRating): string {
  return least === "HTXSNV" ? least : `${least} trở lên`;
}

export const CLASS_NAMES: Readonly<Record<ParClass, string>> = {
  excellent: "Xuất sắc",
  good: "Tốt",
  fair: "Khá",
  average: "Trung bình",
  weak: "Yếu",
};

/** "Tốt trở lên"; the highest stands alone. */
export function classOrBetter(least: ParClass): string {
  return least === PAR_CLASSES[PAR_CLASSES.length - 1] ? CLASS_NAMES[least] : `${CLASS_NAMES[least]} trở lên`;
}

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  reprimand: "Khiển trách",
  warning: "Cảnh cáo",
  salaryReduction: "Hạ bậc lương",
  demotion: "Giáng chức",
  removal: "Cách chức",
  dismissal: "Buộc thôi việc",
};

/** What each judgement attests, as the header of its column in the template. */
export const JUDGEMENT_NAMES: Readonly<Record<Judgement, string>> = {
  exemplaryCompliance: "Chấp hành tốt chủ trương chính sách",
  internalUnity: "Nội bộ đoàn kết",
  advisoryUnitMerit: "Hội đồng quyết định khen cơ quan chuyên trách",
  commendationProposed: "Đề nghị giấy khen",
  outstandingPar: "Thành tích CCHC xuất sắc",
};

/** "30/3/2022", as the plan writes it. */
export function formatDate(date: CivilDate): string {
  return `${String(date.day)}/${String(date.month)}/${String(date.year)}`;
}

export function formatPeriod(period: YearSpan): string {
  return `${String(period.first)}-${String(period.last)}`;
}

/** "năm 2023", "năm 2021, 2023"; "các năm 2021-2025" for three and more in a row. */
export function formatYears(years: readonly Year[]): string {
  const first = years[0];
  const last = years[years.length - 1];
  if (first === undefined || last === undefined) return "";
  const inARow = last - first === years.length - 1;
  if (years.length > 2 && inARow) return `các năm ${String(first)}-${String(last)}`;
  return `năm ${years.join(", ")}`;
}

/** "Nguyễn Văn A, Trần Thị B và 3 người khác". */
export function formatNames(names: readonly string[], shown = 3): string {
  const listed = names.slice(0, shown).join(", ");
  const rest = names.length - shown;
  return rest > 0 ? `${listed} và ${String(rest)} người khác` : listed;
}
