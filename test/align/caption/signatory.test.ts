import { describe, expect, it } from 'vitest';
import { signatoryOf } from '../../../src/align/caption/signatory.js';

describe('signatoryOf', () => {
  it.each([
    [['六、其他需要报告的事项', '无。', '临河区财政局', '2022年1月20日']],
    [['临河区财政局　　2022年1月20日']],
    [['临 河 区 财 政 局', '（2022 年 1 月 20 日）', '附件下载']],
    [['临河区财政局', '二〇二二年一月二十日']],
    [['2022年1月1日起施行。', '临河区财政局', '二○二二年十二月三十一日']],
  ])('takes the name above or before the date: %j', (lines) => {
    expect(signatoryOf(lines)).toBe('临河区财政局');
  });

  it.each([
    [['临河区财政局']],
    [['版权所有：临河区财政局', '2022年1月20日']],
    [['本年度共收到申请12件。', '2022年1月20日']],
    [['临河区财政局', '2022-01-20']],
    [['临河区财政局', '统计期限自2021年1月1日起', '2021年12月31日']],
    [[]],
  ])('takes no name that is not signed with a date: %j', (lines) => {
    expect(signatoryOf(lines)).toBeNull();
  });
});
