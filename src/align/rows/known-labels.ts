import type { LabelIndex } from '../label/label-index.js';
import { type Recall, recalled } from '../label/recalled.js';
import type { RowAlignment } from './align-rows.js';
import type { NodeList } from './nodes.js';
import type { Token } from './tokens.js';

/** What the labels of a range can be for a table, as far as it says whether a search for it is worth while. */
export interface RangeWorth {
  /** The labels that can be something of the table, by their places in the range. */
  readonly places: readonly number[];
  /** What no alignment of the range is worth more than. */
  readonly most: number;
}

/** What is recalled of a table. */
export interface KnownRanges {
  readonly worth: Recall<RangeWorth>;
  readonly alignment: Recall<RowAlignment>;
}

/** Ranges of labels that are kept for each layout of a table. */
const MOST_RANGES = 32;
/** Labels that are told apart, with what stands behind each. */
const MOST_LABELS = 4096;

/** Signs for labels like none of the forms: nothing behind them, figures, and figures behind signs without words. */
const STRAYS = { bare: '\u0001', beforeFigures: '\u0002', wordless: '\u0003' } as const;
const FIRST_SIGN = 0x100;

/** The labels of a page, a sign a label: ranges of the same signs are laid over a table in the same way. */
export interface SpeltPage {
  readonly signs: string;
  readonly rangesOf: (list: NodeList) => KnownRanges;
}

/** A half-open range without the text at its ends that nothing can be taken for, of which pages have more or less. */
export function withoutText({ signs }: SpeltPage, from: number, to: number): { from: number; to: number } {
  let [first, end] = [from, to];
  while (first < end && signs[first] === STRAYS.bare) first += 1;
  while (end > first && signs[end - 1] === STRAYS.bare) end -= 1;
  return { from: first, to: end };
}

/** What is recalled of the labels of pages over documents. */
class KnownLabels {
  private signs = new Map<string, string>();
  private ranges = new WeakMap<NodeList, KnownRanges>();

  /**
   * The labels of a page as signs; null where it has more than are ever told apart.
   *
   * @param reach for each label how many that begin with it are like a label of the forms, taken together; 0 where none is
   */
  spell(tokens: readonly Token[], reach: readonly number[]): SpeltPage | null {
    if (tokens.length > MOST_LABELS) return null;
    if (this.signs.size + tokens.length > MOST_LABELS) this.forget();
    let signs = '';
    let told = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      told = Math.max(told, at + reach[at]!);
      signs += at < told ? this.signOf(tokens[at]!) : strayOf(tokens[at]!);
    }
    const ranges = this.ranges;
    return { signs, rangesOf: (list) => rangesIn(ranges, list) };
  }

  private signOf({ raw, labels: [own], slotsAfter, figuresAfter }: Token): string {
    const label = `${slotsAfter} ${figuresAfter} ${own.serial} ${own.core} ${raw}`;
    const known = this.signs.get(label);
    if (known !== undefined) return known;
    const sign = String.fromCharCode(FIRST_SIGN + this.signs.size);
    this.signs.set(label, sign);
    return sign;
  }

  /** Signs are given out again: nothing that was spelt with them says anything any more. */
  private forget(): void {
    this.signs = new Map();
    this.ranges = new WeakMap();
  }
}

function rangesIn(ranges: WeakMap<NodeList, KnownRanges>, list: NodeList): KnownRanges {
  const known = ranges.get(list);
  if (known) return known;
  const made = { worth: recalled<RangeWorth>(MOST_RANGES), alignment: recalled<RowAlignment>(MOST_RANGES) };
  ranges.set(list, made);
  return made;
}

function strayOf({ figuresAfter, labels: [own] }: Token): string {
  if (figuresAfter === 0) return STRAYS.bare;
  return own.core === '' ? STRAYS.wordless : STRAYS.beforeFigures;
}

const ofIndexes = new WeakMap<LabelIndex, KnownLabels>();

/** What is recalled of labels that an index compares. */
export function knownLabels(index: LabelIndex): KnownLabels {
  const known = ofIndexes.get(index) ?? new KnownLabels();
  ofIndexes.set(index, known);
  return known;
}
