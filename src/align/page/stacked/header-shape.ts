import type { Caption, Form } from '../../../forms/index.js';
import { signsOf } from '../../label/signs-of.js';
import { layoutsOf, type PanelLayout } from '../../layout/table-layout.js';

/** A label of a header: over which columns it stands, and how far below the top. */
export interface ShapeLabel {
  readonly wordings: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** The labels of a header, as a page that prints all of them has to spell them. */
export interface HeaderShape {
  /** The own label of each column, in the order of the form. */
  readonly columns: readonly ShapeLabel[];
  /** Labels over several columns, and that of the corner (over column -1): they may stand elsewhere. */
  readonly groups: readonly ShapeLabel[];
  /** The labels over each column, its own last, as they stand in `columns` and `groups`. */
  readonly paths: readonly (readonly ShapeLabel[])[];
  /** How many signs the labels of the columns have at least, and all labels at most. */
  readonly leastSigns: number;
  readonly mostSigns: number;
}

/** The headers that are looked for, and every sign of their labels: most lines of a text have others. */
export interface HeaderShapes {
  readonly all: readonly HeaderShape[];
  readonly signs: ReadonlySet<string>;
}

/** No header is looked for. */
export const NO_HEADERS: HeaderShapes = { all: [], signs: new Set() };

/** The headers of all panels that have more than one column, in every way they are printed. */
export function headerShapes(forms: readonly Form[]): HeaderShapes {
  const layouts = forms.flatMap((form) => form.tables.flatMap(layoutsOf)).flatMap(({ panels }) => panels);
  const shapes = new Map<string, HeaderShape>();
  for (const layout of layouts) {
    const key = layout.columns.map(({ path }) => path.map(({ label }) => label).join('/')).join();
    if (layout.columns.length > 1 && !shapes.has(key)) shapes.set(key, shapeOf(layout));
  }
  const all = [...shapes.values()];
  const labels = all.flatMap(({ columns, groups }) => [...columns, ...groups]);
  return { all, signs: new Set(labels.flatMap(({ wordings }) => [...wordings.join('')])) };
}

function shapeOf({ panel, columns }: PanelLayout): HeaderShape {
  const own = columns.map(({ path }, at) => shapeLabel(path.at(-1)!, at, at, path.length - 1));
  const groups: ShapeLabel[] = [];
  const paths = columns.map(({ path }, at) => [
    ...path.slice(0, -1).map((caption, depth) => {
      const isOver = (other: number) => columns[other]?.path[depth] === caption;
      let [from, to] = [at, at];
      while (isOver(from - 1)) from -= 1;
      while (isOver(to + 1)) to += 1;
      const known = groups.find((group) => group.from === from && group.to === to && group.depth === depth);
      const group = known ?? shapeLabel(caption, from, to, depth);
      if (!known) groups.push(group);
      return group;
    }),
    own[at]!,
  ]);
  const spanner = panel.spanner ? [shapeLabel(panel.spanner, 0, columns.length - 1, -1)] : [];
  const corner = panel.corner ? [shapeLabel(panel.corner, -1, -1, -1)] : [];
  const all = [...corner, ...spanner, ...groups];
  const leastSigns = signsIn(own, Math.min);
  return { columns: own, groups: all, paths, leastSigns, mostSigns: signsIn([...own, ...all], Math.max) };
}

function signsIn(labels: readonly ShapeLabel[], pick: (...lengths: number[]) => number): number {
  return labels.reduce((sum, { wordings }) => sum + pick(...wordings.map(({ length }) => length)), 0);
}

function shapeLabel(caption: Caption, from: number, to: number, depth: number): ShapeLabel {
  const wordings = [...new Set([caption.label, ...caption.aliases].map(signsOf))];
  return { wordings, from, to, depth };
}
