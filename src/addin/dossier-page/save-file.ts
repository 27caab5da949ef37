/** Hands a file over to the browser, which puts it where it puts what is downloaded. */

export interface SavedFile {
  readonly name: string;
  /** Good until it is forgotten. */
  readonly address: string;
}

/** Starts the download. The file stays at hand, for who did not get it. */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): SavedFile {
  const file = { name, address: URL.createObjectURL(new Blob([bytes], { type })) };
  const link = document.createElement("a");
  link.href = file.address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  return file;
}

export function forgetFile({ address }: SavedFile): void {
  URL.revokeObjectURL(address);
}
