import { foldCharacters } from '../label/fold-characters.js';
import { isBodyName, isNamedBody, isUnplaced } from './body-name.js';
import { readTitle } from './read-title.js';

/** Fields in which pages name the body that a report is of. */
const FIELD =
  /(?:发布机构|发布单位|发文机关|发文机构|发文单位|制发机关|公开机构|公开主体|公开单位|编制机关)\s*[:：]?\s*([\p{Script=Han}()〇○]{2,30})/u;

/** A field that often names who runs the site; these bodies run none for others. */
const SOURCE =
  /来源\s*[:：]\s*([\p{Script=Han}()〇○]{2,30}?(?:局|委员会|厅|镇|乡|街道|办事处))(?=字[号体]|\P{Script=Han}|$)/u;

/** The department, town or street from which a page has its text (来源); null where that may be whoever runs the site. */
export function sourceBody(before: readonly string[]): string | null {
  const names = before.map((line) => SOURCE.exec(foldCharacters(line))?.[1] ?? '');
  return names.find((name) => isNamedBody(name) && !isUnplaced(name)) ?? null;
}

/**
 * The body that a page names beside a title without a name: on the line below the title, in a field of the table of
 * publication data, or behind the title of the page; null where none does.
 *
 * @param before lines of text before the first table of the report
 * @param pageTitle title that the source carries outside its body, or null
 */
export function issuerOf(before: readonly string[], pageTitle: string | null): string | null {
  const lines = before.map((line) => foldCharacters(line).trim());
  const below = lines.find((line, at) => at > 0 && isBodyName(line) && readTitle(lines[at - 1]!) !== null);
  const field = lines.map((line) => FIELD.exec(line)?.[1] ?? '').find(isBodyName);
  const behind = foldCharacters(pageTitle ?? '')
    .split(/\s*[_|]\s*|\s+-+\s*/u)
    .slice(1)
    .find(isBodyName);
  return below ?? field ?? behind ?? null;
}
