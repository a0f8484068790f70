// What many rules ask of one line, section or description is read once.

/** An object that keeps what was read of it, by who read it. */
export interface Remembering {
  readonly memory: Map<unknown, unknown>;
}

/** The same function, which remembers what it said of each object for as long as that is in use. */
export function oncePer<Key extends object, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    let entry = known.get(key);
    if (!entry) known.set(key, (entry = { value: read(key) }));
    return entry.value;
  };
}

/** As `oncePer`, for what has a memory of its own: weak maps cost the garbage collector much. */
export function oncePerPart<Part extends Remembering, Value>(
  read: (part: Part) => Value,
): (part: Part) => Value {
  return (part) => {
    let entry = part.memory.get(read) as { value: Value } | undefined;
    if (!entry) part.memory.set(read, (entry = { value: read(part) }));
    return entry.value;
  };
}
