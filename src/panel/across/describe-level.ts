import { counted } from '../../model/counted.js';

/** What each scope is called, as the sum that it asks for. */
const SUMS = {
  area_and_office: { zh: '下级与本级机关之和', en: 'the sum of the children and its own office' },
  area_without_office: { zh: '下级之和', en: 'the sum of the children' },
  own_office: { zh: '本级机关自身', en: 'its own office alone' },
} as const;

/** The sentence of a parent whose figures mostly are the sum its scope asks for, and some are not. */
export function describeLevelBreaks(
  scope: keyof typeof SUMS,
  breaks: readonly { readonly variable: string; readonly parent: number; readonly expected: number }[],
  explained: number,
  compared: number,
  children: number,
): { readonly zh: string; readonly en: string } {
  const { zh, en } = SUMS[scope];
  const listed = (between: string) =>
    breaks.map(({ variable, parent, expected }) => `${variable} ${parent}${between}${expected}`).join(', ');
  return {
    zh: `与${children}个下级比较的${compared}项中${explained}项为${zh}，推断其范围如此，但${listed('，应为')}；可信度有限：范围是推断的，下级报告可能事后更正`,
    en: `of ${compared} figures compared with ${counted(children, 'child', 'children')} ${explained} are ${en}, which is taken for its scope, but ${listed(' against ')}; of limited weight: the scope is inferred, and children may have been corrected later`,
  };
}
