// Measures what docs/decoding.md states. After a build: node bench/decode.mjs [tables per size] [seed] [part of a name]
import { measureDecoding } from './decode-rows.mjs';
import { measureLocalising } from './decode-faults.mjs';

const tables = Number(process.argv[2] ?? 300);
const seed = Number(process.argv[3] ?? 20240131);
/** Only damages and faults whose names hold this. */
const named = process.argv[4] ?? '';

console.log(`${tables} tables of each size (tiny / sparse / county / city / dense), seed ${seed}.\n`);
measureDecoding(tables, seed, named);
console.log('');
measureLocalising(tables, seed, named);
