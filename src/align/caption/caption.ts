import type { Finding } from '../../model/finding.js';
import type { Language } from '../../model/language.js';
import { readingFinding } from '../findings.js';
import { GLOSS } from '../label/glosses.js';
import { type Announcement, announcementOf, compilingOffice } from './announced.js';
import { namesNoRegion } from './body-name.js';
import { breadcrumbBody } from './breadcrumb.js';
import { contactOf } from './contact.js';
import { disclosingBody, firstSentenceOf } from './first-sentence.js';
import { fullerName } from './fuller-name.js';
import { issuerOf, sourceBody } from './issuer.js';
import { openingText } from './opening-text.js';
import { periodYear } from './period.js';
import { proseYear } from './prose-year.js';
import { publicationDate } from './published.js';
import { readTitle } from './read-title.js';
import { signatoryOf } from './signatory.js';
import { findTitle } from './title.js';
import { yearIn } from './year.js';

/** Who reports on which year, and when it was published. */
export interface ReportCaption {
  readonly agency: string | null;
  readonly year: number | null;
  readonly published: string | null;
  readonly findings: readonly Finding[];
}

interface YearSource {
  readonly year: number;
  readonly zh: string;
  readonly en: string;
}

/**
 * Reads who and when from what stands around the tables of a report. The year is taken from the title, else from the
 * statistical period, else from the sentence that announces the report, else from the first that begins with a year,
 * else from the one year of which the prose speaks, else from the name of the file; sources that disagree are a finding. A
 * name that the titles do not print is looked for in the announcement, beside the titles, in the signature, in that first
 * sentence, then in the way to the page, in whom it tells to ask and in its source; one that is not printed stays unknown.
 *
 * @param lines lines of text before the first table of the report
 * @param after gives the lines of text behind its last table, which few reports are asked for
 * @param pageTitle title that the source carries outside its body, or null
 * @param fileName base name of the file, or null
 */
export function readCaption(
  lines: readonly string[],
  after: () => readonly string[],
  pageTitle: string | null,
  fileName: string | null,
): ReportCaption {
  const before = lines.map((line) => line.replace(GLOSS, ''));
  const printed = findTitle(before, pageTitle);
  const outside = pageTitle === null ? null : readTitle(pageTitle);
  const opening = openingText(before);
  const announced = announcementOf(opening);
  const inText = yearsInText(
    printed?.year ?? null,
    outside?.year ?? null,
    periodYear(before),
    announced.year,
  );
  const named =
    printed?.agency ??
    outside?.agency ??
    announced.agency ??
    issuerOf(before, pageTitle) ??
    signatoryOf(after());
  const first = inText.length > 0 && named !== null ? NOT_ASKED : firstSentenceOf(opening);
  const ofProse = () => yearOfSentence(first.year ?? proseYear(before));
  const sources = yearSources(inText.length > 0 ? inText : ofProse(), fileName);
  return {
    agency: withItsPlace(named ?? first.agency, () => bodyBeside(before, opening)),
    year: sources[0]?.year ?? null,
    published: publicationDate(before),
    findings: conflict(sources),
  };
}

/** A name that leaves its region open is told in full by what stands beside it, where that is of the same body. */
function withItsPlace(name: string | null, beside: () => string | null): string | null {
  return name === null || namesNoRegion(name) ? fullerName(name, [beside()]) : name;
}

/** Who reports, where neither title nor sentences nor signature say so. */
function bodyBeside(before: readonly string[], opening: string): string | null {
  return (
    breadcrumbBody(before) ??
    contactOf(opening) ??
    compilingOffice(opening) ??
    sourceBody(before) ??
    disclosingBody(opening)
  );
}

const NOT_ASKED: Announcement = { agency: null, year: null };

function yearsInText(
  title: number | null,
  pageTitle: number | null,
  period: number | null,
  announced: number | null,
): YearSource[] {
  const candidates = [
    { year: title, zh: '标题', en: 'the title' },
    { year: title === null ? pageTitle : null, zh: '网页标题', en: 'the title of the page' },
    { year: period, zh: '统计期限', en: 'the statistical period' },
    { year: announced, zh: '开头语', en: 'the opening sentence' },
  ];
  return candidates.flatMap((source) => (source.year === null ? [] : [{ ...source, year: source.year }]));
}

function yearOfSentence(year: number | null): YearSource[] {
  return year === null ? [] : [{ year, zh: '首句', en: 'the first sentence' }];
}

function yearSources(inText: readonly YearSource[], fileName: string | null): YearSource[] {
  const inName = fileNameYear(fileName, inText.length > 0);
  return inName === null ? [...inText] : [...inText, { year: inName, zh: '文件名', en: 'the file name' }];
}

/** A bare number in a file name may be anything (the year of publication); only 年 makes it a year to be checked. */
function fileNameYear(fileName: string | null, onlyExplicit: boolean): number | null {
  const name = fileName?.replace(/[_-]/gu, ' ') ?? '';
  return onlyExplicit && !/\d{4}\s*年/u.test(name) ? null : yearIn(name);
}

function conflict(sources: readonly YearSource[]): Finding[] {
  if (new Set(sources.map((source) => source.year)).size <= 1) return [];
  const list = (language: Language) => sources.map((source) => `${source[language]} ${source.year}`);
  return [
    readingFinding(
      'READ-YEAR',
      [],
      `报告年度不一致：${list('zh').join('，')}；采用前者`,
      `the year of the report is not the same everywhere: ${list('en').join(', ')}; the first is taken`,
    ),
  ];
}
