/** Xếp loại: the yearly rating of a person and the yearly public administration reform class of a unit. */

/** Xếp loại cá nhân, lowest first. */
export const STAFF_RATINGS = ["KHTNV", "HTNV", "HTTNV", "HTXSNV"] as const;
export type StaffRating = (typeof STAFF_RATINGS)[number];

/** A person the sheet says was not rated in the year: thai sản, mới tuyển dụng, "-". Not the same as a blank. */
export const UNRATED = "unrated";
export type StaffRatingOrUnrated = StaffRating | typeof UNRATED;

/** Xếp loại CCHC (Yếu, Trung bình, Khá, Tốt, Xuất sắc), lowest first. */
export const PAR_CLASSES = ["weak", "average", "fair", "good", "excellent"] as const;
export type ParClass = (typeof PAR_CLASSES)[number];

const STAFF_RATING_RANK: Readonly<Record<StaffRating, number>> = { KHTNV: 0, HTNV: 1, HTTNV: 2, HTXSNV: 3 };
const PAR_CLASS_RANK: Readonly<Record<ParClass, number>> = {
  weak: 0,
  average: 1,
  fair: 2,
  good: 3,
  excellent: 4,
};

export function isStaffRatingAtLeast(rating: StaffRating, least: StaffRating): boolean {
  return STAFF_RATING_RANK[rating] >= STAFF_RATING_RANK[least];
}

export function isParClassAtLeast(parClass: ParClass, least: ParClass): boolean {
  return PAR_CLASS_RANK[parClass] >= PAR_CLASS_RANK[least];
}
