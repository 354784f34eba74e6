import type { CorrectionOutcome } from '../../corrections/index.js';
import { plainNumber } from '../../dataset/tables/plain-number.js';
import type { OpenCell } from '../../explain/chain.js';
import type { Explanation } from '../../explain/explain-cell.js';
import { BASES, SEVERITIES, STATES, VERDICTS } from '../../explain/meanings.js';
import { counted } from '../../model/counted.js';
import type { Finding } from '../../model/finding.js';
import type { Where } from '../../model/place.js';
import { displayWidth, onOneLine, padDisplay } from '../terminal/display-width.js';
import type { Language } from '../terminal/language.js';
import type { Paint } from '../terminal/paint.js';
import { identityLines, type Voice } from './explain-identity-text.js';
import { bracketed, COLONS, WORDS } from './explain-words.js';

/** A label of `WORDS` and what stands behind it; rows without a text are left out. */
type Row = readonly [label: keyof typeof WORDS, text: string | null];

const SEVERITY_COLOURS = { error: 'red', warning: 'yellow', note: 'dim' } as const;

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
    ...aligned(sourceRows(explanation, language), language),
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
    ['table', `${cell.table} · ${tableTitle}`],
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

function findingLine(finding: Finding, { language, paint }: Voice): string {
  const severity = paint(SEVERITIES[finding.severity][language], SEVERITY_COLOURS[finding.severity]);
  const message = language === 'zh' ? finding.messageZh : finding.messageEn;
  const verdict = bracketed(VERDICTS[finding.verdict][language], language);
  return `${severity}  ${finding.code}${verdict}  ${onOneLine(message)}`;
}

function correctionLines(outcome: CorrectionOutcome, { language, paint }: Voice): string[] {
  const { correction, refusal, before } = outcome;
  const head =
    refusal === null ? paint(WORDS.applied[language], 'green') : paint(WORDS.refused[language], 'red');
  const from = before === null || before.resolved === null ? '—' : plainNumber(before.resolved);
  const to = correction.newValue || '—';
  const by = [correction.correctedOn, correction.who, `${correction.file}:${correction.line}`];
  const lines = [
    `${head}  ${from} → ${onOneLine(to)}  ${onOneLine(by.join(' · '))}`,
    `     ${onOneLine(correction.reason)}`,
  ];
  return refusal === null
    ? lines
    : [...lines, `     ${refusal.code}${COLONS[language]}${onOneLine(refusal.message[language])}`];
}

function sourceRows({ report: { source, published }, reading }: Explanation, language: Language): Row[] {
  return [
    ['place', reading.where === null ? WORDS.nothing[language] : placeIn(reading.where, language)],
    ['file', source.path],
    ['url', source.url],
    ['sha256', source.sha256],
    ['mediaType', source.mediaType],
    ['charset', source.charset],
    ['published', published],
  ];
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

function section<Item>(
  title: 'identities' | 'findings' | 'corrections',
  items: readonly Item[],
  linesOf: (item: Item) => readonly string[],
  { language, paint }: Voice,
): string[] {
  const heading = paint(WORDS[title][language], 'bold');
  if (items.length === 0) return ['', `${heading}${COLONS[language]}${WORDS.nothing[language]}`];
  return ['', heading, ...items.flatMap(linesOf).map((line) => `  ${line}`)];
}

function aligned(rows: readonly Row[], language: Language): string[] {
  const shown = rows.flatMap(([label, text]) =>
    text === null ? [] : [[WORDS[label][language], text] as const],
  );
  const width = Math.max(...shown.map(([label]) => displayWidth(label))) + 2;
  return shown.map(([label, text]) => `  ${padDisplay(label, width)}${onOneLine(text)}`);
}

function quoted(raw: string): string {
  return JSON.stringify(raw);
}
