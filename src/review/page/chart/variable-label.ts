import type { Bilingual } from '../../../model/language.js';
import type { Variable } from '../../across/variable.js';

/** Units where they have to be said: what is counted is 件 unless told otherwise, and English leaves that out. */
const UNITS: Readonly<Record<string, Bilingual>> = {
  件: { en: '', zh: '（件）' },
  项: { en: ' (items)', zh: '（项）' },
  元: { en: ' (yuan)', zh: '（元）' },
  万元: { en: ' (10,000 yuan)', zh: '（万元）' },
};

/** What a variable is called in full, with its unit. */
export function variableLabel({ row, column, unit }: Variable): Bilingual {
  const said = UNITS[unit] ?? { en: ` (${unit})`, zh: `（${unit}）` };
  return { en: `${row.en}, ${column.en}${said.en}`, zh: `${row.zh} / ${column.zh}${said.zh}` };
}
