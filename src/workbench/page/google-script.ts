/** Runs in the frame of an HtmlService page, before the page itself: `google.script` as Google has it there. */
import type { FrameMessage, FrameOrder } from "./frame-messages";

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

interface Runner {
  withSuccessHandler(handler: Handler): Runner;
  withFailureHandler(handler: Handler): Runner;
  withUserObject(object: unknown): Runner;
  readonly [functionName: string]: unknown;
}

const waiting = new Map<number, Handlers & { readonly name: string }>();
let calls = 0;

function send(message: FrameMessage): void {
  // The frame has an origin of its own, so no other can be named here; the page knows the frame by its window.
  window.parent.postMessage(message, "*");
}

/** Handlers belong to one chain of calls, never to the shared object: each step makes a new runner, as in Google. */
function runner(handlers: Handlers): Runner {
  const own = {
    withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  return new Proxy(own, {
    get: (_, name) => {
      if (typeof name === "symbol" || name === "then") return undefined;
      if (name in own) return own[name as keyof typeof own];
      return (...args: unknown[]): void => {
        calls += 1;
        // Throws for what cannot be cloned, as Google does for what is not JSON; the rest is checked by the host.
        send({ kind: "call", id: calls, name, args });
        waiting.set(calls, { ...handlers, name });
      };
    },
  });
}

function settle(order: Extract<FrameOrder, { kind: "result" | "failure" }>): void {
  const handlers = waiting.get(order.id);
  if (!handlers) return;
  waiting.delete(order.id);
  if (order.kind === "result") handlers.success?.(order.value, handlers.userObject);
  else if (handlers.failure) handlers.failure(new Error(order.message), handlers.userObject);
  else console.error(`Uncaught ${order.message} (${handlers.name})`);
}

/** Opening the document anew takes all listeners of the window away. */
function write(html: string): void {
  document.open();
  listen();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else runs a page's scripts as a browser that loads it does
  document.write(html);
  document.close();
}

function listen(): void {
  window.addEventListener("message", (event: MessageEvent<FrameOrder>) => {
    if (event.source !== window.parent) return;
    if (event.data.kind === "page") write(event.data.html);
    else settle(event.data);
  });
  window.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) send({ kind: "escape" });
  });
}

Object.defineProperty(window, "google", {
  value: {
    script: {
      run: runner({}),
      host: {
        close: () => send({ kind: "close" }),
        setWidth: (width: number) => send({ kind: "resize", width }),
        setHeight: (height: number) => send({ kind: "resize", height }),
        editor: { focus: () => send({ kind: "focus" }) },
      },
    },
  },
});
listen();
send({ kind: "ready" });
