import { isNamedBody, NAME } from './body-name.js';
import { bodyOfOffice } from './office.js';
import { YEAR, yearIn } from './year.js';

/** Who reports on which year, as far as the opening of a report says so in a sentence. */
export interface Announcement {
  readonly agency: string | null;
  readonly year: number | null;
}

const SUBJECT = '(?:政府信息(?:与政务)?|信息|政务)公开';
/** 发布机构, 编制单位: fields of publication data. */
const FIELD = '机构|机关|单位|主体|日期|时间';
const TELLS = '(?:公布|发布|(?:社会|现)公开|(?:编制|制定)(?:完成|了)?(?:并(?:向社会)?公[开布])?|[现特]将)';
/** 现公布某镇2020年政府信息公开工作年度报告, 现将2021年某街道办事处政府信息公开情况报告如下. */
const ANNOUNCED = new RegExp(
  `(?:${TELLS}(?!${FIELD})|结合)[《〈<“"]?` +
    `(?<before>${YEAR})?的?(?<name>${NAME})??(?<after>${YEAR})?的?` +
    `${SUBJECT}(?:工作)?(?<behind>${YEAR})?(?:年度)?(?:工作)?` +
    '(?:情况(?=[。;,])|(?:情况)?(?:的?年?报|编制|公[布告]|汇报))(?![^。;]{0,12}通知)',
  'gu',
);
/** 本报告由某县公安局（结合有关统计数据）编制. */
const COMPILED = new RegExp(
  `由(?<name>${NAME})` +
    '(?=(?:组织|负责|综合|结合|围绕|根据|按照|依据|汇总)[^。;]{0,200}?编[制写]|编[制写])',
  'gu',
);
/** An office that compiles often does so for the body it belongs to. */
const OFFICE = /(?:办公室|办公厅|办|科|处)$/u;
/**
 * 某县某局特编制2023年…, 某街道2024年政府信息公开工作年度报告根据《条例》编制, 2024年某市政府信息公开工作年度报告根据…: the name or
 * the year begins the sentence.
 */
const BEGUN = new RegExp(
  `(?:^|[,。;|])(?<behind>${YEAR})?(?<name>${NAME})(?:[现特]?编制《?(?<before>${YEAR})${SUBJECT}|` +
    `(?<after>${YEAR})?${SUBJECT}(?:工作)?(?:年度)?(?:工作)?报告(?:\\(|[是由根依按]))`,
  'gu',
);
/**
 * Reads who reports on which year from the sentences before the tables: the one that announces the report, else the one
 * that says who compiled it. What neither says is null.
 *
 * @param opening the text before the first table of the report, as `openingText` gives it
 */
export function announcementOf(opening: string): Announcement {
  const announced = [...opening.matchAll(ANNOUNCED), ...opening.matchAll(BEGUN)].map(
    ({ groups = {} }) => groups,
  );
  const compiled = compilersOf(opening).filter((name) => !OFFICE.test(name));
  const years = announced.flatMap(
    ({ before, after, behind }) => yearIn(before ?? after ?? behind ?? '') ?? [],
  );
  const names = [...announced.flatMap(({ name }) => name ?? []), ...compiled];
  return {
    agency: names.find(isNamedBody) ?? null,
    year: years[0] ?? null,
  };
}

/**
 * The body whose office compiled the report; null where no office did. A government may have left it to its office, or the
 * report is that of the office: it is named as printed.
 *
 * @param opening the text before the first table of the report, as `openingText` gives it
 */
export function compilingOffice(opening: string): string | null {
  const offices = compilersOf(opening).filter((name) => OFFICE.test(name));
  return offices.map(bodyOfOffice).find((name) => name !== null) ?? null;
}

function compilersOf(opening: string): string[] {
  return [...opening.matchAll(COMPILED)].map(({ groups }) => groups!.name!);
}
