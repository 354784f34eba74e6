import { drawTable } from '../draw.js';
import type { Layout } from '../layout.js';
import { titleOf } from '../prose.js';
import type { Sample } from '../sample.js';
import { drawnLayout } from './drawn-layout.js';
import { tableMarkup } from './markup.js';
import { article, shell } from './page.js';

/** Pages as the publishing systems of government sites frame an article. */
export const CMS_LAYOUTS: readonly Layout[] = [
  drawnLayout('cms-style-in-article', (table) => tableMarkup(table), {
    around: (content) =>
      `<div class="article"><div class="TRS_UEDITOR view"><style type="text/css">.TRS_UEDITOR p{margin:0} .TRS_UEDITOR td{border:1px solid #000}</style>${content}</div></div>`,
  }),
  drawnLayout('cms-marks-in-comments', (table) => tableMarkup(table), {
    around: (content) =>
      `<!--RSS.content.begin--><meta name="ContentStart"/><div id="zoom">${content}</div><meta name="ContentEnd"/><!--RSS.content.end-->`,
  }),
  drawnLayout(
    'cms-script-between',
    (table) =>
      `${tableMarkup(table)}<script>var t='<table><tr><td>9</td></tr></table>';document.write(t);</script>`,
  ),
  drawnLayout('cms-first-row-class', (table) =>
    tableMarkup(table)
      .replace('<tr>', '<tr class="firstRow">')
      .replace('<table', '<table data-sort="sortDisabled" class="layui-table"'),
  ),
  drawnLayout(
    'cms-table-in-box',
    (table) => `<div style="overflow-x:auto"><div class="table-wrap">${tableMarkup(table)}</div></div>`,
  ),
  drawnLayout('cms-table-in-paragraph', (table) => `<p style="text-align:center">${tableMarkup(table)}</p>`),
  drawnLayout(
    'cms-font-tags',
    (table) =>
      tableMarkup(table, { content: ({ text }) => `<font face="宋体"><font size="2">${text}</font></font>` }),
    {
      around: (content) => `<center><font color="#000000">${content}</font></center>`,
    },
  ),
  drawnLayout('cms-noscript-and-print', (table) => tableMarkup(table), {
    around: (content) =>
      `<noscript>您的浏览器不支持脚本</noscript><div class="print"><a href="javascript:window.print()">打印本页</a></div>${content}<div class="bshare">分享到：<a>微信</a> 0 <a>微博</a> 0</div>`,
  }),
  drawnLayout('cms-attachments-below', (table) => tableMarkup(table), {
    around: (content) =>
      `${content}<p>附件：1.<a href="P020240130.pdf">政府信息公开工作年度报告.pdf</a></p><p>2.<a href="W020240130.xlsx">附表.xlsx</a></p>`,
  }),
  { name: 'cms-article-table', extension: 'html', render: articleTable },
  { name: 'cms-two-columns-of-tables', extension: 'html', render: besideEachOther },
  { name: 'cms-tabs-of-years', extension: 'html', render: tabsOfYears },
  { name: 'cms-captions', extension: 'html', render: withCaptions },
];

function markupOf({ tables }: Sample): { id: string; html: string }[] {
  return tables.map((table) => ({ id: table.id, html: tableMarkup(drawTable(table)) }));
}

/** A table of publication data, title and article in the rows of one table, as the oldest sites have it. */
function articleTable(sample: Sample): string {
  const { report } = sample;
  const rows = [
    `<tr><td class="title" align="center" height="50">${titleOf(report)}</td></tr>`,
    `<tr><td align="center">发布时间：${report.published ?? ''} 浏览次数：<script>document.write(12)</script>次 【字体：<a>大</a> <a>中</a> <a>小</a>】</td></tr>`,
    '<tr><td><hr size="1"></td></tr>',
    `<tr><td class="content">${article(report, markupOf(sample))}</td></tr>`,
    '<tr><td align="right">【<a>打印</a>】【<a>关闭</a>】</td></tr>',
  ];
  return shell(titleOf(report), `<table width="96%" border="0">${rows.join('\n')}</table>`);
}

/** Table 三 on the left, table 四 on the right of a two-column page. */
function besideEachOther(sample: Sample): string {
  const [t2, t3, t4] = markupOf(sample);
  const body = `${article(sample.report, t2 ? [t2] : [])}<table width="100%"><tr><td valign="top"><p>三、收到和处理政府信息公开申请情况</p>${t3?.html}</td><td valign="top"><p>四、政府信息公开行政复议、行政诉讼情况</p>${t4?.html}</td></tr></table>`;
  return shell(titleOf(sample.report), body);
}

/** Tabs of which only the chosen one is shown; the other years stand in the page as headings without content. */
function tabsOfYears(sample: Sample): string {
  const { year } = sample.report;
  const tabs = [year, year - 1, year - 2].map(
    (each, at) => `<li class="${at === 0 ? 'on' : ''}">${each}年</li>`,
  );
  return shell(
    titleOf(sample.report),
    `<ul class="tab">${tabs.join('')}</ul><div class="con"><div class="pane">${article(sample.report, markupOf(sample))}</div><div class="pane" style="display:none"><p>${year - 1}年报告正在整理。</p></div></div>`,
  );
}

/** Headings of the sections inside the tables, the unit in a line above. */
function withCaptions(sample: Sample): string {
  const captioned = markupOf(sample).map(({ id, html }) => ({
    id,
    html: `<p style="text-align:right">单位：件</p>${html.replace('<tbody>', '<caption>政府信息公开情况统计表</caption><tbody>')}`,
  }));
  return shell(titleOf(sample.report), article(sample.report, captioned));
}
