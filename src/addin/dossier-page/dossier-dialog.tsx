/** The dialog as a whole: how the list stands, and the parts that make files from it. */
import { useEffect } from "preact/hooks";
import { DOSSIER_WORDS } from "../../vi/dossier-words";
import { MENU } from "../../vi/menu";
import { isDraft, type Dossier } from "../documents/dossier";
import { countsOf } from "../documents/recurring-texts";
import type { RoundRequest } from "../review";
import { Problem, Progress } from "../sidebar/notices";
import { useScript } from "../sidebar/use-script";
import { DocumentsPart } from "./documents-part";
import { ListsPart } from "./lists-part";

export function DossierDialog({ round }: { readonly round: RoundRequest }) {
  const [{ busy, value, problem }, read] = useScript("readDossier");
  const readAgain = (): void => read(round);
  useEffect(readAgain, []);
  return (
    <main>
      <h1 class="unseen">{MENU.openDossier}</h1>
      <header class="list-state">
        <div>{value && <ListState dossier={value} />}</div>
        <button type="button" class="secondary" onClick={readAgain}>
          {DOSSIER_WORDS.readAgain}
        </button>
      </header>
      <Progress text={busy ? DOSSIER_WORDS.reading : null} />
      {problem !== null && <Problem text={problem} />}
      {value && (
        <>
          <DraftNotice dossier={value} />
          <DocumentsPart dossier={value} />
          <ListsPart dossier={value} />
        </>
      )}
    </main>
  );
}

function ListState({ dossier }: { readonly dossier: Dossier }) {
  const { track, round, list, nominees, dossierLastDay } = dossier;
  const sentences = [
    ...(nominees.length > 0 ? [DOSSIER_WORDS.chosen(countsOf(nominees))] : []),
    ...(list.closedAt !== null && !isDraft(dossier) ? [DOSSIER_WORDS.closed(list.closedAt)] : []),
    ...(dossierLastDay ? [DOSSIER_WORDS.lastDay(dossierLastDay)] : []),
  ];
  return (
    <>
      <strong>{DOSSIER_WORDS.round(track, round)}</strong>
      <p class="quiet">{sentences.join(" ")}</p>
    </>
  );
}

/** Above everything: what is made now is no final version, or there is nothing to make it from. */
function DraftNotice({ dossier: { list, nominees, noLongerProposed } }: { readonly dossier: Dossier }) {
  const words = DOSSIER_WORDS;
  const text =
    list.changedSince !== null
      ? words.changed(list.changedSince)
      : nominees.length === 0 && noLongerProposed.length === 0
        ? words.nobody
        : list.closedAt === null
          ? words.notClosed
          : null;
  if (text === null) return null;
  return (
    <div class="notice question" role="note">
      {nominees.length > 0 && <h2>{words.draft}</h2>}
      {noLongerProposed.length > 0 && <p>{words.noLongerProposed(noLongerProposed)}</p>}
      <p>{text}</p>
    </div>
  );
}
