// A fixture report as HTML: our own prose around the form's tables.
import { table2, table3, table4 } from './make-pdf-fixtures.form.mjs';

const NARROW = [7, 13, 22, 9, 8, 8, 8, 9, 8, 8];

function htmlTable({ rows, headerRows, cells }, name, attributes, widths) {
  const columns = widths ? `<colgroup>${widths.map((width) => `<col style="width:${width}%">`).join('')}</colgroup>` : '';
  const row = (index) => {
    const tds = cells
      .filter((cell) => cell.row === index)
      .sort((a, b) => a.column - b.column)
      .map(({ text, rowSpan, columnSpan, figure }) => {
        const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
        return `<td${spans}${figure ? ' class="figure"' : ''}>${text}</td>`;
      });
    return `<tr>${tds.join('')}</tr>`;
  };
  const numbered = Array.from({ length: rows }, (_, index) => row(index));
  const head = headerRows > 0 ? `<thead>${numbered.slice(0, headerRows).join('\n')}</thead>` : '';
  return `<table class="${name}" ${attributes}>${columns}${head}<tbody>${numbered.slice(headerRows).join('\n')}</tbody></table>`;
}

const OPENING = ({ year, table3: applications, table4: cases }) =>
  `<p>本报告依照《中华人民共和国政府信息公开条例》的规定编制，所列数据的统计期限为${year}年1月1日至12月31日。</p>
<h2>一、总体情况</h2>
<p>${year}年，本机关按照年度工作要点推进政务公开，全年收到政府信息公开申请${applications[0][6]}件，审结行政复议${cases[4]}件，各项办理均有记录可查。公开专栏按季度核对，过期内容及时更新，办事指南随事项调整同步修订。</p>`;

const CLOSING = `<h2>五、存在的主要问题及改进情况</h2>
<p>一是部分解读材料篇幅偏长，群众查找不便；二是个别单位答复文书的说理还不充分。下一步将统一文书样式，并对承办人员开展专题培训。</p>
<h2>六、其他需要报告的事项</h2>
<p>本年度没有收取政府信息公开信息处理费，无其他需要报告的事项。</p>`;

/**
 * The whole page; `css` decides how it looks, `attributes` how tables look to readers that ignore style sheets, and
 * `prose` whether there is text besides headings and tables.
 */
export function reportHtml({ agency, figures, css, attributes = '', prose = true }) {
  const { year } = figures;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${agency}${year}年政府信息公开工作年度报告</title>
<style>
body { font-size: 10.5pt; line-height: 1.5; margin: 0 }
h1 { font-size: 16pt; text-align: center; font-weight: normal; margin: 6pt 0 }
h2 { font-size: 12pt; font-weight: normal; text-indent: 2em; margin: 8pt 0 4pt }
p { text-indent: 2em; margin: 3pt 0; text-align: justify }
table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 9pt; line-height: 1.35 }
td { border: 1px solid #000; padding: 3px 4px; text-align: center; vertical-align: middle; overflow-wrap: anywhere }
.t3 td { font-size: 8.5pt }
.t4 td { font-size: 8pt; padding: 3px 2px }
${css}
</style></head><body>
<h1>${agency}</h1>
<h1>${year}年政府信息公开工作年度报告</h1>
${prose ? OPENING(figures) : ''}
<h2>二、主动公开政府信息情况</h2>
${htmlTable(table2(figures), 't2', attributes)}
<h2>三、收到和处理政府信息公开申请情况</h2>
${htmlTable(table3(figures), 't3', attributes, NARROW)}
<h2>四、政府信息公开行政复议、行政诉讼情况</h2>
${htmlTable(table4(figures), 't4', attributes)}
${prose ? CLOSING : ''}
</body></html>
`;
}
