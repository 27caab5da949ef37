/** Makes the files that a person asks for, one after the other, and tells how far it has come. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { DossierDocument } from "../documents/documents";
import { WORD_TYPE, wordFile, ZIP_TYPE, zipOf, type WordFile } from "../documents/word-files";
import { forgetFile, saveFile, type SavedFile } from "./save-file";

export interface Downloads {
  /** What is being made, counted from 1; null when nothing is. */
  readonly making: { readonly number: number; readonly total: number; readonly title: string } | null;
  /** The last file that was made. */
  readonly saved: SavedFile | null;
  /** Titles of what could not be made of what was last asked for. */
  readonly failed: readonly string[];
  /** Nothing happens while something is being made. */
  readonly downloadWord: (document: DossierDocument) => void;
  readonly downloadZip: (name: string, documents: readonly DossierDocument[]) => void;
}

export function useDownloads(): Downloads {
  const [making, setMaking] = useState<Downloads["making"]>(null);
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const [failed, setFailed] = useState<readonly string[]>([]);
  const isBusy = useRef(false);
  useEffect(() => () => saved && forgetFile(saved), [saved]);

  async function make(documents: readonly DossierDocument[], zipName: string | null): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    setSaved(null);
    setFailed([]);
    const files: WordFile[] = [];
    const missing: string[] = [];
    for (const [index, document] of documents.entries()) {
      const { title } = document;
      setMaking({ number: index + 1, total: documents.length, title });
      await untilShown();
      try {
        files.push(await wordFile(document));
      } catch (error) {
        console.error(error);
        missing.push(title);
      }
    }
    const [first] = files;
    try {
      if (first) {
        setSaved(
          zipName === null
            ? saveFile(first.name, first.bytes, WORD_TYPE)
            : saveFile(zipName, zipOf(files), ZIP_TYPE),
        );
      }
      setFailed(missing);
    } catch (error) {
      console.error(error);
      setFailed(documents.map(({ title }) => title));
    }
    setMaking(null);
    isBusy.current = false;
  }

  return {
    making,
    saved,
    failed,
    downloadWord: (document) => void make([document], null),
    downloadZip: (name, documents) => void make(documents, name),
  };
}

/** Making a document keeps the browser from everything else: it draws in between. */
function untilShown(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
