import { plainNumber } from '../../dataset/tables/plain-number.js';
import type { OpenCell } from '../../explain/chain.js';
import type { Explanation } from '../../explain/explain-cell.js';
import { BASES, STATES } from '../../explain/meanings.js';
import { counted } from '../../model/counted.js';
import type { Where } from '../../model/place.js';
import type { Language } from '../terminal/language.js';
import type { Paint } from '../terminal/paint.js';
import { identityLines } from './explain-identity-text.js';
import { aligned, correctionLines, findingLine, type Row, section, sourceRows } from './explain-sections.js';
import { WORDS } from './explain-words.js';

/** An explanation as text for a person, ending with a line break. */
export function explainText(explanation: Explanation, language: Language, paint: Paint): string {
  const voice = { language, paint };
  const { identities, findings, corrections } = explanation;
  return [
    paint(explanation.cell.id, 'bold'),
    ...aligned(cellRows(explanation, language), language),
    ...section(
      'identities',
      identities,
      (identity) => identityLines(identity, explanation.cell.id, voice),
      voice,
    ),
    ...section('findings', findings, (finding) => [findingLine(finding, voice)], voice),
    ...section('corrections', corrections, (outcome) => correctionLines(outcome, voice), voice),
    '',
    paint(WORDS.source[language], 'bold'),
    ...aligned([placeRow(explanation, language), ...sourceRows(explanation.report)], language),
    '',
  ].join('\n');
}

function cellRows({ report, form, tableTitle, cell, reading, open }: Explanation, language: Language): Row[] {
  const who = [report.reportId, report.agency, report.year].filter((part) => part !== null);
  const labels = [cell.groupZh, cell.rowZh, cell.columnZh].filter((label) => label !== '').join(' / ');
  const figure =
    reading.resolved === null ? WORDS.noFigure[language] : `${plainNumber(reading.resolved)} ${cell.unit}`;
  return [
    ['report', who.join(' · ')],
    ['form', `${form.id} · ${form.title} · ${form.issuedBy}`],
    ['table', [cell.table, tableTitle.zh, ...(language === 'zh' ? [] : [tableTitle.en])].join(' · ')],
    ['label', language === 'zh' ? labels : `${labels} · ${cell.rowEn}, ${cell.columnEn}`],
    ['note', cell.note || null],
    ['figure', figure],
    ['basis', BASES[reading.basis ?? 'none'][language]],
    ['certificate', reading.certificate.length === 0 ? null : reading.certificate.join('; ')],
    ['printed', reading.raw === null ? null : quoted(reading.raw)],
    ['state', STATES[reading.state][language]],
    ['unit', conversion(reading, cell.unit)],
    ['openRow', open === null ? null : openRowText(open, language)],
  ];
}

/** `元; 251000 元 = 25.1 万元`: what was printed, in its own unit and in that of the codebook. A correction converts nothing. */
function conversion(
  { printedUnit, value, resolved, basis }: Explanation['reading'],
  unit: string,
): string | null {
  if (printedUnit === null) return null;
  if (value === null || resolved === null || basis === 'corrected' || value === resolved) return printedUnit;
  return `${printedUnit}; ${plainNumber(value)} ${printedUnit} = ${plainNumber(resolved)} ${unit}`;
}

function openRowText({ raw, count, figures }: OpenCell, language: Language): string {
  const list = figures.map((figure) => (figure === null ? WORDS.blank[language] : plainNumber(figure)));
  const here = {
    en: list.length === 0 ? 'too many to list' : `in this cell: ${list.join(', ')}`,
    zh: list.length === 0 ? '过多，不逐一列出' : `此格可为：${list.join('、')}`,
  };
  return {
    en: `${quoted(raw)} can be read in ${counted(count, 'way')}; ${here.en}`,
    zh: `${quoted(raw)} 有 ${count} 种读法；${here.zh}`,
  }[language];
}

function placeRow({ reading: { where } }: Explanation, language: Language): Row {
  return ['place', where === null ? WORDS.nothing[language] : placeIn(where, language)];
}

function placeIn(where: Where, language: Language): string {
  if (where.kind === 'pdf') {
    const [left, bottom, right, top] = where.box.map(plainNumber);
    return language === 'zh'
      ? `第 ${where.page} 页，左 ${left} 下 ${bottom} 右 ${right} 上 ${top} 点（自左下角起）`
      : `page ${where.page}, left ${left}, bottom ${bottom}, right ${right}, top ${top} pt from its lower left corner`;
  }
  const range = `${where.start}-${where.end}`;
  const characters = language === 'zh' ? `第 ${range} 字符` : `characters ${range}`;
  return where.kind === 'html' ? `${characters} · CSS ${where.path}` : characters;
}

function quoted(raw: string): string {
  return JSON.stringify(raw);
}
