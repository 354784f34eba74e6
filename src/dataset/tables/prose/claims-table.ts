import type { ClaimKind } from '../../../model/claim.js';
import { membersOf, type TableDefinition } from '../field.js';
import { placeText } from '../place-text.js';
import { AGENCY, REPORT_ID, YEAR } from '../report-fields.js';
import { CLAIM_MEANING_FIELDS } from './claim-meaning-fields.js';
import { CLAIM_NUMBER_FIELDS } from './claim-number-fields.js';
import type { ClaimRow } from './claim-row.js';

/** `claims.csv`: one row per number of the prose. */
export const CLAIMS: TableDefinition<ClaimRow> = {
  name: 'claims',
  path: 'claims.csv',
  en: 'One row per number with a unit in the prose of a report, and per sentence that denies what would be counted.',
  zh: '报告文字部分每个带单位的数字一行；表示“没有”的语句也各占一行。',
  primaryKey: ['report_id', 'claim_id'],
  foreignKeys: [{ fields: ['report_id'], resource: 'reports' }],
  fields: [
    {
      name: 'claim_id',
      type: 'integer',
      en: '1, 2, 3 in the order of the text.',
      zh: '按出现次序编号。',
      constraints: { required: true, minimum: 1 },
      value: ({ claim }) => claim.id,
    },
    REPORT_ID,
    AGENCY,
    YEAR,
    {
      name: 'section',
      type: 'string',
      en: 'overview (一), problems (五), other_matters (六), or t2, t3, t4 for prose under the heading of a table.',
      zh: '所在部分：overview 一、problems 五、other_matters 六；t2、t3、t4 为表格标题下的文字。',
      constraints: { required: true },
      value: ({ claim }) => claim.section,
    },
    {
      name: 'kind',
      type: 'string',
      en: 'count (a number or amount), share (of another number), growth (of a number), rate (any other percentage).',
      zh: '类别：count 数量或金额、share 占比、growth 增减、rate 其他比率。',
      constraints: {
        required: true,
        enum: membersOf<ClaimKind>({ count: true, share: true, growth: true, rate: true }),
      },
      value: ({ claim }) => claim.kind,
    },
    ...CLAIM_MEANING_FIELDS,
    ...CLAIM_NUMBER_FIELDS,
    {
      name: 'sentence',
      type: 'string',
      en: 'The sentence as printed.',
      zh: '所在语句原文。',
      constraints: { required: true },
      value: ({ claim }) => claim.sentence.trim(),
    },
    {
      name: 'where',
      type: 'string',
      en: 'Where the number stands in the source, like in cells.csv.',
      zh: '数字在来源中的位置，格式同 cells.csv。',
      constraints: { required: true },
      value: ({ claim }) => placeText(claim.where),
    },
  ],
};
