import { inspect } from 'node:util';
import { CommanderError } from 'commander';
import { faultOf } from '../model/failure.js';
import type { Effects } from './effects.js';
import { EXIT_CODES, type ExitCode } from './exit-code.js';
import { buildProgram, isCommandName, namedCommand } from './program.js';
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
    // Where standard error takes no text either, the exit code alone tells that the run failed.
    await tell(error, argv, language, effects).catch(() => {});
    return error instanceof CommanderError ? EXIT_CODES.usage : EXIT_CODES.incomplete;
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
    await program.parseAsync(withoutVainHelp(argv), { from: 'user' });
  } catch (error) {
    // Help and version come as an "error" of exit code 0, after their text.
    if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
  }
  await effects.stdout.write(printed.join(''));
  return exitCode;
}

/** Help on a command that there is not, as the command itself: the parser knows no other way to say what is wrong with it. */
function withoutVainHelp(argv: readonly string[]): readonly string[] {
  const [first, asked] = argv;
  const isVain = first === 'help' && asked !== undefined && !asked.startsWith('-') && !isCommandName(asked);
  return isVain ? argv.slice(1) : argv;
}

async function tell(
  error: unknown,
  argv: readonly string[],
  language: Language,
  effects: Effects,
): Promise<void> {
  const paint = painterFor(effects.stderr, effects.env, !argv.includes('--no-color'));
  if (error instanceof CommanderError) {
    await effects.stderr.write(`${usageLine(error, namedCommand(argv), language, paint)}\n`);
    return;
  }
  const problem = { ...faultOf(error), path: null };
  await effects.stderr.write(`${problemLine(problem, language, paint)}\n`);
  if (argv.includes('--debug')) await effects.stderr.write(`${inspect(error)}\n`);
}
