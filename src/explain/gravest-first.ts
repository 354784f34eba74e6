const GRAVITY: readonly (string | undefined)[] = ['error', 'warning', 'note'];

/** What was found, in the order in which a person wants to be told; of the same severity as it stands. */
export function gravestFirst<Told extends { readonly severity?: string }>(findings: readonly Told[]): Told[] {
  return [...findings].sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
}
