import { ALL_BODY_ENDINGS } from '../../model/body-endings.js';
import bodies from './bodies.json' with { type: 'json' };

/** A pattern for the name of a body within a sentence: as short as what follows allows. */
export const NAME = '[\\p{Script=Han}()〇○]{2,30}?';

/** A pattern for the last word of the name of a body. */
export const NAME_END = `(?:${[...ALL_BODY_ENDINGS, ...bodies.ends].join('|')})`;

/** Places whose names begin with a word that else names none: 本溪 is no 本级. */
const NO_PLACE = `(?!${bodies.places.join('|')})`;
const BODY_NAME = new RegExp(`^(?!${NO_PLACE}(?:${bodies.no_names.join('|')}))${NAME}${NAME_END}$`, 'u');
/** 我局, 全县各部门: whoever that is; 县政府网站: no body; 并向社会公开某局: more than a name. */
const UNNAMED = new RegExp(`我|^${NO_PLACE}(?:${bodies.unnamed.join('|')})|网站$`, 'u');
/** 区政府, 市交通运输局: which one, the page knows and the words do not say. */
const UNPLACED = new RegExp(`^${NO_PLACE}(?:${bodies.unplaced.join('|')})`, 'u');

/** Whether a text could be the whole name of a body that reports. */
export function isBodyName(text: string): boolean {
  return BODY_NAME.test(text);
}

/** Whether a text from a sentence is the name of a body, and not what a body calls itself. */
export function isNamedBody(name: string): boolean {
  return isBodyName(name) && !UNNAMED.test(name);
}

/** Whether a name leaves open of which region it is. */
export function isUnplaced(name: string): boolean {
  return UNPLACED.test(name);
}

/** 应急管理局, 东塬镇人民政府: no region of the kinds that have departments and towns stands in the name. */
export function namesNoRegion(name: string): boolean {
  return isUnplaced(name) || !/.[省市县区旗州盟]/u.test(name);
}

/** The name of a government before 政府信息公开, where the one 政府 ends the name and begins the subject. */
export function withGovernment(name: string): string {
  return name.endsWith('人民') ? `${name}政府` : name;
}
