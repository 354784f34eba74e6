import { plainNumber } from '../../dataset/tables/plain-number.js';
import type { ExplainedIdentity, ExplainedSide, OpenTerm } from '../../explain/explain-identity.js';
import { OPEN_REASONS, STATUSES } from '../../explain/meanings.js';
import type { Language } from '../terminal/language.js';
import type { Paint } from '../terminal/paint.js';
import { bracketed, COLONS, WORDS } from './explain-words.js';

/** How an explanation is told. */
export interface Voice {
  readonly language: Language;
  readonly paint: Paint;
}

/** Signs that can be told apart without colour. */
const SIGNS = { passed: '✓', failed: '✗', not_assessable: '?' } as const;
/** What stands between the two sums. */
const RELATIONS = {
  equal: { passed: ' =', failed: ' ≠', not_assessable: '=?' },
  at_most: { passed: ' ≤', failed: ' >', not_assessable: '≤?' },
} as const;
const STATUS_COLOURS = { passed: 'green', failed: 'red', not_assessable: 'yellow' } as const;

/** An identity as a few lines: how it came out, both sums with their terms, and what is missing. */
export function identityLines(
  identity: ExplainedIdentity,
  cellId: string,
  { language, paint }: Voice,
): string[] {
  const { status, left, right, open } = identity;
  const head = paint(`${SIGNS[status]} ${STATUSES[status][language]}`, STATUS_COLOURS[status]);
  const lines = [
    `${head}  ${identity.label}  ${identity.statement[language]}`,
    `     ${sideText(left, cellId, language)}`,
    `  ${RELATIONS[identity.relation][status]} ${sideText(right, cellId, language)}`,
  ];
  if (open.length === 0) return lines;
  return [...lines, `     ${WORDS.openTerms[language]}${COLONS[language]}${openTermsText(open, language)}`];
}

/** `3 + ?: …`: the sum of what is known, then what it is made of. Zeros are counted, but for that of the cell itself. */
function sideText({ sum, terms }: ExplainedSide, cellId: string, language: Language): string {
  const told = terms.filter((term) => terms.length <= 2 || term.resolved !== 0 || term.cell === cellId);
  const listed = told.map(({ name, resolved }) =>
    terms.length === 1
      ? name[language]
      : `${name[language]} ${resolved === null ? '?' : plainNumber(resolved)}`,
  );
  const zeros = terms.length - told.length;
  if (zeros > 0) listed.push(language === 'zh' ? `其余 ${zeros} 格为 0` : `${zeros} more that are 0`);
  return `${sumText(sum, terms)}${COLONS[language]}${listed.join(' + ')}`;
}

function sumText(sum: number, terms: ExplainedSide['terms']): string {
  const openCount = terms.filter(({ resolved }) => resolved === null).length;
  if (openCount === 0) return plainNumber(sum);
  return openCount === terms.length ? '?' : `${plainNumber(sum)} + ?`;
}

/** Cells of which the same is to be said are told together: `research bodies, total (blank)`. */
function openTermsText(open: readonly OpenTerm[], language: Language): string {
  const [comma, semicolon] = language === 'zh' ? ['、', '；'] : [', ', '; '];
  return [...new Set(open.map(({ reason }) => reason))]
    .map((reason) => {
      const names = open.filter((term) => term.reason === reason).map(({ name }) => name[language]);
      return `${names.join(comma)}${bracketed(OPEN_REASONS[reason][language], language)}`;
    })
    .join(semicolon);
}
