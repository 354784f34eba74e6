import { describe, expect, it } from 'vitest';
import { breadcrumbBody } from '../../../src/align/caption/breadcrumb.js';
import { readCaption } from '../../../src/align/caption/caption.js';
import { contactOf } from '../../../src/align/caption/contact.js';
import { openingText } from '../../../src/align/caption/opening-text.js';

describe('contactOf', () => {
  it.each([
    ['如对本报告有疑问，请与南屏市统计局办公室联系（地址：东湖路1号）。', '南屏市统计局'],
    ['如有疑问，请联系：临河区民政局，地址：东湖路1号，电话：1234567。', '临河区民政局'],
    ['请与南屏市教育局信息公开领导小组办公室联系。', '南屏市教育局'],
    ['请联系东塬乡党政办公室，联系电话：1234567。', '东塬乡'],
    ['请与临河高新区党政办公室宣传中心联系。', '临河高新区'],
    ['请与云泽县人民政府办公室政府信息公开处联系。', '云泽县人民政府办公室'],
    ['请与镇海区市北街道办事处联系。', '镇海区市北街道办事处'],
    ['请与和县向阳镇人民政府联系。', '和县向阳镇人民政府'],
    ['请与镇政府办公室联系。', null],
    ['请与市交通运输局办公室联系。', null],
    ['请与市中心医院联系。', null],
    ['请与市中区财政局联系。', '市中区财政局'],
    ['请与临河区东塬镇人民政府党政办公室联系。', '临河区东塬镇人民政府'],
    ['请与临河区东塬镇政府综合督考办公室联系。', '临河区东塬镇政府'],
    ['请与乌兰塬旗政务公开领导小组办公室联系。', '乌兰塬旗'],
    ['请与云泽县政务公开领导小组办公室联系。', '云泽县'],
    ['请与旗政务公开领导小组办公室联系。', null],
    ['请与我局办公室联系，与云泽县财政局加强联系。', null],
  ])('reads %s', (sentence, name) => {
    expect(contactOf(openingText([sentence]))).toBe(name);
  });
});

describe('breadcrumbBody', () => {
  it.each([
    ['当前位置：首页>政府信息公开>部门>南屏市林业局>年报', '南屏市林业局'],
    ['您现在的位置： 首页 » 乡镇街道 » 东塬乡 » 政府信息公开年报', '东塬乡'],
    ['首页 > 政务公开 > 年度报告', null],
    ['首页 > 云泽县财政局', null],
    ['收入 > 支出 > 云泽县财政局', null],
  ])('reads %s', (line, name) => expect(breadcrumbBody(['标题', line])).toBe(name));
});

describe('a caption without a title that names the body', () => {
  const caption = (...before: string[]) => readCaption(before, () => [], null, null);

  it('names who may be asked only where nobody else is named', () => {
    const contact = '请与南屏市统计局办公室联系。';
    expect(caption('政府信息公开工作年度报告', contact).agency).toBe('南屏市统计局');
    expect(caption('现公布临河市林业局2022年政府信息公开年报。', contact).agency).toBe('临河市林业局');
  });

  it('has the full name of a body that is named without its place', () => {
    const first = '2025年，区民政局坚持公开为常态。';
    expect(caption(first, '请与临河区民政局联系。').agency).toBe('临河区民政局');
    expect(caption(first, '请与临河区财政局联系。').agency).toBe('区民政局');
  });

  it('has the full name of a body whose name says no region at all', () => {
    expect(
      caption('应急管理局2025年政府信息公开工作年度报告', '请联系临河市应急管理局政务公开办公室，').agency,
    ).toBe('临河市应急管理局');
    const first = '2025年，白音塬苏木人民政府坚持公开为常态。';
    expect(caption(first, '请与乌兰塬旗白音塬苏木人民政府联系。').agency).toBe('乌兰塬旗白音塬苏木人民政府');
    expect(caption('东塬镇2025年政府信息公开工作年度报告', '请与云泽县财政局联系。').agency).toBe('东塬镇');
  });

  it('is of the year of its own work, where no other year is named', () => {
    const first = '本报告根据《关于做好2021年度工作的通知》的要求，汇报我镇2023年政府信息公开工作。';
    expect(caption(first).year).toBe(2023);
  });

  it('is of a year that begins a sentence behind its heading', () => {
    expect(caption('一、总体情况 2022年，云泽区卫健局政府信息公开工作在区委的领导下开展。')).toMatchObject({
      agency: '云泽区卫健局',
      year: 2022,
    });
  });

  it('is of the region whose office for disclosure compiled it', () => {
    expect(caption('本报告由乌兰塬旗政务公开领导小组办公室编制。').agency).toBe('乌兰塬旗');
  });

  it('is of the source where that is a department or a town', () => {
    expect(caption('政府信息公开工作年报', '来源：南屏市林业局字号：大').agency).toBe('南屏市林业局');
    expect(caption('政府信息公开工作年报', '来源：南屏市人民政府').agency).toBeNull();
  });

  it('is simplified as a whole, not sign by sign', () => {
    expect(caption('廣寧縣雲嶺鎮衛生監督局2022年政府信息公開工作年度報告').agency).toBe(
      '广宁县云岭镇卫生监督局',
    );
    expect(caption('2022年，臨澤縣醫療保障局認真貫徹落實《條例》。').agency).toBe('临泽县医疗保障局');
  });

  it('has no glosses in a name', () => {
    expect(caption('東塬鎮(zhèn)2022年政府信息公開工作年度報(bào)告').agency).toBe('东塬镇');
  });

  it('is of the one year with which the clauses of the prose begin', () => {
    const links = ['2024年财政预算', '2023年统计公报'];
    expect(caption(...links, '全区开展公开工作，2022年收到申请12件。').year).toBe(2022);
    expect(caption('截止2022年12月31日我局发布信息34条。').year).toBe(2022);
    expect(caption('2022年收到申请12件，2021年收到申请9件。').year).toBeNull();
    expect(caption('按照《关于做好工作的通知》，2014年10月23日挂牌。').year).toBeNull();
    expect(caption('按照《关于做好2021年工作的通知》，2018年以来有序推进。').year).toBeNull();
  });
});
