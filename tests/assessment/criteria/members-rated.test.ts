/** 100% of a unit's rated members: counts, blanks, unrated people, other percentages, uncertain members. */
import { runCases } from "../run-cases";

runCases("iv-1-1-a-ca-nhan.csv", ["membersRated"]);
