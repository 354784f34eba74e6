import { setFlagsFromString } from 'node:v8';

// Most runs are over before optimised code pays: for a report of six pages the optimisers of JavaScript and WebAssembly
// took a quarter of all processor time. They start later; in a batch they start all the same.
setFlagsFromString('--interrupt-budget=1000000');
setFlagsFromString('--wasm-tiering-budget=20000000');
