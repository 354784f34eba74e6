import { describe, expect, it } from 'vitest';
import { codesOf, outlineOf, rawOfCell, rawsOf, tablesOf } from './page.js';

describe('the text of a cell', () => {
  it.each([
    ['78<span>9</span><font color="red">6</font><b>7</b>', '78967'],
    ['<span>本</span><span>年</span><span>度</span>', '本年度'],
    ['12\n  <span>34</span>', '12 34'],
    ['&nbsp;\u3000 1&nbsp;&nbsp;2 ', '1 2'],
    ['本年新<br>制作数量', '本年新\n制作数量'],
    ['<p>三、本</p>\n<p>年度办</p><p>&nbsp;</p><p>理结果</p>', '三、本\n年度办\n理结果'],
    ['<div>1</div><div>2</div>', '1\n2'],
    ['1<br><br><br>2<br>', '1\n2'],
    ['&nbsp;<o:p>&nbsp;</o:p>', ''],
    ['1&shy;2&#8203;3\uFEFF4\u202A5\u200F', '12345'],
    ['1\u00012', '12'],
    ['<!-- 9 -->1<!--[if !x]-->2<!--[endif]-->', '12'],
    ['<script>9</script>1<style>td{}</style><noscript>8</noscript><template>7</template>', '1'],
    ['<xml><w:view>Normal</w:view><w:zoom>0</w:zoom></xml>5', '5'],
    ['１２', '１２'],
    ['<ruby>档<rt>dang</rt></ruby>', '档'],
  ])('%j reads %j', (source, text) => {
    expect(rawOfCell(source)).toBe(text);
  });

  it.each([
    ['1<br>2', undefined],
    ['<p>1</p>\n<p>2</p>', undefined],
    ['<p>&nbsp;</p>', undefined],
    ['1<br><br>2<br>', ['1', '', '2', '']],
    ['&nbsp;<br>2', ['', '2']],
    ['<p>1</p><p><br></p>\n<p>&nbsp;</p><p>2</p>', ['1', '', '', '2']],
    ['<div>1<br></div><div>2</div><p></p>', undefined],
    ['<div>1</div><br>2', ['1', '', '2']],
  ])('%j has the lines %j, where some are blank', (source, lines) => {
    const [table] = tablesOf(`<table><tr><td>规章</td><td>${source}</td></tr></table>`);
    expect(table?.rows[0]?.[1]?.lines).toEqual(lines);
  });

  it('shows what form fields show', () => {
    expect(rawOfCell('<input value="12">')).toBe('12');
    expect(rawOfCell('<input type="TEXT" value="12"><input type="hidden" value="9">')).toBe('12');
    expect(rawOfCell('<input type="checkbox" value="1"><input type="submit" value="2">')).toBe('');
    expect(rawOfCell('<textarea>3\n4</textarea>')).toBe('3\n4');
    expect(rawOfCell('<select><option>1<option selected>2<option>3</select>')).toBe('2');
    expect(rawOfCell('<select><option>1<option>2</select>')).toBe('1');
  });

  it('takes what is struck out for no data, and says so', () => {
    const page = (cell: string) => `<table><tr><td>规章</td><td>${cell}</td></tr></table>`;
    for (const struck of [
      '<del>3</del>5',
      '<s>3</s>5',
      '<strike>3</strike>5',
      '<span style="text-decoration:line-through">3</span>5',
    ]) {
      expect(rawOfCell(struck)).toBe('5');
      expect(codesOf(page(struck))).toEqual(['STRUCK_TEXT']);
    }
    expect(codesOf(page('<del> </del>5'))).toEqual([]);
    expect(
      rawsOf('<table><tr><td style="text-decoration: line-through">3</td><td>1</td></tr></table>'),
    ).toEqual([['', '1']]);
  });

  it('does not obey struck markup around whole tables', () => {
    expect(rawsOf('<s><table><tr><td>规章</td><td>1</td></tr></table>')).toEqual([['规章', '1']]);
  });

  it('takes footnote marks off figures only', () => {
    expect(rawOfCell('12<sup>①</sup>')).toBe('12');
    expect(rawOfCell('12<sup><a href="#n">[1]</a></sup>件')).toBe('12件');
    expect(rawOfCell('12.5%<sup>2</sup>')).toBe('12.5%');
    expect(rawOfCell('<sup>*</sup>12')).toBe('12');
    expect(rawOfCell('m<sup>2</sup>')).toBe('m2');
    expect(rawOfCell('第二十条<sup>注</sup>')).toBe('第二十条注');
    expect(rawOfCell('<sup>5</sup>')).toBe('5');
    expect(rawOfCell('第<sup>注</sup>1')).toBe('第注1');
    expect(codesOf('<table><tr><td>规章</td><td>12<sup>①</sup></td></tr></table>')).toEqual([
      'FOOTNOTE_MARK',
    ]);
  });

  it('takes links to notes off figures, raised or not', () => {
    expect(rawOfCell('12<a href="#n1">1</a>')).toBe('12');
    expect(rawOfCell('12<a href="/report.html#_ftn1" name="_ftnref1"><span>[1]</span></a>')).toBe('12');
    expect(rawOfCell('12<a href="#n"><sup>①</sup></a>件')).toBe('12件');
    expect(rawOfCell('<a href="#n">12</a>')).toBe('12');
    expect(rawOfCell('1<a href="/search?q=2">2</a>')).toBe('12');
    expect(rawOfCell('1<a href="#/home">2</a>')).toBe('12');
    expect(rawOfCell('2023<a href="#t2">年度</a>')).toBe('2023年度');
    expect(codesOf('<table><tr><td>规章</td><td>12<a href="#n1">1</a></td></tr></table>')).toEqual([
      'FOOTNOTE_MARK',
    ]);
  });

  it('knows a picture from a blank', () => {
    const page =
      '<table><tr><td>规章</td><td><img src="5.png" alt="5"></td><td><img width="1" height="1"></td></tr></table>';
    expect(rawsOf(page)).toEqual([['规章', '', '']]);
    expect(codesOf(page)).toEqual(['IMAGE_IN_CELL']);
  });

  it('knows a number that the page counts itself from a blank', () => {
    const page =
      '<table><tr><td>规章</td><td><ol><li></li></ol></td><td><ol><li>5</li></ol></td><td><ul><li></li></ul></td></tr></table>';
    expect(rawsOf(page)).toEqual([['规章', '', '5', '']]);
    expect(codesOf(page)).toEqual(['LIST_NUMBER']);
  });
});

describe('blocks of text', () => {
  it('are paragraphs, headings, list items and bare text, each once and in order', () => {
    const page =
      '<h2>一</h2><ul><li>二<ul><li>三</li></ul>四</li></ul><div>五<p>六<br>七</p>八</div>九<table><caption>十</caption><tr><td>a<td>1</table>';
    expect(outlineOf(page)).toEqual([
      'paragraph: 一',
      'paragraph: 二',
      'paragraph: 三',
      'paragraph: 四',
      'paragraph: 五',
      'paragraph: 六\n七',
      'paragraph: 八',
      'paragraph: 九',
      'paragraph: 十',
      'table: 1 x 2',
    ]);
  });

  it('end at spans that are shown as blocks', () => {
    expect(outlineOf('<span style="display:block">一</span><span style="DISPLAY: BLOCK">二</span>')).toEqual([
      'paragraph: 一',
      'paragraph: 二',
    ]);
  });

  it('lose the comments that Word left in the text', () => {
    expect(
      outlineOf(
        '<p>&lt;!--[if gte mso 9]&gt;<b>0 7.8 磅</b>&lt;![endif]--&gt;一</p><p>二&lt;!--[endif]--&gt;三&lt;![endif]&gt;</p>',
      ),
    ).toEqual(['paragraph: 一', 'paragraph: 二三']);
  });

  it('never lose a table to a comment that has no end', () => {
    const page = '<p>&lt;!--[if gte mso 9]&gt;一</p><table><tr><td>规章<td>1</table><p>--&gt;</p>';
    expect(outlineOf(page)).toEqual(['paragraph: 一', 'table: 1 x 2', 'paragraph: -->']);
  });
});

describe('separated text', () => {
  it('keeps tabs, bars and line breaks as a run', () => {
    expect(outlineOf('<pre>规章\t0\t 1\n\n行政  2</pre>')).toEqual(['run: 规章\t0\t 1\n\n行政  2']);
    expect(outlineOf('<p>规章\t0\t1</p>')).toEqual(['run: 规章\t0\t1']);
    expect(outlineOf('<p>规章|0|1|<br>行政|&nbsp;|3|</p>')).toEqual(['run: 规章|0|1|\n行政| |3|']);
    expect(outlineOf('<div>规章\t1<br>行政\t2</div>')).toEqual(['run: 规章\t1\n行政\t2']);
  });

  it('ends with its element', () => {
    expect(outlineOf('<pre>一\n二</pre><p>三\n四</p>')).toEqual(['run: 一\n二', 'paragraph: 三 四']);
  });

  it('is not made of indentation or a single slip', () => {
    expect(outlineOf('<p>\n\t\t一\n\t\t二\t</p>')).toEqual(['paragraph: 一 二']);
    expect(outlineOf('<p>一\t二</p>')).toEqual(['paragraph: 一 二']);
    expect(outlineOf('<p>一|二</p>')).toEqual(['paragraph: 一|二']);
  });

  it('is a plain cell within a table', () => {
    expect(rawOfCell('<pre>1\n2</pre>')).toBe('1\n2');
  });
});
