import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CORRECTION_COLUMNS, describeProblem } from '../../src/corrections/index.js';
import { parseCorrections } from '../../src/corrections/parse-corrections.js';
import { correction, csv, line } from './sample.js';

const FILE = 'corrections/a.csv';
const parse = (text: string) => parseCorrections(text, FILE);

/** `code line:column quote`, one for each problem. */
function problemsOf(text: string): string[] {
  return parse(text).problems.map(({ code, line, column, quote }) => `${code} ${line}:${column} ${quote}`);
}

describe('a file of corrections', () => {
  it('is read line by line', () => {
    expect(parse(csv(line(), line({ new_value: '' })))).toEqual({
      corrections: [correction(), correction({ newValue: '', line: 3 })],
      problems: [],
    });
  });

  it('is read as a spreadsheet saves it: byte order mark, CRLF, empty lines, lines of commas', () => {
    const text = `\uFEFF${csv(line(), '', ',,,,,,,', line({ old_raw: '"1,024"' })).replaceAll('\n', '\r\n')}`;
    expect(parse(text)).toEqual({
      corrections: [correction(), correction({ oldRaw: '1,024', line: 5 })],
      problems: [],
    });
  });

  it('may have its columns in any order, and blanks around fields', () => {
    const names = [...CORRECTION_COLUMNS].reverse();
    const fields = line().split(',').reverse();
    expect(parse(`${names.join(' ,')}\n${fields.join(' , ').replace(' 27 ', '27')}`).corrections).toEqual([
      correction(),
    ]);
  });

  it('keeps the printed text as it is, with its blanks, quotation marks and line breaks', () => {
    const { corrections } = parse(csv(line({ old_raw: '" 2""7\n件"' }), line()));
    expect(corrections).toEqual([correction({ oldRaw: ' 2"7\n件' }), correction({ line: 4 })]);
  });

  it('takes a hash in capitals for the hash it is', () => {
    expect(parse(csv(line({ source_sha256: 'A'.repeat(64) }))).corrections).toEqual([correction()]);
  });
});

describe('a line that is not understood', () => {
  it.each([
    [{ report_id: '' }, 'E_FIELD_EMPTY 2:1 report_id'],
    [{ cell_id: 'T3 row 1' }, 'E_CELL_ID 2:2 T3 row 1'],
    [{ source_sha256: 'abc' }, 'E_SHA256 2:3 abc'],
    [{ reason: ' ' }, 'E_FIELD_EMPTY 2:6 reason'],
    [{ who: '' }, 'E_FIELD_EMPTY 2:7 who'],
    [{ who: 'ĳ\uFFFD' }, 'E_ENCODING 2:7 ĳ\uFFFD'],
    [{ corrected_on: '2024/5/31' }, 'E_DATE 2:8 2024/5/31'],
    [{ corrected_on: '2023-02-29' }, 'E_DATE 2:8 2023-02-29'],
    [{ corrected_on: '1900-02-29' }, 'E_DATE 2:8 1900-02-29'],
    [{ corrected_on: '2024-00-10' }, 'E_DATE 2:8 2024-00-10'],
  ])('is a problem with its place, and loses no other line: %j', (over, problem) => {
    const text = csv(line(over), line());
    expect(problemsOf(text)).toEqual([problem]);
    expect(parse(text).corrections).toEqual([correction({ line: 3 })]);
  });

  it('takes the leap day of a leap year', () => {
    expect(
      problemsOf(csv(line({ corrected_on: '2024-02-29' }), line({ corrected_on: '2000-02-29' }))),
    ).toEqual([]);
  });

  it('is told of every field that is wrong', () => {
    expect(problemsOf(csv(line({ report_id: '', corrected_on: 'today' })))).toEqual([
      'E_FIELD_EMPTY 2:1 report_id',
      'E_DATE 2:8 today',
    ]);
  });

  it('may have too many or too few fields', () => {
    const text = csv(`${line()},one more`, 'aaaa-2022,t3_new_received__total', line());
    expect(problemsOf(text)).toEqual(['E_FIELD_COUNT 2:null null', 'E_FIELD_COUNT 3:null null']);
    expect(parse(text).corrections).toEqual([correction({ line: 4 })]);
  });

  it.each([
    ['a quotation mark that is never closed', line({ old_raw: '"27' })],
    ['text behind a closed quotation mark', line({ old_raw: '"2"7' })],
    ['a quotation mark within a bare field', line({ old_raw: '2"7' })],
  ])('may hold %s', (_, broken) => {
    const text = csv(line(), '', broken, line(), line({ old_raw: '"27"' }));
    expect(problemsOf(text)).toEqual(['E_CSV 4:null null']);
    expect(parse(text).corrections).toEqual([2, 5, 6].map((at) => correction({ line: at })));
  });

  it('does not swallow the lines up to the next open quotation mark', () => {
    const text = csv(line({ reason: '"open' }), line(), line({ who: '"open' }), line());
    expect(problemsOf(text)).toEqual(['E_CSV 2:null null', 'E_CSV 4:null null']);
    expect(parse(text).corrections).toEqual([3, 5].map((at) => correction({ line: at })));
  });
});

describe('a header that is not understood', () => {
  const other = (from: string, to: string) => csv(line()).replace(from, to);

  it.each([
    [
      'an unknown column',
      other('reason,', 'why,'),
      ['E_COLUMN_UNKNOWN 1:6 why', 'E_COLUMN_MISSING 1:null reason'],
    ],
    [
      'a column twice',
      other('reason,', 'who,'),
      ['E_COLUMN_TWICE 1:7 who', 'E_COLUMN_MISSING 1:null reason'],
    ],
    ['an unclosed quotation mark', other('reason,', '"reason,'), ['E_CSV 1:null null']],
    ['nothing at all', '\uFEFF\r\n\r\n', ['E_NO_HEADER 1:null null']],
  ])('loses the file: %s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
    expect(parse(text).corrections).toEqual([]);
  });

  it('is told of in one line, in both languages', () => {
    const [unknown] = parse(other('reason,', 'why,')).problems;
    expect(describeProblem(unknown!, 'en')).toBe(
      'corrections/a.csv:1:6: E_COLUMN_UNKNOWN: there is no such column: "why". Correct its name or delete it; no line of the file is used until then.',
    );
    expect(describeProblem(unknown!, 'zh')).toBe(
      'corrections/a.csv:1:6：E_COLUMN_UNKNOWN：没有这一列"why"。请改正列名或删除该列；在此之前整个文件不采用。',
    );
  });
});

describe('any text', () => {
  const piece = fc.constantFrom('"', ',', '\n', '\r\n', 'x', line(), CORRECTION_COLUMNS.join(','), '\uFEFF');

  it('is read to its end, and every line that is not one is a problem', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = csv(pieces.join(''), line());
        const { corrections, problems } = parse(text);
        const lines = text.replaceAll('\r\n', '\n').split('\n').length;
        const places = [...corrections, ...problems].map((each) => each.line);
        expect(places.every((at) => at >= 1 && at <= lines)).toBe(true);
        expect(corrections.length + problems.length).toBeGreaterThan(0);
      }),
      { seed: 1 },
    );
  });
});
