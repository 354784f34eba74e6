import { ONE_SIGN_UNITS } from '../figure/units.js';
import { foldCharacters } from '../label/fold-characters.js';
import { GLOSS } from '../label/glosses.js';

/** Flattened text made comparable, with the way back to the characters it came from. */
export interface FoldedText {
  readonly text: string;
  /** For each character of `text`, where it begins in the original; one more for the end. */
  readonly offsets: readonly number[];
}

/** A blank between a digit and the sign that begins another figure parts two cells. */
const FIGURE_END = new RegExp(`[\\d元件条项笔]$|\\d[${ONE_SIGN_UNITS}]$`, 'u');
const FIGURE_START = /[\d+\-–增减]/u;
/** Signs that scans take digits for: 0 for o, Q or D, 1 for l, I or 丨, 2 for Z, 5 for S, 8 for B, 9 for q or g. */
export const LOOKS_LIKE_DIGIT = 'olqi〇丨dzsbg';
/**
 * What is a cell where it stands by itself, though it may be none that can be read: a sign or word for nothing, any other
 * sign, digits with letters among them (a scan's 2O). Within words (本年增/减, 无法提供) the same signs are none.
 */
export const LONE_CELL =
  '(?:[-/—–－／\\\\*×.…]{1,6}|无|零|〇|○|null|none|nan|nil|n/a|&nbsp;|' +
  `(?=\\d*[a-z〇丨])(?:[\\dolqi〇丨]{1,9}|(?=[a-z〇丨]*\\d)[\\d${LOOKS_LIKE_DIGIT}]{2,9}|[dzsbg]))`;
/** Such a sign between blanks or bars, or behind the name of its figure (合计=-). */
const LONE = new RegExp(`(?<![^\\s|=:＝：])${LONE_CELL}(?![^\\s|])`, 'giu');
/** Narrow blanks part thousands, never cells. */
const NARROW_BLANK = /[\u2006-\u200a\u202f]/u;

/**
 * Folds the characters of a text and takes out its blanks, except where a blank is a boundary between cells: between two
 * figures, and around a sign for nothing. Elsewhere it is an accident of layout (社会公益 组织).
 */
export function foldText(text: string): FoldedText {
  const alone = edgesOf(text);
  const glosses = new Map([...text.matchAll(GLOSS)].map((gloss) => [gloss.index, gloss[0].length]));
  const signs: string[] = [];
  const offsets: number[] = [];
  let blankAt = -1;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    const gloss = glosses.get(at);
    if (gloss !== undefined) {
      at += gloss - 1;
      continue;
    }
    if (/\s/u.test(sign)) {
      if (blankAt < 0 && !isThousandsBlank(text, at)) blankAt = at;
      continue;
    }
    const folded = foldCharacters(sign);
    if (folded === '') continue;
    const parts =
      FIGURE_START.test(folded[0]!) && endsFigure(signs.slice(-2).join(''), text.slice(blankAt, at));
    if (blankAt >= 0 && (parts || alone.starts.has(at) || alone.ends.has(blankAt))) {
      signs.push(' ');
      offsets.push(blankAt);
    }
    blankAt = -1;
    for (const part of folded) {
      signs.push(part);
      offsets.push(at);
    }
  }
  return { text: signs.join(''), offsets: [...offsets, text.length] };
}

/** A full stop with a blank behind it is no decimal point, but where a line was wrapped at it. */
function endsFigure(before: string, blank: string): boolean {
  return FIGURE_END.test(before) || (before.endsWith('.') && !blank.includes('\n'));
}

function isThousandsBlank(text: string, at: number): boolean {
  return NARROW_BLANK.test(text[at]!) && /^\d\s\d{3}(?!\d)/u.test(text.slice(at - 1, at + 5));
}

function edgesOf(text: string): { starts: ReadonlySet<number>; ends: ReadonlySet<number> } {
  const matches = [...text.matchAll(LONE)];
  return {
    starts: new Set(matches.map((match) => match.index)),
    ends: new Set(matches.map((match) => match.index + match[0].length)),
  };
}
