import type { ErrorCode } from '../../model/error.js';
import texts from './error-texts.json' with { type: 'json' };
import type { Bilingual } from './language.js';

/** What a person is told of an error code. The English meaning stands in `ERROR_CODES`. */
export interface ErrorText {
  readonly meaningZh: string;
  readonly cause: Bilingual;
  readonly remedy: Bilingual;
}

/** Every error code in words, for the terminal and for `docs/errors.md`. */
export const ERROR_TEXTS: Readonly<Record<ErrorCode, ErrorText>> = texts;
