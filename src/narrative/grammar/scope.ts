import type { Scope } from '../../model/claim.js';
import { scopeOf } from './own-scope.js';
import type { Token } from './tokens.js';
import { sensesOf } from './words.js';

/** Names of bodies end so; which bodies there are, no list says. */
const BODY =
  /(?:局|委员会|委|厅|办公室|办公厅|镇|乡|街道|街道办|办事处|中心|公司|支队|大队|分局|法院|检察院|学校|医院|村|社区|[^市地社小园校]区|县|市|旗|办)$/u;
const LONGEST_BODY = 16;
/** Words behind which a body receives something or is spoken of; what follows is not its figure. */
const NOT_ACTING = new Set(['向', '对', '至']);

/** The scope that a word names, or null. */
export function scopeIn(token: Token, before: Token | undefined, agency: string | null): Scope | null {
  if (before?.kind === 'term' && NOT_ACTING.has(before.text)) return null;
  const [sense] = sensesOf(token, 'scope');
  if (sense && token.kind === 'term') return scopeOf(sense.id, token.text, agency);
  if (token.kind !== 'unknown' || token.text.length > LONGEST_BODY || token.text.length < 2) return null;
  return BODY.test(token.text) ? scopeOf('body', token.text, agency) : null;
}
