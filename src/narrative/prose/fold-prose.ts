import { foldCharacters } from '../../align/label/fold-characters.js';

/** Text as the grammar reads it, and where each of its characters stands in the text it was made from. */
export interface FoldedProse {
  readonly text: string;
  /** One more than the text has characters: the last says where it ends. */
  readonly offsets: readonly number[];
}

const folded = new Map<string, string>();
const BLANK = /\s/u;
const DIGIT = /\d/u;

/**
 * Full width, traditional signs and compatibility forms become ordinary ones, blanks between words go; a blank between
 * two digits stays, because it parts two numbers. The comma of Chinese prose stays what it is: only `,` groups digits.
 */
export function foldProse(raw: string): FoldedProse {
  const plain = foldPlain(raw);
  return plain === null ? foldSigns(raw) : { text: plain, offsets: signPlaces(raw.length) };
}

/** Signs other than blanks that each fold to one sign, whatever is beside them: nearly every sentence has no others. */
const PLAIN = /[!-~“”、。〈-】\u4e00-\u9fff！-～]/u;
/** What each unit of UTF-16 folds to, once it was met: 0 before, and this where it is not plain. */
const PLAIN_FOLDED = new Uint16Array(1 << 16);
const NOT_PLAIN = 0xffff;

/** Text of plain signs, folded in one pass; null where it has others. */
function foldPlain(raw: string): string | null {
  let text = '';
  let copied = 0;
  for (let at = 0; at < raw.length; at += 1) {
    const unit = raw.charCodeAt(at);
    const becomes = PLAIN_FOLDED[unit] || meet(unit);
    if (becomes === unit) continue;
    if (becomes === NOT_PLAIN) return null;
    text += raw.slice(copied, at) + String.fromCharCode(becomes);
    copied = at + 1;
  }
  return copied === 0 ? raw : text + raw.slice(copied);
}

function meet(unit: number): number {
  const sign = String.fromCharCode(unit);
  const becomes = PLAIN.test(sign) ? foldSign(sign).charCodeAt(0) : NOT_PLAIN;
  PLAIN_FOLDED[unit] = becomes;
  return becomes;
}

/** Each sign where it stands, for texts of up to this length. */
const IN_PLACE = Array.from({ length: 2048 }, (_, at) => at);

function signPlaces(length: number): readonly number[] {
  return length < IN_PLACE.length
    ? IN_PLACE.slice(0, length + 1)
    : Array.from({ length: length + 1 }, (_, at) => at);
}

function foldSigns(raw: string): FoldedProse {
  const signs: string[] = [];
  const offsets: number[] = [];
  let blankAt = -1;
  for (let at = 0; at < raw.length; at += 1) {
    const sign = foldSign(raw[at]!);
    if (sign === '') continue;
    if (BLANK.test(sign)) {
      if (blankAt < 0) blankAt = at;
      continue;
    }
    if (blankAt >= 0 && DIGIT.test(sign) && DIGIT.test(signs.at(-1) ?? '')) {
      signs.push(' ');
      offsets.push(blankAt);
    }
    blankAt = -1;
    for (const part of sign) {
      signs.push(part);
      offsets.push(at);
    }
  }
  return { text: signs.join(''), offsets: [...offsets, raw.length] };
}

function foldSign(sign: string): string {
  if (sign === '，') return sign;
  let known = folded.get(sign);
  if (known === undefined) {
    known = foldCharacters(sign);
    // Texts have a few thousand different signs; a hostile one may have all of them.
    if (folded.size < 20_000) folded.set(sign, known);
  }
  return known;
}
