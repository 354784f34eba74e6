import { describe, expect, it } from 'vitest';
import { extractReports } from '../src/extract.js';
import { identitiesOf, loadForms } from '../src/forms/index.js';
import type { CellReading } from '../src/model/reading.js';
import type { Report } from '../src/model/report.js';
import {
  corpusBytes,
  hasCorpus,
  type LabelledDocument,
  labelledDocuments,
  type TrueCell,
  type TrueViolation,
} from './corpus/truth.js';
import { instanceOf } from './golden/report-lines.js';

/** Findings that say: the digits over these cells are there, and are not put into them. */
const LEFT_OPEN = new Set(['READ-GLUED', 'READ-AMBIGUOUS', 'READ-COUNT']);

describe.skipIf(!hasCorpus)('published documents (skipped where ../shared/corpus is missing)', () => {
  const documents = labelledDocuments();

  it('has labelled documents', () => expect(documents.length).toBeGreaterThanOrEqual(11));

  it.each(documents)('$name', async (document) => {
    const { reports, failures } = await extractReports(corpusBytes(document.file), {
      path: document.file,
      url: null,
    });
    expect(failures).toEqual([]);
    expect(reports).toHaveLength(1);
    const [report] = reports as [Report];
    expect({ form: report.form, year: report.year }).toEqual({ form: document.form, year: document.year });
    expect(report.agency === null || document.agency.includes(report.agency)).toBe(true);
    expect(wrongCells(report, document)).toEqual([]);
    expect(violationsOf(report)).toEqual(assessable(report, document));
  });
});

/** Cells that are not what a person reads in them; in glued documents cells that are left open do not count. */
function wrongCells(report: Report, { cells, isGlued }: LabelledDocument): string[] {
  const open = isGlued ? openCells(report) : new Set<string>();
  return [...cells].flatMap(([id, truth]) => {
    const cell = report.cells.get(id);
    if (cell?.state === 'text' && cell.resolved === null && open.has(id)) return [];
    return cell && isRight(cell, truth) ? [] : [`${id}: ${cell?.raw} for ${JSON.stringify(truth)}`];
  });
}

function isRight({ state, value, resolved }: CellReading, truth: TrueCell): boolean {
  if (truth === null) return state === 'blank';
  // Glued digits that were settled stand in the cells as text, and as the figure that was resolved.
  const figure = state === 'text' ? resolved : value;
  if (typeof truth === 'number') return figure === truth;
  return figure === null || truth.any.includes(figure);
}

function openCells({ findings }: Report): Set<string> {
  return new Set(findings.filter(({ code }) => LEFT_OPEN.has(code)).flatMap(({ cells }) => cells));
}

function violationsOf({ findings }: Report): TrueViolation[] {
  return inOrder(
    findings
      .filter(({ kind }) => kind === 'hard')
      .map(({ code, cells, left, right }) => ({
        code,
        instance: instanceOf(cells),
        left: left ?? Number.NaN,
        right: right ?? Number.NaN,
      })),
  );
}

/** The violations that can be seen: every cell of the identity has a figure that we stand behind. */
function assessable(report: Report, { form: id, violations, isGlued }: LabelledDocument): TrueViolation[] {
  const form = loadForms().find((candidate) => candidate.id === id);
  if (!form || !isGlued) return inOrder(violations);
  const isUndivided = report.cells.get('t3_other_all__total')?.state !== 'absent';
  const undivided = new Set(isUndivided && id === 'ogi-2021' ? ['t3_other'] : []);
  const identities = identitiesOf(form, undivided);
  return inOrder(
    violations.filter(({ code, instance }) =>
      identities.some((identity) => {
        const cells = [...identity.left, ...identity.right];
        if (identity.code !== code || instanceOf(cells) !== instance) return false;
        return cells.every((cell) => typeof report.cells.get(cell)?.resolved === 'number');
      }),
    ),
  );
}

function inOrder(violations: readonly TrueViolation[]): TrueViolation[] {
  return [...violations].sort((a, b) => `${a.code} ${a.instance}`.localeCompare(`${b.code} ${b.instance}`));
}
