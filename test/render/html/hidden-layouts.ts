import { type DrawnTable, drawTable } from '../draw.js';
import type { Layout } from '../layout.js';
import { closing, opening, titleOf } from '../prose.js';
import type { Sample } from '../sample.js';
import { drawnLayout } from './drawn-layout.js';
import { escapeHtml, tableMarkup } from './markup.js';
import { head, headingMarkup, proseMarkup, shell } from './page.js';

/** Text beside the figures that a person does not see, and tables that the page keeps out of sight until a script shows them. */
export const HIDDEN_LAYOUTS: readonly Layout[] = [
  beside('hidden-no-size', '<span style="font-size:0">9</span>'),
  beside('hidden-white', '<font color="#FFFFFF">9</font>'),
  beside('hidden-off-screen', '<span style="position:absolute;left:-9999px">9</span>'),
  beside('hidden-transparent', '<span style="opacity:0">9</span>'),
  beside('hidden-by-word', '<span style="mso-hide:all">9</span>'),
  beside('hidden-height', '<span style="display:block;height:0;overflow:hidden">9</span>'),
  beside('hidden-by-chain', '<span class="key">9</span>', 'td > .key{display:none}'),
  beside('hidden-on-screens', '<span class="key">9</span>', '@media screen{.key{display:none}}'),
  beside(
    'hidden-for-ears',
    '<span class="sr-only">9</span>',
    '.sr-only{position:absolute;width:1px;clip:rect(0,0,0,0)}',
  ),
  beside(
    'hidden-clipped',
    '<span class="sr-only">9</span>',
    '.sr-only{clip-path:inset(50%);height:1px;overflow:hidden;position:absolute}',
  ),
  beside('hidden-white-by-class', '<span class="key">9</span>', '.key{color:#fff}'),
  beside('hidden-no-colour', '<span class="key">9</span>', '.key{color:transparent}'),
  turned('hidden-turned-by-tag', (digits) => `<bdo dir="rtl">${digits}</bdo>`),
  turned('hidden-turned-by-sign', (digits) => `\u202e${digits}\u202c`),
  drawnLayout(
    'hidden-not-white-on-blue',
    (table) =>
      tableMarkup(table, {
        content: ({ text }) => `<span class="light">${escapeHtml(text)}</span>`,
      }),
    { css: 'table{background:#036}td{color:#fff}.light{color:white}' },
  ),
  beside('hidden-raised-by-style', '<span style="vertical-align:super">1</span>'),
  beside('hidden-raised-by-class', '<span class="ref">[1]</span>', '.ref{vertical-align:super}'),
  beside('hidden-lowered', '<sub>1</sub>'),
  {
    ...beside('hidden-struck-by-class', '<span class="old">9</span>', '.old{text-decoration:line-through}'),
    findings: ['READ-STRUCK-TEXT'],
  },
  drawnLayout('hidden-collapsed-rows', (table) =>
    tableMarkup(table).replaceAll('</tr>', '</tr><tr style="visibility:collapse"><td>9</td></tr>'),
  ),
  drawnLayout('hidden-on-narrow-screens', (table) => `<div class="wide">${tableMarkup(table)}</div>`, {
    css: '.wide{display:none}@media (min-width:768px){.wide{display:block}}',
  }),
  drawnLayout('hidden-table-in-each-cell', (table) =>
    tableMarkup(table, {
      content: ({ role, text }) =>
        role === 'figure' ? `<table><tr><td>&nbsp;</td><td>${text}</td></tr></table>` : escapeHtml(text),
    }),
  ),
  kept('kept-until-shown', (article) => `<div id="js_content" style="visibility:hidden">${article}</div>`),
  kept('kept-in-textarea', (article) => `<textarea style="display:none">${escapeHtml(article)}</textarea>`),
  kept('kept-in-template', (article) => `<template>${article}</template>`),
  kept('kept-for-no-script', (article) => `<noscript>${article}</noscript>`),
  kept('kept-in-script-template', (article) => `<script type="text/html">${article}</script>`),
  kept(
    'kept-in-script-string',
    (article) => `<script>var text=${asString(article).replaceAll('</', '<\\/')};show(text);</script>`,
  ),
  kept(
    'kept-in-page-data',
    (article) =>
      `<script type="application/json">{"id":7,"text":${asString(article).replaceAll('<', '\\u003c')}}</script>`,
  ),
  kept(
    'kept-in-frame',
    (article) => `<iframe srcdoc="${escapeHtml(article).replaceAll('"', '&quot;')}"></iframe>`,
  ),
  kept('kept-as-escaped-text', (article) => `<div>${escapeHtml(article)}</div>`),
];

/** Behind every figure in digits, and every stroke for none, something that is not one. */
function beside(name: string, unseen: string, css = ''): Layout {
  const write = (table: DrawnTable) =>
    tableMarkup(table, {
      content: ({ role, text }) =>
        role === 'figure' && /[\d/]$/u.test(text) ? `${text}${unseen}` : escapeHtml(text),
    });
  return drawnLayout(name, write, { css });
}

/** Digits stored from the last to the first, and shown in their order. */
function turned(name: string, write: (digits: string) => string): Layout {
  return drawnLayout(name, (table) =>
    tableMarkup(table, {
      content: ({ role, text }) =>
        role === 'figure' && /^\d+$/u.test(text) ? write([...text].reverse().join('')) : escapeHtml(text),
    }),
  );
}

function kept(name: string, keep: (article: string) => string): Layout {
  return {
    name,
    extension: 'html',
    render: (sample) => shell(titleOf(sample.report), head(sample.report) + keep(articleOf(sample))),
  };
}

function articleOf({ report, tables }: Sample): string {
  const sections = tables.flatMap((table) => [headingMarkup(table.id), tableMarkup(drawTable(table))]);
  return [...proseMarkup(opening(report)), ...sections, ...proseMarkup(closing(report))].join('\n');
}

function asString(text: string): string {
  return JSON.stringify(text);
}
