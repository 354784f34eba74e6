/** Gives out each id once: the second `a` becomes `a-2`, the third `a-3`. */
export function idKeeper(): (id: string) => string {
  const next = new Map<string, number>();
  return (id) => {
    let unique = id;
    let ordinal = next.get(id) ?? 1;
    while (next.has(unique)) unique = `${id}-${++ordinal}`;
    next.set(id, ordinal);
    if (unique !== id) next.set(unique, 1);
    return unique;
  };
}
