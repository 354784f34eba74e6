/** What regular expressions and parsers may stumble over when it stands in a page ten thousand times. */
export const REPEATED: readonly string[] = [
  ...['1', '0 ', '1,', '-', '/', ' ', '　', '\n', '|', '| ', '"', ',', '(', '（', '&', '*', '- '],
  ...[
    '一、',
    '（一）',
    '第二十条第',
    '件',
    '收到申请1件，',
    '其中1件',
    '同比增长1%',
    '2022年',
    '总计',
    '规章 1 2 3\n',
    '结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n',
    '自然\n法人或其他组织 其他\n商业\n科研 机构\n',
  ],
  ...['<', '</', '<a ', '<!--', '&lt;!--', '<![if', '<b>', '<p>', '<sup>1', '<td>', '<table><tr><td>'],
  ...[
    '<div style="display:flex">',
    '<style>.a{',
    '/*',
    '\u200b',
    '某县人民政府',
    '人民政府2022年政府信息公开工作年度报告',
  ],
];

/** Enough for time that grows with the square of the length to be seen. */
const LENGTH = 20_000;

/** A page that begins like a report and goes on with one thing over and over, as text and as HTML. */
export function repeatedPages(
  unit: string,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const title = '某县人民政府2022年政府信息公开工作年度报告\n一、总体情况\n';
  const long = unit.repeat(Math.ceil(LENGTH / unit.length));
  const encode = (text: string) => new TextEncoder().encode(text);
  return [
    { name: 'page.txt', bytes: encode(title + long) },
    { name: 'page.html', bytes: encode(`<html><body><p>${title}</p><p>${long}`) },
  ];
}
