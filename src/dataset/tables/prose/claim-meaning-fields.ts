import type { Claim, PeriodKind, Quantity, ScopeKind } from '../../../model/claim.js';
import { type Field, membersOf } from '../field.js';
import type { ClaimRow } from './claim-row.js';

/** The fields of `claims.csv` that say what is counted: of whom, when, and for whom. */
export const CLAIM_MEANING_FIELDS: readonly Field<ClaimRow>[] = [
  {
    name: 'subject',
    type: 'string',
    en: 'What is counted (request, review, normative_document); ways to read it are divided by |, sums by +; empty where it is not known.',
    zh: '所计事项（如 request 申请、review 行政复议）；多种理解以 | 分隔，合计以 + 相连；未知则为空。',
    value: ({ claim }) => eachReading(claim, ({ subject }) => subject),
  },
  {
    name: 'predicate',
    type: 'string',
    en: 'What happened to it (new_received, granted, upheld), in the same order as subject.',
    zh: '处理情况（如 new_received 新收、granted 予以公开、upheld 维持），次序同上。',
    value: ({ claim }) => eachReading(claim, ({ predicate }) => predicate ?? ''),
  },
  {
    name: 'applicant_type',
    type: 'string',
    en: 'Column of the kind of applicant, legal_person for all organisations; empty where all are meant.',
    zh: '申请人类别；legal_person 指法人或其他组织整体；不分类则为空。',
    value: ({ claim }) => claim.readings[0]?.[0]?.applicant ?? null,
  },
  {
    name: 'qualifier',
    type: 'string',
    en: 'Words that narrow what is counted; such a number stands in no cell.',
    zh: '限定所计范围的文字；此类数字不对应任何单元格。',
    value: ({ claim }) => claim.qualifier,
  },
  {
    name: 'is_ambiguous',
    type: 'string',
    en: 'yes where the words can be read in more than one way, else no.',
    zh: '有多种理解为 yes，否则为 no。',
    constraints: { required: true, enum: ['yes', 'no'] },
    value: ({ claim }) => (claim.readings.length > 1 ? 'yes' : 'no'),
  },
  {
    name: 'scope',
    type: 'string',
    en: 'Whose figures: area, government, office, town, own_body, body (a named one), bodies (several), unstated.',
    zh: '统计口径：area 全区域、government 本级政府、office 办公室、town 乡镇、own_body 本单位、body 某单位、bodies 各单位、unstated 未说明。',
    constraints: {
      required: true,
      enum: membersOf<ScopeKind>({
        area: true,
        government: true,
        office: true,
        town: true,
        own_body: true,
        body: true,
        bodies: true,
        unstated: true,
      }),
    },
    value: ({ claim }) => claim.scope.kind,
  },
  {
    name: 'is_own_scope',
    type: 'string',
    en: 'yes where this is the scope of the tables of the report.',
    zh: '与报告表格口径相同为 yes。',
    constraints: { required: true, enum: ['yes', 'no'] },
    value: ({ claim }) => (claim.scope.isOwn ? 'yes' : 'no'),
  },
  {
    name: 'period',
    type: 'string',
    en: 'this_year (of the report), previous_year, next_year, other_year, part_of_year, since (several years up to now).',
    zh: '期间：this_year 报告年度、previous_year 上年、next_year 下年、other_year 其他年份、part_of_year 年内部分时段、since 历年累计。',
    constraints: {
      required: true,
      enum: membersOf<PeriodKind>({
        this_year: true,
        previous_year: true,
        next_year: true,
        other_year: true,
        part_of_year: true,
        since: true,
      }),
    },
    value: ({ claim }) => claim.period.kind,
  },
];

function eachReading({ readings }: Claim, of: (quantity: Quantity) => string): string {
  return readings.map((reading) => reading.map(of).join('+')).join('|');
}
