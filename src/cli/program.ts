import { Argument, Command, CommanderError, Option } from 'commander';
import type { CommandEntry, CommandGroup, Given } from './command.js';
import { COMMANDS } from './commands.js';
import { type Flag, LANGUAGE_FLAG } from './flags.js';
import { HELP, helpTitle, optionDescription } from './terminal/help-text.js';
import type { Bilingual, Language } from './terminal/language.js';

/** What the parsed command line leads to. */
export interface Actions {
  /** Takes help and version. */
  readonly print: (text: string) => void;
  readonly run: (entry: CommandEntry, given: Given) => Promise<void>;
}

/** The commands and flags of the program. Parsing throws a CommanderError instead of ending the process. */
export function buildProgram(version: string, language: Language, actions: Actions): Command {
  const program = prepare(new Command('gouji'), HELP.examples, language, actions)
    .description(HELP.program[language])
    .version(version, '-V, --version', HELP.version[language])
    .helpCommand('help [command]', HELP.helpCommand[language])
    .addOption(optionOf(LANGUAGE_FLAG, language));
  for (const entry of COMMANDS) program.addCommand(commandOf(entry, language, actions));
  return program;
}

/** The program and the words of the command that a command line names, as far as it names one. */
export function namedCommand(argv: readonly string[]): string {
  const entry = COMMANDS.find(({ name }) => name === argv.find(isCommandName));
  const members = entry !== undefined && 'commands' in entry ? entry.commands : [];
  const member = members.find(({ name }) => argv.includes(name));
  return ['gouji', entry?.name, member?.name].filter((word) => word !== undefined).join(' ');
}

/** Whether a word is the name of a command. */
export function isCommandName(word: string): boolean {
  return COMMANDS.some(({ name }) => name === word);
}

function commandOf(entry: CommandEntry | CommandGroup, language: Language, actions: Actions): Command {
  const { name, text, examples } = entry;
  const command = prepare(new Command(name), examples, language, actions).description(text[language]);
  if ('commands' in entry) {
    for (const member of entry.commands) command.addCommand(commandOf(member, language, actions));
    return command.helpCommand(false);
  }
  for (const [term, meaning] of entry.operands) command.addArgument(new Argument(term, meaning[language]));
  for (const flag of entry.flags) command.addOption(optionOf(flag, language));
  if (entry.notes !== undefined) command.addHelpText('after', entry.notes[language]);
  return command.action(async () => {
    assertNoneEmpty(command);
    await actions.run(entry, command);
  });
}

/** An unset shell variable gives '', which would mean the current folder. */
function assertNoneEmpty(command: Command): void {
  if (command.args.includes('')) throw new CommanderError(2, 'gouji.emptyInput', 'error: an input is empty');
  const empty = command.options.find((option) => command.getOptionValue(option.attributeName()) === '');
  if (empty !== undefined) {
    throw new CommanderError(2, 'gouji.emptyValue', `error: option '${empty.flags}' is given an empty value`);
  }
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
  const option = new Option(flag.flags, flag.text[language])
    .makeOptionMandatory(flag.isRequired === true)
    .hideHelp(flag.isNamedOnly === true);
  if (flag.choices !== undefined) option.choices(flag.choices);
  if (flag.default !== undefined) option.default(flag.default);
  if (flag.parse !== undefined) option.argParser(flag.parse);
  return option;
}
