import { type DrawnCell, drawTable } from '../draw.js';
import type { Layout } from '../layout.js';
import type { Random } from '../random.js';
import { type CellStyle, escapeHtml, tableMarkup } from './markup.js';
import { htmlPage } from './page.js';
import { plannedLayout } from './planned-layout.js';

/** Markup that word processors and site editors leave in cells. */
export const EDITOR_LAYOUTS: readonly Layout[] = [
  styled('html-word', () => ({ content: word, attributes: wordAttributes })),
  styled('html-wps-span-each-sign', () => ({ content: spanEach })),
  styled('html-digits-over-spans', () => ({ content: digitsApart })),
  styled('html-breaks-in-labels', (random) => ({ content: (cell) => broken(cell, '<br/>', random) })),
  styled('html-paragraphs-in-labels', (random) => ({
    content: (cell) => `<p>${broken(cell, '</p><p>', random)}</p>`,
  })),
  styled('html-nbsp-around', () => ({ content: (cell) => `&nbsp; ${escapeHtml(cell.text)}&nbsp;` })),
  styled('html-inputs', () => ({
    content: (cell) =>
      cell.role === 'figure'
        ? `<input type="text" value="${escapeHtml(cell.text)}" readonly>`
        : escapeHtml(cell.text),
  })),
  plannedLayout('html-unclosed-cells', (table) =>
    tableMarkup(drawTable(table)).replaceAll('</td>', '').replaceAll('</tr>', ''),
  ),
  plannedLayout('html-upper-case-header-cells', (table) => withHeaderCells(tableMarkup(drawTable(table)))),
];

function styled(name: string, style: (random: Random) => CellStyle): Layout {
  return {
    name,
    extension: 'html',
    render: ({ report, tables }, random) =>
      htmlPage(
        report,
        tables.map((table) => ({ id: table.id, html: tableMarkup(drawTable(table), style(random)) })),
      ),
  };
}

function word(cell: DrawnCell): string {
  const text = cell.text === '' ? '<o:p>&nbsp;</o:p>' : `${escapeHtml(cell.text)}<o:p></o:p>`;
  return `<p class="MsoNormal" align="center"><span lang="EN-US" style="font-family:仿宋_GB2312">${text}</span></p>`;
}

function wordAttributes({ column }: DrawnCell): string {
  return ` width="${60 + column}" valign="top" style="mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt"`;
}

function spanEach(cell: DrawnCell): string {
  const signs = [...cell.text].map((sign) => `<span>${escapeHtml(sign)}</span>`);
  return `<p>${signs.join('')}</p>`;
}

function digitsApart(cell: DrawnCell): string {
  return cell.text.length < 2
    ? escapeHtml(cell.text)
    : `<p><span>${escapeHtml(cell.text.slice(0, 1))}</span><span>${escapeHtml(cell.text.slice(1))}</span></p>`;
}

/** Labels of four signs and more broken once; figures are left whole. */
function broken(cell: DrawnCell, at: string, random: Random): string {
  const { text, role } = cell;
  if (role === 'figure' || text.length < 4) return escapeHtml(text);
  const place = random.int(2, text.length - 2);
  return `${escapeHtml(text.slice(0, place))}${at}${escapeHtml(text.slice(place))}`;
}

function withHeaderCells(html: string): string {
  return html
    .replaceAll(/<td([^>]*)>((?:[^<\d]|\d\.)*)<\/td>/gu, '<TH$1>$2</TH>')
    .replaceAll('<tr>', '<TR>')
    .replaceAll('</tr>', '</TR>');
}
