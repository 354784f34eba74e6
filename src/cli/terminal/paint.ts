import type { TextOutput } from './text-output.js';

const SEQUENCES = { red: '31', yellow: '33', green: '32', dim: '2', bold: '1' } as const;

/** Gives text a colour where colour is wanted, and leaves it as it is elsewhere. */
export type Paint = (text: string, colour: keyof typeof SEQUENCES) => string;

/** A painter for an output: off with `--no-color` or `NO_COLOR`, on with `FORCE_COLOR`, else on where a person looks. */
export function painterFor(
  output: TextOutput,
  env: Readonly<Record<string, string | undefined>>,
  wanted: boolean,
): Paint {
  if (!wanted || !isColourful(output, env)) return (text) => text;
  return (text, colour) => `\u001b[${SEQUENCES[colour]}m${text}\u001b[0m`;
}

function isColourful(output: TextOutput, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return output.isTerminal && env.TERM !== 'dumb';
}
