import { type Term, termOf } from '../label/term.js';

/**
 * Of labels that divide a column, or name lines of figures or tables, the one that says plainly that its figures are
 * those of the report: the only one of this year (本年, or the year of the report, no later one beside it), or the figure
 * itself where the others are made from it (数量 beside 同比). Null where none says so, or several do.
 *
 * @param labels all that stand beside each other
 * @param year that of the report; where it is unknown, the last of several years is taken for it
 */
export function ownLabel(labels: Iterable<string>, year: number | null): string | null {
  const read = [...new Set(labels)].map((label) => ({ label, term: termOf(label) }));
  if (read.some(({ term }) => term === null)) return null;
  const [own, another] = read.filter(({ term }) => isOfReport(term, read, year));
  if (own) return another ? null : own.label;
  const [plain, second] = read.filter(({ term }) => term?.kind === 'plain');
  const areMade = read.every(({ term }) => term?.kind === 'plain' || term?.kind === 'beside');
  return plain && !second && areMade && read.length > 1 ? plain.label : null;
}

/** The place of that label among all that stand beside each other; -1 where none says so plainly, or several have it. */
export function ownPlace(labels: readonly string[], year: number | null): number {
  const own = ownLabel(labels, year);
  const place = own === null ? -1 : labels.indexOf(own);
  return place !== -1 && labels.lastIndexOf(labels[place]!) === place ? place : -1;
}

/** Whether a label by itself may name the figures of the report: as those of its year, or as figures. */
export function mayBeOwn(label: string, year: number | null): boolean {
  const term = termOf(label);
  return term?.kind === 'year' ? term.year === year : term?.kind === 'own' || term?.kind === 'plain';
}

type Read = readonly { readonly label: string; readonly term: Term | null }[];

function isOfReport(term: Term | null, all: Read, year: number | null): boolean {
  if (term?.kind !== 'year') return term?.kind === 'own';
  const latest = Math.max(...all.map((other) => (other.term?.kind === 'year' ? other.term.year : 0)));
  if (term.year !== latest) return false;
  if (year !== null) return term.year === year;
  return all.length > 1 && !all.some((other) => other.term?.kind === 'own');
}
