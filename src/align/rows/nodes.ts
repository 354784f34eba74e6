import type { Caption } from '../../forms/index.js';
import type { LayoutRow, PanelLayout, TableLayout } from '../layout/table-layout.js';
import { WORTH } from './costs.js';

/** One thing that a table of the form prints, in reading order: what the labels of the page are aligned to. */
export type Node = HeaderNode | GroupNode | RowNode;

/** The header of a panel: any number of labels in any order (headers are read by columns, not by sequence). */
export interface HeaderNode {
  readonly kind: 'header';
  readonly panel: PanelLayout;
  readonly captions: ReadonlySet<Caption>;
}

/** A banner or a group label: it helps to find the rows and carries no figures. */
export interface GroupNode {
  readonly kind: 'group';
  readonly panel: PanelLayout;
  readonly caption: Caption;
}

/** A row that carries figures, at the place where its label is printed. */
export interface RowNode {
  readonly kind: 'row';
  readonly panel: PanelLayout;
  readonly row: LayoutRow;
  readonly caption: Caption;
}

/** The nodes of a table, and what the alignment asks of them again and again. */
export interface NodeList {
  readonly nodes: readonly Node[];
  readonly headers: readonly { readonly node: HeaderNode; readonly at: number }[];
  /** Rows and groups by their captions. */
  readonly byCaption: ReadonlyMap<Caption, readonly number[]>;
  /** The captions of all nodes, headers among them: what is like none of these fits no node. */
  readonly captions: ReadonlySet<Caption>;
  /** The kind of each node, and what it is worth to leave it out. */
  readonly kinds: readonly Node['kind'][];
  readonly missing: Float64Array;
}

/** The nodes of a layout, ready for the alignment. */
export function nodeListOf(layout: TableLayout): NodeList {
  const nodes = nodesOf(layout);
  const byCaption = new Map<Caption, number[]>();
  nodes.forEach((node, at) => {
    if (node.kind !== 'header') byCaption.set(node.caption, [...(byCaption.get(node.caption) ?? []), at]);
  });
  const headers = nodes.flatMap((node, at) => (node.kind === 'header' ? [{ node, at }] : []));
  const captions = new Set([...byCaption.keys(), ...headers.flatMap(({ node }) => [...node.captions])]);
  const kinds = nodes.map(({ kind }) => kind);
  return { nodes, headers, byCaption, captions, kinds, missing: Float64Array.from(nodes, missingWorth) };
}

function missingWorth(node: Node): number {
  if (node.kind === 'header') return 0;
  return node.kind === 'group' ? WORTH.missingGroup : WORTH.missingRow;
}

/** The nodes of a table in the order in which it prints them. */
export function nodesOf(layout: TableLayout): Node[] {
  return layout.panels.flatMap((panel) => [
    ...(panel.panel.banner ? [{ kind: 'group' as const, panel, caption: panel.panel.banner }] : []),
    { kind: 'header', panel, captions: headerCaptions(panel) },
    ...rowNodes(panel),
    // Rows that are known and not read: found, so that their figures are nobody else's.
    ...panel.panel.extraRows.map((caption): Node => ({ kind: 'group', panel, caption })),
  ]);
}

function headerCaptions(panel: PanelLayout): ReadonlySet<Caption> {
  const { corner, spanner } = panel.panel;
  const own = [corner, spanner].filter((caption) => caption !== undefined);
  return new Set([...own, ...panel.columnCaptions]);
}

function rowNodes(panel: PanelLayout): Node[] {
  const named = new Set<Caption>();
  return panel.rows.flatMap((row): Node[] => {
    if (row.caption === null) return [];
    const groups = row.groups.filter((group) => !named.has(group));
    for (const group of groups) named.add(group);
    return [
      ...groups.map((caption): Node => ({ kind: 'group', panel, caption })),
      { kind: 'row', panel, row, caption: row.caption },
    ];
  });
}
