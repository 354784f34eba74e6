import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * Joins a program of the tests and all that it imports into one file in a folder, and answers its path: a test that starts it
 * over and over would spend most of its time on opening modules.
 */
export async function oneFile(program: string, folder: string): Promise<string> {
  const outfile = join(folder, 'program.mjs');
  // Packages that are looked for when they are needed stay where they lie.
  const place = JSON.stringify(pathToFileURL(join(ROOT, 'package.json')).href);
  await build({
    entryPoints: [program],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    define: { 'import.meta.url': place },
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(${place});`,
    },
  });
  return outfile;
}
