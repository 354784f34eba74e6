import type { Extraction } from '../../src/extract.js';
import { ABSENT, type CellReading } from '../../src/model/reading.js';
import type { Report } from '../../src/model/report.js';
import { wrongCells } from '../../test/render/garble/claims.js';
import { isLoudAbout, silentCells } from '../../test/render/garble/silent-cells.js';
import type { Layout } from '../../test/render/layout.js';
import type { Sample, SampleFigure } from '../../test/render/sample.js';
import type { Case } from './case.js';

/** Cells of which the truth is alike: those of table 二, zeros, other numbers, and cells that print no number. */
export type CellKind = 'table2' | 'zero' | 'number' | 'unprinted';

/** How a document came out. */
export interface Judgement {
  readonly cells: Readonly<Record<CellKind, { readonly count: number; readonly exact: number }>>;
  /** Form, caption and every cell right. */
  readonly isPerfect: boolean;
  /** Something is wrong, and no finding speaks of it. */
  readonly isSilent: boolean;
  /** Findings, notes apart, about a document that gave no reason for them and was read right. */
  readonly falseFindings: readonly string[];
  /** Cells resolved to another figure than is true. */
  readonly certainButWrong: readonly string[];
  /** What is wrong, as lines for a person. */
  readonly wrong: readonly string[];
}

interface Wrong {
  readonly line: string;
  readonly isSilent: boolean;
}

/** Compares what was read with what was drawn. */
export function judge(
  { layout, damages }: Case,
  sample: Sample,
  { reports, failures }: Extraction,
): Judgement {
  const garbling = damages.find(({ kind }) => kind === 'garbled');
  const [judgement, ...others] = reports.map((report) =>
    garbling ? judgeGarbled(report, sample, garbling.name) : judgeReadable(report, sample, layout),
  );
  if (!judgement)
    return unread(
      sample,
      failures.map(({ code }) => code),
    );
  return others.length === 0 ? judgement : judgeSeveral([judgement, ...others]);
}

/** One report that came out as several is wrong, and so silently unless each of them says that something is missing. */
function judgeSeveral(judgements: readonly [Judgement, ...Judgement[]]): Judgement {
  const isSilent = judgements.some((each) => each.isSilent || each.isPerfect);
  return {
    ...judgements[0],
    isPerfect: false,
    isSilent,
    falseFindings: [],
    wrong: [`${judgements.length} reports`],
  };
}

function judgeReadable(report: Report, sample: Sample, layout: Layout): Judgement {
  const figures = [...sample.report.figures];
  const isExact = ([id, { state, value }]: [string, SampleFigure]) => {
    const cell = report.cells.get(id) ?? ABSENT;
    return cell.state === state && cell.value === value;
  };
  const wrong = [
    ...wrongCaption(report, sample, layout),
    ...figures.flatMap((figure) => (isExact(figure) ? [] : [wrongCell(report, ...figure)])),
    ...inventedCells(report, sample),
  ];
  const certainButWrong = figures.flatMap(([id, { resolved }]) => {
    const cell = report.cells.get(id) ?? ABSENT;
    return cell.resolved === null || resolved === null || cell.resolved === resolved
      ? []
      : [lineOf(id, cell, `${resolved}`)];
  });
  return {
    cells: counted(figures, isExact),
    isPerfect: wrong.length === 0 && certainButWrong.length === 0,
    isSilent: wrong.some(({ isSilent }) => isSilent),
    falseFindings:
      wrong.length > 0 ? [] : unexpected(report, [...sample.findings, ...(layout.findings ?? [])]),
    certainButWrong,
    wrong: wrong.map(({ line }) => line),
  };
}

/** A damaged page is right as far as its own labels still say which figure is which. */
function judgeGarbled(report: Report, sample: Sample, damage: string): Judgement {
  const wrong = new Set(wrongCells(report.cells, sample).map(({ id }) => id));
  const silent = silentCells(report, sample, damage);
  const lines = silent.map(({ id, claim, read }) => `${id}: "${read}" was read for ${claim ?? 'no figure'}`);
  return {
    cells: counted([...sample.report.figures], ([id]) => !wrong.has(id)),
    isPerfect: wrong.size === 0,
    isSilent: silent.length > 0,
    falseFindings: [],
    certainButWrong: silent.filter(({ id }) => report.cells.get(id)?.resolved !== null).map(({ id }) => id),
    wrong: lines,
  };
}

function unread(sample: Sample, wrong: readonly string[]): Judgement {
  const cells = counted([...sample.report.figures], () => false);
  return { cells, isPerfect: false, isSilent: false, falseFindings: [], certainButWrong: [], wrong };
}

/** A report on the wrong form is told by what is missing of it; a wrong name or year by nothing else. */
function wrongCaption(report: Report, sample: Sample, { isNameless }: Layout): Wrong[] {
  const { form, agency, year } = sample.report;
  const meant = isNameless ? { form, agency: null, year: null } : { form, agency, year };
  const lacks = report.findings.some(({ code }) => /^READ-(?:TABLE|ROW|COLUMN)-MISSING$/u.test(code));
  return (['form', 'agency', 'year'] as const).flatMap((key) => {
    if (report[key] === meant[key]) return [];
    const isSilent = key === 'form' ? !lacks : report[key] !== null;
    return [{ line: `${key} ${report[key]} for ${meant[key]}`, isSilent }];
  });
}

/** A cell that claims no other figure than is true misleads nobody, even where it is open what is printed there. */
function wrongCell(report: Report, id: string, figure: SampleFigure): Wrong {
  const cell = report.cells.get(id) ?? ABSENT;
  const claimed = cell.state === 'number' ? cell.value : cell.resolved;
  const isHarmless =
    claimed === null ? figure.state !== 'number' : cell.state !== 'number' && claimed === figure.resolved;
  return {
    line: lineOf(id, cell, `"${figure.text}"`),
    isSilent: !isHarmless && !isLoudAbout(report.findings, id),
  };
}

/** Figures in cells that the page does not print at all. */
function inventedCells(report: Report, sample: Sample): Wrong[] {
  return [...report.cells].flatMap(([id, cell]) =>
    sample.report.figures.has(id) || cell.state !== 'number'
      ? []
      : [{ line: lineOf(id, cell, 'nothing'), isSilent: !isLoudAbout(report.findings, id) }],
  );
}

function lineOf(id: string, { state, raw, resolved }: CellReading, meant: string): string {
  return `${id}: read as ${state} "${raw}", resolved ${resolved}, for ${meant}`;
}

function unexpected({ findings }: Report, expected: readonly string[]): string[] {
  return findings
    .filter(({ severity, code }) => severity !== 'note' && !expected.includes(code))
    .map(({ code, messageEn }) => `${code}: ${messageEn}`);
}

function counted(
  figures: readonly [string, SampleFigure][],
  isExact: (figure: [string, SampleFigure]) => boolean,
): Judgement['cells'] {
  const cells = {
    table2: { count: 0, exact: 0 },
    zero: { count: 0, exact: 0 },
    number: { count: 0, exact: 0 },
    unprinted: { count: 0, exact: 0 },
  };
  for (const figure of figures) {
    const kind = cells[kindOf(...figure)];
    kind.count += 1;
    if (isExact(figure)) kind.exact += 1;
  }
  return cells;
}

function kindOf(id: string, { state, value }: SampleFigure): CellKind {
  if (id.startsWith('t2')) return 'table2';
  if (state !== 'number') return 'unprinted';
  return value === 0 ? 'zero' : 'number';
}
