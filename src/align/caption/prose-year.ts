import { foldCharacters } from '../label/fold-characters.js';
import { YEAR, yearIn } from './year.js';

/** Clauses end so; a line without them is a heading or a link. */
const CLAUSE_END = /[。;,]/u;
/** 《关于做好2021年…的通知》: the year of a document is not that of the report. */
const DOCUMENT = /《[^《》]*》/gu;
/**
 * 2022年，全区…; 截至2022年12月31日…; 汇报我镇2022年政府信息公开工作: years with which a clause begins, or that of our own work. A day
 * alone is no year.
 */
const BEGINS = new RegExp(
  `(?:^|[。;,:、|]|总体情况|概述)(?:在|自)?(${YEAR})(?!以来|\\d)|截[至止](?:到|日期[为是]?)?(${YEAR})|` +
    `[我本][局委办镇乡县区市街]道?(${YEAR})(?=(?:政府信息|信息|政务)公开)`,
  'gu',
);

/**
 * The year of which the sentences before the tables speak: the one with which their clauses begin. Null where they begin
 * with several, for one of them is then compared with another.
 *
 * @param before lines of text before the first table of the report
 */
export function proseYear(before: readonly string[]): number | null {
  const prose = before.map((line) => foldCharacters(line).replace(/\s+/gu, '')).filter(isProse);
  const years = prose.flatMap((line) =>
    [...line.replace(DOCUMENT, '').matchAll(BEGINS)].map(([, ...found]) => yearIn(found.join(''))),
  );
  const [year, ...others] = new Set(years);
  return others.length === 0 ? (year ?? null) : null;
}

function isProse(line: string): boolean {
  return CLAUSE_END.test(line);
}
