/** What the frame of an HtmlService page and the page around it say to each other. */

/** From the frame to the page. */
export type FrameMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "call"; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: "close" }
  | { readonly kind: "escape" }
  | { readonly kind: "focus" }
  | { readonly kind: "resize"; readonly width?: number; readonly height?: number };

/** From the page to the frame. */
export type FrameOrder =
  | { readonly kind: "page"; readonly html: string }
  | { readonly kind: "result"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failure"; readonly id: number; readonly message: string };
