import type { Caption } from '../../forms/index.js';
import type { FoldedLabel } from '../label/fold-label.js';
import { headerLikeness } from '../label/fragment.js';
import { knownLabel, type LabelIndex } from '../label/label-index.js';
import { WORTH } from './costs.js';
import type { Node } from './nodes.js';
import type { Token } from './tokens.js';

/** A stretch of labels that was taken for one node of the form. */
export interface Match {
  readonly node: number;
  /** Half-open range of token indices. Several tokens are fragments of one label. */
  readonly from: number;
  readonly to: number;
  /** `label` where the words agree; `position` where only the place among its neighbours speaks for the row. */
  readonly by: 'label' | 'position';
  readonly likeness: number;
}

/** A match with what it is worth. */
export interface Fit {
  readonly match: Match;
  readonly worth: number;
  /** False where more labels may be taken for the same node: a header goes on until figures end it. */
  readonly closes: boolean;
}

/** Nine signs of ten agree with a row of the table: such a label says which row it is, wherever it stands. */
const SURE = 0.9;

/** For each token, whether its label is beyond doubt that of some row of the table. */
export function rowLabels(tokens: readonly Token[], nodes: readonly Node[], index: LabelIndex): boolean[] {
  return tokens.map((token) =>
    nodes.some((node) => node.kind === 'row' && index.likeness(token.labels[0], node.caption) >= SURE),
  );
}

/** What it is worth to pass over a token. */
export function strayWorth(token: Token, isRowLabel: boolean): number {
  return (
    (token.figuresAfter > 0 ? WORTH.strayFigures : 0) + (isRowLabel ? WORTH.strayLabel : WORTH.strayText)
  );
}

/** What it is worth to leave a node out. */
export function missingWorth(node: Node): number {
  if (node.kind === 'header') return 0;
  return node.kind === 'group' ? WORTH.missingGroup : WORTH.missingRow;
}

/** Every way to take the tokens that begin at `at` for a node. */
export function fitsAt(
  tokens: readonly Token[],
  at: number,
  isRowLabel: boolean,
  node: Node,
  nodeIndex: number,
  index: LabelIndex,
): Fit[] {
  if (node.kind === 'header') return headerFit(tokens[at]!, at, node.captions, nodeIndex, index);
  const fits = labelFits(tokens, at, node, nodeIndex, index);
  if (fits.length > 0 || node.kind === 'group' || isRowLabel || tokens[at]!.figuresAfter === 0) return fits;
  const match: Match = { node: nodeIndex, from: at, to: at + 1, by: 'position', likeness: 0 };
  return [{ match, worth: WORTH.byPosition, closes: true }];
}

function headerFit(
  token: Token,
  at: number,
  captions: readonly Caption[],
  node: number,
  index: LabelIndex,
): Fit[] {
  const likeness = Math.max(...captions.map((caption) => headerLikeness(token.labels[0], caption, index)));
  if (likeness === 0) return [];
  const match: Match = { node, from: at, to: at + 1, by: 'label', likeness };
  const worth = WORTH.header * likeness + (token.labels[0].serial === '' ? 0 : WORTH.otherSerial);
  if (token.figuresAfter === 0) return [{ match, worth, closes: false }];
  // A header in pieces (行政复议 and 行政诉讼 as tables of their own) goes on behind figures; most headers do not.
  return [
    { match, worth, closes: true },
    { match, worth: worth + WORTH.figuresInHeader, closes: false },
  ];
}

function labelFits(
  tokens: readonly Token[],
  at: number,
  node: Exclude<Node, { kind: 'header' }>,
  nodeIndex: number,
  index: LabelIndex,
): Fit[] {
  return tokens[at]!.labels.flatMap((label, joined): Fit[] => {
    const likeness = index.likeness(label, node.caption);
    if (likeness === 0) return [];
    const to = at + joined + 1;
    const match: Match = { node: nodeIndex, from: at, to, by: 'label', likeness };
    return [{ match, worth: labelWorth(node, label, tokens.slice(at, to), likeness), closes: true }];
  });
}

function labelWorth(
  node: Exclude<Node, { kind: 'header' }>,
  label: FoldedLabel,
  parts: readonly Token[],
  likeness: number,
): number {
  const joined = WORTH.fragment * (parts.length - 1);
  if (node.kind === 'group') return WORTH.group * likeness + joined;
  return (
    WORTH.row * likeness +
    joined +
    slotsWorth(parts, node.panel.columns.length) +
    serialWorth(label.serial, knownLabel(node.caption).serial)
  );
}

function slotsWorth(parts: readonly Token[], columns: number): number {
  const slots = Math.max(...parts.map((part) => part.slotsAfter));
  if (slots === 0) return WORTH.emptyRow;
  return slots >= columns ? WORTH.fullRow : 0;
}

function serialWorth(printed: string, own: string): number {
  if (printed === own) return own === '' ? 0 : WORTH.sameSerial;
  return printed === '' ? WORTH.lostSerial : WORTH.otherSerial;
}
