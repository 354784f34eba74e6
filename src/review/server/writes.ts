import type { IncomingMessage } from 'node:http';
import { type Done, make, preview, undo } from '../corrections/correct.js';
import type { Library } from '../library/library.js';
import { shownReport } from '../routes/report-routes.js';
import { type Answer, json } from '../routes/route.js';

/** Corrections are a few lines. */
const LARGEST_BODY_BYTES = 256 * 1024;

/** What can be asked to be done, by path. */
const WRITES: Readonly<Record<string, (library: Library, asked: unknown, today: string) => Promise<Done>>> = {
  'corrections/preview': preview,
  'corrections/make': make,
  'corrections/undo': undo,
};

/** Whether a path is one that changes something. */
export function isWrite(path: string): boolean {
  return Object.hasOwn(WRITES, path);
}

/** Does what is asked, and answers the report as it is now, or why nothing was done. */
export async function answerWrite(
  path: string,
  request: IncomingMessage,
  library: Library,
  today: string,
): Promise<Answer> {
  const asked = await bodyOf(request);
  const done =
    asked === null ? ({ refusal: 'bad_request' } as const) : await WRITES[path]!(library, asked, today);
  if ('refusal' in done) return json(done);
  return json({ report: await shownReport(library, keyIn(asked), done.proposed) });
}

function keyIn(asked: unknown): string {
  return asked !== null && typeof asked === 'object' && 'key' in asked ? String(asked.key) : '';
}

/** The body as JSON; null where it is too long, or something else. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (request.headers['content-type'] !== 'application/json') return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}
