import { describe, expect, it } from 'vitest';
import { blankLineMarks } from '../../../src/read/text/line-marks.js';

/** Lines under numbers of their own, and these with blanks in the place of the numbers. */
function numbered(sign: string, rows: readonly string[]) {
  const marked = rows.map((row, at) => `${at + 1}${sign}${row}`);
  const blanked = rows.map((row, at) => `${' '.repeat(`${at + 1}${sign}`.length)}${row}`);
  return { text: marked.join('\n'), blanked: blanked.join('\n') };
}

describe('the numbers of lines', () => {
  const rows = Array.from({ length: 24 }, (_, at) => (at % 3 === 0 ? `\t\t${at}\t\t7` : `规章\t${at}\t\t`));

  it.each(['\t', ':', '. ', ' '])('leave the blank cells behind them (%j)', (sign) => {
    const { text, blanked } = numbered(sign, rows);
    expect(blankLineMarks(text)).toBe(blanked);
  });
});

describe('marks behind headings', () => {
  it('are blanked', () => {
    expect(blankLineMarks('## 规章 ##\n=== 行政许可 ===')).toBe('   规章   \n    行政许可    ');
  });

  it('are looked for once in a line, however many blanks it has', () => {
    const line = `规章${' '.repeat(300_000)}1`;
    expect(blankLineMarks(line)).toBe(line);
  });
});
