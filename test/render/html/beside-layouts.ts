import { drawTable } from '../draw.js';
import type { Layout } from '../layout.js';
import { titleOf } from '../prose.js';
import type { Sample } from '../sample.js';
import { tableMarkup } from './markup.js';
import { article, shell } from './page.js';

/** Pages on which the report is not alone, or the name of the body stands beside a title that does not have it. */
export const BESIDE_LAYOUTS: readonly Layout[] = [
  page('beside-copy-for-print', (sample) => {
    const content = articleOf(sample);
    return `<div class="screen">${content}</div><p>网站地图 联系我们</p><div class="print">${content}</div>`;
  }),
  page(
    'beside-list-of-offices',
    (sample) =>
      `${articleOf(sample)}<p>附：各单位办理情况</p><table><tr><td>单位</td><td>收到</td><td>办结</td></tr><tr><td>财政局</td><td>3</td><td>2</td></tr><tr><td>教育局</td><td>4</td><td>4</td></tr><tr><td>总计</td><td>7</td><td>6</td></tr></table>`,
  ),
  unnamed('beside-name-below', ({ agency }, content) => content.replace('</h1>', `</h1><p>${agency}</p>`)),
  unnamed(
    'beside-name-in-field',
    ({ agency }, content) =>
      `<table><tr><td>索引号</td><td>0001</td><td>发布机构</td><td>${agency}</td></tr></table>${content}`,
  ),
  unnamed('beside-name-behind-title', (_, content) => content),
];

function page(name: string, body: (sample: Sample) => string): Layout {
  return { name, extension: 'html', render: (sample) => shell(titleOf(sample.report), body(sample)) };
}

/** A page whose titles name the year alone. */
function unnamed(name: string, body: (report: Sample['report'], content: string) => string): Layout {
  return {
    name,
    extension: 'html',
    render: (sample) => {
      const { agency, year } = sample.report;
      const title = `${year}年政府信息公开工作年度报告`;
      const content = articleOf(sample).replace(/<h1>[^<]*<\/h1>/u, `<h1>${title}</h1>`);
      const site = name.endsWith('behind-title') ? `_${agency}` : '';
      return shell(`${title}${site}`, body(sample.report, content));
    },
  };
}

function articleOf({ report, tables }: Sample): string {
  return article(
    report,
    tables.map((table) => ({ id: table.id, html: tableMarkup(drawTable(table)) })),
  );
}
