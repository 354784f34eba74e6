import { openLibrary } from '../review/library/library.js';
import { serve } from '../review/server/serve.js';
import { buildSite } from '../review/site/build-site.js';
import type { Effects } from './effects.js';
import type { ReviewEffects } from './review-command.js';

/** What `gouji review` needs of the world. */
export function reviewEffects(effects: Effects, version: string): ReviewEffects {
  return {
    ...effects,
    openLibrary: (folder, { isWritable, archive }) =>
      openLibrary(folder, { version, isWritable, archive, loadRecheck: effects.loadRecheck }),
    serve: (library, options) => serve(library, { ...options, today }),
    buildSite,
  };
}

/** The day where the user is, as `yyyy-mm-dd`. */
function today(): string {
  const now = new Date();
  const part = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
