import { cellsById, type Form } from '../../forms/index.js';
import { counted } from '../../model/counted.js';
import type { Finding } from '../../model/finding.js';
import type { Language } from '../../model/language.js';
import { exchangeable } from '../row/exchangeable.js';
import type { RowDecoding } from '../row/row-decoding.js';
import { aboutReading, isSettledRow, type Labels, type SettledRow } from './decode-findings.js';

/** One note for each table in which rows were decoded: how many, by what, and what their adding up may hide. */
export function tableFindings(rows: readonly SettledRow[], form: Form): Finding[] {
  const labels = cellsById(form);
  return form.tables.flatMap((table): Finding[] => {
    const decoded = rows.filter((row) => row.decoding.row.table === table.id && isSettledRow(row));
    if (decoded.length === 0) return [];
    const decodings = decoded.map(({ decoding }) => decoding);
    return [
      {
        ...aboutReading,
        code: 'READ-DECODED',
        severity: 'note',
        verdict: 'reading_repaired',
        cells: decodings.flatMap(({ row }) => row.cells),
        messageZh: `${table.title}：${decoded.length}行的数字连写或缺少空格，已还原，其中${howDecided(decodings, 'zh')}${exchangesText(decodings, labels, 'zh')}`,
        messageEn: `table ${table.id}: ${counted(decoded.length, 'row')} with figures run together or blanks lost, now decoded; ${howDecided(decodings, 'en')}${exchangesText(decodings, labels, 'en')}`,
        quote: null,
      },
    ];
  });
}

/** How many rows could be read in one way only, and what chose among the readings of the others. */
function howDecided(decodings: readonly RowDecoding[], language: Language): string {
  const chosen = decodings.filter(({ standing }) => standing !== 'only');
  const codes = [...new Set(chosen.flatMap(({ held }) => held.map((sum) => sum.code)))];
  const only = decodings.length - chosen.length;
  const [alone, bySums] =
    language === 'zh'
      ? [`${only}行只有一种读法`, `${chosen.length}行由${codes.join('、')}确定`]
      : [
          `${only} can be read in one way only`,
          `${chosen.length} ${chosen.length === 1 ? 'is' : 'are'} decided by ${codes.join(', ')}`,
        ];
  return [...(only > 0 ? [alone] : []), ...(chosen.length > 0 ? [bySums] : [])].join(
    language === 'zh' ? '，' : ', ',
  );
}

/** In how many rows two neighbours could be published in each other's place without a trace. */
function exchangesText(decodings: readonly RowDecoding[], labels: Labels, language: Language): string {
  const pairs = decodings.flatMap((decoding) => exchangeable(decoding) ?? []);
  const [one, other] = pairs.map((id) => labels.get(id));
  if (!one || !other) return '';
  const count = pairs.length / 2;
  return language === 'zh'
    ? `；其中${count}行即使刊出时相邻两格互换（如“${one.rowZh}”的${one.columnZh}与${other.columnZh}），文字也不会不同，取的是相加成立的读法`
    : `; in ${count} of them two neighbours published in each other's place (such as ${one.columnEn} and ${other.columnEn} of ${one.rowEn}) would leave the same text; the reading that adds up was taken`;
}
