import type { Bilingual } from '../../model/language.js';
import type { Comparability } from '../../panel/index.js';

/** A variable of the panel, as the pages offer it. */
export interface Variable {
  readonly id: string;
  /** Id of the statutory table: `t3`. */
  readonly table: string;
  readonly row: Bilingual;
  readonly column: Bilingual;
  readonly unit: string;
  readonly comparability: Comparability;
  /** Empty where nothing needs saying. */
  readonly note: Bilingual;
  /** Ids of the forms that have it. */
  readonly forms: readonly string[];
}
