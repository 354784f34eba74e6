import { GoujiError } from './error.js';
import type { Failure, Source } from './report.js';

/**
 * The failure that stands for what was thrown while an input was read: of its own code, or `E_INTERNAL`. A fault of ours on
 * one document must not end a run over thousands: it is reported like any other failure.
 */
export function failureOf(error: unknown, source: Source): Failure {
  if (error instanceof GoujiError) {
    return { source, code: error.code, message: error.message, remedy: error.remedy };
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { source, code: 'E_INTERNAL', message, remedy: 'report it together with the document' };
}
