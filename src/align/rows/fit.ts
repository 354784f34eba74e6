import type { Caption } from '../../forms/index.js';
import { type FoldedLabel, isGuidance } from '../label/fold-label.js';
import { bestHeaderLikeness } from '../label/fragment.js';
import { knownLabel, type LabelIndex, SURE_LIKENESS } from '../label/label-index.js';
import { WORTH } from './costs.js';
import type { HeaderNode, Node, NodeList } from './nodes.js';
import { MOST_FRAGMENTS, type Token } from './tokens.js';

/** A way to take the token, or the fragments that begin with it, for a node. */
export interface Fit {
  /** How many tokens it takes. */
  readonly count: number;
  readonly likeness: number;
  readonly worth: number;
  /** False where more labels may be taken for the same node: a header goes on until figures end it. */
  readonly closes: boolean;
}

/** Everything a token can be for the nodes of a table. */
export interface TokenFits {
  /** What it is worth to pass the token over. */
  readonly strayWorth: number;
  /** Fits by the words of the label, for each node that has any. */
  readonly byNode: ReadonlyMap<number, readonly Fit[]>;
  /** True for the label of a row of the table. */
  readonly isRowLabel: boolean;
  /** True where the token has figures and is no row by its words: it can only be a row by its place. */
  readonly mayStandByPosition: boolean;
}

/** For each token of a half-open range what it can be for the nodes of a table. */
export type FitsOf = (list: NodeList, from: number, to: number) => readonly TokenFits[];

/** Finds the fits of the tokens of a page; tables are looked for in several ranges of it, and most fits are the same in all. */
export function fitFinder(compared: ComparedTokens): FitsOf {
  const { tokens } = compared;
  const ofPage = new Map<NodeList, readonly TokenFits[]>();
  const like = tokens.map((_, at) => captionsLike(compared, at));
  const fitsAt = (at: number, end: number, list: NodeList) =>
    like[at]!.some((caption) => list.captions.has(caption))
      ? tokenFits(compared, at, end, list)
      : strayFits(tokens[at]!);
  return (list, from, to) => {
    const known = ofPage.get(list) ?? tokens.map((_, at) => fitsAt(at, tokens.length, list));
    ofPage.set(list, known);
    if (to === tokens.length) return known.slice(from);
    // A label that is cut by the end of the range has fewer fragments there.
    const cut = Math.max(from, to - MOST_FRAGMENTS + 1);
    return [...known.slice(from, cut), ...tokens.slice(cut, to).map((_, at) => fitsAt(cut + at, to, list))];
  };
}

/** What a label is alike, each caption with its likeness. */
type Alike = ReadonlyMap<Caption, number>;

/** The tokens of a page, and what each of their labels is alike, looked up once for all tables. */
export interface ComparedTokens {
  readonly tokens: readonly Token[];
  readonly alike: readonly (readonly Alike[])[];
  readonly index: LabelIndex;
}

/** Compares the labels of a page with the captions of the forms. */
export function comparedTokens(tokens: readonly Token[], index: LabelIndex): ComparedTokens {
  return { tokens, index, alike: tokens.map(({ labels }) => labels.map((label) => index.alike(label))) };
}

/** For each label how many that begin with it are like a label of the forms, taken together; 0 where not even it is. */
export function reachesOf({ tokens, alike, index }: ComparedTokens): number[] {
  return tokens.map(({ labels: [own] }, at) => {
    const joined = alike[at]!.findLastIndex(({ size }) => size > 0);
    return joined >= 0 ? joined + 1 : Math.min(1, index.fragmentOf(own).size);
  });
}

/** Every caption that a token is like, by itself, joined with the next ones, or as a fragment. */
function captionsLike({ tokens, alike, index }: ComparedTokens, at: number): Caption[] {
  const like = [...index.fragmentOf(tokens[at]!.labels[0])];
  for (const each of alike[at]!) for (const caption of each.keys()) like.push(caption);
  return like;
}

const NO_FITS: TokenFits['byNode'] = new Map();

/** What most text of a page is for a table: like none of its labels. */
function strayFits(token: Token): TokenFits {
  return {
    strayWorth: strayWorth(token, WORTH.strayText),
    byNode: NO_FITS,
    isRowLabel: false,
    // A sign without words (＝, ：) stands between figures and names none.
    mayStandByPosition: token.figuresAfter > 0 && token.labels[0].core !== '',
  };
}

function strayWorth({ figuresAfter }: Token, ofLabel: number): number {
  return ofLabel + (figuresAfter > 0 ? WORTH.strayFigures : 0);
}

function tokenFits(compared: ComparedTokens, at: number, end: number, list: NodeList): TokenFits {
  const token = compared.tokens[at]!;
  const byNode = labelFits(compared, at, end, list);
  for (const { node, at: nodeIndex } of list.headers) {
    const fits = headerFits(token, node, compared.index);
    if (fits.length > 0) byNode.set(nodeIndex, fits);
  }
  if (!isLabelOfRow(compared.alike[at]![0]!, list)) return { ...strayFits(token), byNode };
  const worth = strayWorth(token, WORTH.strayLabel);
  return { strayWorth: worth, byNode, isRowLabel: true, mayStandByPosition: false };
}

function isLabelOfRow(alike: Alike, { nodes, byCaption }: NodeList): boolean {
  for (const [caption, likeness] of alike) {
    if (likeness < SURE_LIKENESS) continue;
    if (byCaption.get(caption)?.some((node) => nodes[node]!.kind === 'row')) return true;
  }
  return false;
}

function labelFits(
  { tokens, alike, index }: ComparedTokens,
  at: number,
  end: number,
  { nodes, byCaption }: NodeList,
): Map<number, Fit[]> {
  const fits = new Map<number, Fit[]>();
  for (const [joined, label] of tokens[at]!.labels.entries()) {
    for (const [caption, likeness] of alike[at]![joined]!) {
      const own = byCaption.get(caption);
      if (own === undefined) continue;
      const parts = tokens.slice(at, Math.min(at + joined + 1, end));
      if (joined > 0 && !isBetterJoined(parts, caption, likeness, index)) continue;
      for (const nodeIndex of own) {
        if (joined > 0 && nodes[nodeIndex]!.kind === 'group' && hasFigures(parts)) continue;
        const worth = labelWorth(nodes[nodeIndex]!, label, parts, likeness);
        const fit = { count: parts.length, likeness, worth, closes: true };
        const before = fits.get(nodeIndex);
        if (before) before.push(fit);
        else fits.set(nodeIndex, [fit]);
      }
    }
  }
  return fits;
}

/**
 * Fragments are joined where that brings out the label; a whole label, of this row or of another, is no fragment. Guidance that
 * no form prints by itself is part of the label before it.
 */
function isBetterJoined(
  parts: readonly Token[],
  caption: Caption,
  likeness: number,
  index: LabelIndex,
): boolean {
  const isPart = ({ raw, labels: [own] }: Token) => !isGuidance(raw) || index.alike(own).size > 0;
  const words = parts.filter((part, at) => at === 0 || isPart(part));
  if (words.length === 1) return true;
  return words.every(({ labels: [own] }) => {
    const alike = index.alike(own);
    if ((alike.get(caption) ?? 0) >= likeness) return false;
    for (const other of alike.values()) if (other > likeness) return false;
    return true;
  });
}

function hasFigures(parts: readonly Token[]): boolean {
  return parts.some((part) => part.figuresAfter > 0);
}

function headerFits(token: Token, node: HeaderNode, index: LabelIndex): Fit[] {
  const [label] = token.labels;
  // No header label is numbered: （七）总计 is a row, and 总计 the header of a column.
  if (label.serial !== '') return [];
  const likeness = bestHeaderLikeness(label, node.captions, index);
  if (likeness === 0) return [];
  const worth = WORTH.header * likeness;
  const open = { count: 1, likeness, worth, closes: false };
  if (token.figuresAfter === 0) return [open];
  const closed = { ...open, closes: true };
  if (isWholePanel(token, node)) return [closed];
  // A header in pieces (行政复议 and 行政诉讼 as tables of their own) goes on behind figures; most headers do not.
  return [closed, { ...open, worth: worth + WORTH.figuresInHeader }];
}

/** Whether the only row of a panel stands behind a label: a header that follows is that of another table (last year's). */
function isWholePanel({ figuresAfter }: Token, { panel }: HeaderNode): boolean {
  return panel.rows[0]?.caption === null && figuresAfter >= panel.columns.length;
}

function labelWorth(node: Node, label: FoldedLabel, parts: readonly Token[], likeness: number): number {
  const joined = WORTH.fragment * (parts.length - 1);
  if (node.kind !== 'row') return WORTH.group * likeness + joined;
  const serial = serialWorth(label.serial, knownLabel(node.caption).serial);
  return WORTH.row * likeness + joined + slotsWorth(parts, node.panel.columns.length) + serial;
}

function slotsWorth(parts: readonly Token[], columns: number): number {
  if (parts.some((part) => part.slotsAfter >= columns)) return WORTH.fullRow;
  return hasFigures(parts) ? 0 : WORTH.emptyRow;
}

function serialWorth(printed: string, own: string): number {
  if (printed === own) return own === '' ? 0 : WORTH.sameSerial;
  return printed === '' ? WORTH.lostSerial : WORTH.otherSerial;
}
