import './tune-engine.js';
import { readAhead } from '../read/read-ahead.js';

/** Runs the command line of this process. The bundle is CommonJS, which has no `await` at the top. */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  readAhead(words);
  const [{ run }, { processEffects }] = await Promise.all([import('./run.js'), import('./effects.js')]);
  process.exitCode = await run(words, processEffects());
}

void main();
