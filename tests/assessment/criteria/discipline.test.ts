/** Discipline in a unit: years, forms, and people who may belong to it. */
import { runCases } from "../run-cases";

runCases("iv-1-2-a-ky-luat.csv", ["noMemberDisciplined"]);
