import type { NamedRegion } from '../../../regions/index.js';
import type { Choice } from './select.js';

/** Regions under their parents; a region is chosen by the beginning of the codes in it. */
export function regionChoices(regions: readonly NamedRegion[]): Choice[] {
  const depth = (parent: string | null): number => {
    const above = regions.find(({ code }) => code === parent);
    return above === undefined ? 0 : 1 + depth(above.parent);
  };
  return regions.map(({ code, name, parent }) => [
    code.replace(/(?:00)+$/, ''),
    `${'\u3000'.repeat(depth(parent))}${name}`,
  ]);
}
