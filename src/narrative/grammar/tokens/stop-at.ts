import { endOfMatch } from './match-at.js';
import type { StopToken } from './tokens.js';

/** Signs that end or interrupt a stretch of words. */
export const STOPS: Readonly<Record<string, StopToken['strength']>> = {
  '，': 'soft',
  ',': 'soft',
  '。': 'hard',
  '；': 'hard',
  ';': 'hard',
  '：': 'hard',
  ':': 'hard',
  '!': 'hard',
  '?': 'hard',
  '(': 'open',
  ')': 'close',
  '[': 'open',
  ']': 'close',
};
const SECTION_SERIAL = /\(?[一二三四五六七八九十]{1,3}\)|\d{1,2}[.)](?!\d)/uy;

/** （一） and 1. number what follows and say nothing of it. */
export function serialAt(text: string, start: number): StopToken | null {
  const end = start === 0 || STOPS[text[start - 1]!] ? endOfMatch(SECTION_SERIAL, text, start) : null;
  return end === null ? null : { kind: 'stop', strength: 'hard', start, end };
}

/** The stop at a place of folded prose. */
export function stopAt(text: string, start: number): StopToken | null {
  const strength = STOPS[text[start]!];
  return strength ? { kind: 'stop', strength, start, end: start + 1 } : null;
}
