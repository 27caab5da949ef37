/** The border between script and host: shows services as Google would, counts calls, injects faults, and turns values into the script's own. */

import { ServiceError } from "./errors";
import { GOOGLE_MEMBERS } from "./google-members";
import type { Realm } from "./realm";
import { EnumValue, ScriptDate, Service } from "./service";

/** What an execution may do: building menus only, everything, or reading only inside a formula. */
export type Permission = "none" | "full" | "customFunction";

/** Called before each service call; may throw. */
export type CallObserver = (className: string, method: string) => void;

const ENUM_MEMBERS: ReadonlySet<string> = new Set("toString name ordinal compareTo".split(" "));

const memberSets = new Map<string, ReadonlySet<string>>();

function googleMembersOf(className: string): ReadonlySet<string> {
  let members = memberSets.get(className);
  if (members === undefined) {
    members =
      className === "Enum"
        ? ENUM_MEMBERS
        : new Set((GOOGLE_MEMBERS[className] ?? "").split(" ").concat("toString"));
    memberSets.set(className, members);
  }
  return members;
}

const tagOf = (value: object): string => Object.prototype.toString.call(value);

/** True for a Date of any realm. */
const isDate = (value: object): value is Date => tagOf(value) === "[object Date]";

export class Bridge {
  private readonly proxies = new WeakMap<object, object>();
  private readonly targets = new WeakMap<object, Service>();

  constructor(
    private readonly realm: Realm,
    private readonly observe: CallObserver,
  ) {}

  /** A value of the host as the script may see it. */
  toScript(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (value instanceof Service) return this.proxy(value);
    if (value instanceof ScriptDate) return this.realm.makeDate(value.civil);
    if (Array.isArray(value)) {
      const copy = this.realm.makeArray(value.length);
      for (let index = 0; index < value.length; index++) copy[index] = this.toScript(value[index]);
      return copy;
    }
    const copy = this.realm.makeObject();
    for (const [key, inner] of Object.entries(value)) copy[key] = this.toScript(inner);
    return copy;
  }

  /** A value of the script as services take it. */
  toHost(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    const target = this.targets.get(value);
    if (target !== undefined) return target;
    if (Array.isArray(value)) {
      const copy = new Array<unknown>(value.length);
      for (let index = 0; index < value.length; index++) copy[index] = this.toHost(value[index]);
      return copy;
    }
    if (isDate(value)) {
      if (Number.isNaN(value.getTime())) return "#NUM!";
      return new ScriptDate({
        year: value.getFullYear(),
        month: value.getMonth() + 1,
        day: value.getDate(),
        hour: value.getHours(),
        minute: value.getMinutes(),
        second: value.getSeconds(),
        millisecond: value.getMilliseconds(),
      });
    }
    if (tagOf(value) !== "[object Object]") return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.toHost(inner)]));
  }

  /** Runs a piece of the host for the script: its exceptions become Errors of the script's realm. */
  guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof ServiceError) throw this.realm.makeError("Exception", error.message);
      throw error;
    }
  }

  private proxy(service: Service): object {
    const known = this.proxies.get(service);
    if (known !== undefined) return known;
    const methods = new Map<string, unknown>();
    const className = service.googleName;
    const handler: ProxyHandler<object> = {
      get: (_, key) => {
        if (typeof key === "symbol") return undefined;
        let method = methods.get(key);
        if (method === undefined) {
          method = this.guard(() => this.member(service, className, key));
          methods.set(key, method);
        }
        return method;
      },
      set: (_, key) =>
        this.guard(() => {
          throw new ServiceError(`${className}.${String(key)} cannot be assigned to.`);
        }),
      has: (_, key) => typeof key === "string" && googleMembersOf(className).has(key),
      ownKeys: () => [],
      getPrototypeOf: () => null,
    };
    const proxy = new Proxy({}, handler);
    this.proxies.set(service, proxy);
    this.targets.set(proxy, service);
    return proxy;
  }

  private member(service: Service, className: string, key: string): unknown {
    // JSON.stringify and await look for these on any object and take undefined for "no".
    if (key === "toJSON" || key === "then") return undefined;
    // Joining to a text asks for the plain value first; the object itself sends the caller on to toString.
    if (key === "valueOf") return (): unknown => this.proxy(service);
    if (!googleMembersOf(className).has(key))
      throw new ServiceError(`Google's ${className} has no member "${key}".`);
    const value: unknown = (service as unknown as Record<string, unknown>)[key];
    if (key === "toString")
      return (): string => (service instanceof EnumValue ? service.toString() : className);
    if (value === undefined)
      throw new ServiceError(`${className}.${key} is not implemented in the local host.`);
    if (typeof value !== "function") return this.enumOrValue(value);
    if (className === "Enum")
      return (...args: unknown[]): unknown =>
        Reflect.apply(
          value,
          service,
          args.map((one) => this.toHost(one)),
        ) as unknown;
    return (...args: unknown[]): unknown =>
      this.guard(() => {
        this.observe(className, key);
        const result: unknown = Reflect.apply(
          value,
          service,
          args.map((one) => this.toHost(one)),
        );
        return this.toScript(result);
      });
  }

  /** Enumerations hang on services as plain tables; a missing name must not read as undefined. */
  private enumOrValue(value: unknown): unknown {
    if (typeof value !== "object" || value === null || value instanceof Service) return this.toScript(value);
    const table = value as Record<string, unknown>;
    return new Proxy(
      {},
      {
        get: (_, key) =>
          typeof key === "symbol"
            ? undefined
            : this.guard(() => {
                if (!(key in table)) throw new ServiceError(`Google's enumeration has no value "${key}".`);
                return this.toScript(table[key]);
              }),
        getPrototypeOf: () => null,
      },
    );
  }
}
