/** How a person hands a file over: the button, or dropping it anywhere on the page. */
import { byId } from "./elements";

/** Lets the person pick a file. */
export function askForFile(): void {
  byId("file-input", HTMLInputElement).click();
}

/** Calls `open` with each choice; with several files at once, with all of them. */
export function watchFiles(open: (files: readonly File[]) => void): void {
  const input = byId("file-input", HTMLInputElement);
  byId("open-file", HTMLButtonElement).addEventListener("click", askForFile);
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    // The same file may be chosen again.
    input.value = "";
    if (files.length > 0) open(files);
  });
  watchDrops(open);
}

function watchDrops(open: (files: readonly File[]) => void): void {
  const target = byId("drop-target", HTMLElement);
  // Entering a child comes before leaving its parent: only the count tells whether the pointer left the page.
  let depth = 0;
  const end = (): void => {
    depth = 0;
    target.hidden = true;
  };
  const brings = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;
  const options = { capture: true };
  window.addEventListener(
    "dragenter",
    (event) => {
      if (!brings(event)) return;
      event.preventDefault();
      depth += 1;
      target.hidden = false;
    },
    options,
  );
  window.addEventListener(
    "dragover",
    (event) => {
      if (brings(event)) event.preventDefault();
    },
    options,
  );
  window.addEventListener(
    "dragleave",
    (event) => {
      if (!brings(event)) return;
      depth -= 1;
      if (depth <= 0) end();
    },
    options,
  );
  window.addEventListener(
    "drop",
    (event) => {
      if (!brings(event)) return;
      event.preventDefault();
      event.stopPropagation();
      end();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) open(files);
    },
    options,
  );
}
