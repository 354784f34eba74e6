// Joins the modules of the command line into a few files: opening and linking hundreds of small ones takes 60 ms of every
// start. The libraries stay the packages they are, and data files stay where they are. After tsc: node scripts/bundle.mjs
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { build } from 'esbuild';

const OUT = 'dist/bin';

/** A data file that a module loads when it needs it is looked for beside the bundle, not beside the module. */
const DATA_FILE = /(createRequire\(import\.meta\.url\)\(\s*)'(\.[^']+\.json)'/g;
const dataFiles = {
  name: 'data files',
  setup({ onLoad }) {
    onLoad({ filter: /dist[\\/].*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(DATA_FILE, (_, call, name) => {
        const place = relative(resolve(OUT), join(dirname(path), name));
        return `${call}'${place.split(sep).join('/')}'`;
      }),
      loader: 'js',
    }));
  },
};

rmSync(OUT, { recursive: true, force: true });
await build({
  entryPoints: { gouji: 'dist/cli/main.js' },
  outdir: OUT,
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  plugins: [dataFiles],
  logLevel: 'warning',
});
