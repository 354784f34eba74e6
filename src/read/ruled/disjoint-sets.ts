/** The representative of the set of `index`. */
export function find(parent: number[], index: number): number {
  let root = index;
  while (parent[root] !== undefined && parent[root] !== root) root = parent[root] ?? root;
  let at = index;
  while (at !== root) {
    const next = parent[at] ?? root;
    parent[at] = root;
    at = next;
  }
  return root;
}

/** Makes one set of the sets of both. */
export function unite(parent: number[], a: number, b: number): void {
  const rootA = find(parent, a);
  const rootB = find(parent, b);
  if (rootA !== rootB) parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
}
