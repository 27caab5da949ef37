/** The orders of ratings and classes, and the spans of years. */
import { AWARD_IDS, AWARDS, awardsFor } from "../../src/domain/award";
import {
  isParClassAtLeast,
  isStaffRatingAtLeast,
  type ParClass,
  type StaffRating,
} from "../../src/domain/rating";
import { SEVERITIES } from "../../src/domain/discipline";
import { yearsOf } from "../../src/domain/year";

const RATINGS_FROM_BEST: readonly StaffRating[] = ["HTXSNV", "HTTNV", "HTNV", "KHTNV"];
const CLASSES_FROM_BEST: readonly ParClass[] = ["excellent", "good", "fair", "average", "weak"];

test("HTXSNV, HTTNV, HTNV, KHTNV: each is at least itself and what follows it", () => {
  for (const [rank, rating] of RATINGS_FROM_BEST.entries()) {
    for (const [limit, least] of RATINGS_FROM_BEST.entries()) {
      expect(isStaffRatingAtLeast(rating, least)).toBe(rank <= limit);
    }
  }
});

test("Xuất sắc, Tốt, Khá, Trung bình, Yếu: each is at least itself and what follows it", () => {
  for (const [rank, parClass] of CLASSES_FROM_BEST.entries()) {
    for (const [limit, least] of CLASSES_FROM_BEST.entries()) {
      expect(isParClassAtLeast(parClass, least)).toBe(rank <= limit);
    }
  }
});

test("khiển trách < cảnh cáo < hạ bậc lương < giáng chức < cách chức < buộc thôi việc", () => {
  expect(SEVERITIES).toEqual(["reprimand", "warning", "salaryReduction", "demotion", "removal", "dismissal"]);
});

test("a span of years has both its ends", () => {
  expect(yearsOf({ first: 2021, last: 2025 })).toEqual([2021, 2022, 2023, 2024, 2025]);
  expect(yearsOf({ first: 2021, last: 2021 })).toEqual([2021]);
  expect(yearsOf({ first: 2022, last: 2021 })).toEqual([]);
});

test("the awards, highest first, with their track and whom they are given to", () => {
  expect(AWARD_IDS.map((id) => [AWARDS[id].id, AWARDS[id].track, AWARDS[id].subjects])).toEqual([
    ["CO_GD", "period", ["collective"]],
    ["BK_GD", "period", ["collective", "individual"]],
    ["BK_NAM", "annual", ["collective", "individual"]],
    ["GK", "annual", ["collective", "individual"]],
  ]);
});

test.each([
  ["collective", undefined, ["CO_GD", "BK_GD", "BK_NAM", "GK"]],
  ["individual", undefined, ["BK_GD", "BK_NAM", "GK"]],
  ["collective", "period", ["CO_GD", "BK_GD"]],
  ["individual", "period", ["BK_GD"]],
  ["collective", "annual", ["BK_NAM", "GK"]],
  ["individual", "annual", ["BK_NAM", "GK"]],
] as const)("a %s of the track %s may be given %j", (subject, track, ids) => {
  expect(awardsFor(subject, track).map(({ id }) => id)).toEqual(ids);
});
