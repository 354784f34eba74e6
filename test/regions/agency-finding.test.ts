import { describe, expect, it } from 'vitest';
import { agencyFinding, resolveAgency } from '../../src/regions/index.js';

const messagesOf = (agency: string, within: string | null) =>
  agencyFinding(agency, resolveAgency(agency, { year: 2022, within })).map((finding) => [
    finding.messageEn,
    finding.messageZh,
  ]);

describe('a finding on the region of an agency', () => {
  it('speaks of one region as of one', () => {
    expect(messagesOf('宝山县人民政府', '120115')).toEqual([
      [
        'it is not certain that “宝山县人民政府” belongs to 宝坻区 120115; the report id names none',
        '“宝山县人民政府”是否属于 宝坻区 120115 尚不确定；报告编号不含区划代码',
      ],
    ]);
  });

  it('counts several', () => {
    expect(messagesOf('宝山区人民政府', null)).toEqual([
      [
        '“宝山区人民政府” may belong to any of 2 regions: 宝山区 230506, 宝山区 310113; the report id names none',
        '“宝山区人民政府”可能属于2个行政区划：宝山区 230506、宝山区 310113；报告编号不含区划代码',
      ],
    ]);
  });
});
