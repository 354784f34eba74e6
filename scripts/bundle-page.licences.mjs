// The licences of the packages that are joined into the pages: they ask to travel with their code.
import { readFileSync } from 'node:fs';

const PACKAGE = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** The licences of the packages that a bundle was made from, by name. @param metafile of esbuild */
export function licencesOf({ inputs }) {
  const names = new Set(Object.keys(inputs).flatMap((path) => PACKAGE.exec(path)?.[1] ?? []));
  return [...names]
    .sort()
    .map((name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()}\n`)
    .join(`\n${'-'.repeat(72)}\n\n`);
}
