import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadForms } from '../../src/forms/index.js';
import { readProse } from '../../src/narrative/prose/read-prose.js';
import { readClaims } from '../../src/narrative/read-claims.js';
import { loadTagger } from '../../src/narrative/segment/engine/load-segmenter.js';
import type { SegmenterName } from '../../src/narrative/segment/segmenter.js';
import { countTerms } from '../../src/narrative/terms/count-terms.js';
import { readDocument } from '../../src/read/read-document.js';
import { labelledTexts } from './labelled.js';
import { claimsIn, segmenterNamed, vocabulary } from './measure.js';

const NAMES: readonly SegmenterName[] = ['node-rs-jieba', 'nodejieba'];
const segmenters = new Map(
  await Promise.all(NAMES.map(async (name) => [name, await segmenterNamed(name)] as const)),
);
const texts = labelledTexts();

describe.each(NAMES)('%s (skipped where it is not built)', (name) => {
  const segmenter = segmenters.get(name);

  it.skipIf(!segmenter)('cuts a text into words that are the text', () => {
    const sign = fc.constantFrom(...'政府信息公开申请，。、（）2024件 \n\tab％①㎡𠮷é');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 40 }), (text) => {
        expect(segmenter!.cut(text).join('')).toBe(text);
      }),
    );
  });

  it.skipIf(!segmenter)('knows the terms of the form', () => {
    expect(segmenter!.cut('本年新收政府信息公开申请数量').join('|')).toBe('本年新收政府信息公开申请数量');
    expect(segmenter!.cut('未经复议直接起诉后结转下年度').join('|')).toBe('未经复议直接起诉|后|结转下年度');
  });

  it.skipIf(!segmenter)('tags words and counts them', async () => {
    const tagger = (await loadTagger(name, '政务新媒体 1000 n\n'))!;
    const where = { kind: 'text', start: 0, end: 0 } as const;
    const text = '公开指南更新，公开目录更新。';
    const counts = countTerms([{ section: 'overview', text, where }], tagger);
    expect(counts[0]).toMatchObject({ section: 'overview', count: 2 });
    expect(counts.filter(({ word }) => word === '更新')).toEqual([
      { section: 'overview', word: '更新', tag: expect.stringMatching(/^[a-z]+$/u), count: 2 },
    ]);
    expect(counts.some(({ word }) => word === '，')).toBe(false);
    // The small dictionary of claims is in use again afterwards, whichever was loaded last.
    expect(segmenter!.cut('信息公开申请')).toEqual(['信息公开申请']);
  });
});

describe('both segmenters', () => {
  const [one, other] = NAMES.map((name) => segmenters.get(name));

  it.skipIf(!one || !other)('give the same claims on every labelled text', () => {
    for (const text of texts) expect(claimsIn(text, other!)).toEqual(claimsIn(text, one!));
  });

  it.skipIf(!one || !other)('give the same claims on every fixture', async () => {
    const folder = resolve(import.meta.dirname, '../../fixtures');
    const forms = loadForms();
    let compared = 0;
    for (const fixture of readdirSync(folder)) {
      const file = readdirSync(join(folder, fixture)).find((name) => /^source\.(?:html|txt|md)$/u.test(name));
      if (!file) continue;
      const bytes = readFileSync(join(folder, fixture, file));
      const read = await readDocument(bytes, file).catch(() => null);
      const prose = read ? readProse(read.document.blocks, forms) : [];
      const claims = [one!, other!].map((each) =>
        readClaims(prose, { year: 2022, agency: null }, each, vocabulary),
      );
      expect(claims[1]).toEqual(claims[0]);
      compared += claims[0]!.length;
    }
    expect(compared).toBeGreaterThan(50);
  });
});
