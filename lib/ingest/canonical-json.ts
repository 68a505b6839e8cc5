/** Writes records with their known keys first and the others in order, so that the same content is the same text. */
export function canonicalJson(
  knownKeys: readonly string[],
): (record: Readonly<Record<string, unknown>>) => string {
  const isKnown = new Set(knownKeys);
  const isOrdered = (keys: readonly string[]) =>
    keys.length === knownKeys.length && keys.every((key, place) => key === knownKeys[place]);
  return (record) => {
    const keys = Object.keys(record);
    if (isOrdered(keys)) return JSON.stringify(record);
    // Without a prototype a key named __proto__ is a key like any other.
    const ordered: Record<string, unknown> = Object.create(null);
    for (const key of knownKeys) if (record[key] !== undefined) ordered[key] = record[key];
    const others = keys.filter((key) => !isKnown.has(key));
    for (const key of others.sort()) ordered[key] = record[key];
    return JSON.stringify(ordered);
  };
}
