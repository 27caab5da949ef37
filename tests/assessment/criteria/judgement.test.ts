/** Judgements of the council: of the period, of a year, and for an advisory unit. */
import { runCases } from "../run-cases";

runCases("iv-1-1-a-danh-gia.csv", ["judgement"]);
runCases("iv-1-2-a-dieu-kien-chung.csv", ["judgement"]);
