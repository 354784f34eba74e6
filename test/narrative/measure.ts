import { loadForms } from '../../src/forms/index.js';
import type { Claim } from '../../src/model/claim.js';
import { checkClaims } from '../../src/narrative/check/check-claims.js';
import { claimDictionary, claimVocabulary, readClaims } from '../../src/narrative/read-claims.js';
import { nodeRsSegmenter } from '../../src/narrative/segment/engine/node-rs-jieba.js';
import type { Segmenter } from '../../src/narrative/segment/segmenter.js';
import { asLabel, type LabelledText, labelLine } from './labelled.js';

export const vocabulary = claimVocabulary(loadForms());

export const dictionary = claimDictionary(vocabulary);

export const segmenter = nodeRsSegmenter(dictionary);

/** What was found in a text against what a person found. */
export interface Outcome {
  readonly name: string;
  readonly labels: number;
  /** Lines of labels that were not found, and of claims that no label has. */
  readonly missed: readonly string[];
  readonly invented: readonly string[];
  /** Codes of the findings, in order of the alphabet. */
  readonly findings: readonly string[];
}

export function claimsIn({ text, section, context }: LabelledText, segmenter: Segmenter): Claim[] {
  const paragraphs = text.split('\n').map((line) => ({
    section,
    text: line,
    where: { kind: 'text', start: 0, end: line.length } as const,
  }));
  return readClaims(paragraphs, context, segmenter, vocabulary);
}

export function outcomeOf(text: LabelledText, segmenter: Segmenter): Outcome {
  const claims = claimsIn(text, segmenter);
  const found = claims.flatMap((claim) => asLabel(claim, text.form) ?? []).map(labelLine);
  const wanted = text.labels.map(labelLine);
  return {
    name: text.name,
    labels: wanted.length,
    missed: without(wanted, found),
    invented: without(found, wanted),
    findings: checkClaims(claims, text.form, text.cells)
      .map(({ code }) => code)
      .sort(),
  };
}

function without(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return some.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
