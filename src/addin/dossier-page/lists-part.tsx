/** Xuất danh sách: whom the council has chosen, as files for other programs. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { DOSSIER_WORDS } from "../../vi/dossier-words";
import { LIST_FILE_WORDS } from "../../vi/list-file-words";
import { isDraft, type Dossier } from "../documents/dossier";
import { listFilesOf, type ListFile } from "../list-files/list-files";
import { Problem } from "../sidebar/notices";
import { forgetFile, saveFile, type SavedFile } from "./save-file";

/** Nothing where the council has chosen nobody. */
export function ListsPart({ dossier }: { readonly dossier: Dossier }) {
  const files = useMemo(() => listFilesOf(dossier), [dossier]);
  const [saved, setSaved] = useState<SavedFile | null>(null);
  /** The title of what could not be made. */
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => () => saved && forgetFile(saved), [saved]);
  if (files.length === 0) return null;

  async function download({ title, fileName, type, build }: ListFile): Promise<void> {
    setSaved(null);
    setFailed(null);
    try {
      setSaved(saveFile(fileName, await build(), type));
    } catch (error) {
      console.error(error);
      setFailed(title);
    }
  }

  return (
    <section class="lists" aria-label={LIST_FILE_WORDS.heading}>
      <h2>{LIST_FILE_WORDS.heading}</h2>
      <p class="quiet">
        {[LIST_FILE_WORDS.about, ...(isDraft(dossier) ? [LIST_FILE_WORDS.aboutDraft] : [])].join(" ")}
      </p>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <div class="list-file">
              <span>{file.title}</span>
              <button
                type="button"
                class="secondary"
                aria-label={LIST_FILE_WORDS.downloadOf(file.extension, file.title)}
                onClick={() => void download(file)}
              >
                {LIST_FILE_WORDS.download(file.extension)}
              </button>
            </div>
            {file.remarks.length > 0 && (
              <ul class="remarks quiet">
                {file.remarks.map((remark) => (
                  <li key={remark}>{remark}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <div class="progress" role="status">
        {saved && (
          <p class="notice done">
            {LIST_FILE_WORDS.done(saved.name)}{" "}
            <a href={saved.address} download={saved.name}>
              {DOSSIER_WORDS.saveAgain}
            </a>
          </p>
        )}
      </div>
      {failed !== null && <Problem text={LIST_FILE_WORDS.failed(failed)} />}
    </section>
  );
}
