import { describe, expect, it } from 'vitest';
import { headerShapes } from '../../../src/align/page/stacked/header-shape.js';
import { wholeHeadersOfText } from '../../../src/align/page/stacked/whole-headers-of-text.js';
import { extractReports } from '../../../src/extract.js';
import { loadForms } from '../../../src/forms/index.js';
import type { Report } from '../../../src/model/report.js';
import { layoutOf } from '../../render/all-layouts.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';

const shapes = headerShapes(loadForms());
const LEVELS = '自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他';
const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** The header of table three as text that a PDF was printed into gives it, and its levels as they are read. */
const REQUESTS: Readonly<Record<string, string>> = {
  'labels cut over two lines': `自然 法人或其他组织 总\n人 商业 科研 社会公 法律服 其 计\n企业 机构 益组织 务机构 他`,
  'a short label beside the middle of wrapped ones': `${CORNER}自然人 法人或其他组织 总计\n商业 科研 社会公 法律服\n其他\n企业 机构 益组织 务机构`,
  'a group on the line above':
    '法人或其他组织\n自然人 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他',
  'a group on the line above, all columns on one':
    '法人或其他组织\n自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
  'most labels on lines of their own, in the order of the columns':
    '法人或其他组织\n自然人\n商业企业\n科研机 社会公益 法律服务机\n其他\n构\n组织\n构\n总计',
  'a group on the last line': '自然人 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n法人或其他组织',
};

describe('the header of a text that goes from line to line', () => {
  it.each(Object.entries(REQUESTS))('is written level by level (%s)', (_, header) => {
    const { text } = wholeHeadersOfText(`办理情况如下。\n${header}\n规章 1`, shapes);
    const labels = text.replace(CORNER, '').split(/\s+/u);
    expect(labels).toEqual(['办理情况如下。', ...LEVELS.split(' '), '规章', '1']);
  });

  it('keeps the place of every sign', () => {
    const text = `前文\n${REQUESTS['a group on the line above']}\n规章 1`;
    const whole = wholeHeadersOfText(text, shapes);
    const origins = [...whole.text].map((_, at) => whole.originOf(at));
    expect(origins.map((at) => text[at]?.trim()).join('')).toBe(whole.text.replace(/\s/gu, ''));
  });

  it.each([
    ['other columns', '自然 法人或其他组织 总\n科研 商业 社会公 法律服 其\n人 机构 企业 益组织 务机构 他 计'],
    ['the total first', '总计 自然人 法人或其他组织\n商业企业 科研机构 社会公益组织 法律服务机构 其他'],
    [
      'the group first, on the line of the others',
      '法人或其他组织 自然人 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他',
    ],
    ['a column more', '自然人 总计 小计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n法人或其他组织'],
    ['a column less', '自然 法人或其他组织 总\n人 商业 科研 社会公 其 计\n企业 机构 益组织 他'],
    ['no group', '自然 总\n人 商业 科研 社会公 法律服 其 计\n企业 机构 益组织 务机构 他'],
    ['one label to a line', LEVELS.replaceAll(' ', '\n')],
  ])('stays as it is with %s', (_, header) => {
    expect(wholeHeadersOfText(header, shapes).text).toBe(header);
  });

  it.each(['ogi-2021', 'ogi-2019'])('gives each column its own figures (%s)', async (form) => {
    const page = pageOf('text-rows-of-blanks', form);
    const figures = await figuresOf(page);
    for (const header of Object.values(REQUESTS))
      expect(await figuresOf(withHeader(page, header))).toEqual(figures);
  });
});

describe('a group that stands before or behind the columns beside it, one label to a line', () => {
  it.each([
    'ogi-2021',
    'ogi-2019',
  ])('leaves open which figures are those of natural persons (%s)', async (form) => {
    const page = pageOf('text-cell-lines', form);
    const persons = (report: Report) => report.cells.get('t3_result_total__natural_person');
    const printed = persons(await reportOf(page))?.value;
    for (const header of [
      `法人或其他组织 ${LEVELS.replace('法人或其他组织 ', '')}`,
      LEVELS.replace(/(法人或其他组织) (.*)/u, '$2 $1'),
    ]) {
      const report = await reportOf(withHeader(page, header.replaceAll(' ', '\n')));
      expect(persons(report)).toMatchObject({ value: printed, resolved: null });
      expect(report.findings.map(({ code }) => code)).toContain('READ-COLUMN-LABEL');
    }
  });
});

/** Labels in the order of the columns, while those of groups stand where they are set on the page: higher or lower. */
const RESULTS = '结果维持 结果纠正 其他结果 尚未审结 总计';
const BY_HEIGHT: readonly (readonly [string, string])[] = [
  ['申请人情况', '法人或其他组织 自然 人 商业 企业 科研机构 社会公益 组织 法律服务机构 其他 总 计'],
  [
    '四、政府信息公开行政复议、行政诉讼情况',
    `行政复议 结果维持 行政诉讼 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉 ${RESULTS} ${RESULTS}`,
  ],
];

describe('columns one label to a line, in the order of the form, with their groups among them', () => {
  it.each(['ogi-2021', 'ogi-2019'])('are named (%s)', async (form) => {
    const page = pageOf('text-cell-lines', form);
    const figures = await figuresOf(page);
    for (const [before, labels] of BY_HEIGHT) {
      const from = page.indexOf(`${before}\n`) + before.length + 1;
      const to = from + page.slice(from).search(/^(?:\d+|.*一、本年新收.*)$/mu);
      const text = `${page.slice(0, from)}${labels.replaceAll(' ', '\n')}\n${page.slice(to)}`;
      expect(await figuresOf(text)).toEqual(figures);
      expect((await reportOf(text)).findings.map(({ code }) => code)).not.toContain('READ-COLUMN-LABEL');
    }
  });

  it('are known by their places alone where the total stands before the group', async () => {
    const labels = `法人或其他组织 ${LEVELS.replace('法人或其他组织 ', '')}`.replaceAll(' ', '\n');
    const report = await reportOf(withHeader(pageOf('text-cell-lines', 'ogi-2021'), labels));
    expect(report.findings.map(({ code }) => code)).toContain('READ-COLUMN-LABEL');
  });
});

function pageOf(layout: string, form: string): string {
  const random = seeded(4);
  return String(layoutOf(layout).render(inventReport({ form, scale: 'dense' }, random), random));
}

function withHeader(page: string, header: string): string {
  const text = page.replace(/申请人情况[\s\S]*?(?=\n[^\n]*一、本年新收)/u, `申请人情况\n${header}`);
  expect(text).not.toBe(page);
  return text;
}

async function reportOf(text: string): Promise<Report> {
  const { reports } = await extractReports(new TextEncoder().encode(text), { path: 'a.txt', url: null });
  return reports[0]!;
}

async function figuresOf(text: string) {
  return [...(await reportOf(text)).cells].map(([id, { resolved }]) => [id, resolved]);
}
