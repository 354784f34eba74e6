import { describe, expect, it } from 'vitest';
import { neighbourEvidence } from '../../src/panel/index.js';
import { printed, report } from '../dataset/sample.js';

const year = (on: number, cells: Record<string, number>) =>
  report({
    reportId: `r-${on}`,
    year: on,
    cells: new Map(Object.entries(cells).map(([id, figure]) => [id, printed(String(figure), figure)])),
  });

describe('neighbourEvidence', () => {
  const [out, into] = ['t3_carried_out__total', 't3_carried_in__total'];

  it('takes what one year carries out for what the next carries in, and the other way round', () => {
    const evidence = neighbourEvidence([year(2021, { [out]: 4 }), year(2022, { [into]: 5 })]);
    expect(evidence.get('r-2022')?.get(into)).toEqual([{ value: 4, source: 'year' }]);
    expect(evidence.get('r-2021')?.get(out)).toEqual([{ value: 5, source: 'year' }]);
  });

  it('says nothing over a year that is missing, or of a cell without a figure', () => {
    expect(neighbourEvidence([year(2020, { [out]: 4 }), year(2022, { [into]: 5 })]).size).toBe(0);
    expect(neighbourEvidence([year(2021, {}), year(2022, { [into]: 5 })]).get('r-2022')).toBeUndefined();
  });
});
