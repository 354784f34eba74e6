import type { Layout } from '../layout.js';
import { BAR_LAYOUTS } from './bar-layouts.js';
import { LINE_LAYOUTS } from './line-layouts.js';

/** Every way to leave a report as flattened text that keeps its cells apart. */
export const TEXT_LAYOUTS: readonly Layout[] = [...BAR_LAYOUTS, ...LINE_LAYOUTS];
