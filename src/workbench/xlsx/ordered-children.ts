/** The children of an element by name, each as text, in the order that their schema wants. */

import { childrenOf, rootOf } from "./xml";
import type { XmlElement } from "./xml";

interface Part {
  readonly name: string;
  texts: readonly string[];
  first: XmlElement | undefined;
}

export class OrderedChildren {
  private readonly parts: Part[] = [];

  /** `order`: the names that the element's children may have, first to last. */
  constructor(
    inner: string,
    private readonly order: readonly string[],
  ) {
    for (const child of childrenOf(inner)) {
      const text = inner.slice(child.start, child.end);
      const last = this.parts.at(-1);
      if (last?.name === child.name) last.texts = [...last.texts, text];
      else this.parts.push({ name: child.name, texts: [text], first: child });
    }
  }

  /** The first child of a name. */
  first(name: string): XmlElement | undefined {
    return this.parts.find((part) => part.name === name)?.first;
  }

  /** Replaces all children of a name, at their place or at the one that the order gives them. */
  set(name: string, texts: readonly string[]): void {
    const [known, ...more] = this.parts.filter((part) => part.name === name);
    const first = texts[0] === undefined ? undefined : rootOf(texts[0]);
    if (known === undefined) {
      const place = this.order.indexOf(name);
      const after = this.parts.findIndex((part) => this.order.indexOf(part.name) > place);
      this.parts.splice(after < 0 ? this.parts.length : after, 0, { name, texts, first });
      return;
    }
    Object.assign(known, { texts, first });
    // Children of one name stand together, but for what a careless program may do.
    for (const part of more) part.texts = [];
  }

  toXml(): string {
    return this.parts.flatMap(({ texts }) => texts).join("");
  }
}
