/** CCHC classes of the period: every vector of the rules, and the settings of counting. */
import { runCases } from "../run-cases";

runCases("iv-1-1-a-xep-loai-cchc.csv", ["parClass", "parClassTimes"]);
