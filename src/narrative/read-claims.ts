import type { Form } from '../forms/index.js';
import type { Claim } from '../model/claim.js';
import type { ProseParagraph } from '../model/prose.js';
import type { Discourse, Grammar, ReportContext } from './grammar/discourse/discourse.js';
import { lastSubject } from './grammar/discourse/last-subject.js';
import { readSentence } from './grammar/read-sentence.js';
import { sentencesOf } from './prose/sentences.js';
import type { Segmenter } from './segment/segmenter.js';
import { buildVocabulary, type Vocabulary } from './vocabulary/vocabulary.js';

export type { ReportContext } from './grammar/discourse/discourse.js';
export { claimDictionary } from './vocabulary/dictionaries.js';

/** A short paragraph without a full stop is a heading: what follows is still about its subject. */
const LONGEST_HEADING = 30;

/**
 * Every number with a unit in the prose of one report, and every denial that stands for a 0, as claims in the order of
 * the text.
 *
 * @param segmenter one that was made with `claimDictionary`
 */
export function readClaims(
  prose: readonly ProseParagraph[],
  context: ReportContext,
  segmenter: Segmenter,
  vocabulary: Vocabulary,
): Claim[] {
  const claims: Claim[] = [];
  const grammar: Grammar = { segmenter, vocabulary, context };
  let topic: string | null = null;
  for (const paragraph of prose) {
    const discourse: Discourse = {
      section: paragraph.section,
      claims,
      from: claims.length,
      clauseFrom: claims.length,
      bracketed: new Set(),
      topic,
      base: null,
    };
    // Nearly all sentences count nothing; of them only what they speak of matters, and only where a claim follows.
    let uncounted: string[] = [];
    for (const sentence of sentencesOf(paragraph)) {
      const { text } = sentence.folded;
      if (!vocabulary.countable.test(text)) {
        uncounted.push(text);
        continue;
      }
      discourse.topic = lastSubject(uncounted, grammar) ?? discourse.topic;
      uncounted = [];
      readSentence(sentence, discourse, grammar);
    }
    topic = isHeading(paragraph) ? (lastSubject(uncounted, grammar) ?? discourse.topic) : null;
  }
  return claims;
}

function isHeading({ text }: ProseParagraph): boolean {
  return text.length <= LONGEST_HEADING && !text.includes('。');
}

const vocabularies = new WeakMap<readonly Form[], Vocabulary>();

/** The words of claims for a set of forms, worked out once. */
export function claimVocabulary(forms: readonly Form[]): Vocabulary {
  const known = vocabularies.get(forms);
  if (known) return known;
  const vocabulary = buildVocabulary(forms);
  vocabularies.set(forms, vocabulary);
  return vocabulary;
}
