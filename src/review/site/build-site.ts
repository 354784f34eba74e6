import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder, outputStep } from '../../disk/output-files.js';
import { SITE_MARK } from '../../model/site-mark.js';
import type { Library } from '../library/library.js';
import { pathOf, type Route } from '../routes/route.js';
import { ROUTES } from '../routes/routes.js';

/**
 * Writes everything that the server would answer as files of the same paths. Files of the same names are replaced, others
 * stay. Answers how many were written, without the mark by which the folder is left out among inputs. Throws `E_OUTPUT`
 * where that is refused.
 */
export async function buildSite(
  library: Library,
  folder: string,
  routes: readonly Route[] = ROUTES,
): Promise<number> {
  await writeInto(folder, SITE_MARK, '');
  let count = 0;
  for (const route of routes) {
    for (const name of await route.names(library)) {
      const answer = await route.answer(library, name);
      if (answer === null) continue;
      await writeInto(folder, pathOf(route, name), answer.body);
      count++;
    }
  }
  return count;
}

async function writeInto(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  await makeFolder(dirname(path));
  await outputStep(path, () => writeFile(path, content));
}
