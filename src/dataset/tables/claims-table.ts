import type { Approximation, Claim, ClaimKind, PeriodKind, Quantity, ScopeKind } from '../../model/claim.js';
import type { Report } from '../../model/report.js';
import { membersOf, type TableDefinition } from './field.js';
import { placeText } from './place-text.js';
import { AGENCY, REPORT_ID, YEAR } from './report-fields.js';

/** A claim together with the report it is in. */
export interface ClaimRow {
  readonly report: Report;
  readonly claim: Claim;
}

/** The rows of `claims.csv` that a report gives. */
export function claimRows(report: Report, claims: readonly Claim[]): ClaimRow[] {
  return claims.map((claim) => ({ report, claim }));
}

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
    {
      name: 'value',
      type: 'number',
      en: 'The number in its unit; a decline is negative; empty where the text leaves it open.',
      zh: '数值，单位见 unit；减少为负；文字未给出确数则为空。',
      value: ({ claim }) => claim.value,
    },
    {
      name: 'value_to',
      type: 'number',
      en: 'Upper end of a range.',
      zh: '区间上限。',
      value: ({ claim }) => claim.valueTo,
    },
    {
      name: 'unit',
      type: 'string',
      en: 'Unit as printed; empty where a sentence denies.',
      zh: '原文单位；表示“没有”的语句为空。',
      value: ({ claim }) => claim.unit,
    },
    {
      name: 'approximation',
      type: 'string',
      en: 'about, over, under or range; empty where the number is exact.',
      zh: 'about 约、over 余或以上、under 不足、range 区间；确数则为空。',
      constraints: {
        enum: membersOf<Approximation>({ about: true, over: true, under: true, range: true }),
      },
      value: ({ claim }) => claim.approximation,
    },
    {
      name: 'part_of',
      type: 'integer',
      en: 'claim_id of the whole of which this is a part.',
      zh: '所属整体的 claim_id。',
      value: ({ claim }) => claim.partOf,
    },
    {
      name: 'about',
      type: 'integer',
      en: 'For a share or a growth: claim_id of the number it is about.',
      zh: '占比或增减所针对的 claim_id。',
      value: ({ claim }) => claim.about,
    },
    {
      name: 'value_raw',
      type: 'string',
      en: 'The characters that say the number, as printed.',
      zh: '数字原文。',
      constraints: { required: true },
      value: ({ claim }) => claim.valueRaw,
    },
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

function eachReading({ readings }: Claim, of: (quantity: Quantity) => string): string {
  return readings.map((reading) => reading.map(of).join('+')).join('|');
}
