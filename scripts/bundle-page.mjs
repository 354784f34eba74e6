// Joins what runs in the browser into dist/review/page/: the entry keeps its name, parts that are loaded later have one of
// their content. After tsc: node scripts/bundle-page.mjs
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { licencesOf } from './bundle-page.licences.mjs';

const SOURCE = 'src/review/page';
const OUT = 'dist/review/page';

rmSync(OUT, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: [
    { in: `${SOURCE}/main.tsx`, out: 'gouji' },
    { in: `${SOURCE}/style/page.css`, out: 'gouji' },
  ],
  outdir: OUT,
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: ['chrome109', 'firefox115', 'safari16'],
  // The build of the package for browsers: the other asks for Buffer.
  alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});
writeFileSync(`${OUT}/licences.txt`, licencesOf(metafile));
copyFileSync(`${SOURCE}/index.html`, `${OUT}/index.html`);
