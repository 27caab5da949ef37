/** A person stands and falls with the unit: which unit, which year, which of two lines. */
import { runCases } from "../run-cases";

runCases("iv-1-1-b-don-vi.csv", ["unitEligible"]);
runCases("iv-1-2-b-don-vi.csv", ["unitEligible"]);
