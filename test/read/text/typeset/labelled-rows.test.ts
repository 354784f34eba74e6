import { expect, it } from 'vitest';
import { widthsOfSigns } from '../../../../src/model/display-width.js';
import { labelledRows, type SetRow } from '../../../../src/read/text/typeset/labelled-rows.js';
import { setPage } from '../../../../src/read/text/typeset/set-page.js';

function rowOf(...texts: string[]): SetRow {
  return texts.map((text) => setPage(text, 0, widthsOfSigns([text])).glyphs);
}

it('has figures stand under a header that an empty line parts from them', () => {
  const header = rowOf('结果维持', '结果纠正', '其他结果', '尚未审结', '总计');
  const figures = rowOf('1', '0', '2', '0', '3');
  expect(labelledRows([header, [], figures])).toEqual([header, figures]);
  expect(labelledRows([rowOf('行政复议'), [], figures, figures])).toBeNull();
});
