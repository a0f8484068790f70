// What many rules ask of one line or section is read once.

/** The same function, which remembers what it said of each object for as long as that is in use. */
export function oncePer<Key extends object, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    let entry = known.get(key);
    if (!entry) known.set(key, (entry = { value: read(key) }));
    return entry.value;
  };
}
