import { type FormCell, loadForms } from '../../forms/index.js';
import { counted } from '../../model/counted.js';
import type { Bilingual } from '../../model/language.js';
import { withoutNoise } from '../../model/without-noise.js';
import { cellsOf, type YearLink } from './compare-years.js';
import type { YearTerm } from './year-links.js';

/** The row or column a link is about, as the later form calls it. */
export function subjectOf(link: YearLink): Bilingual {
  const [cell = ''] = cellsOf(link.identity, 'later');
  const named = codebookCell(link, { year: 'later', cell });
  return cell.startsWith(`${link.identity.instance}__`) ? rowName(named) : columnName(named);
}

/** Both sums of a decided link: `in force 2021 665 + issued 2022 88 = 753, but in force 2022 700; difference 53`. */
export function bothSums(link: YearLink, difference: number): Bilingual {
  const { left, right } = link.identity;
  const side = (terms: readonly YearTerm[], language: keyof Bilingual) => sideText(link, terms, language);
  return {
    zh: `${side(left, 'zh')}，但${side(right, 'zh')}，相差${difference}`,
    en: `${side(left, 'en')}, but ${side(right, 'en')}; difference ${difference}`,
  };
}

/** What the digits of each year may be, where they are open. */
export function readingsText(link: YearLink): Bilingual {
  return {
    zh: `${yearReadings(link, 'earlier').zh}，${yearReadings(link, 'later').zh}`,
    en: `${yearReadings(link, 'earlier').en}, ${yearReadings(link, 'later').en}`,
  };
}

function yearReadings(link: YearLink, year: YearTerm['year']): Bilingual {
  const report = link[year];
  const open = link.possible[year]?.open;
  if (open)
    return {
      zh: `${report.year}年“${open.raw}”有${open.readings.length}种读法`,
      en: `${report.year} "${open.raw}" with ${counted(open.readings.length, 'reading')}`,
    };
  const figures = cellsOf(link.identity, year).map((cell) => ({ year, cell, factor: 1 }) as const);
  return {
    zh: figures.map((term) => termText(link, term, 'zh')).join('、'),
    en: figures.map((term) => termText(link, term, 'en')).join(', '),
  };
}

/** The value of one side of a decided link. */
export function sumOf(link: YearLink, terms: readonly YearTerm[]): number {
  const sum = terms.reduce((total, term) => total + term.factor * (figureOf(link, term) ?? Number.NaN), 0);
  return withoutNoise(sum);
}

function sideText(link: YearLink, terms: readonly YearTerm[], language: keyof Bilingual): string {
  const text = terms
    .map((term, index) => {
      const sign = term.factor < 0 ? ' - ' : ' + ';
      return `${index > 0 ? sign : ''}${termText(link, term, language)}`;
    })
    .join('');
  return terms.length > 1 ? `${text} = ${sumOf(link, terms)}` : text;
}

function termText(link: YearLink, term: YearTerm, language: keyof Bilingual): string {
  const named = codebookCell(link, term);
  const isRow = term.cell.startsWith(`${link.identity.instance}__`);
  const name = (isRow ? columnName(named) : rowName(named))[language];
  const { year } = link[term.year];
  const figure = figureOf(link, term) ?? '—';
  return language === 'zh' ? `${year}年“${name}” ${figure}` : `${name} ${year}: ${figure}`;
}

/** The figure of a cell that is not open. */
function figureOf(link: YearLink, { year, cell }: Pick<YearTerm, 'year' | 'cell'>): number | null {
  const at = cellsOf(link.identity, year).indexOf(cell);
  return link.possible[year]?.options[0]?.figures[at] ?? null;
}

function codebookCell(link: YearLink, { year, cell }: Pick<YearTerm, 'year' | 'cell'>): FormCell | null {
  const form = loadForms().find(({ id }) => id === link[year].form);
  return form?.cells.find(({ id }) => id === cell) ?? null;
}

function rowName(cell: FormCell | null): Bilingual {
  return { zh: cell?.rowZh ?? '', en: cell?.rowEn ?? '' };
}

function columnName(cell: FormCell | null): Bilingual {
  return { zh: cell?.columnZh ?? '', en: cell?.columnEn ?? '' };
}
