import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractReports } from '../../src/extract.js';
import { loadForms } from '../../src/forms/index.js';
import type { Block } from '../../src/model/document.js';
import type { TextPlace } from '../../src/model/place.js';
import { assignProse } from '../../src/narrative/prose/assign-prose.js';
import { readProse } from '../../src/narrative/prose/read-prose.js';
import { readClaims } from '../../src/narrative/read-claims.js';
import { readDocument } from '../../src/read/read-document.js';
import { segmenter, vocabulary } from './measure.js';

const forms = loadForms();
const place = (text: string): TextPlace => ({ kind: 'text', start: 100, end: 100 + text.length });
const run = (text: string): Block => ({ kind: 'run', text, where: place(text) });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text, where: place(text) });
const table: Block = { kind: 'table', rows: [], columnCount: 0, where: { kind: 'text', start: 0, end: 0 } };
const sections = (blocks: readonly Block[]) =>
  readProse(blocks, forms).map(({ section, text }) => `${section}: ${text}`);

describe('prose', () => {
  it('is what stands under the headings, without the tables', () => {
    const blocks = [
      paragraph('某县2022年政府信息公开工作年度报告'),
      paragraph('一、总体情况'),
      paragraph('全年收到申请3件。'),
      paragraph('二、主动公开政府信息情况'),
      table,
      paragraph('注：数据截至年底。'),
      paragraph('五、存在的主要问题及改进情况'),
      paragraph('人手不足。'),
      paragraph('六、其他需要报告的事项'),
      paragraph('无。'),
    ];
    expect(sections(blocks)).toEqual([
      'overview: 全年收到申请3件。',
      'problems: 人手不足。',
      'other_matters: 无。',
    ]);
  });

  it('is cut out of text that lost its lines, and points at its characters', () => {
    const text =
      '一、总体情况 全年收到申请3件。二、主动公开政府信息情况 公开了信息。第二十条第（一）项信息内容规章000三、收到和处理政府信息公开申请情况（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）自然人30五、存在的主要问题及改进情况 有不足。六、其他需要报告的事项 收费0元。';
    expect(sections([run(text)])).toEqual([
      'overview: 全年收到申请3件。',
      't2: 公开了信息。',
      'problems: 有不足。',
      'other_matters: 收费0元。',
    ]);
    const [first] = readProse([run(text)], forms);
    expect(first!.where).toMatchObject({ kind: 'text', start: 100 + text.indexOf('全年') });
  });

  it('knows headings by their words, whatever their number', () => {
    for (const heading of [
      '总体情况',
      '二、总体情况',
      '一、工作基本情况',
      '## 一、总体情况',
      '1．总体情况',
      '一 、总体 情况',
    ]) {
      expect(sections([paragraph(heading), paragraph('收到3件。')])).toEqual(['overview: 收到3件。']);
    }
    expect(sections([paragraph('正文包括总体情况、主动公开政府信息情况、其他需要报告的事项。')])).toEqual([
      'overview: 正文包括总体情况、主动公开政府信息情况、其他需要报告的事项。',
    ]);
  });

  it('is section one where its heading is missing, and a preface where it is not', () => {
    const preface = paragraph('本报告所列数据的统计期限为全年，收到申请3件。');
    expect(sections([preface, paragraph('二、主动公开政府信息情况'), table])).toHaveLength(1);
    expect(sections([preface, paragraph('一、总体情况'), paragraph('收到4件。')])).toEqual([
      'overview: 收到4件。',
    ]);
  });

  it('joins lines that were wrapped, and keeps paragraphs apart', () => {
    const text =
      '一、总体情况\n（一）主动公开。全年主动公开政府信息三百\n二十条，政策解读十条。\n（二）依申请公开。收到申请三件。\n';
    expect(sections([run(text)])).toEqual([
      'overview: （一）主动公开。全年主动公开政府信息三百\n二十条，政策解读十条。',
      'overview: （二）依申请公开。收到申请三件。',
    ]);
  });

  it('goes to the report whose tables it stands before or behind', async () => {
    const file = resolve(import.meta.dirname, '../../fixtures/two-reports-on-one-page/source.html');
    const bytes = readFileSync(file);
    const { reports } = await extractReports(bytes, { path: 'source.html', url: null });
    const { document } = await readDocument(bytes, 'source.html');
    const prose = readProse(document.blocks, forms);
    const assigned = assignProse(
      prose,
      reports.map(({ cells }) => cells),
    );
    expect(assigned).toHaveLength(2);
    expect(assigned.flat()).toEqual(prose);
    expect(assigned.map((each) => new Set(each.map(({ section }) => section)).has('overview'))).toEqual([
      true,
      true,
    ]);
    expect(assigned[0]!.length).toBeGreaterThan(0);
    expect(assigned[0]!.at(-1)!.section).toBe('other_matters');
  });
});

describe('hostile prose', async () => {
  const long = (unit: string) => unit.repeat(Math.ceil(100_000 / unit.length));

  // Work that grew faster than the text would not end within the time limit of a test.
  it.each([
    ['digits', long('1')],
    ['groups of digits', long('1,000,')],
    ['numerals', long('一十')],
    ['numbers', long('3件、')],
    ['parts of parts', long('其中3件（其中')],
    ['brackets', long('（')],
    ['titles that never end', long('《')],
    ['quotes', long('“申请')],
    ['headings', long('一、总体情况')],
    ['half headings', long('一、存在的问题及')],
    ['denials', long('未收到行政复议、')],
    ['blanks', long(' ')],
    ['lines', long('申\n')],
    ['no stop at all', long('收到政府信息公开申请')],
    ['captions', long('二、主动公开政府信息情况第二十条第（一）项')],
  ])('%s are read in time that grows with the text', (_, text) => {
    const prose = readProse([paragraph('一、总体情况'), run(text)], forms);
    const claims = readClaims(prose, { year: 2022, agency: null }, segmenter, vocabulary);
    expect(claims.every(({ sentence }) => sentence.length <= 1040)).toBe(true);
  });
});
