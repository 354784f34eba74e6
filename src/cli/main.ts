#!/usr/bin/env node
import { processEffects } from './effects.js';
import { run } from './run.js';

process.exitCode = await run(process.argv.slice(2), processEffects());
