import { HTML_LAYOUTS } from './html/layouts.js';
import type { Layout } from './layout.js';
import { TEXT_LAYOUTS } from './text/layouts.js';

/** Every way to publish a report as HTML or text. */
export const ALL_LAYOUTS: readonly Layout[] = [...HTML_LAYOUTS, ...TEXT_LAYOUTS];

/** A layout by its name. */
export function layoutOf(name: string): Layout {
  const layout = ALL_LAYOUTS.find((each) => each.name === name);
  if (!layout) throw new Error(`no layout ${name}`);
  return layout;
}
