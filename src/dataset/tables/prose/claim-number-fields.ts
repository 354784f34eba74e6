import type { Approximation } from '../../../model/claim.js';
import { type Field, membersOf } from '../field.js';
import type { ClaimRow } from './claim-row.js';

/** The fields of `claims.csv` that say the number, and which other numbers it belongs to. */
export const CLAIM_NUMBER_FIELDS: readonly Field<ClaimRow>[] = [
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
];
