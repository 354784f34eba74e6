/** A change of the markup or the signs of a page that a person does not see. */
export interface Unseen {
  readonly name: string;
  readonly change: (page: string) => string;
}

/** Changes of the markup alone. */
const OF_MARKUP: readonly Unseen[] = [
  { name: 'attributes reordered', change: reorderAttributes },
  {
    name: 'attributes without quotes',
    change: (page) => page.replaceAll(/ (row|col)span="(\d+)"/gu, ' $1span=$2'),
  },
  {
    name: 'tags in upper case',
    change: (page) => page.replaceAll(/<\/?(?:td|tr|table|tbody|p)\b/gu, (tag) => tag.toUpperCase()),
  },
  { name: 'every text split over spans', change: (page) => inTexts(page, splitOverSpans) },
  { name: 'comments in the middle of texts', change: (page) => inTexts(page, withComment) },
  { name: 'Windows line ends', change: (page) => page.replaceAll('\n', '\r\n') },
  { name: 'blank lines between tags', change: (page) => page.replaceAll(/>(?=<t[dr])/gu, '>\n\n  ') },
  { name: 'no body tag', change: (page) => page.replaceAll(/<\/?(?:tbody|body)>/gu, '') },
  { name: 'navigation before and after', change: withNavigation },
  { name: 'signs as character references', change: (page) => inTexts(page, asReferences) },
];

/** Changes of the signs that a reader of Chinese does not tell apart. */
const OF_SIGNS: readonly Unseen[] = [
  { name: 'digits of full width', change: (page) => inTexts(page, fullWidthDigits) },
  { name: 'brackets of half width', change: (page) => inTexts(page, halfWidthBrackets) },
  { name: 'zero-width signs in texts', change: (page) => inTexts(page, withZeroWidth) },
  { name: 'no-break blanks around texts', change: (page) => inTexts(page, (text) => `&nbsp;${text}&nbsp;`) },
];

/** Every change that must not change what is read. */
export const UNSEEN_CHANGES: readonly Unseen[] = [...OF_MARKUP, ...OF_SIGNS];

/** Changes the texts inside the body, tags left as they are. */
function inTexts(page: string, change: (text: string) => string): string {
  const [head = '', body = ''] = page.split(/(?=<body>)/u);
  return head + body.replaceAll(/>([^<>\n]+)</gu, (_, text: string) => `>${change(text)}<`);
}

function reorderAttributes(page: string): string {
  return page
    .replaceAll(/ rowspan="(\d+)" colspan="(\d+)"/gu, ' colspan="$2" class="a" rowspan="$1"')
    .replaceAll(/<td colspan/gu, '<td align="center" colspan');
}

function splitOverSpans(text: string): string {
  const signs = [...text];
  const middle = Math.ceil(signs.length / 2);
  return `<span>${signs.slice(0, middle).join('')}</span><span lang="EN-US">${signs.slice(middle).join('')}</span>`;
}

function withComment(text: string): string {
  const signs = [...text];
  const middle = Math.floor(signs.length / 2);
  return `${signs.slice(0, middle).join('')}<!-- 12 -->${signs.slice(middle).join('')}`;
}

function withNavigation(page: string): string {
  const links = '<table><tr><td><a href="/">首页</a></td><td><a href="/zwgk/">政务公开</a></td></tr></table>';
  const foot = '<table><tr><td>联系我们</td><td>网站地图</td><td>备案号 00012345</td></tr></table>';
  return page.replace('<body>', `<body>${links}`).replace('</body>', `${foot}</body>`);
}

function asReferences(text: string): string {
  return [...text].map((sign) => (sign === '&' ? sign : `&#x${sign.codePointAt(0)?.toString(16)};`)).join('');
}

function fullWidthDigits(text: string): string {
  return /^[\d.]+$/u.test(text)
    ? text.replaceAll(/[\d.]/gu, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0))
    : text;
}

function halfWidthBrackets(text: string): string {
  return text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('：', ':');
}

function withZeroWidth(text: string): string {
  const signs = [...text];
  return `\u200b${signs.slice(0, 1).join('')}\ufeff${signs.slice(1).join('')}`;
}
