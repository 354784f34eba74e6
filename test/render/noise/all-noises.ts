import { BLANK_NOISES, FIGURE_NOISES } from './figure-noise.js';
import { LABEL_NOISES } from './label-noise.js';
import type { Noise } from './noise.js';
import { STRUCTURE_NOISES } from './structure-noise.js';

/** Everything that publishing does to a report and that a person reads past. */
export const ALL_NOISES: readonly Noise[] = [
  ...LABEL_NOISES,
  ...FIGURE_NOISES,
  ...BLANK_NOISES,
  ...STRUCTURE_NOISES,
];
