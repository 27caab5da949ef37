/** Computes what is asked for once, and remembers it. */

export function remember<Key, Value extends object>(
  known: Map<Key, Value>,
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
