import type { CorrectionOutcome } from '../../../corrections/index.js';
import type { Bilingual } from '../../../model/language.js';
import type { Refusal } from '../../corrections/refusal.js';
import type { ShownReport } from '../../library/shown-report.js';
import { token } from '../shell/token.js';
import { CORRECT_WORDS } from './words.js';

/** The report as it is then, or why nothing was done. */
export type Answered = { readonly report: ShownReport } | { readonly refusal: Bilingual };

interface Sent {
  readonly report?: ShownReport | null;
  readonly refusal?: Refusal;
  readonly outcomes?: readonly CorrectionOutcome[];
}

/** Asks the server of these pages to do something about corrections. */
export async function askServer(what: 'preview' | 'make' | 'undo', asked: object): Promise<Answered> {
  try {
    const response = await fetch(`corrections/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-gouji-token': token() ?? '' },
      body: JSON.stringify(asked),
    });
    // The token is that of a server which has been started anew since these pages were opened.
    if (response.status === 403) return { refusal: CORRECT_WORDS.noToken };
    if (!response.ok) return { refusal: CORRECT_WORDS.fault };
    return understood(await response.json());
  } catch {
    return { refusal: CORRECT_WORDS.failed };
  }
}

function understood({ report, refusal, outcomes }: Sent): Answered {
  if (report) return { report };
  const told = outcomes?.find((outcome) => outcome.refusal !== null)?.refusal?.message;
  if (refusal === 'refused') return { refusal: told ?? CORRECT_WORDS.failed };
  return { refusal: CORRECT_WORDS[refusal ?? 'failed'] };
}
