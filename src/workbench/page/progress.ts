/** The notice of what is being done, painted before the work takes the browser's only thread. */
import { byId, nextPaint } from "./elements";

/** Shows what is done next and waits until a person can see it. */
export async function announce(text: string): Promise<void> {
  byId("progress-text", HTMLElement).textContent = text;
  byId("progress", HTMLElement).hidden = false;
  await nextPaint();
}

export function endProgress(): void {
  byId("progress", HTMLElement).hidden = true;
}
