/** Văn bản: which documents to make, one by one or all in one zip file. */
import { useMemo, useState } from "preact/hooks";
import { DOSSIER_WORDS } from "../../vi/dossier-words";
import { documentsOf, type DocumentKind, type DossierDocument } from "../documents/documents";
import { isDraft, type Dossier } from "../documents/dossier";
import { Problem } from "../sidebar/notices";
import { useDownloads, type Downloads } from "./use-downloads";

export function DocumentsPart({ dossier }: { readonly dossier: Dossier }) {
  const documents = useMemo(() => documentsOf(dossier), [dossier]);
  /** Titles of those that are not wanted: at first every document is. Ids are others once the list is read anew. */
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [hasAskedForNone, setAskedForNone] = useState(false);
  const downloads = useDownloads();
  const isBusy = downloads.making !== null;
  const wanted = documents.filter(({ title }) => !left.has(title));

  function choose(chosen: readonly DossierDocument[], isWanted: boolean): void {
    const next = new Set(left);
    for (const { title } of chosen) {
      if (isWanted) next.delete(title);
      else next.add(title);
    }
    setLeft(next);
    setAskedForNone(false);
  }

  function download(): void {
    if (wanted.length === 0) setAskedForNone(true);
    else downloads.downloadZip(DOSSIER_WORDS.zipName(isDraft(dossier), dossier.round), wanted);
  }

  return (
    <section aria-label={DOSSIER_WORDS.documents}>
      <h2>{DOSSIER_WORDS.documents}</h2>
      {groupsOf(documents).map(([kind, group]) => (
        <fieldset key={kind} class="group">
          <legend class={group.length > 1 ? "" : "unseen"}>
            {group.length > 1 ? (
              <GroupChoice
                name={DOSSIER_WORDS.wholeGroup(DOSSIER_WORDS.kinds[kind], group.length)}
                chosen={group.filter(({ title }) => !left.has(title)).length}
                total={group.length}
                choose={(isWanted) => choose(group, isWanted)}
              />
            ) : (
              DOSSIER_WORDS.kinds[kind]
            )}
          </legend>
          <ul class={group.length > 1 ? "within" : ""}>
            {group.map((document) => (
              <li key={document.id} class="document">
                <label class="choice">
                  <input
                    type="checkbox"
                    checked={!left.has(document.title)}
                    onChange={({ currentTarget }) => choose([document], currentTarget.checked)}
                  />
                  <span class="title">{document.title}</span>
                  <span class="quiet file-name" title={document.fileName}>
                    {document.fileName}
                  </span>
                </label>
                <button
                  type="button"
                  class="secondary"
                  aria-label={DOSSIER_WORDS.downloadOneOf(document.title)}
                  aria-disabled={isBusy}
                  onClick={() => downloads.downloadWord(document)}
                >
                  {DOSSIER_WORDS.downloadOne}
                </button>
              </li>
            ))}
          </ul>
        </fieldset>
      ))}
      <div class="all">
        <button type="button" class="primary" aria-disabled={isBusy} onClick={download}>
          {wanted.length === documents.length
            ? DOSSIER_WORDS.downloadAll
            : DOSSIER_WORDS.downloadChosen(wanted.length)}
        </button>
        <DownloadState downloads={downloads} />
        {hasAskedForNone && <Problem text={DOSSIER_WORDS.noneChosen} />}
      </div>
    </section>
  );
}

/** In the order of the documents. */
function groupsOf(
  documents: readonly DossierDocument[],
): readonly (readonly [DocumentKind, readonly DossierDocument[]])[] {
  const kinds = [...new Set(documents.map(({ kind }) => kind))];
  return kinds.map((kind) => [kind, documents.filter((document) => document.kind === kind)] as const);
}

interface GroupChoiceProps {
  readonly name: string;
  readonly chosen: number;
  readonly total: number;
  readonly choose: (isWanted: boolean) => void;
}

function GroupChoice({ name, chosen, total, choose }: GroupChoiceProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={chosen === total}
        indeterminate={chosen > 0 && chosen < total}
        onChange={({ currentTarget }) => choose(currentTarget.checked)}
      />
      {name}
    </label>
  );
}

/** Always in the page, so that what comes into it is read out. */
function DownloadState({ downloads: { making, saved, failed } }: { readonly downloads: Downloads }) {
  return (
    <>
      <div class="progress" role="status">
        {making && (
          <>
            <progress max={making.total} value={making.number - 1} aria-hidden="true" />
            <p>{DOSSIER_WORDS.making(making.number, making.total, making.title)}</p>
          </>
        )}
        {saved && (
          <p class="notice done">
            {DOSSIER_WORDS.done(saved.name)}{" "}
            <a href={saved.address} download={saved.name}>
              {DOSSIER_WORDS.saveAgain}
            </a>
          </p>
        )}
      </div>
      {failed.length > 0 && (
        <Problem
          text={[DOSSIER_WORDS.failed(failed), ...(saved ? [DOSSIER_WORDS.othersMade] : [])].join(" ")}
        />
      )}
    </>
  );
}
