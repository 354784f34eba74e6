import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AgencyIdentity } from '../../src/model/agency.js';
import { resolveAgency } from '../../src/regions/index.js';

interface Case {
  readonly name: string;
  readonly year: number;
  readonly expected: string;
}

/** One line a case, as its head says. */
function readCases(): Case[] {
  const lines = readFileSync(join(import.meta.dirname, 'agencies.txt'), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name, year, ...expected] = line.split(' | ');
      return { name: name!, year: Number(year), expected: expected.join(' | ') };
    });
}

function asWritten({ region, alternatives, body, bodyName }: AgencyIdentity): string {
  const open = ['?', ...alternatives.map((each) => each.code)].join(' ');
  return [region?.code ?? open, body, bodyName].join(' | ');
}

const codeOf = (name: string, context: Parameters<typeof resolveAgency>[1]) =>
  resolveAgency(name, context).region?.code ?? null;

describe('names of agencies', () => {
  const cases = readCases();

  it('are many and of all kinds', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120);
  });

  it.each(cases)('$name in $year', ({ name, year, expected }) => {
    expect(asWritten(resolveAgency(name, { year }))).toBe(expected);
  });

  it.each(cases)('$name in $year is certain exactly where it has a region', ({ name, year }) => {
    const identity = resolveAgency(name, { year });
    expect(identity.isCertain).toBe(identity.region !== null);
    if (identity.isCertain) expect(identity.alternatives).toEqual([]);
  });
});

describe('an office', () => {
  it('may publish the report of its government, or of its zone', () => {
    expect(resolveAgency('淮安市人民政府办公室', { year: 2024 }).publishesFor).toBe('government');
    expect(resolveAgency('平潭综合实验区管委会办公室', { year: 2023 }).publishesFor).toBe('zone_committee');
    expect(resolveAgency('淮安市财政局', { year: 2024 }).publishesFor).toBeNull();
  });
});

describe('a text that is no name', () => {
  it.each(['', ' ', '（）', '2022', '关于'])('%j names nothing', (text) => {
    expect(resolveAgency(text, { year: 2022 })).toMatchObject({
      region: null,
      body: 'other',
      alternatives: [],
    });
  });
});

describe('a region', () => {
  it('is given as it was called in the year', () => {
    expect(resolveAgency('楚州区人民政府', { year: 2010 }).region?.name).toBe('楚州区');
    expect(resolveAgency('淮安区人民政府', { year: 2014 }).region?.name).toBe('淮安区');
  });

  it('of a zone says what it covers', () => {
    expect(resolveAgency('平潭综合实验区', { year: 2020 }).region).toEqual({
      code: '3500Z01',
      name: '平潭综合实验区',
      level: 'prefecture',
      kind: 'functional_zone',
      parent: '350000',
      covers: ['350128'],
    });
  });

  it('is the one of today where the year is unknown and the region changed its code', () => {
    expect(codeOf('崇川区', { year: null })).toBe('320613');
  });
});

describe('what stands elsewhere', () => {
  it.each([
    ['a title', '南京市鼓楼区2022年政府信息公开工作年度报告', '320106'],
    ['a path', '江苏/徐州/鼓楼区2022.html', '320302'],
    ['an encoded address', `https://example.org/${encodeURIComponent('开封市')}/2022.html`, '410204'],
  ])('tells regions of one name apart: %s', (_, hint, code) => {
    expect(codeOf('鼓楼区人民政府', { year: 2022, hints: [hint] })).toBe(code);
  });

  it('is read by short names only where they stand alone', () => {
    expect(codeOf('鼓楼区人民政府', { year: 2022, hints: ['江苏/南京/index.html'] })).toBe('320106');
    expect(codeOf('鼓楼区人民政府', { year: 2022, hints: ['政务公开南京'] })).toBeNull();
  });

  it('does not decide where it speaks for two', () => {
    const identity = resolveAgency('鼓楼区人民政府', { year: 2022, hints: ['南京市', '徐州市'] });
    expect(identity.region).toBeNull();
    expect(identity.alternatives.map((each) => each.code)).toEqual(['320106', '320302', '350102', '410204']);
  });

  it('never overrules a name that is certain', () => {
    expect(codeOf('天津市宝坻区人民政府', { year: 2022, hints: ['江苏省淮安市'] })).toBe('120115');
  });

  it('is only offered where the name has no region', () => {
    const identity = resolveAgency('财政局', { year: 2022, hints: ['天津/宝坻区/2022.html', 'a%ZZ'] });
    expect(identity.region).toBeNull();
    expect(identity.alternatives.map((each) => each.code)).toEqual(['120115']);
  });
});

describe('the region of the publisher', () => {
  it('completes a name without one', () => {
    expect(resolveAgency('财政局', { year: 2022, within: '120115' })).toMatchObject({
      region: { code: '120115' },
      bodyName: '财政局',
      isCertain: true,
    });
    expect(codeOf('市财政局', { year: 2022, within: '江苏省淮安市' })).toBe('320800');
    expect(codeOf('高新区管委会', { year: 2022, within: '石家庄市' })).toBe('1301Z71');
    expect(codeOf('拖市镇人民政府', { year: 2020, within: '湖北省天门市' })).toBe('429006');
  });

  it('tells regions of one name apart', () => {
    expect(codeOf('鼓楼区人民政府', { year: 2022, within: '320100' })).toBe('320106');
  });

  it('may lie above or below the named one', () => {
    expect(codeOf('天津市宝坻区财政局', { year: 2022, within: '天津市' })).toBe('120115');
    expect(codeOf('福建省平潭综合实验区', { year: 2022, within: '350128' })).toBe('3500Z01');
  });

  it('that contradicts the name leaves it open', () => {
    const identity = resolveAgency('天津市宝坻区财政局', { year: 2022, within: '320800' });
    expect(identity.isCertain).toBe(false);
    expect(identity.alternatives.map((each) => each.code)).toEqual(['120115', '320800']);
  });

  it('says nothing where it is unknown itself', () => {
    expect(codeOf('财政局', { year: 2022, within: '999999' })).toBeNull();
  });
});
