import type { CorrectionOutcome } from '../../corrections/index.js';
import { plainNumber } from '../../dataset/tables/plain-number.js';
import { SEVERITIES, VERDICTS } from '../../explain/meanings.js';
import type { Finding } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { displayWidth, onOneLine, padDisplay } from '../terminal/display-width.js';
import type { Language } from '../terminal/language.js';
import type { Voice } from './explain-identity-text.js';
import { bracketed, COLONS, WORDS } from './explain-words.js';

/** A label of `WORDS` and what stands behind it; rows without a text are left out. */
export type Row = readonly [label: keyof typeof WORDS, text: string | null];

const SEVERITY_COLOURS = { error: 'red', warning: 'yellow', note: 'dim' } as const;

/** Rows of labels and texts, the texts under each other. */
export function aligned(rows: readonly Row[], language: Language): string[] {
  const shown = rows.flatMap(([label, text]) =>
    text === null ? [] : [[WORDS[label][language], text] as const],
  );
  const width = Math.max(...shown.map(([label]) => displayWidth(label))) + 2;
  return shown.map(([label, text]) => `  ${padDisplay(label, width)}${onOneLine(text)}`);
}

/** A heading with the lines of each item under it, or the word that there is none. */
export function section<Item>(
  title: keyof typeof WORDS,
  items: readonly Item[],
  linesOf: (item: Item) => readonly string[],
  { language, paint }: Voice,
): string[] {
  const heading = paint(WORDS[title][language], 'bold');
  if (items.length === 0) return ['', `${heading}${COLONS[language]}${WORDS.nothing[language]}`];
  return ['', heading, ...items.flatMap(linesOf).map((line) => `  ${line}`)];
}

/** What was found, as one line: how grave it is, whose error, and the sentence. */
export function findingLine(finding: Finding, { language, paint }: Voice): string {
  const severity = paint(SEVERITIES[finding.severity][language], SEVERITY_COLOURS[finding.severity]);
  const message = language === 'zh' ? finding.messageZh : finding.messageEn;
  const verdict = bracketed(VERDICTS[finding.verdict][language], language);
  return `${severity}  ${finding.code}${verdict}  ${onOneLine(message)}`;
}

/** What became of a correction, what it asks for, who asks and why. */
export function correctionLines(outcome: CorrectionOutcome, { language, paint }: Voice): string[] {
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

/** Where a report was read from. */
export function sourceRows({ source, published }: Report): Row[] {
  return [
    ['file', source.path],
    ['url', source.url],
    ['sha256', source.sha256],
    ['mediaType', source.mediaType],
    ['charset', source.charset],
    ['published', published],
  ];
}
