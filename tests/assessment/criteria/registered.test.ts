/** Registration by III.2, on both sides of its last days. */
import { runCases } from "../run-cases";

runCases("iii-2-dang-ky.csv", ["registered"]);
