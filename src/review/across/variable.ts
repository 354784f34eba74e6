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

/** One variable over all agencies and years: what a comparison of any of them needs. */
export interface VariableOverAgencies {
  readonly variable: string;
  readonly years: readonly number[];
  /** Agency id to its figures, one a year of `years`; agencies without any are left out. */
  readonly figures: Readonly<Record<string, readonly (number | null)[]>>;
  /** Agency id to the years in which the figure was corrected by the user. */
  readonly corrected: Readonly<Record<string, readonly number[]>>;
}
