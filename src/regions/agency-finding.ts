import type { AgencyIdentity, Region } from '../model/agency.js';
import type { Finding } from '../model/finding.js';

/** Regions that a message names. */
const SHOWN = 5;

/** Says that it is open which region an agency belongs to, so that its reports of several years are not joined in silence. */
export function agencyFinding(agency: string, { isCertain, alternatives }: AgencyIdentity): Finding[] {
  if (isCertain) return [];
  const [zh, en] = [
    alternatives.length === 0 ? unknownZh : openZh,
    alternatives.length === 0 ? unknownEn : openEn,
  ];
  return [
    {
      code: 'READ-AGENCY',
      kind: 'reading',
      severity: 'note',
      verdict: 'reading_ambiguous',
      cells: [],
      left: null,
      right: null,
      messageZh: zh(agency, alternatives),
      messageEn: en(agency, alternatives),
      quote: agency,
    },
  ];
}

function unknownZh(agency: string): string {
  return `“${agency}”属于哪个行政区划不明，报告编号不含区划代码`;
}

function unknownEn(agency: string): string {
  return `it is not known which region “${agency}” belongs to; the report id names none`;
}

function openZh(agency: string, regions: readonly Region[]): string {
  if (regions.length === 1) {
    return `“${agency}”是否属于 ${named(regions, '、')} 尚不确定；报告编号不含区划代码`;
  }
  return `“${agency}”可能属于${regions.length}个行政区划：${named(regions, '、')}；报告编号不含区划代码`;
}

function openEn(agency: string, regions: readonly Region[]): string {
  if (regions.length === 1) {
    return `it is not certain that “${agency}” belongs to ${named(regions, ', ')}; the report id names none`;
  }
  return `“${agency}” may belong to any of ${regions.length} regions: ${named(regions, ', ')}; the report id names none`;
}

function named(regions: readonly Region[], divider: string): string {
  const shown = regions.slice(0, SHOWN).map(({ code, name }) => `${name} ${code}`);
  return [...shown, ...(regions.length > SHOWN ? ['…'] : [])].join(divider);
}
