import { basename, delimiter, dirname, isAbsolute, relative, resolve } from 'node:path';

/** What a process knows of how it was started. */
export interface Start {
  /** The file that was run, as `process.argv[1]` has it. */
  readonly script: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const NAME = 'gouji';

/**
 * The words that run this program again from the same folder: those it was called by. Another way may not be there, or
 * lead to a stranger: outside the folders where it is installed, npx would fetch whatever package has the name.
 */
export function calledAs({ script, cwd, env }: Start): string {
  const folder = dirname(script);
  if (basename(script) === NAME) {
    if (env.npm_lifecycle_event === 'npx' && /node_modules[\\/]\.bin$/.test(folder)) return `npx ${NAME}`;
    if (searchedFolders(env).includes(resolve(folder))) return NAME;
  }
  const path = asWord(shortest(script, cwd));
  return /\.[cm]?js$/.test(script) ? `node ${path}` : path;
}

/** A path as one word of a command line, in the quotes that shells of every system take. */
export function asWord(path: string): string {
  return /^[\p{L}\p{N}_./:\\-]+$/u.test(path) ? path : `"${path}"`;
}

function searchedFolders(env: Start['env']): string[] {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => resolve(folder));
}

/** A path below the current folder from there; the shell looks for a word without a slash elsewhere. */
function shortest(script: string, cwd: string): string {
  const below = relative(cwd, script);
  if (below.startsWith('..') || isAbsolute(below)) return script;
  return /[\\/]/.test(below) ? below : `./${below}`;
}
