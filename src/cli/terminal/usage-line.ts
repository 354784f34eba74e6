import type { CommanderError } from 'commander';
import type { Language } from './language.js';
import type { Paint } from './paint.js';

/** What is wrong with the command line, by the code of the parser; `names` are what it quotes. */
const CHINESE: Readonly<Record<string, (names: readonly string[]) => string>> = {
  'commander.unknownOption': ([name]) => `未知选项 ${name}`,
  'commander.unknownCommand': ([name]) => `未知命令 ${name}`,
  'commander.missingArgument': () => '未给出输入',
  'commander.optionMissingArgument': ([flag]) => `选项 ${flag} 缺少取值`,
  'commander.invalidArgument': ([flag, value]) => `选项 ${flag} 不接受取值 ${value}`,
  'commander.missingMandatoryOptionValue': ([flag]) => `缺少选项 ${flag}`,
  'commander.help': () => '未给出命令',
  'commander.excessArguments': () => '参数过多',
  'gouji.noSuchPage': ([page, first, last]) => `没有第 ${page} 页，PDF 的页码是 ${first} 至 ${last}`,
  'gouji.emptyInput': () => '有一个输入是空字符串',
  'gouji.emptyValue': ([flag]) => `选项 ${flag} 的取值是空字符串`,
};

/**
 * One line on a command line that is not understood, with a suggestion where there is a likely one. `command` is the one
 * whose help is pointed to (`gouji archive verify`).
 */
export function usageLine(error: CommanderError, command: string, language: Language, paint: Paint): string {
  // The parser has no words for a group without a command: it shows help.
  const message = error.code === 'commander.help' ? 'a command is missing' : error.message;
  const [firstLine = ''] = message.replace(/^error: /, '').split('\n');
  const names = [...firstLine.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const suggestion = /\(Did you mean (?:one of )?(.+)\?\)/.exec(error.message)?.[1];
  const code = paint('E_USAGE', 'red');
  if (language === 'zh') {
    const meant = suggestion === undefined ? '' : `是否要用 ${suggestion}？`;
    const choices = /Allowed choices are (.+)\.$/.exec(firstLine)?.[1];
    const allowed = choices === undefined ? '' : `，可用的有 ${choices}`;
    return `${code}: ${CHINESE[error.code]?.(names) ?? firstLine}${allowed}。${meant}用法见 ${command} --help。`;
  }
  const meant = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
  return `${code}: ${firstLine.replace(/\.$/, '')}.${meant} See ${command} --help.`;
}
