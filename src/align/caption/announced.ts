import { foldCharacters } from '../label/fold-characters.js';
import { isBodyName, yearIn } from './title.js';

/** Who reports on which year, as far as the opening of a report says so in a sentence. */
export interface Announcement {
  readonly agency: string | null;
  readonly year: number | null;
}

const NAME = '[\\p{Script=Han}()〇○]{2,30}?';
/** 我局, 全县各部门: whoever that is. */
const SELF = /我|^(?:本|该|各|全)/u;
const YEAR = '(?:19|20)\\d{2}年度?';
const SUBJECT = '(?:政府信息(?:与政务)?|信息|政务)公开';
/** 发布机构, 编制单位: fields of publication data. */
const FIELD = '机构|机关|单位|主体|日期|时间';
/** 现公布某镇2020年政府信息公开工作年度报告, 现将2021年某街道办事处政府信息公开情况报告如下, 某县某局特编制2023年…报告. */
const ANNOUNCED = new RegExp(
  `(?:(?:公布|发布|社会公开|编制|[现特]将)(?!${FIELD})|结合)[《〈<“"]?(?<before>${YEAR})?的?(?<name>${NAME})??(?<after>${YEAR})?的?` +
    `${SUBJECT}(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:的?年?报|编制|公[布告]|汇报)(?![^。;]{0,12}通知)`,
  'gu',
);
/** 本报告由某县公安局（结合有关统计数据）编制. An office that compiles often does so for the body it belongs to. */
const COMPILED = new RegExp(
  `由(?<name>${NAME})(?<!办公室|办公厅|办|科|处)` +
    '(?=(?:组织|负责|综合|结合|围绕|根据|按照|依据|汇总)[^。;]{0,200}?编[制写]|编[制写])',
  'gu',
);
const BY_COMPILER = new RegExp(`(?:^|[,。;|])(?<name>${NAME})[现特]?编制(?<after>${YEAR})${SUBJECT}`, 'gu');
/** A line so short is a heading; a longer one may go on in the next. */
const LONGEST_HEADING = 15;
/** An opening is a few sentences; tables of other kinds before those of the form may be long. */
const LONGEST_OPENING = 20_000;

/**
 * Reads who reports on which year from the sentences before the tables: the one that announces the report, else the one
 * that says who compiled it. What neither says is null.
 *
 * @param before lines of text before the first table of the report
 */
export function announcementOf(before: readonly string[]): Announcement {
  const lines = before.map((line) => (line.length > LONGEST_HEADING ? line : `|${line}|`));
  const text = foldCharacters(lines.join('').slice(0, LONGEST_OPENING)).replace(/\s+/gu, '');
  const announced = [...text.matchAll(ANNOUNCED), ...text.matchAll(BY_COMPILER)].map(
    ({ groups = {} }) => groups,
  );
  const compiled = [...text.matchAll(COMPILED)].map(({ groups = {} }) => groups);
  const years = announced.flatMap(({ before: first, after }) => yearIn(first ?? after ?? '') ?? []);
  const names = [...announced, ...compiled].flatMap(({ name }) => name ?? []);
  return {
    agency: names.find((name) => isBodyName(name) && !SELF.test(name)) ?? null,
    year: years[0] ?? null,
  };
}
