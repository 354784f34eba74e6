import { describe, expect, it } from 'vitest';
import { limitNesting } from '../../../src/read/html/markup/nesting.js';
import { readHtml } from '../../../src/read/html/read-html.js';

const N = 8000;
const numbered = (make: (index: number) => string) =>
  Array.from({ length: N }, (_, index) => make(index)).join('');

describe('hostile pages', () => {
  it.each([
    ['nested blocks', '<div>'.repeat(N)],
    ['nested blocks with text', '<div>一'.repeat(N)],
    ['nested tables', '一<table><tr><td>'.repeat(N)],
    ['nested tables of data', '<table><td>一<td>二<td>三<td>'.repeat(N / 4)],
    ['unclosed fonts', numbered((index) => `<p><font color=${index}>一`)],
    ['nested spans', '<span>一'.repeat(N)],
    ['wide and tall spans', `<table><tr>${'<td colspan=1000 rowspan=65534>一'.repeat(N)}`],
    ['tall rows', `<table>${'<tr><td colspan=1000 rowspan=0>一'.repeat(N)}`],
    ['text in a table', `<table>${'一<br>'.repeat(N)}`],
    ['blanks in preformatted text', `<pre>${`一${' '.repeat(N)}`.repeat(N / 100)}一`],
    ['raised marks', '1<sup>①</sup>'.repeat(N)],
    ['comment openings', '&lt;!--[if '.repeat(N)],
    ['hidden tables', '<div hidden>1<table>'.repeat(N)],
    ['rows of other tags', '<div class=row><i class=col>一</i><i class=col>二</i></div>'.repeat(N)],
    ['nested rows of other tags', '<div class=row><div class=col>一</div><div class=col>'.repeat(N)],
    ['white text', `<p>${'<i style="color:#fff">一</i>'.repeat(N)}`],
    ['places of text', `<p style="${'position:absolute;'.repeat(N)}">一`],
    ['tables kept for scripts', `&lt;td>${'<xmp><td>'.repeat(N)}${'<iframe srcdoc="'.repeat(N)}`],
    [
      'style rules',
      `<style>${numbered((index) => `.a${index}{display:none}`)}</style>${numbered((index) => `<p class=a${index}>`)}`,
    ],
  ])(
    '%s are read in the time of their length',
    (_, page) => {
      const document = readHtml(page);
      expect(JSON.stringify(document).length).toBeLessThan(60_000_000);
    },
    10_000,
  );

  it('keep all their text', () => {
    expect(textOf('<div>一'.repeat(N))).toHaveLength(N);
    expect(textOf('一<table><tr><td>'.repeat(N))).toHaveLength(N);
    expect(textOf(`<table><tr>${'<td colspan=1000>一'.repeat(N)}`)).toHaveLength(N);
  });

  it('have bounded paths', () => {
    const { blocks } = readHtml('一<table><tr><td>'.repeat(1000));
    const paths = blocks.map(({ where }) => (where.kind === 'html' ? where.path.split(' > ').length : 0));
    expect(Math.max(...paths)).toBe(256);
  });
});

describe('limitNesting', () => {
  it('leaves sound pages alone', () => {
    const page = `<body>${'<div><p><b>一</b><font>二</font></p><table><tr><td><font>1</table></div>'.repeat(200)}</body>`;
    expect(limitNesting(page)).toBe(page);
  });

  it('keeps every character in its place', () => {
    const page = `<!-- <div> --><script>"<div>"</script>${'<div title="a>b">一'.repeat(N)}`;
    const limited = limitNesting(page);
    expect(limited).not.toBe(page);
    expect(limited).toHaveLength(page.length);
    expect(limited.indexOf('一', 100_000)).toBe(page.indexOf('一', 100_000));
    expect(limited.startsWith(page.slice(0, 1000))).toBe(true);
  });

  it('does not part the halves of a figure', () => {
    const page = `<p>1<font>2</font>3</p>${numbered((index) => `<p><font a=${index}>`)}`;
    expect(limitNesting(page)).not.toBe(page);
    expect(readHtml(page).blocks[0]).toMatchObject({ text: '123' });
  });
});

function textOf(page: string): string {
  return readHtml(page)
    .blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat().map((slot) => slot.raw) : [block.text],
    )
    .join('')
    .replaceAll('\n', '');
}
