// Joins the modules of the command line into a few files: opening and linking 250 small ones takes 60 ms of every start.
// The libraries stay the packages they are. After tsc: node scripts/bundle.mjs
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist/bin', { recursive: true, force: true });
await build({
  entryPoints: { gouji: 'dist/cli/main.js' },
  outdir: 'dist/bin',
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  logLevel: 'warning',
});
