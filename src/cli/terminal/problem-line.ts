import { type ErrorCode, isErrorCode } from '../../model/error.js';
import { onOneLine } from './display-width.js';
import { ERROR_TEXTS } from './error-text.js';
import type { Bilingual, Language } from './language.js';
import type { Paint } from './paint.js';

/** Something that went wrong with an input or with the run. */
export interface Problem {
  readonly code: string;
  /** The input it is about; null where it is about the run. */
  readonly path: string | null;
  readonly message: string;
  readonly remedy: string;
}

/**
 * One line for a person: `E_NO_FORM path: message. remedy`. In Chinese the meaning and remedy of the code are given,
 * with the message, which datasets keep in English, as the detail.
 */
export function problemLine(problem: Problem, language: Language, paint: Paint): string {
  const place = problem.path === null ? '' : ` ${onOneLine(problem.path)}`;
  return `${paint(problem.code, 'red')}${place}: ${sentences(problem, language)}`;
}

/** One line of a command that cannot do what it was asked, with what to do instead: `E_NOT_FOUND: sentences`. */
export function refusalLine(code: ErrorCode, sentences: Bilingual, language: Language, paint: Paint): string {
  return `${paint(code, 'red')}: ${onOneLine(sentences[language])}`;
}

function sentences({ code, message, remedy }: Problem, language: Language): string {
  if (language === 'en' || !isErrorCode(code)) return `${sentence(message)} ${capitalised(sentence(remedy))}`;
  const text = ERROR_TEXTS[code];
  return `${text.meaningZh}（${onOneLine(message)}）。${text.remedy.zh}`;
}

function sentence(text: string): string {
  return `${onOneLine(text).replace(/[.。]$/, '')}.`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
