import type { FinishedReport } from '../../dataset/series/finished.js';
import { gravestFirst } from '../../explain/gravest-first.js';
import { counted } from '../../model/counted.js';
import type { Explanations, Finding } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { onOneLine } from '../terminal/display-width.js';
import type { Language } from '../terminal/language.js';
import type { Paint } from '../terminal/paint.js';
import type { Voice } from './explain-identity-text.js';
import { aligned, correctionLines, findingLine, section, sourceRows } from './explain-sections.js';
import { WORDS } from './explain-words.js';

/** A report as text for a person: whether its sums hold, what was found, the gravest first, and what may have happened. */
export function explainReportText(
  { report, corrections }: Pick<FinishedReport, 'report' | 'corrections'>,
  language: Language,
  paint: Paint,
): string {
  const voice = { language, paint };
  const { reportId, agency, year, form, findings } = report;
  const own = corrections.filter(({ correction }) => correction.reportId === reportId);
  const who = [agency, year].filter((part) => part !== null).join(' · ');
  return [
    paint(reportId, 'bold'),
    ...aligned(
      [
        ['report', who === '' ? null : who],
        ['form', form],
        ['sums', sumsText(report, language)],
      ],
      language,
    ),
    ...section('allFindings', gravestFirst(findings), linesOfFindings(voice), voice),
    ...section('allCorrections', own, (outcome) => correctionLines(outcome, voice), voice),
    '',
    paint(WORDS.source[language], 'bold'),
    ...aligned(sourceRows(report), language),
    '',
  ].join('\n');
}

function sumsText({ checks: { passed, failed, notAssessable } }: Report, language: Language): string {
  return {
    en: `✗ ${failed} ${failed === 1 ? 'does' : 'do'} not hold · ✓ ${passed} ${passed === 1 ? 'holds' : 'hold'} · ? ${notAssessable} cannot be assessed`,
    zh: `✗ 不成立 ${failed} · ✓ 成立 ${passed} · ? 无法核对 ${notAssessable}`,
  }[language];
}

/** Sums that hang together have the same explanations: they are told with the first. */
function linesOfFindings(voice: Voice): (finding: Finding) => string[] {
  const told = new Set<string>();
  return (finding) => {
    const { explanations } = finding;
    const key = explanations?.failed.join() ?? '';
    if (explanations === undefined || told.has(key)) return [findingLine(finding, voice)];
    told.add(key);
    return [findingLine(finding, voice), ...explanationLines(explanations, voice)];
  };
}

function explanationLines({ shown, count, complete }: Explanations, { language, paint }: Voice): string[] {
  const lines = shown.map(({ messageZh, messageEn }) => onOneLine(language === 'zh' ? messageZh : messageEn));
  const rest = count - shown.length;
  if (rest > 0) lines.push(moreText(rest, complete, language));
  return lines.map((line) => `     ${paint('·', 'dim')} ${line}`);
}

function moreText(rest: number, complete: boolean, language: Language): string {
  const least = complete ? '' : { en: 'at least ', zh: '至少' }[language];
  return language === 'zh'
    ? `另有${least} ${rest} 种解释未列出`
    : `${least}${counted(rest, 'more explanation')}`;
}
