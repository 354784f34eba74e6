import type { Finding } from '../../model/finding.js';
import { readingsText } from './describe-link.js';
import type { LinkEvidence } from './year-evidence.js';

/** What a neighbouring year says of digits that are open, as a note at the report they stand in. */
export function evidenceFinding({ link, year, cells, values, because }: LinkEvidence): Finding {
  const readings = readingsText(link);
  const named = cells.map((cell, index) => `${cell} = ${values[index]}`).join(', ');
  return {
    code: 'Y-READ',
    kind: 'cross_year',
    severity: 'note',
    verdict: 'reading_ambiguous',
    cells,
    left: null,
    right: null,
    messageZh: `${readings.zh}；只有${named}时${because}成立；这是旁证，单元格不据此采信数字`,
    messageEn: `${readings.en}; ${because} holds only with ${named}; this is evidence, the cells stay unresolved`,
    quote: link.possible[year]?.open?.raw ?? null,
  };
}
