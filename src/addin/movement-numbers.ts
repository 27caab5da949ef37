/** What the round comes to in numbers, for the overview and the yearly report, from one reading of the spreadsheet. */
import { movementStatistics } from "../assessment/statistics";
import { failureLines } from "../vi/overview-words";
import type { Movement } from "./documents/dossier";
import type { Review } from "./review";

/** Plain JSON; conditions in words. */
export function movementNumbers({ assessor, nomination, parameters }: Review): Movement {
  const { failures, ...statistics } = movementStatistics(assessor, nomination.track, nomination.year);
  return { statistics, failures: failureLines(failures, parameters) };
}
