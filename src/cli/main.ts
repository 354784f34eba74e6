#!/usr/bin/env node
import './tune-engine.js';
import { readAhead } from '../read/read-ahead.js';

const words = process.argv.slice(2);
readAhead(words);
const [{ run }, { processEffects }] = await Promise.all([import('./run.js'), import('./effects.js')]);
process.exitCode = await run(words, processEffects());
