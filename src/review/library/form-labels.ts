import type { Caption, LeafRow } from '../../forms/index.js';
import type { Bilingual } from '../../model/language.js';
import type { HeadCell } from './shown-form.js';

/** A caption of the form over so many rows and columns. */
export function headCell(caption: Caption, rowSpan: number, columnSpan: number): HeadCell {
  return { label: bilingual(caption), rowSpan, columnSpan };
}

/** A caption in both languages. */
export function bilingual({ label, en }: Caption): Bilingual {
  return { zh: label, en };
}

/** The rows of a header over a tree of captions: a leaf reaches down to the last of them. */
export function headRows<Node extends Caption>(
  nodes: readonly Node[],
  childrenOf: (node: Node) => readonly Node[],
  widthOfLeaf: (node: Node) => number,
): HeadCell[][] {
  const depthOf = (node: Node): number => 1 + Math.max(0, ...childrenOf(node).map(depthOf));
  const widthOf = (node: Node): number =>
    childrenOf(node).reduce((sum, child) => sum + widthOf(child), 0) || widthOfLeaf(node);
  const depth = Math.max(...nodes.map(depthOf));
  const levels: HeadCell[][] = Array.from({ length: depth }, () => []);
  const place = (node: Node, level: number): void => {
    const isLeaf = childrenOf(node).length === 0;
    levels[level]?.push(headCell(node, isLeaf ? depth - level : 1, widthOf(node)));
    for (const child of childrenOf(node)) place(child, level + 1);
  };
  for (const node of nodes) place(node, 0);
  return levels;
}

/** The groups that begin with this row, then the row itself over the label columns that are left. */
export function rowLabels(
  row: LeafRow,
  at: number,
  rows: readonly LeafRow[],
  labelColumns: number,
): HeadCell[] {
  const before = rows[at - 1];
  const beginning = row.groups.flatMap((group, level) =>
    before?.groups[level] === group
      ? []
      : [headCell(group, rows.filter(({ groups }) => groups[level] === group).length, 1)],
  );
  return [...beginning, headCell(row.row, 1, labelColumns - row.groups.length)];
}
