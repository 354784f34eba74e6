// Which documents are measured: published ones where the corpus stands beside the project, else the biggest fixtures.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const FIXTURES = resolve(import.meta.dirname, '../fixtures');
const CORPUS = resolve(import.meta.dirname, '../../shared/corpus');

/** A published document where it is there, else the biggest fixture of the same kind. */
export function documentOf(published, extension) {
  const path = join(CORPUS, published);
  return existsSync(path) ? path : biggestFixture(extension);
}

/** The biggest fixture of a kind, by the extension of its source. */
export function biggestFixture(extension) {
  const paths = readdirSync(FIXTURES)
    .map((name) => join(FIXTURES, name, `source.${extension}`))
    .filter((path) => existsSync(path));
  return paths.reduce((biggest, path) => (statSync(path).size > statSync(biggest).size ? path : biggest));
}

/** Every fixture, in the order of their names. */
export function fixtureSources() {
  return readdirSync(FIXTURES)
    .sort()
    .flatMap((name) => readdirSync(join(FIXTURES, name)).map((file) => join(FIXTURES, name, file)))
    .filter((path) => basename(path).startsWith('source.') && !path.endsWith('.json'));
}

/** How a document is named in a table: the fixture, or the file of the corpus, and its size. */
export function nameOf(path) {
  const name = path.startsWith(FIXTURES) ? basename(resolve(path, '..')) : basename(path);
  return `${name}, ${Math.round(statSync(path).size / 1000)} kB`;
}
