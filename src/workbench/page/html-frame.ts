/** An HtmlService page in a frame of its own, which can reach the script through messages only. */
import type { FrameMessage, FrameOrder } from "./frame-messages";

export interface FrameOwner {
  /** Runs a function of the script; what it throws becomes the failure of the call. */
  call(functionName: string, args: readonly unknown[]): Promise<unknown>;
  close(): void;
  /** Gives the keyboard back to the grid. */
  focusGrid(): void;
  /** Pixels; absent where the page asks for one side only. */
  resize(width: number | undefined, height: number | undefined): void;
  /** The person pressed Escape inside of the frame. */
  escape(): void;
}

/** The address of the empty page that brings `google.script` along. */
const BLANK_PAGE = "frame.html";

/** As Google has it: scripts, forms and downloads, but an origin of its own, so nothing of this page is in reach. */
const SANDBOX = "allow-scripts allow-forms allow-modals allow-popups allow-downloads";

/** Makes the frame; it lives until it is taken out of the document. */
export function htmlFrame(html: string, title: string, owner: FrameOwner): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.setAttribute("sandbox", SANDBOX);
  frame.src = BLANK_PAGE;
  const reply = (order: FrameOrder): void => frame.contentWindow?.postMessage(order, "*");
  const listen = ({ source, data }: MessageEvent<FrameMessage>): void => {
    if (!frame.isConnected) window.removeEventListener("message", listen);
    else if (source === frame.contentWindow) answer(data, html, owner, reply);
  };
  window.addEventListener("message", listen);
  return frame;
}

function answer(
  message: FrameMessage,
  html: string,
  owner: FrameOwner,
  reply: (order: FrameOrder) => void,
): void {
  switch (message.kind) {
    case "ready":
      reply({ kind: "page", html });
      break;
    case "call": {
      const { id, name, args } = message;
      owner.call(name, args).then(
        (value) => reply({ kind: "result", id, value }),
        (error: unknown) =>
          reply({ kind: "failure", id, message: error instanceof Error ? error.message : String(error) }),
      );
      break;
    }
    case "close":
      owner.close();
      break;
    case "escape":
      owner.escape();
      break;
    case "focus":
      owner.focusGrid();
      break;
    case "resize":
      owner.resize(message.width, message.height);
      break;
  }
}
