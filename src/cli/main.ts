import './tune-engine.js';
import { readAhead } from '../read/read-ahead.js';

/** Runs the command line of this process. The bundle is CommonJS, which has no `await` at the top. */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  readAhead(words);
  const [{ run }, { processEffects }] = await Promise.all([import('./run.js'), import('./effects.js')]);
  const exitCode = await run(words, processEffects());
  await Promise.all([process.stdout, process.stderr].map(takeAll));
  // At once: to clear away its heap first takes Node 7 ms.
  process.exit(exitCode);
}

/** Resolves when all that was written has been taken, or nobody reads any more. */
async function takeAll(stream: NodeJS.WriteStream): Promise<void> {
  await new Promise<unknown>((resolve) => stream.write('', resolve));
}

void main();
