import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';

/** A page whose headers are copied over their spans, and its figures once, in one of the cells of the span. */
const COPIED = readFileSync('fixtures/html-spans-copied/source.html', 'utf8');
const CELLS = ['t2_permits__decisions', 't2_penalties__decisions', 't2_coercion__decisions'];

async function read(write: (figure: string) => readonly string[]) {
  const page = COPIED.replace(
    /<td>([\d.]+)<\/td><td>\1<\/td><td>\1<\/td><\/tr>/gu,
    (_, figure: string) =>
      `${write(figure)
        .map((text) => `<td>${text}</td>`)
        .join('')}</tr>`,
  );
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'a.html', url: null });
  const { cells, findings } = reports[0]!;
  const told = findings.flatMap(({ severity, cells: named }) => (severity === 'note' ? [] : named));
  return {
    values: CELLS.map((id) => cells.get(id)!.resolved),
    told: CELLS.filter((id) => told.includes(id)),
  };
}

describe('columns beside each other under copies of one header', () => {
  it.each([0, 1, 2])('are the one that prints (%d)', async (at) => {
    const { values, told } = await read((figure) => [0, 1, 2].map((place) => (place === at ? figure : '')));
    expect(values).toEqual([0, 0, 1894]);
    expect(told).toEqual([]);
  });

  it('are told of where several print other figures', async () => {
    const { told } = await read((figure) => [figure, '', `${figure}5`]);
    expect(told).toEqual(CELLS);
  });
});
