import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CORRECTION_COLUMNS, type Correction } from '../../src/corrections/index.js';
import { parseCorrections } from '../../src/corrections/parse-corrections.js';
import { withCorrections, withoutCorrection } from '../../src/review/corrections/review-file.js';
import { REVIEW_FILE } from '../../src/review/corrections/review-file-name.js';

const HEADER = `${CORRECTION_COLUMNS.join(',')}\n`;

/** Printed texts and reasons with everything that means something to CSV. */
const words = fc.string({ unit: fc.constantFrom('一', 'a', ' ', ',', '"', '\n', '=') });

const correction = fc
  .record({ oldRaw: words, reason: words, newValue: fc.constantFrom('', '28', '-3.5') })
  .map(
    (fields): Correction => ({
      reportId: '120115-government-2022',
      cellId: 't3_granted__total',
      sourceSha256: 'a'.repeat(64),
      who: 'data team',
      correctedOn: '2024-05-31',
      file: REVIEW_FILE,
      line: 0,
      ...fields,
      reason: `because ${fields.reason}`,
    }),
  );

function textOf(result: ReturnType<typeof withCorrections>): string {
  if ('refusal' in result) throw new Error(result.refusal);
  return result.text;
}

function read(text: string) {
  const { corrections, problems } = parseCorrections(text, REVIEW_FILE);
  expect(problems).toEqual([]);
  return corrections;
}

describe('the file of corrections that the pages write', () => {
  it('gives back what was put into it', () => {
    fc.assert(
      fc.property(fc.array(correction, { minLength: 1, maxLength: 4 }), (all) => {
        const [first, ...others] = all;
        const text = textOf(withCorrections(textOf(withCorrections(null, [first!])), others));
        expect(read(text).map(({ oldRaw, newValue }) => [oldRaw, newValue])).toEqual(
          all.map(({ oldRaw, newValue }) => [oldRaw, newValue]),
        );
      }),
    );
  });

  it('is what it was before, once a correction is taken back', () => {
    fc.assert(
      fc.property(fc.array(correction, { minLength: 1, maxLength: 4 }), fc.nat(), (all, pick) => {
        const text = textOf(withCorrections(null, all));
        const at = pick % all.length;
        const without = textOf(withoutCorrection(text, read(text)[at]!));
        expect(without).toBe(textOf(withCorrections(null, all.toSpliced(at, 1))));
      }),
    );
  });

  it('is left alone where somebody gave it other columns, or changed the line', () => {
    const [one] = fc.sample(correction, 1);
    expect(withCorrections('report_id,cell_id\n', [one!])).toEqual({ refusal: 'not_understood' });
    expect(withoutCorrection(HEADER, { ...one!, line: 2 })).toEqual({ refusal: 'changed' });
    expect(withoutCorrection(null, { ...one!, line: 2 })).toEqual({ refusal: 'changed' });
  });

  it('is continued where its last line was left open', () => {
    const [one] = fc.sample(correction, 1);
    expect(read(textOf(withCorrections(HEADER.trimEnd(), [one!])))).toHaveLength(1);
  });
});
