import type { Random } from '../random.js';

/** Labels that no form has. */
export const STRANGERS = [
  '涉及商业秘密',
  '小计',
  '备注',
  '依申请公开件数',
  '合并办理',
  '其中：网上申请',
  '机构编制',
  '内容',
];
const SIGNS = [...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动'];

/** One sign replaced, dropped, doubled or changed with its neighbour. */
export function garbled(label: string, random: Random): string {
  const signs = [...label];
  const at = random.int(0, Math.max(0, signs.length - 1));
  const how = random.int(0, 3);
  if (how === 0) signs[at] = random.pick(SIGNS);
  else if (how === 1) signs.splice(at, 1);
  else if (how === 2) signs.splice(at, 0, random.pick(SIGNS));
  else if (at + 1 < signs.length) [signs[at], signs[at + 1]] = [signs[at + 1]!, signs[at]!];
  return signs.join('');
}

/** The beginning or the end of a label. */
export function cut(label: string, random: Random): string {
  const at = random.int(1, Math.max(1, label.length - 1));
  return random.chance(0.5) ? label.slice(0, at) : label.slice(at);
}

/** The beginning of one label and the end of another. */
export function blend(a: string, b: string, random: Random): string {
  const at = random.int(1, Math.max(1, Math.min(a.length, b.length) - 1));
  return a.slice(0, at) + b.slice(at);
}
