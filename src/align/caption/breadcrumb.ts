import { foldCharacters } from '../label/fold-characters.js';
import { isNamedBody } from './body-name.js';

const STEP = /\s*(?:>+|»|›|→)\s*/u;
const BEGINS = /首页|位置/u;
/** 乡镇街道, 市直部门: steps that hold the pages of many bodies. */
const MANY = /^(?:乡镇|镇街|街镇|街道乡镇|部门|市直|县直|区直)/u;

/**
 * The last body that the way to the page leads through (首页 > 部门 > 某市林业局 > 年报); null where no line shows such a way or
 * it names none.
 *
 * @param before lines of text before the first table of the report
 */
export function breadcrumbBody(before: readonly string[]): string | null {
  const ways = before.map((line) => foldCharacters(line).split(STEP)).filter(isWay);
  const steps = ways.flat().map((step) => step.replace(/\s+/gu, ''));
  return steps.findLast((step) => isNamedBody(step) && !MANY.test(step)) ?? null;
}

function isWay(steps: readonly string[]): boolean {
  return steps.length > 2 && steps.some((step) => BEGINS.test(step));
}
