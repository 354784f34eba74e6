import type { Failure, Report } from '../model/report.js';

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

/** The same items with report ids that occur once. Going through twice changes nothing more. */
export async function* withUniqueIds(
  items: AsyncIterable<Report | Failure>,
): AsyncGenerator<Report | Failure> {
  const keep = idKeeper();
  for await (const item of items) {
    yield isReport(item) ? { ...item, reportId: keep(item.reportId) } : item;
  }
}

/** Tells a report from a failure. */
export function isReport(item: Report | Failure): item is Report {
  return 'reportId' in item;
}
