import { isNamedBody, isUnplaced, withGovernment } from './body-name.js';

/** 信息公开工作领导小组办公室, 信息公开处: whoever looks after disclosure in a body. */
const DISCLOSURE = /(?:(?:政府)?信息(?:与政务)?公开|政[府务]公开|依申请公开).*$/u;
/** An office within a body. That of a government is a body of its own, which often publishes the report of the government. */
const INNER_OFFICE =
  /(?:(?:党政|行政)(?:综合)?|综合.{0,4}|(?<!政府))(?:办公室|办公厅)(?:.{2,8}(?:中心|科|处|股))?$/u;

/**
 * The body for which an office speaks: 某市统计局 of 某市统计局办公室. Null where the words name none, or name it without its
 * place.
 */
export function bodyOfOffice(office: string): string | null {
  const name = withGovernment(office.replace(DISCLOSURE, '').replace(INNER_OFFICE, ''));
  return isNamedBody(name) && !isUnplaced(name) ? name : null;
}
