import { describe, expect, it } from 'vitest';
import { mhtmlPart } from '../../../src/read/html/mhtml-part.js';
import { rawsOf } from './page.js';

const PAGE = 'http://www.example.gov.cn/a/index.html';
const ROW = '<table><tr><td>规章</td><td><b class="old">9</b>1</td></tr></table>';

describe('a web archive', () => {
  it.each([
    ['cid:css-1@mhtml.blink', 'cid:css-1@mhtml.blink'],
    ['../s.css?a=1&amp;b=2', 'http://www.example.gov.cn/s.css?a=1&b=2'],
  ])('is read with the style sheets that are parts of it (%s)', (href, location) => {
    const html = `<link rel="stylesheet" href="${href}">${ROW}`;
    expect(read([html, PAGE, 'text/html'], ['.old { display: none; }', location, 'text/css'])).toEqual([
      ['规章', '1'],
    ]);
  });

  it.each([
    ['for paper', '<link rel="stylesheet" media="print" href="cid:1">'],
    ['that the page does not link to', '<link rel="stylesheet" href="cid:2">'],
    ['that it links to as something else', '<link rel="preload" href="cid:1">'],
  ])('is not read with a sheet %s', (_, link) => {
    const sheet: Part = ['.old { display: none; }', 'cid:1', 'text/css'];
    expect(read([link + ROW, PAGE, 'text/html'], sheet)).toEqual([['规章', '91']]);
  });

  it('leaves the places of the page what they are', () => {
    const html = `<link rel="stylesheet" href="cid:1">${ROW}`;
    const bytes = mhtmlPart(archive([html, PAGE, 'text/html'], ['.a{}', 'cid:1', 'text/css']));
    expect(Buffer.from(bytes).toString().startsWith(html)).toBe(true);
  });

  it('is read by the frame that holds most cells', () => {
    const outer = '<table><tr><td>首页</td></tr></table><iframe src="cid:frame-2"></iframe>';
    const frame = '<table><tr><td>规章</td><td>1</td></tr></table>';
    expect(read([outer, PAGE, 'text/html'], [frame, 'http://www.example.gov.cn/b', 'text/html'])).toEqual([
      ['规章', '1'],
    ]);
  });

  it('of a workbook is read sheet by sheet', () => {
    const sheet = (label: string): Part => [
      `<table><tr><td>${label}</td></tr></table>`,
      `file:///${label}`,
      'text/html',
    ];
    const bytes = mhtmlPart(
      archive(['<frameset><frame></frameset>', PAGE, 'text/html'], sheet('A'), sheet('B')),
    );
    expect(Buffer.from(bytes).toString()).toMatch(/A.*\n.*B/su);
  });
});

type Part = readonly [content: string, location: string, type: string];

function archive(...parts: readonly Part[]): Buffer {
  const packed = parts.map(
    ([content, location, type]) =>
      `--next\r\nContent-Type: ${type};\r\n charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\nContent-Location: ${location}\r\n\r\n${Buffer.from(content).toString('base64')}\r\n`,
  );
  const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="next"\r\n\r\n';
  return Buffer.from(`${head}${packed.join('')}--next--\r\n`);
}

function read(...parts: readonly Part[]): string[][] {
  return rawsOf(Buffer.from(mhtmlPart(archive(...parts))).toString());
}
