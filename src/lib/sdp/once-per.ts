// What many ask of one line, section or description is read once.

/** An object that keeps what was read of it, by who read it. */
export interface Remembering {
  readonly memory: Map<unknown, unknown>;
}

/**
 * The same function, which remembers what it said of each object for as long as that is in use. (Weak
 * maps would need no room in the object; they cost the garbage collector as much as the rules cost.)
 */
export function oncePer<Part extends Remembering, Value>(
  read: (part: Part) => Value,
): (part: Part) => Value {
  return (part) => {
    let entry = part.memory.get(read) as { value: Value } | undefined;
    if (!entry) part.memory.set(read, (entry = { value: read(part) }));
    return entry.value;
  };
}
