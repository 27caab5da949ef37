/** A person's own rating and achievement, in the period and in a year. */
import { runCases } from "../run-cases";

runCases("iv-1-1-b-ca-nhan-giai-doan.csv", ["rated", "judgement"]);
runCases("iv-1-2-b-ca-nhan-hang-nam.csv", ["rated", "judgement"]);
