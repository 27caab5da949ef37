/** CacheService with Google's limits; nothing expires by itself within a host, but all of it may be dropped. */

import { ServiceError } from "./errors";
import { byteLength } from "./properties";
import type { Implements } from "./service";
import { Service, mismatch, textArgument, wholeArgument } from "./service";

const LARGEST_VALUE = 100 * 1024;
const LONGEST_KEY = 250;
const LONGEST_TIME = 21_600;
const MOST_ENTRIES = 1000;

/** The three caches of a host. */
export interface CacheStores {
  document: Map<string, string>;
  script: Map<string, string>;
  user: Map<string, string>;
}

export class CacheService
  extends Service
  implements
    Implements<GoogleAppsScript.Cache.CacheService, "getDocumentCache" | "getScriptCache" | "getUserCache">
{
  readonly googleName = "CacheService";
  private readonly document: Cache;
  private readonly script: Cache;
  private readonly user: Cache;
  constructor(stores: CacheStores) {
    super();
    this.document = new Cache(stores.document);
    this.script = new Cache(stores.script);
    this.user = new Cache(stores.user);
  }
  getDocumentCache(): Cache {
    return this.document;
  }
  getScriptCache(): Cache {
    return this.script;
  }
  getUserCache(): Cache {
    return this.user;
  }
}

class Cache
  extends Service
  implements
    Implements<GoogleAppsScript.Cache.Cache, "get" | "getAll" | "put" | "putAll" | "remove" | "removeAll">
{
  readonly googleName = "Cache";
  constructor(private readonly store: Map<string, string>) {
    super();
  }
  private key(key: unknown, method: string): string {
    const text = textArgument(key, `Cache.${method}`);
    if (text.length > LONGEST_KEY) throw new ServiceError("Argument too large: key");
    return text;
  }
  get(key: unknown): string | null {
    return this.store.get(this.key(key, "get")) ?? null;
  }
  getAll(keys: unknown): Record<string, string> {
    if (!Array.isArray(keys)) throw mismatch("Cache.getAll", [keys]);
    const found = keys.flatMap((key): [string, string][] => {
      const name = this.key(key, "getAll");
      const value = this.store.get(name);
      return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(found);
  }
  put(key: unknown, value: unknown, seconds: unknown = 600): void {
    const name = this.key(key, "put");
    const text = textArgument(value, "Cache.put");
    const time = wholeArgument(seconds, "Cache.put");
    if (time < 1 || time > LONGEST_TIME)
      throw new ServiceError("The expiration must be between 1 and 21600 seconds.");
    if (byteLength(text) > LARGEST_VALUE) throw new ServiceError("Argument too large: value");
    this.store.set(name, text);
    for (const oldest of this.store.keys()) {
      if (this.store.size <= MOST_ENTRIES) break;
      this.store.delete(oldest);
    }
  }
  putAll(values: unknown, seconds: unknown = 600): void {
    if (typeof values !== "object" || values === null) throw mismatch("Cache.putAll", [values]);
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
  }
  remove(key: unknown): void {
    this.store.delete(this.key(key, "remove"));
  }
  removeAll(keys: unknown): void {
    if (!Array.isArray(keys)) throw mismatch("Cache.removeAll", [keys]);
    for (const key of keys) this.remove(key);
  }
}
