/** A report with the tables of the statutory form, shortened to what a harvest looks at, and figures that say which it is. */
export function reportPage(agency: string, year: number, received = 28): string {
  const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const row = (label: string, figure: number) =>
    `<tr><td>${label}</td><td>${figure}</td>${'<td>0</td>'.repeat(5)}<td>${figure}</td></tr>`;
  return document(
    `${agency}${year}年政府信息公开工作年度报告`,
    `<h1>${agency}${year}年政府信息公开工作年度报告</h1>
<p>本报告依照《中华人民共和国政府信息公开条例》编制，统计期限自${year}年1月1日至12月31日。</p>
<h2>二、主动公开政府信息情况</h2>
<table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr><tr><td>行政规范性文件</td><td>2</td><td>0</td><td>9</td></tr>
<tr><td>行政许可</td><td colspan="3">12</td></tr><tr><td>行政处罚</td><td colspan="3">3</td></tr></table>
<h2>三、收到和处理政府信息公开申请情况</h2>
<table><tr><td></td>${columns.map((name) => `<td>${name}</td>`).join('')}</tr>
${row('一、本年新收政府信息公开申请数量', received)}
${row('二、上年结转政府信息公开申请数量', 0)}
${row('（一）予以公开', received)}
${row('（二）部分公开', 0)}
${row('（七）总计', received)}
${row('四、结转下年度继续办理', 0)}</table>`,
  );
}

/** A page of a site with its navigation. */
export function document(title: string, body: string, head = ''): string {
  return `<!DOCTYPE html><html><head><title>${title}</title>${head}</head><body>
<div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/guide.html">政府信息公开指南</a></div>
${body}<div class="foot">主办单位　网站地图　联系我们</div></body></html>`;
}

/** A link of a list, with the date of its publication. */
export interface ListedLink {
  readonly href: string;
  readonly text: string;
  readonly date?: string;
}

/** A list of documents, with anything after it. */
export function listPage(links: readonly ListedLink[], after = '', title = '政府信息公开年报'): string {
  const items = links.map(
    ({ href, text, date }) => `<li><a href="${href}">${text}</a><span>[${date ?? '2023-01-20'}]</span></li>`,
  );
  return document(title, `<div>您现在的位置：首页 &gt; ${title}</div><ul>${items.join('\n')}</ul>${after}`);
}

/** The links of a list to the reports of some years. */
export function reportLinks(agency: string, years: readonly number[], folder = '/nb'): ListedLink[] {
  return years.map((year) => ({
    href: `${folder}/${year}.html`,
    text: `${agency}${year}年政府信息公开工作年度报告`,
    date: `${year + 1}-01-20`,
  }));
}

/** The bytes of a PDF, as far as they tell that it is one. */
export const PDF = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';
