/** Words that are written in either way, within any label (法人或其它组织-商业企业). */
const SPELLINGS: readonly (readonly [other: string, usual: string])[] = [['其它', '其他']];

/** A text with its words as the forms write them. */
export function spelled(text: string): string {
  return SPELLINGS.reduce((known, [other, usual]) => known.replaceAll(other, usual), text);
}
