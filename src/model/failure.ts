import { GoujiError } from './error.js';
import type { Failure, Source } from './report.js';

/**
 * The failure that stands for what was thrown while an input was read. A fault of ours on one document must not end a run
 * over thousands: it is reported like any other failure.
 */
export function failureOf(error: unknown, source: Source): Failure {
  return { source, ...faultOf(error) };
}

/** What was thrown in words: of its own code, or `E_INTERNAL`. */
export function faultOf(error: unknown): Omit<Failure, 'source'> {
  if (error instanceof GoujiError) {
    const { code, message, remedy } = error;
    return { code, message, remedy };
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: 'E_INTERNAL', message, remedy: 'report it together with the document' };
}
