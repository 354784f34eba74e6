import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadForms } from '../../src/forms/index.js';
import { readProse } from '../../src/narrative/prose/read-prose.js';
import { readClaims } from '../../src/narrative/read-claims.js';
import { loadSegmenter } from '../../src/narrative/segment/engine/load-segmenter.js';
import { nodeRsSegmenter, nodeRsTagger } from '../../src/narrative/segment/engine/node-rs-jieba.js';
import { nodeJiebaSegmenter } from '../../src/narrative/segment/engine/nodejieba.js';
import type { Segmenter } from '../../src/narrative/segment/segmenter.js';
import { countTerms } from '../../src/narrative/terms/count-terms.js';
import { readDocument } from '../../src/read/read-document.js';
import { labelledTexts } from './labelled.js';
import { claimsIn, dictionary, vocabulary } from './measure.js';

const ONE = '@node-rs/jieba';
const OTHER = 'nodejieba';
const segmenters = new Map<string, Segmenter | null>([
  [ONE, nodeRsSegmenter(dictionary)],
  [OTHER, nodeJiebaSegmenter(dictionary)],
]);
const texts = labelledTexts();

describe.each([...segmenters.keys()])('%s (skipped where it is not built)', (name) => {
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
});

it.skipIf(!segmenters.get(OTHER))('nodejieba cuts by the dictionary of each segmenter in turn', () => {
  const few = nodeJiebaSegmenter('信息 9 n\n件 1 m\n')!;
  expect(few.cut('信息公开申请')).toEqual(['信息', '公', '开', '申', '请']);
  expect(segmenters.get(OTHER)!.cut('信息公开申请')).toEqual(['信息公开申请']);
});

it('the tagger names parts of speech, by which words are counted', async () => {
  const tagger = await nodeRsTagger('政务新媒体 1000 n\n');
  const where = { kind: 'text', start: 0, end: 0 } as const;
  const counts = countTerms([{ section: 'overview', text: '公开指南更新，公开目录更新。', where }], tagger);
  expect(counts[0]).toMatchObject({ section: 'overview', count: 2 });
  expect(counts.filter(({ word }) => word === '更新')).toEqual([
    { section: 'overview', word: '更新', tag: expect.stringMatching(/^[a-z]+$/u), count: 2 },
  ]);
  expect(counts.some(({ word }) => word === '，')).toBe(false);
});

describe('the segmenter of a machine', () => {
  const made = (word: string): Segmenter => ({ cut: () => [word] });
  const refuse = () => {
    throw new Error('no native code for this machine');
  };

  it('is the prebuilt one, where there is one', () => {
    const makers = { prebuilt: () => made('prebuilt'), compiled: () => made('compiled') };
    expect(loadSegmenter(dictionary, makers).cut('')).toEqual(['prebuilt']);
  });

  it('is the compiled one, where no other is', () => {
    const makers = { prebuilt: refuse, compiled: () => made('compiled') };
    expect(loadSegmenter(dictionary, makers).cut('')).toEqual(['compiled']);
  });

  it('is missed by the name of what is missing', () => {
    expect(() => loadSegmenter(dictionary, { prebuilt: refuse, compiled: () => null })).toThrow(
      'no native code for this machine',
    );
  });
});

describe('both segmenters', () => {
  const [one, other] = [ONE, OTHER].map((name) => segmenters.get(name));

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
