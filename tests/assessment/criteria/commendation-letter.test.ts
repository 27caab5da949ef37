/** The commendation letter: rating, discipline and the director's own proposal. */
import { runCases } from "../run-cases";

runCases("iv-1-2-c-giay-khen.csv", ["rated", "notDisciplined", "noMemberDisciplined", "judgement"]);
