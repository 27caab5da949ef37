/** How far the round has come, from registration to the report: the steps of the work as the sidebar shows them. */
import type { IssueSeverity } from "../domain/issue";
import { readVotes } from "../sheet/votes";
import { checklistProgress } from "./checklist";
import { registrationsOf } from "./dashboard-deadlines";
import { causesIn } from "./data-check";
import { closingOf } from "./final-list-state";
import { councilTab, type Review } from "./review";
import type { Steps } from "./sidebar/messages";
import { isInPlace } from "./spreadsheet";

/** The steps of the round under review. */
export function stepsOf(reviewed: Review): Steps {
  const { inTime, others } = registrationsOf(reviewed);
  const causes = causesIn(reviewed, reviewed);
  const counted = (of: IssueSeverity): number => causes.filter(({ severity }) => severity === of).length;
  return {
    registration: { inTime, others: others.length },
    data: { mustFix: counted("mustFix"), others: counted("lookAt") },
    list: listStep(reviewed),
    closing: closingOf(reviewed),
    dossier: checklistProgress(reviewed),
    overviewSheet: overviewSheetOf(reviewed),
  };
}

/** The name that its tab bears now, which people may have changed. */
function overviewSheetOf({ own, round }: Review): string | null {
  const tab = own.find(
    (each) => each.mark.tab === "overview" && each.mark.round === round && isInPlace(each),
  );
  return tab?.name ?? null;
}

function listStep(reviewed: Review): Steps["list"] {
  const tab = councilTab(reviewed, reviewed.round);
  if (!tab) return null;
  const { nomination, entries } = reviewed;
  const listed = nomination.pools.flatMap(({ lines }) =>
    lines.map(({ subject, verdict }) => entries.of(subject, verdict.award)),
  );
  const chosen = listed.flatMap((entry) => (entry?.chosen ? [entry] : []));
  return {
    sheet: tab.name,
    unlisted: listed.filter((entry) => !entry).length,
    chosen: chosen.length,
    withoutVotes: chosen.filter(({ votes }) => !readVotes(votes)).length,
    former: entries.former.filter((entry) => entry.chosen).length,
  };
}
