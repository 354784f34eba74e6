import { describe, expect, it } from 'vitest';
import { withOwnLabels } from '../../../src/align/page/own-labels.js';
import { pageSlot } from '../../../src/align/page/page-line.js';
import { pathLabels } from '../../../src/align/page/path-labels.js';
import { loadForms } from '../../../src/forms/index.js';
import type { Where } from '../../../src/model/place.js';

const NOWHERE: Where = { kind: 'text', start: 0, end: 0 };
const paths = pathLabels(loadForms());

function ownOf(raw: string) {
  const line = { block: 0, frame: 'grid', slots: [pageSlot(raw, 0, 1, NOWHERE)] } as const;
  return withOwnLabels([line], paths)[0]!.slots[0]!.label;
}

describe('a label that prints the groups above it', () => {
  it.each([
    ['行政诉讼（复议后起诉）', '', '复议后起诉'],
    ['行政诉讼 - 未经复议直接起诉', '', '未经复议直接起诉'],
    ['三、本年度办理结果-（一）予以公开', '(一)', '予以公开'],
    ['三、本年度办理结果/（三）不予公开/1.属于国家秘密', '1', '属于国家秘密'],
    ['不予公开：属于国家秘密', '1', '属于国家秘密'],
    ['（六）其他处理 3.其他', '3', '其他'],
    ['法人或其他组织_商业企业', '', '商业企业'],
    ['法人或其它组织-商业企业', '', '商业企业'],
    ['（六）其它处理 3.其它', '3', '其他'],
    ['（二）行政诉讼（未经复议直接起诉）', '', '未经复议直接起诉'],
    ['3．行政诉讼（复议后起诉）', '', '复议后起诉'],
    ['2、不予公开：属于国家秘密', '1', '属于国家秘密'],
  ])('is that of its row or column (%s)', (raw, serial, core) => {
    expect(ownOf(raw)).toEqual({ serial, core });
  });

  it.each([
    '行政诉讼',
    '行政复议',
    '3.其他',
    '总计',
    '其他处理',
  ])('is none where it prints no more than itself (%s)', (raw) => {
    expect(ownOf(raw)).toEqual(pageSlot(raw, 0, 1, NOWHERE).label);
  });
});
