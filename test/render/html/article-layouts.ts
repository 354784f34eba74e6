import { drawTable } from '../draw.js';
import type { Layout } from '../layout.js';
import { planTables } from '../plan.js';
import { closing, opening, titleOf } from '../prose.js';
import { printed, type Sample } from '../sample.js';
import { tableMarkup } from './markup.js';
import { article, head, headingMarkup, proseMarkup, shell, type TableMarkups } from './page.js';

/** The report among the other things of a page. */
export const ARTICLE_LAYOUTS: readonly Layout[] = [
  around('html-in-layout-tables', inLayoutTables),
  around('html-navigation-and-metadata', withNavigation),
  around('html-hidden-copy', withHiddenCopy),
  around('html-other-years-beside', withOtherYears),
  { name: 'html-no-headings', extension: 'html', render: withoutHeadings },
  { name: 'html-title-in-table', extension: 'html', render: titleInTable },
  { name: 'html-title-only-outside', extension: 'html', render: titleOnlyOutside },
  { name: 'html-prose-between', extension: 'html', render: proseBetween },
];

function around(name: string, wrap: (sample: Sample, content: string) => string): Layout {
  return {
    name,
    extension: 'html',
    render: (sample) => shell(titleOf(sample.report), wrap(sample, article(sample.report, markups(sample)))),
  };
}

function markups({ tables }: Sample): TableMarkups {
  return tables.map((table) => ({ id: table.id, html: tableMarkup(drawTable(table)) }));
}

function inLayoutTables(_: Sample, content: string): string {
  const inner = `<table width="980"><tr><td>${content}</td></tr></table>`;
  return `<table width="100%"><tr><td width="200">网站首页</td><td>政务公开</td></tr><tr><td colspan="2">${inner}</td></tr><tr><td colspan="2">主办单位：本站编辑部　电话：0000-1234567</td></tr></table>`;
}

function withNavigation({ report }: Sample, content: string): string {
  return [
    '<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li><li><a href="/nb">政府信息公开年报</a></li></ul>',
    '<div class="tools">字体：[大] [中] [小] <a href="#">打印</a> 浏览次数：1024</div>',
    `<table class="meta"><tr><td>索引号</td><td>000014349/${report.year + 1}-00012</td><td>主题分类</td><td>年度报告</td></tr><tr><td>发布机构</td><td>${report.agency}</td><td>文号</td><td>无</td></tr></table>`,
    content,
    '<div>扫一扫在手机打开当前页 上一篇：公开指南 下一篇：没有了</div>',
  ].join('\n');
}

/** A copy for another screen with figures that are not those of the report. */
function withHiddenCopy(sample: Sample, content: string): string {
  const figures = new Map([...sample.report.figures].map(([id]) => [id, printed(7)]));
  const copy = planTables({ ...sample.report, figures });
  const html = copy.map((table) => tableMarkup(drawTable(table))).join('\n');
  return `<div style="display: none">${html}</div>\n${content}`;
}

function withOtherYears({ report }: Sample, content: string): string {
  const years = [1, 2, 3].map(
    (back) => `<li><a href="#">${report.agency}${report.year - back}年政府信息公开工作年度报告</a></li>`,
  );
  return `<div class="side"><h3>历年年报</h3><ul>${years.join('')}</ul></div>\n<div class="main">${content}</div>`;
}

function withoutHeadings(sample: Sample): string {
  const { report } = sample;
  const tables = markups(sample).map(({ html }) => html);
  return shell(titleOf(report), [head(report), ...tables].join('\n<p></p>\n'));
}

function titleInTable(sample: Sample): string {
  const { report } = sample;
  const title = `<table class="title"><tr><td colspan="2">${titleOf(report)}</td></tr><tr><td>发布时间：${report.published ?? ''}</td><td>来源：本站</td></tr></table>`;
  const sections = markups(sample).flatMap(({ id, html }) => [headingMarkup(id), html]);
  return shell('政府信息公开年报', [title, ...proseMarkup(opening(report)), ...sections].join('\n'));
}

function titleOnlyOutside(sample: Sample): string {
  const { report } = sample;
  const sections = markups(sample).flatMap(({ id, html }) => [headingMarkup(id), html]);
  const date = report.published === null ? '' : `<p>发布时间：${report.published} 09:30</p>`;
  const body = [date, ...proseMarkup(opening(report)), ...sections].join('\n');
  return shell(`${titleOf(report)}_政府信息公开年报_青川门户网站`, body);
}

function proseBetween(sample: Sample): string {
  const { report } = sample;
  const sections = markups(sample).flatMap(({ id, html }) => [
    headingMarkup(id),
    `<p>${report.year}年度，本机关在这方面共办理事项35件，其中网上办理12件，详见下表。</p>`,
    html,
    '<p>注：上表数据由各科室汇总，同比增长3.5%。</p>',
  ]);
  const all = [head(report), ...proseMarkup(opening(report)), ...sections, ...proseMarkup(closing(report))];
  return shell(titleOf(report), all.join('\n'));
}
