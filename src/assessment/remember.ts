/** Computes what is asked for once, and remembers it. */

export function remember<Key, Value extends object>(
  known: Pick<Map<Key, Value>, "get"> & { set(key: Key, value: Value): unknown },
  key: Key,
  compute: () => Value,
): Value {
  let value = known.get(key);
  if (!value) {
    value = compute();
    known.set(key, value);
  }
  return value;
}
