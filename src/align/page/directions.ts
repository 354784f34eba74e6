import type { Caption, Form, FormColumn, FormRow } from '../../forms/index.js';
import { knownLabel } from '../label/label-index.js';

/** The words of the rows of the forms, and of their columns and both (总计, 其他), by which a table is known to be turned. */
export interface Directions {
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

/** The words of the rows and columns of the forms. */
export function directionsOf(forms: readonly Form[]): Directions {
  const panels = forms.flatMap(({ tables }) => tables).flatMap((table) => table.panels);
  const columns = wordsOf(panels.flatMap((panel) => panel.columns));
  const rows = wordsOf(panels.flatMap((panel) => panel.rows));
  return { rows: new Set([...rows].filter((word) => !columns.has(word))), columns };
}

function wordsOf(nodes: readonly (FormRow | FormColumn)[]): Set<string> {
  const captions = (node: FormRow | FormColumn): Caption[] => [node, ...node.children.flatMap(captions)];
  return new Set(nodes.flatMap(captions).flatMap((caption) => knownLabel(caption).cores));
}
