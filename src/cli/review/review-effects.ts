import { dayOf } from '../../corrections/correction-lines.js';
import { openLibrary } from '../../review/library/library.js';
import { serve } from '../../review/server/serve.js';
import { buildSite } from '../../review/site/build-site.js';
import type { Effects } from '../effects.js';
import type { ReviewEffects } from './review-command.js';

/** What `gouji review` needs of the world. */
export function reviewEffects(effects: Effects, version: string): ReviewEffects {
  return {
    ...effects,
    openLibrary: (folder, { isWritable, archive }) =>
      openLibrary(folder, { version, isWritable, archive, loadRecheck: effects.loadRecheck }),
    serve: (library, options) => serve(library, { ...options, today: () => dayOf(new Date()) }),
    buildSite,
  };
}
