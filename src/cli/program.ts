import { Argument, Command, CommanderError, Option } from 'commander';
import { EXTRACT_FLAGS, type ExtractOptions, type Flag, LANGUAGE_FLAG } from './flags.js';
import { HELP, helpTitle, optionDescription } from './help-text.js';
import type { Language } from './language.js';

/** What the parsed command line leads to. */
export interface Actions {
  /** Takes help and version. */
  readonly print: (text: string) => void;
  readonly extract: (inputs: readonly string[], options: ExtractOptions) => Promise<void>;
}

/** The commands and flags of the program. Parsing throws a CommanderError instead of ending the process. */
export function buildProgram(version: string, language: Language, actions: Actions): Command {
  const program = prepare(new Command('gouji'), language, actions)
    .description(HELP.program[language])
    .version(version, '-V, --version', HELP.version[language])
    .helpCommand('help [command]', HELP.helpCommand[language])
    .addOption(optionOf(LANGUAGE_FLAG, language));
  program.addCommand(extractCommand(language, actions));
  return program;
}

function extractCommand(language: Language, actions: Actions): Command {
  const command = prepare(new Command('extract'), language, actions)
    .description(HELP.extract[language])
    .addArgument(new Argument('<input...>', HELP.inputs[language]))
    .addHelpText('after', HELP.exitCodes[language])
    .action(async (inputs: string[], options: ExtractOptions) => {
      // An unset shell variable gives '', which would mean the current folder.
      if (inputs.includes('')) throw new CommanderError(2, 'gouji.emptyInput', 'error: an input is empty');
      await actions.extract(inputs, options);
    });
  for (const flag of EXTRACT_FLAGS) command.addOption(optionOf(flag, language));
  return command;
}

function prepare(command: Command, language: Language, actions: Actions): Command {
  return command
    .exitOverride()
    .configureOutput({ writeOut: actions.print, writeErr: () => {} })
    .configureHelp({
      styleTitle: (title) => helpTitle(title, language),
      optionDescription: (option) => optionDescription(option, language),
    })
    .addHelpText('before', HELP.examples[language])
    .helpOption('-h, --help', HELP.help[language]);
}

function optionOf(flag: Flag, language: Language): Option {
  const option = new Option(flag.flags, flag.text[language]);
  if (flag.choices !== undefined) option.choices(flag.choices);
  if (flag.default !== undefined) option.default(flag.default);
  return option;
}
