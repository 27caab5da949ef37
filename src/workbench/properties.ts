/** PropertiesService with Google's size limits. */

import { ServiceError } from "./errors";
import type { Implements } from "./service";
import { Service, mismatch, textArgument } from "./service";

const LARGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;

/** Bytes of a text in UTF-8, which is what the limits count. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** The three stores of a host; they outlive executions. */
export interface PropertyStores {
  document: Map<string, string>;
  script: Map<string, string>;
  user: Map<string, string>;
}

export class PropertiesService
  extends Service
  implements
    Implements<
      GoogleAppsScript.Properties.PropertiesService,
      "getDocumentProperties" | "getScriptProperties" | "getUserProperties"
    >
{
  readonly googleName = "PropertiesService";
  private readonly document: Properties;
  private readonly script: Properties;
  private readonly user: Properties;
  constructor(stores: PropertyStores) {
    super();
    this.document = new Properties(stores.document);
    this.script = new Properties(stores.script);
    this.user = new Properties(stores.user);
  }
  getDocumentProperties(): Properties {
    return this.document;
  }
  getScriptProperties(): Properties {
    return this.script;
  }
  getUserProperties(): Properties {
    return this.user;
  }
}

class Properties
  extends Service
  implements
    Implements<
      GoogleAppsScript.Properties.Properties,
      | "deleteAllProperties"
      | "deleteProperty"
      | "getKeys"
      | "getProperties"
      | "getProperty"
      | "setProperties"
      | "setProperty"
    >
{
  readonly googleName = "Properties";
  constructor(private readonly store: Map<string, string>) {
    super();
  }
  getKeys(): string[] {
    return [...this.store.keys()];
  }
  getProperty(key: unknown): string | null {
    return this.store.get(textArgument(key, "Properties.getProperty")) ?? null;
  }
  getProperties(): Record<string, string> {
    return Object.fromEntries(this.store);
  }
  setProperty(key: unknown, value: unknown): this {
    const name = textArgument(key, "Properties.setProperty");
    // Google turns other values into texts of its own making; a text is the only thing that comes back as it went in.
    const text = textArgument(value, "Properties.setProperty");
    if (byteLength(text) > LARGEST_VALUE) throw new ServiceError("Argument too large: value");
    let total = byteLength(name) + byteLength(text);
    for (const [other, stored] of this.store)
      if (other !== name) total += byteLength(other) + byteLength(stored);
    if (total > LARGEST_STORE)
      throw new ServiceError(
        "You have exceeded the property storage quota. Please remove some properties and try again.",
      );
    this.store.set(name, text);
    return this;
  }
  setProperties(properties: unknown, deleteOthers: unknown = false): this {
    if (typeof properties !== "object" || properties === null)
      throw mismatch("Properties.setProperties", [properties]);
    if (deleteOthers === true) this.store.clear();
    for (const [key, value] of Object.entries(properties)) this.setProperty(key, value);
    return this;
  }
  deleteProperty(key: unknown): this {
    this.store.delete(textArgument(key, "Properties.deleteProperty"));
    return this;
  }
  deleteAllProperties(): this {
    this.store.clear();
    return this;
  }
}
