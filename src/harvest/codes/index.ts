import type { CodeText } from './code-text.js';
import { PAGE_CODES } from './page.js';
import { RUN_CODES } from './run.js';
import { SITE_CODES } from './site.js';
import { TRANSPORT_CODES } from './transport.js';

const TEXTS = { ...TRANSPORT_CODES, ...SITE_CODES, ...PAGE_CODES, ...RUN_CODES };
/** What became of an address: of the connection, of what the site answered, of the page, or of the run. */
export type HarvestCode = keyof typeof TEXTS;

/** Every code of the harvest in words, for the terminal, the manifest and `docs/harvest.md`. */
export const HARVEST_CODES: Readonly<Record<HarvestCode, CodeText>> = TEXTS;

/** Whether a code is one of the harvest. */
export function isHarvestCode(code: string): code is HarvestCode {
  return Object.hasOwn(TEXTS, code);
}

/** Why something could not be had: a stable code and what exactly happened. */
export interface HarvestFault {
  readonly code: HarvestCode;
  readonly message: string;
}

/** Whether a result is a fault. */
export function isFault(result: object): result is HarvestFault {
  return 'code' in result && typeof result.code === 'string' && isHarvestCode(result.code);
}
