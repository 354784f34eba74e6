import { type FoldedLabel, foldLabel } from '../label/fold-label.js';
import type { PageLine } from '../page/page-line.js';

/** A label on the page, in reading order, and what stands between it and the next label. */
export interface Token {
  readonly line: number;
  readonly slot: number;
  readonly raw: string;
  /** The label by itself, joined with the next one, with the next two, as far as one label can have been cut there. */
  readonly labels: readonly [FoldedLabel, ...FoldedLabel[]];
  /** Slots without a label that follow, up to the next label. */
  readonly slotsAfter: number;
  /** How many of them hold a figure or a dash. */
  readonly figuresAfter: number;
}

/** Most fragments that one label is joined from: a label cut by a page break and by a line break. */
export const MOST_FRAGMENTS = 3;
/** No label of a form is longer, blanks and punctuation included. */
const LONGEST_LABEL = 90;

interface Place {
  readonly line: number;
  readonly slot: number;
  readonly raw: string;
  readonly label: FoldedLabel;
  slotsAfter: number;
  figuresAfter: number;
}

/** Every label of the page in reading order. */
export function tokensOf(lines: readonly PageLine[]): Token[] {
  const places = placesOf(lines);
  return places.map((place, at) => {
    const { line, slot, raw, slotsAfter, figuresAfter } = place;
    return { line, slot, raw, labels: [place.label, ...joinedLabels(places, at)], slotsAfter, figuresAfter };
  });
}

function placesOf(lines: readonly PageLine[]): Place[] {
  const places: Place[] = [];
  lines.forEach((line, lineIndex) => {
    line.slots.forEach(({ raw, label, figure }, slot) => {
      const last = places.at(-1);
      if (label) places.push({ line: lineIndex, slot, raw, label, slotsAfter: 0, figuresAfter: 0 });
      else if (last) {
        last.slotsAfter += 1;
        if (figure.state !== 'blank') last.figuresAfter += 1;
      }
    });
  });
  return places;
}

/** Fragments of one label share at most one row of figures. */
function joinedLabels(places: readonly Place[], at: number): FoldedLabel[] {
  const joined: FoldedLabel[] = [];
  let raw = places[at]!.raw;
  let rowsOfFigures = places[at]!.figuresAfter > 0 ? 1 : 0;
  for (const next of places.slice(at + 1, at + MOST_FRAGMENTS)) {
    raw += next.raw;
    rowsOfFigures += next.figuresAfter > 0 ? 1 : 0;
    if (rowsOfFigures > 1 || raw.length > LONGEST_LABEL) break;
    joined.push(foldLabel(raw));
  }
  return joined;
}
