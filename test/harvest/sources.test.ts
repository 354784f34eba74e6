import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../src/harvest/index.js';
import { parseCsvCards } from '../../src/harvest/sources/parse-csv.js';
import { parseYamlCards } from '../../src/harvest/sources/parse-yaml.js';
import { temporaryFolder } from '../dataset/temporary-folder.js';
import { encodeGbk } from './site/gbk.js';

const CARD = `# 宝山县
agency: 宝山县人民政府
region: 120115
kind: list
entries:
  - http://www.example.gov.cn/nb/
  - {url: http://www.example.gov.cn/2019.html, kind: report, year: 2019}
selectors: {report: ul.list > li a}
expected: {years: [2021, 2022]}
paceSeconds: 5
tls: legacy
`;

describe('source cards in YAML', () => {
  it('say who publishes where, and how the site wants to be treated', () => {
    expect(parseYamlCards(CARD, 'a.yaml')).toEqual({
      problems: [],
      cards: [
        {
          id: '宝山县人民政府',
          agency: '宝山县人民政府',
          region: '120115',
          kind: 'list',
          entries: [
            { url: 'http://www.example.gov.cn/nb/' },
            { url: 'http://www.example.gov.cn/2019.html', kind: 'report', year: 2019 },
          ],
          selectors: { report: 'ul.list > li a' },
          expected: { years: [2021, 2022] },
          paceSeconds: 5,
          tls: 'legacy',
        },
      ],
    });
  });

  it('say what is posted, as the fields of a form or as it is', () => {
    const posts = ['{a: 1, params: {pageIndex: 0}}', `'{"a": 1}'`].map((post) => {
      const text = `agency: 甲\nentries: [{url: http://a.example/, kind: json, post: ${post}}]`;
      return parseYamlCards(text, 'a').cards[0]?.entries[0]?.post;
    });
    expect(posts).toEqual(['a=1&params=%7B%22pageIndex%22%3A0%7D', '{"a": 1}']);
  });

  it('may be several in one file', () => {
    const one = 'agency: 甲\nentries: [http://a.example/]';
    expect(parseYamlCards(`${one}\n---\n${one.replace('甲', '乙')}`, 'a').cards).toHaveLength(2);
    const list = `- ${one.replace('\n', '\n  ')}\n- ${one.replace('甲', '乙').replace('\n', '\n  ')}`;
    expect(parseYamlCards(list, 'a').cards.map(({ id }) => id)).toEqual(['甲', '乙']);
  });

  it.each([
    ['agency: 甲\nentries:\n  - ftp://a.example/', 3, 5, 'entries.0'],
    ['agency: 甲\nentries: []', 2, 10, 'entries'],
    ['agency: 甲\nentries: [http://a.example/]\ncolour: red', 1, 1, 'colour'],
    ['agency: 甲\nentries: [http://a.example/]\nregion: 天津', 3, 9, 'region'],
    ['agency: 甲\nentries: [http://a.example/]\nselectors: {report: "a:hover"}', 3, 21, 'selector'],
    ['agency: "甲', 1, 11, 'quote'],
    ['', null, null, 'no source card'],
  ])('that are wrong are told with line and column: %s', (text, line, column, message) => {
    const { cards, problems } = parseYamlCards(text, 'a.yaml');
    expect(cards).toEqual([]);
    expect(problems[0]).toMatchObject({ file: 'a.yaml', line, column });
    expect(problems[0]?.message).toContain(message);
  });
});

describe('source cards in CSV', () => {
  it('gather the rows of an agency', () => {
    const text =
      '\ufeffagency,url,kind,region\r\n宝山县,http://a.example/list,list,120115\r\n"宝山县",http://a.example/r.html,report,120115\r\n乙县,http://b.example/,,\r\n';
    const { cards, problems } = parseCsvCards(text, 'a.csv');
    expect(problems).toEqual([]);
    expect(cards).toMatchObject([
      {
        id: '宝山县',
        region: '120115',
        entries: [
          { url: 'http://a.example/list', kind: 'list' },
          { url: 'http://a.example/r.html', kind: 'report' },
        ],
      },
      { id: '乙县', entries: [{ url: 'http://b.example/' }] },
    ]);
    expect(cards[1]?.entries[0]).not.toHaveProperty('kind', 'list');
  });

  it.each([
    ['agency,url\n甲,http://a.example/\n乙,nowhere', 3, 2, 'url'],
    ['agency,url,kind\n甲,http://a.example/,page', 2, 3, 'kind'],
    ['agency,url\n,http://a.example/', 2, 1, 'agency'],
    ['agency,link\n甲,http://a.example/', 1, 2, 'no such column'],
    ['agency\n甲', 1, null, 'url is missing'],
    ['agency,url\n"甲,http://a.example/', 2, null, 'Quote'],
    ['agency,url\n', null, null, 'no source'],
  ])('that are wrong are told with line and column: %s', (text, line, column, message) => {
    const { problems } = parseCsvCards(text, 'a.csv');
    expect(problems[0]).toMatchObject({ line, column });
    expect(problems[0]?.message).toContain(message);
  });
});

describe('source files', () => {
  it('are read from folders, in UTF-8 and GB 18030; ids that are there twice are told', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'more'));
    await writeFile(join(folder, 'a.yaml'), CARD);
    await writeFile(join(folder, 'more', 'b.csv'), encodeGbk('agency,url\n宝山县教育局,http://a.example/\n'));
    await writeFile(join(folder, 'readme.txt'), 'not a source');
    const { cards, problems } = await readSources([folder]);
    expect(cards.map(({ id }) => id)).toEqual(['宝山县人民政府', '宝山县教育局']);
    expect(problems).toEqual([]);
    const again = join(folder, 'AGAIN.YML');
    await writeFile(again, CARD);
    expect((await readSources([folder])).problems).toMatchObject([
      { file: join(folder, 'a.yaml'), message: expect.stringContaining('宝山县人民政府') },
    ]);
  });

  it('that cannot be read are told', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.txt'), '');
    const { problems } = await readSources([join(folder, 'none.csv'), folder, join(folder, 'a.txt')]);
    expect(problems.map(({ message }) => message)).toEqual([
      'there is no such file or folder',
      'the folder holds no .yaml or .csv file',
      'sources are read from .yaml, .yml and .csv files',
    ]);
  });
});
