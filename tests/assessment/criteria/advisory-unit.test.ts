/** The ways open to an advisory unit, in the period and in a year, and the group that the province publishes. */
import { runCases } from "../run-cases";

runCases("iv-1-1-a-co-quan-chuyen-trach.csv", ["parClass", "parClassTimes", "advisoryUnit", "judgement"]);
runCases("iv-1-2-a-mot-trong-cac-tieu-chuan.csv", [
  "parClass",
  "advisoryUnit",
  "membersRated",
  "provinceRankImproved",
]);
