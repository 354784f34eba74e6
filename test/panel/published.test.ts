import { describe, expect, it } from 'vitest';
import type { AgencyIdentity, BodyKind } from '../../src/model/agency.js';
import { publicationFindings } from '../../src/panel/index.js';
import { reportOf } from './synthetic.js';

function codesOf(body: BodyKind, ...dates: (string | null)[]): string[] {
  const identity: AgencyIdentity = {
    ...{ region: null, body, bodyName: '', publishesFor: null, isCertain: false, alternatives: [] },
  };
  return publicationFindings(reportOf(2022, {}, { identity }), dates).map(({ code }) => code);
}

describe('the date of publication', () => {
  it.each<readonly [BodyKind, string, readonly string[]]>([
    ['department', '2023-01-31', []],
    ['department', '2023-02-01', ['P-LATE']],
    ['government', '2023-03-31', []],
    ['government', '2023-04-01', ['P-LATE']],
    ['government_office', '2023-04-01', ['P-LATE']],
    ['town', '2023-06-01', []],
    ['government', '2022-12-31', ['P-EARLY']],
  ])('of a %s: %s', (body, date, expected) => {
    expect(codesOf(body, date)).toEqual(expected);
  });

  it('is the first of all versions, and none where none prints one', () => {
    expect(codesOf('government', '2023-06-01', null, '2023-03-01')).toEqual([]);
    expect(codesOf('government', null)).toEqual([]);
  });
});
