import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/read/html/read-html.js';
import { codesOf, outlineOf } from './page.js';

const rows = '<tr><td>规章</td><td style="color:red">12</td></tr>'.repeat(6);
const table = `<table border="1">${rows}</table>`;
const escaped = table.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('tables that a page keeps out of sight', () => {
  it.each([
    ['a text area', `<textarea>${escaped}</textarea>`],
    ['a template', `<template>${table}</template>`],
    ['a string', `<script>var a = 1 < 2, t = "${table.replaceAll('"', '\\"')}";</script>`],
    ['a frame', `<iframe srcdoc='${table}'></iframe>`],
    ['escaped text', `<p>${escaped}</p>`],
    ['a hidden element', `<div style="display:none">${table}</div>`],
  ])('are read from %s, each cell where the source has it', (_, page) => {
    const { blocks } = readHtml(page);
    const block = blocks.find((each) => each.kind === 'table');
    const slots = block?.kind === 'table' ? block.rows.flat() : [];
    expect(slots.map(({ raw }) => raw)).toEqual(Array.from({ length: 6 }, () => ['规章', '12']).flat());
    for (const { raw, where } of slots)
      expect(where.kind === 'html' ? page.slice(where.start, where.end) : '').toContain(raw);
    expect(codesOf(page)).toContain('UNCOVERED');
  });

  it('are left alone where the page shows a table', () => {
    const page = `<table><tr><td>一</td><td>二</td></tr></table><template>${table}</template>`;
    expect(outlineOf(page)).toHaveLength(1);
    expect(codesOf(page)).not.toContain('UNCOVERED');
  });
});
