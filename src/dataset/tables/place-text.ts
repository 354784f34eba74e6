import type { Where } from '../../model/place.js';
import { plainNumber } from './plain-number.js';

/**
 * A place as one string that programs can take apart: `text:<start>-<end>`, `html:<start>-<end>:<CSS path>`,
 * `pdf:<page>:<left>,<bottom>,<right>,<top>`. Null where there is no place.
 */
export function placeText(where: Where | null): string | null {
  if (where === null) return null;
  switch (where.kind) {
    case 'text':
      return `text:${where.start}-${where.end}`;
    case 'html':
      return `html:${where.start}-${where.end}:${where.path}`;
    case 'pdf':
      return `pdf:${where.page}:${where.box.map(plainNumber).join(',')}`;
  }
}
