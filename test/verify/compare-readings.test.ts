import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractReports } from '../../src/extract.js';
import { ABSENT, type CellReading } from '../../src/model/reading.js';
import { compareReadings, withOpinion } from '../../src/verify/compare-readings.js';

const number = (value: number): CellReading => ({ ...ABSENT, raw: String(value), state: 'number', value });

describe('two readings of the same pages', () => {
  it('that agree in every cell say that the document itself is odd', () => {
    const cells = new Map([['a', number(1)]]);
    expect(compareReadings(cells, new Map([['a', number(1)]]), true)).toMatchObject({
      code: 'READ-VERIFIED',
      verdict: 'source_inconsistent',
      cells: [],
    });
  });

  it('that agree on a sound report blame nobody', () => {
    const cells = new Map([['a', number(1)]]);
    const { verdict, messageEn } = compareReadings(cells, cells, false);
    expect(verdict).toBe('not_assessable');
    expect(messageEn).not.toContain('odd');
  });

  it.each([
    ['another figure', number(2)],
    ['a blank', { ...ABSENT, raw: '', state: 'blank' as const }],
    ['no such cell', undefined],
  ])('that differ put our reading in doubt: %s', (_, other) => {
    const second = new Map(other ? [['a', other]] : []);
    expect(
      compareReadings(
        new Map([
          ['a', number(1)],
          ['b', ABSENT],
        ]),
        second.set('b', ABSENT),
        true,
      ),
    ).toMatchObject({
      code: 'READ-DISPUTED',
      verdict: 'reading_ambiguous',
      cells: ['a'],
    });
  });

  it('that differ take the blame for sums through the cells in doubt from the document', () => {
    const opinion = compareReadings(new Map([['a', number(1)]]), new Map([['a', number(2)]]), true);
    const sum = {
      ...opinion,
      code: 'T3-ROW',
      kind: 'hard' as const,
      verdict: 'source_inconsistent' as const,
    };
    const [through, beside, last] = withOpinion([sum, { ...sum, cells: ['b'] }], opinion);
    expect([through?.verdict, beside?.verdict]).toEqual(['reading_ambiguous', 'source_inconsistent']);
    expect(last).toBe(opinion);
  });

  it('are made of a PDF when asked for, and agree on it', async () => {
    const path = resolve(import.meta.dirname, '../../fixtures/pdf-libreoffice/source.pdf');
    const bytes = readFileSync(path);
    const [plain] = (await extractReports(bytes, { path, url: null })).reports;
    const [verified] = (await extractReports(bytes, { path, url: null }, { verify: true })).reports;
    expect(plain?.findings.map(({ code }) => code)).not.toContain('READ-VERIFIED');
    expect(verified?.findings.map(({ code }) => code)).toContain('READ-VERIFIED');
  });
});
