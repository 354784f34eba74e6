import { describe, expect, it } from 'vitest';
import { joined, readTorn, wrongCells } from '../torn-page.js';

/** A report in text whose cells are parted by blanks, so that it is cut at labels, with a line of its own before the tables. */
async function readWith(line: string) {
  const torn = await readTorn('ogi-2021', joined(' '), {
    finish: (page) => page.replace(/\n(?=二、)/u, `\n${line}\n`),
  });
  expect(wrongCells(torn)).toEqual([]);
  return torn.report.findings.flatMap(({ code, severity }) => (severity === 'note' ? [] : [code]));
}

describe('the label of a row with a figure behind it, before the tables', () => {
  it.each([
    '（二）依申请公开。共收到申请987件，已办结986件，结转下年度继续办理1件。',
    '全年共办理行政许可12件、行政处罚34件，未实施行政强制。',
    '（二）依申请公开。共收到申请987件，已办结986件，结转下年度继续\n办理 1 件；其余按期答复。',
  ])('is no row where it is a clause of a sentence: %s', async (line) => {
    const codes = await readWith(line);
    expect(codes.filter((code) => /^READ/u.test(code))).toEqual([]);
  });

  it.each([
    '结转下年度继续办理 987',
    '四、结转下年度继续办理 987 0 0 0 0 0 987',
  ])('is a row once more where it is none: %s', async (line) => {
    expect(await readWith(line)).toContain('READ-ROW-TWICE');
  });
});
