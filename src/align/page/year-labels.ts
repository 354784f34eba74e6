import { foldLabel } from '../label/fold-label.js';
import { holdsFigure, type PageLine, type PageSlot } from './page-line.js';
import { runsOfLines } from './runs-of-lines.js';

const YEAR = /^\s*20[0-3]\d\s*(?:年度?)?\s*$/u;
const NAMED_YEAR = /\d\s*年/u;
/** Years that a table compares are this near to each other, where it prints not every year between them. */
const WIDEST = 2;
/** So many lines below each other whose first figure is a year are named by it, in whatever order. */
const SURE_RUN = 4;

/**
 * The lines with bare years as labels, where these name other figures: a line all of whose figures are neighbouring years
 * (2022 | 2023 | 2022 | 2023) names what stands below it, and years before the figures of lines below each other
 * (2022 | 3 | 0, 2023 | 5 | 1) name those lines. The years come in one order that is repeated.
 */
export function withYearsAsLabels(lines: readonly PageLine[]): readonly PageLine[] {
  const years = new Set([...lines.flatMap(yearsAcross), ...runsOfYears(lines).flat()]);
  if (years.size === 0) return lines;
  return lines.map((line) =>
    line.slots.some((slot) => years.has(slot))
      ? { ...line, slots: line.slots.map((slot) => (years.has(slot) ? asLabel(slot) : slot)) }
      : line,
  );
}

/** Text cut at labels takes a year with its word (2023年) for no label; where digits run together, only that word tells it. */
function yearsAcross(line: PageLine): readonly PageSlot[] {
  const isGlued = line.frame === 'glued';
  const figures = line.slots.filter((slot) => (isGlued ? slot.label === null : holdsFigure(slot)));
  if (isGlued && !figures.every(({ raw }) => NAMED_YEAR.test(raw))) return [];
  return areRepeatedYears(figures) ? figures : [];
}

/** The first figures of lines below each other, where all of them are years and have cells behind them. */
function runsOfYears(lines: readonly PageLine[]): PageSlot[][] {
  const runs = runsOfLines(lines, yearBefore);
  return runs.filter((run) => areRepeatedYears(run) || (run.length >= SURE_RUN && areSeveralYears(run)));
}

function yearBefore({ frame, slots }: PageLine): PageSlot | null {
  if (frame === 'glued') return null;
  const at = slots.findIndex(holdsFigure);
  const year = slots[at];
  return year && slots.length > at + 1 && YEAR.test(year.raw) ? year : null;
}

function areRepeatedYears(figures: readonly PageSlot[]): boolean {
  if (!areSeveralYears(figures)) return false;
  const years = figures.map(yearIn);
  const once = [...new Set(years)];
  return years.length % once.length === 0 && years.every((year, at) => year === once[at % once.length]);
}

function areSeveralYears(figures: readonly PageSlot[]): boolean {
  if (!figures.every(({ raw }) => YEAR.test(raw))) return false;
  const years = new Set(figures.map(yearIn));
  return years.size > 1 && Math.max(...years) - Math.min(...years) <= Math.max(WIDEST, years.size - 1);
}

function yearIn({ raw }: PageSlot): number {
  return Number.parseInt(raw, 10);
}

function asLabel(slot: PageSlot): PageSlot {
  return { ...slot, figure: { ...slot.figure, state: 'text', value: null }, label: foldLabel(slot.raw) };
}
