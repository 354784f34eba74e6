import { InvalidArgumentError } from 'commander';
import { type Bilingual, LANGUAGES } from './terminal/language.js';

/** A flag as help and `docs/command-line.md` show it. */
export interface Flag {
  readonly flags: string;
  readonly text: Bilingual;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** Whether the help page only names it: it is that of another command, and described there. */
  readonly isNamedOnly?: boolean;
  /** Whether the command is not understood without it. */
  readonly isRequired?: boolean;
  /** Understands the value; throws InvalidArgumentError. The value stays text unless given. */
  readonly parse?: (value: string) => number;
}

/** The flags that change what becomes of the inputs of a dataset, and what is told of it. */
export interface DatasetRunOptions {
  /** Threads that read documents; chosen by the length of the run unless given. */
  readonly jobs?: number;
  readonly verify?: boolean;
  readonly parquet?: boolean;
  readonly excel?: boolean;
  readonly terms?: boolean;
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

/** Where a dataset is written, and looked for, unless a command line says otherwise. */
export const DATASET_FOLDER = 'output';

/** The flag for the language, which every command has. */
export const LANGUAGE_FLAG: Flag = {
  flags: '--lang <language>',
  text: {
    en: 'language of messages (default: that of LC_ALL or LANG)',
    zh: '提示语言（默认按 LC_ALL 或 LANG）',
  },
  choices: LANGUAGES,
};

/** The flag for runs that nobody watches. */
export const QUIET_FLAG: Flag = {
  flags: '--quiet',
  text: {
    en: 'no progress, no table at the end; only failures',
    zh: '不显示进度和结尾表格；失败仍会提示',
  },
};

/** The flags that every command has. */
export const COMMON_FLAGS: readonly Flag[] = [
  LANGUAGE_FLAG,
  {
    flags: '--no-color',
    text: { en: 'no colours (as NO_COLOR does)', zh: '不用颜色（同 NO_COLOR）' },
  },
  {
    flags: '--debug',
    text: { en: 'tell where in the program an error arose', zh: '显示错误在程序中的位置' },
  },
];

/** The flags of every command that writes a dataset. */
export const DATASET_FLAGS: readonly Flag[] = [
  {
    flags: '--jobs <number>',
    text: {
      en: 'documents read at once (default: one a core)',
      zh: '同时读取的文件数（默认每核一个）',
    },
    parse: jobCount,
  },
  {
    flags: '--verify',
    text: {
      en: 'read every PDF with a second engine too (else only doubtful ones)',
      zh: '每个 PDF 都用另一个引擎再读一遍（否则只读有疑问的）',
    },
  },
  {
    flags: '--parquet',
    text: {
      en: 'write every table as Parquet too',
      zh: '每个表另写一份 Parquet',
    },
  },
  {
    flags: '--excel',
    text: {
      en: 'write every table as CSV for Excel too',
      zh: '每个表另写一份供 Excel 打开的 CSV',
    },
  },
  {
    flags: '--terms',
    text: {
      en: 'write terms.csv, the words of the prose',
      zh: '写出 terms.csv（文字部分的词语）',
    },
  },
];

function jobCount(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('A count of documents is wanted, 1 or more.');
}
