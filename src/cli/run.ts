import { inspect } from 'node:util';
import { CommanderError } from 'commander';
import { GoujiError } from '../model/error.js';
import type { Effects } from './effects.js';
import { EXIT_CODES, type ExitCode } from './exit-code.js';
import { buildProgram, namedCommand } from './program.js';
import { chooseLanguage, type Language } from './terminal/language.js';
import { painterFor } from './terminal/paint.js';
import { problemLine } from './terminal/problem-line.js';
import { usageLine } from './terminal/usage-line.js';
import { programVersion } from './version.js';

/** Runs a command line, the words after `gouji`, and answers the exit code. Never throws. */
export async function run(argv: readonly string[], effects: Effects): Promise<ExitCode> {
  const language = chooseLanguage(argv, effects.env);
  try {
    return await dispatch(argv, language, effects);
  } catch (error) {
    return await tell(error, argv, language, effects);
  }
}

async function dispatch(argv: readonly string[], language: Language, effects: Effects): Promise<ExitCode> {
  const printed: string[] = [];
  let exitCode: ExitCode = EXIT_CODES.ok;
  const versions = `gouji ${programVersion()} (node ${process.version})`;
  const program = buildProgram(versions, language, {
    print: (text) => printed.push(text),
    run: async (entry, given) => {
      exitCode = await entry.run(given, language, effects);
    },
  });
  if (argv.length === 0) {
    program.outputHelp();
    await effects.stderr.write(printed.join(''));
    return EXIT_CODES.usage;
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    // Help and version come as an "error" of exit code 0, after their text.
    if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
  }
  await effects.stdout.write(printed.join(''));
  return exitCode;
}

async function tell(
  error: unknown,
  argv: readonly string[],
  language: Language,
  effects: Effects,
): Promise<ExitCode> {
  const paint = painterFor(effects.stderr, effects.env, !argv.includes('--no-color'));
  if (error instanceof CommanderError) {
    await effects.stderr.write(`${usageLine(error, namedCommand(argv), language, paint)}\n`);
    return EXIT_CODES.usage;
  }
  const line =
    error instanceof GoujiError
      ? problemLine(problemOf(error), language, paint)
      : `${paint('gouji', 'red')}: ${error instanceof Error ? error.message : String(error)}`;
  await effects.stderr.write(`${line}\n`);
  if (argv.includes('--debug')) await effects.stderr.write(`${inspect(error)}\n`);
  return EXIT_CODES.incomplete;
}

function problemOf({ code, message, remedy }: GoujiError) {
  return { code, path: null, message, remedy };
}
