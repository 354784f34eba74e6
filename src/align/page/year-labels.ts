import { foldLabel } from '../label/fold-label.js';
import { holdsFigure, type PageLine, type PageSlot } from './page-line.js';

const YEAR = /^\s*20[0-3]\d\s*$/u;
/** Years that a table compares are this near to each other. */
const WIDEST = 2;

/**
 * The lines with those of bare years (2022 | 2023 | 2022 | 2023) as labels: a line all of whose figures are neighbouring
 * years, in one order that is repeated, names what stands in the lines below.
 */
export function withYearsAsLabels(lines: readonly PageLine[]): readonly PageLine[] {
  return lines.map((line) => {
    const figures = line.frame === 'glued' ? [] : line.slots.filter(holdsFigure);
    return isRepeatedYears(figures)
      ? { ...line, slots: line.slots.map((slot) => (figures.includes(slot) ? asLabel(slot) : slot)) }
      : line;
  });
}

function isRepeatedYears(figures: readonly PageSlot[]): boolean {
  if (figures.length < 2 || !figures.every(({ raw }) => YEAR.test(raw))) return false;
  const years = figures.map(({ raw }) => Number(raw));
  const once = [...new Set(years)];
  return (
    once.length > 1 &&
    Math.max(...once) - Math.min(...once) <= WIDEST &&
    years.length % once.length === 0 &&
    years.every((year, at) => year === once[at % once.length])
  );
}

function asLabel(slot: PageSlot): PageSlot {
  return { ...slot, figure: { ...slot.figure, state: 'text', value: null }, label: foldLabel(slot.raw) };
}
