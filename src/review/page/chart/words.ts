import type { Bilingual } from '../../../model/language.js';
import type { Figure, FigureState } from '../../across/figure.js';

/** Every word that all charts have. */
export const CHART_WORDS = {
  table: { en: 'Table', zh: '数据表' },
  csv: { en: 'CSV', zh: 'CSV' },
  saveCsv: { en: 'Save the figures as CSV', zh: '将数据存为 CSV' },
  corrected: { en: 'corrected by a reader', zh: '读者更正' },
  formChange: { en: 'another form from here on', zh: '此后表格版本不同' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why there is no figure: a sign for the chart, words for the table. */
export const GAPS: Readonly<Record<Exclude<FigureState, 'number'>, Bilingual & { readonly sign: string }>> = {
  open: { sign: '?', en: 'no reliable figure', zh: '无可采信的数字' },
  not_on_form: { sign: '·', en: 'not on the form', zh: '表格无此项' },
  no_report: { sign: '–', en: 'no report', zh: '无报告' },
};

/** A word on a figure that is missing or was corrected; null where it is as printed. */
export function remarkOn({ state, isCorrected }: Figure): Bilingual | null {
  if (state !== 'number') return GAPS[state];
  return isCorrected ? CHART_WORDS.corrected : null;
}
