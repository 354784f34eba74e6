import type { FormTable } from '../../forms/index.js';
import { LEAST_SIMILARITY } from '../label/label-index.js';
import { type LayoutRow, layoutsOf, type PanelLayout, type TableLayout } from '../layout/table-layout.js';
import type { Match, RowAlignment } from '../rows/align-rows.js';
import { WORTH } from '../rows/costs.js';
import { type Node, type NodeList, nodeListOf } from '../rows/nodes.js';
import type { FitsIn, RangeFits } from '../rows/range-fits.js';
import type { Token } from '../rows/tokens.js';

/** A row of the form that was found on the page. */
export interface FoundRow {
  readonly panel: PanelLayout;
  readonly row: LayoutRow;
  /** The label of the row, or its fragments. */
  readonly tokens: readonly Token[];
  /** `label`: by its words, in its place; `position`: by its place alone; `displaced`: by its words, in another place. */
  readonly by: 'label' | 'position' | 'displaced';
}

/** A table of the form that was found on the page. */
export interface FoundTable {
  readonly layout: TableLayout;
  readonly score: number;
  readonly rows: readonly FoundRow[];
  /** Labels of rows that are known and not read. */
  readonly extraRows: readonly Token[];
  /** Labels of the header of each panel, in reading order. */
  readonly headers: ReadonlyMap<PanelLayout, readonly Token[]>;
  /** Labels that were taken for something. */
  readonly taken: ReadonlySet<Token>;
  /** Half-open range of token indices, from the first label taken to behind the last. */
  readonly from: number;
  readonly to: number;
  /** Labels of rows and headers that agree in their words: the evidence that this is the table. */
  readonly evidence: number;
}

const layouts = new WeakMap<FormTable, readonly { layout: TableLayout; list: NodeList }[]>();

/** Every layout of a table with its nodes, made once. */
function layoutNodes(table: FormTable) {
  const known =
    layouts.get(table) ?? layoutsOf(table).map((layout) => ({ layout, list: nodeListOf(layout) }));
  layouts.set(table, known);
  return known;
}

/** A half-open range of the labels of a page, and what each of them can be for a table. */
export interface LabelRange {
  readonly fitsIn: FitsIn;
  readonly from: number;
  readonly to: number;
}

/** Looks for a table among the labels of a half-open range of one page; the same question is answered once. */
export type Find = (table: FormTable, from: number, to: number) => FoundTable | null;

/**
 * Finds a table of the form among the labels of a range: the layout and the stretch of labels that fit best, or null
 * where too few labels agree for it to be that table, and the figures behind them are not as many as a panel in one line has.
 */
export function findTable(table: FormTable, tokens: readonly Token[], range: LabelRange): FoundTable | null {
  const fitted = fittedLayouts(table, range);
  const mayBe = ({ layout, fits }: (typeof fitted)[number]) =>
    // Labels that are like any of the table: most stretches of a page have too few of them to be looked into.
    fits.places.length >= leastEvidence(layout) ||
    fits.places.some((at) => layout.panels.some((panel) => isLineOf(panel, tokens[fits.from + at]!)));
  if (!fitted.some(mayBe)) return null;
  const found: FoundTable[] = [];
  let best: FoundTable | null = null;
  for (const each of fitted) {
    // Another layout than the form's own needs no search where it can be worth no more.
    if (best && isEvident(best) && mostScore(each) <= best.score + 1e-9) continue;
    const { layout, list, fits } = each;
    const one = foundTable(layout, list.nodes, tokens, fits.align(), fits.from);
    found.push(one);
    if (!best || one.score > best.score + 1e-9) best = one;
  }
  if (best && isEvident(best)) return best;
  return found.find(endsInLine) ?? null;
}

/** The score that a table found among the labels of a range has at most, 0 where none is found. */
export function mostScoreOf(table: FormTable, range: LabelRange): number {
  return Math.max(0, ...fittedLayouts(table, range).map(mostScore));
}

/** A layout of a table, and what the labels of a range can be for it. */
interface FittedLayout {
  readonly layout: TableLayout;
  readonly list: NodeList;
  readonly fits: RangeFits;
}

function fittedLayouts(table: FormTable, { fitsIn, from, to }: LabelRange): FittedLayout[] {
  return layoutNodes(table).map(({ layout, list }) => ({ layout, list, fits: fitsIn(list, from, to) }));
}

function mostScore({ layout, fits }: FittedLayout): number {
  return fits.most + WORTH.deviation * layout.deviations;
}

function isEvident({ evidence, layout }: FoundTable): boolean {
  return evidence >= leastEvidence(layout);
}

/** A panel in one line whose header lost most of its labels: behind what is left stand as many figures as it has columns. */
function endsInLine({ layout: { panels }, headers }: FoundTable): boolean {
  return panels.some((panel) => headers.get(panel)?.some((token) => isLineOf(panel, token)));
}

function isLineOf({ rows, columns }: PanelLayout, { figuresAfter }: Token): boolean {
  return rows[0]?.caption === null && figuresAfter === columns.length;
}

/** A third of the rows and column labels of a table: less can be any list that uses the same words. */
function leastEvidence(layout: TableLayout): number {
  const labels = layout.panels.reduce((sum, panel) => sum + panel.rows.length + panel.columns.length, 0);
  return Math.max(4, Math.ceil(labels / 3));
}

function foundTable(
  layout: TableLayout,
  nodes: readonly Node[],
  tokens: readonly Token[],
  alignment: RowAlignment,
  offset: number,
): FoundTable {
  const { matches } = alignment;
  const tokensOf = (match: Match) => tokens.slice(offset + match.from, offset + match.to);
  const rows = matches.flatMap((match): FoundRow[] => {
    const node = nodes[match.node]!;
    return node.kind === 'row'
      ? [{ panel: node.panel, row: node.row, tokens: tokensOf(match), by: match.by }]
      : [];
  });
  const counted = matches.filter(
    (match) => match.likeness >= LEAST_SIMILARITY && nodes[match.node]!.kind !== 'group',
  );
  return {
    layout,
    score: alignment.score + WORTH.deviation * layout.deviations,
    rows,
    extraRows: matches.filter((match) => isExtraRow(nodes[match.node]!)).flatMap(tokensOf),
    headers: headersOf(nodes, matches, tokensOf),
    taken: new Set(matches.flatMap(tokensOf)),
    from: offset + (matches[0]?.from ?? 0),
    to: offset + (matches.at(-1)?.to ?? 0),
    evidence: counted.length,
  };
}

function isExtraRow(node: Node): boolean {
  return node.kind === 'group' && node.panel.panel.extraRows.includes(node.caption);
}

function headersOf(
  nodes: readonly Node[],
  matches: readonly Match[],
  tokensOf: (match: Match) => readonly Token[],
): Map<PanelLayout, readonly Token[]> {
  const headers = new Map<PanelLayout, Token[]>();
  for (const match of matches) {
    const node = nodes[match.node]!;
    if (node.kind === 'header')
      headers.set(node.panel, [...(headers.get(node.panel) ?? []), ...tokensOf(match)]);
  }
  return headers;
}
