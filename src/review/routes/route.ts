import type { Library } from '../library/library.js';

/** What is answered to a path. */
export interface Answer {
  readonly mediaType: string;
  readonly body: string | Uint8Array;
  /** Sent along in place of that of the pages. */
  readonly contentPolicy?: string;
}

/** Something that the pages ask for: made when it is asked for by the server, written beforehand by the static build. */
export interface Route {
  /** What stands before and behind the name in its path, or the whole path where it has no name. */
  readonly path: string | readonly [before: string, behind: string];
  /** Every name it has an answer for. Not asked for where it has none. */
  readonly names: (library: Library) => Promise<readonly string[]>;
  /** Null where there is no such name. */
  readonly answer: (library: Library, name: string) => Promise<Answer | null>;
}

/** A route without a name, which always has an answer. */
export function fixedRoute(path: string, answer: (library: Library) => Promise<Answer>): Route {
  return { path, names: async () => [''], answer };
}

/** An answer that is read by the pages. */
export function json(value: unknown): Answer {
  return { mediaType: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

/** The path of a name of a route. */
export function pathOf({ path }: Route, name: string): string {
  return typeof path === 'string' ? path : `${path[0]}${name}${path[1]}`;
}

/** The answer to a path, or null where no route has one. */
export async function answerTo(
  path: string,
  routes: readonly Route[],
  library: Library,
): Promise<Answer | null> {
  for (const route of routes) {
    const name = nameIn(path, route);
    const answer = name === null ? null : await route.answer(library, name);
    if (answer !== null) return answer;
  }
  return null;
}

function nameIn(asked: string, { path }: Route): string | null {
  if (typeof path === 'string') return asked === path ? '' : null;
  const [before, behind] = path;
  const isLongEnough = asked.length > before.length + behind.length;
  if (!isLongEnough || !asked.startsWith(before) || !asked.endsWith(behind)) return null;
  return asked.slice(before.length, asked.length - behind.length);
}
