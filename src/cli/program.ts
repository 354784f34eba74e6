import { Argument, Command, CommanderError, Option } from 'commander';
import {
  EXTRACT_FLAGS,
  type ExtractOptions,
  type Flag,
  INSPECT_FLAGS,
  type InspectOptions,
  LANGUAGE_FLAG,
} from './flags.js';
import { HELP, helpTitle, optionDescription } from './help-text.js';
import type { Bilingual, Language } from './language.js';

/** What the parsed command line leads to. */
export interface Actions {
  /** Takes help and version. */
  readonly print: (text: string) => void;
  readonly extract: (inputs: readonly string[], options: ExtractOptions) => Promise<void>;
  readonly inspect: (file: string, options: InspectOptions) => Promise<void>;
}

/** The commands and flags of the program. Parsing throws a CommanderError instead of ending the process. */
export function buildProgram(version: string, language: Language, actions: Actions): Command {
  const program = prepare(new Command('gouji'), HELP.examples, language, actions)
    .description(HELP.program[language])
    .version(version, '-V, --version', HELP.version[language])
    .helpCommand('help [command]', HELP.helpCommand[language])
    .addOption(optionOf(LANGUAGE_FLAG, language));
  program.addCommand(extractCommand(language, actions));
  program.addCommand(inspectCommand(language, actions));
  return program;
}

function extractCommand(language: Language, actions: Actions): Command {
  const command = prepare(new Command('extract'), HELP.examples, language, actions)
    .description(HELP.extract[language])
    .addArgument(new Argument('<input...>', HELP.inputs[language]))
    .addHelpText('after', HELP.exitCodes[language])
    .action(async (inputs: string[], options: ExtractOptions) => {
      assertNoneEmpty(inputs);
      await actions.extract(inputs, options);
    });
  for (const flag of EXTRACT_FLAGS) command.addOption(optionOf(flag, language));
  return command;
}

function inspectCommand(language: Language, actions: Actions): Command {
  const command = prepare(new Command('inspect'), HELP.inspectExamples, language, actions)
    .description(HELP.inspect[language])
    .addArgument(new Argument('<file>', HELP.inspected[language]))
    .addHelpText('after', HELP.legend[language])
    .action(async (file: string, options: InspectOptions) => {
      assertNoneEmpty([file]);
      await actions.inspect(file, options);
    });
  for (const flag of INSPECT_FLAGS) command.addOption(optionOf(flag, language));
  return command;
}

/** An unset shell variable gives '', which would mean the current folder. */
function assertNoneEmpty(inputs: readonly string[]): void {
  if (inputs.includes('')) throw new CommanderError(2, 'gouji.emptyInput', 'error: an input is empty');
}

function prepare(command: Command, examples: Bilingual, language: Language, actions: Actions): Command {
  return command
    .exitOverride()
    .configureOutput({ writeOut: actions.print, writeErr: () => {} })
    .configureHelp({
      styleTitle: (title) => helpTitle(title, language),
      optionDescription: (option) => optionDescription(option, language),
    })
    .addHelpText('before', examples[language])
    .helpOption('-h, --help', HELP.help[language]);
}

function optionOf(flag: Flag, language: Language): Option {
  const option = new Option(flag.flags, flag.text[language]);
  if (flag.choices !== undefined) option.choices(flag.choices);
  if (flag.default !== undefined) option.default(flag.default);
  if (flag.parse !== undefined) option.argParser(flag.parse);
  return option;
}
