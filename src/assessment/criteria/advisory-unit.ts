/** Whether the unit is a cơ quan chuyên trách tham mưu CCHC, and whether the province's rank rose in the year. */
import type { Collective } from "../../domain/subject";
import type { AdvisoryUnitFinding, ProvinceRankFinding } from "../finding";
import type { CriterionContext, LeafOf } from "./context";

export function testAdvisoryUnit(leaf: LeafOf<"advisoryUnit">, collective: Collective): AdvisoryUnitFinding {
  const flag = collective.advisoryUnit;
  const outcome = !flag.known ? "missingData" : flag.value ? "eligible" : "ineligible";
  return { kind: "advisoryUnit", leaf, outcome, flag };
}

/** A smaller rank is the better one; the same rank is no improvement. */
export function testProvinceRankImproved(
  leaf: LeafOf<"provinceRankImproved">,
  context: CriterionContext,
): ProvinceRankFinding {
  const { year } = context;
  const ranks = context.parameters[leaf.ranks];
  const rank = ranks.get(year) ?? null;
  const rankBefore = ranks.get(year - 1) ?? null;
  const outcome =
    rank === null || rankBefore === null ? "missingData" : rank < rankBefore ? "eligible" : "ineligible";
  return { kind: "provinceRankImproved", leaf, outcome, year, rank, rankBefore };
}
