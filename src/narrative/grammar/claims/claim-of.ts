import type { Claim } from '../../../model/claim.js';
import { narrow } from '../../../model/place.js';
import type { Sentence } from '../../prose/sentences.js';
import type { Discourse } from '../discourse/discourse.js';
import type { Draft } from './draft.js';

/** The draft as a claim with its number, its section and the place where the source prints it. */
export function claimOf(draft: Draft, sentence: Sentence, { claims, section }: Discourse): Claim {
  const { offsets } = sentence.folded;
  const start = offsets[draft.start]!;
  const end = endIn(offsets, draft.end);
  return Object.assign(draft, {
    id: claims.length + 1,
    section,
    sentence: sentence.raw,
    start,
    end,
    valueRaw: sentence.raw.slice(start, end),
    where: narrow(sentence.where, start, end),
  });
}

/** Where a stretch of folded text ends in the raw text: behind its last sign, not before the next one. */
function endIn(offsets: readonly number[], to: number): number {
  return offsets[to - 1]! + 1;
}
