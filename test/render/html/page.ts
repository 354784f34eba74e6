import { closing, opening, type Prose, SECTION_HEADINGS, titleOf } from '../prose.js';
import type { SampleReport } from '../sample.js';
import { escapeHtml } from './markup.js';

/** The markup of the tables of a report, by table. */
export type TableMarkups = readonly { readonly id: string; readonly html: string }[];

/** A whole page: title, head line, prose and the tables each under its heading. */
export function htmlPage(report: SampleReport, tables: TableMarkups): string {
  return shell(titleOf(report), article(report, tables));
}

/** The report itself without the page around it. */
export function article(report: SampleReport, tables: TableMarkups): string {
  const sections = tables.flatMap(({ id, html }) => [headingMarkup(id), html]);
  return [head(report), ...proseMarkup(opening(report)), ...sections, ...proseMarkup(closing(report))].join(
    '\n',
  );
}

/** The title and the line with the date of publication. */
export function head(report: SampleReport): string {
  const date =
    report.published === null ? '' : `\n<p class="meta">发布日期：${report.published}　来源：本站</p>`;
  return `<h1>${escapeHtml(titleOf(report))}</h1>${date}`;
}

/** Paragraphs and headings as markup. */
export function proseMarkup(prose: readonly Prose[]): string[] {
  return prose.map(({ kind, text }) =>
    kind === 'text' ? `<p>${escapeHtml(text)}</p>` : `<p><strong>${escapeHtml(text)}</strong></p>`,
  );
}

/** The heading of the section of a table. */
export function headingMarkup(id: string): string {
  return `<p><strong>${SECTION_HEADINGS[id] ?? ''}</strong></p>`;
}

/** A page around some content. */
export function shell(title: string, body: string, meta = '<meta charset="utf-8">'): string {
  return `<!DOCTYPE html>\n<html lang="zh-CN"><head>${meta}<title>${escapeHtml(title)}</title></head>\n<body>\n${body}\n</body></html>\n`;
}
