import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { type Answer, fixedRoute, type Route } from './route.js';

/**
 * The package finds itself by its name, from the sources, from dist/ and from the joined files alike: from the folder above,
 * as that of the joined files says of itself that they are CommonJS.
 */
const PAGE_FOLDER = join(
  dirname(createRequire(new URL('..', import.meta.url)).resolve('gouji/package.json')),
  'dist/review/page',
);

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The files of the page itself, as the build left them. Only names that are in the folder have an answer. */
export const PAGE_ROUTES: readonly Route[] = [
  fixedRoute('index.html', () => fileOf(PAGE_FOLDER, 'index.html')),
  filesRoute('page/', PAGE_FOLDER),
];

/** A route to every file of a folder that is wanted, and to nothing else. */
export function filesRoute(
  before: string,
  folder: string,
  isWanted: (name: string) => boolean = () => true,
): Route {
  const names = async () => (await readdir(folder)).filter(isWanted);
  return {
    path: [before, ''],
    names,
    answer: async (_, name) => ((await names()).includes(name) ? await fileOf(folder, name) : null),
  };
}

async function fileOf(folder: string, name: string): Promise<Answer> {
  const mediaType = MEDIA_TYPES[extname(name)] ?? 'application/octet-stream';
  return { mediaType, body: await readFile(join(folder, name)) };
}
