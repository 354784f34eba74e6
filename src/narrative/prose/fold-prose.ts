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
  if (!PLAIN.test(raw)) return foldSigns(raw);
  const text = raw.split('，').map(foldCharacters).join('，');
  return { text, offsets: signPlaces(raw.length) };
}

/** Text without blanks, in which each sign folds to one sign: nearly every sentence. */
const PLAIN = /^[!-~“”、。〈-】\u4e00-\u9fff！-～]*$/u;
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
