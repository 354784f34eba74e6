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

/** Severities for `--fail-on`, from the gravest, and `never`. */
export const FAIL_ON = ['error', 'warning', 'note', 'never'] as const;

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

/** What the flags of `gouji extract` say once they are understood. */
export interface ExtractOptions extends DatasetRunOptions {
  readonly output?: string;
  readonly json?: boolean;
  readonly failOn: (typeof FAIL_ON)[number];
  readonly allowFailures?: boolean;
}

/** What the flags of `gouji inspect` say once they are understood. */
export interface InspectOptions {
  /** 1 for the first page; all pages unless given. */
  readonly page?: number;
  readonly output?: string;
  readonly color: boolean;
  readonly debug?: boolean;
}

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

/** The flags of `gouji extract`. */
export const EXTRACT_FLAGS: readonly Flag[] = [
  {
    flags: '-o, --output <folder>',
    text: {
      en: 'folder for the dataset (default: output)',
      zh: '数据集所在文件夹（默认 output；用 --json 时不写文件）',
    },
  },
  {
    flags: '--json',
    text: {
      en: 'print one JSON object to standard output; write files only with -o',
      zh: '向标准输出打印一个 JSON 对象；另加 -o 才写文件',
    },
  },
  {
    flags: '--fail-on <severity>',
    text: {
      en: 'exit with 1 where there are findings of this severity or graver',
      zh: '有该级别或更重的发现时以 1 退出',
    },
    choices: FAIL_ON,
    default: 'never',
  },
  ...DATASET_FLAGS,
  {
    flags: '--allow-failures',
    text: {
      en: 'inputs that give nothing do not change the exit code; they are told and listed',
      zh: '读不出的输入不影响退出码；仍会提示并列出',
    },
  },
  QUIET_FLAG,
  ...COMMON_FLAGS,
];

/** The flags of `gouji inspect`. */
export const INSPECT_FLAGS: readonly Flag[] = [
  {
    flags: '--page <number>',
    text: {
      en: 'draw this page only, 1 for the first (default: all)',
      zh: '只画这一页，首页为 1（默认全部）',
    },
    parse: pageNumber,
  },
  {
    flags: '-o, --output <folder>',
    text: {
      en: 'folder for the pictures (default: inspect); other files in it stay as they are',
      zh: '图片所在文件夹（默认 inspect）；其中其他文件不变',
    },
  },
  ...COMMON_FLAGS,
];

/** The flags of `gouji explain`. */
export const EXPLAIN_FLAGS: readonly Flag[] = [
  {
    flags: '-o, --output <folder>',
    text: { en: 'folder of the dataset (default: output)', zh: '数据集所在文件夹（默认 output）' },
  },
  { flags: '--json', text: { en: 'print one JSON object', zh: '打印一个 JSON 对象' } },
  ...COMMON_FLAGS,
];

/** The flags of `gouji review`. */
export const REVIEW_FLAGS: readonly Flag[] = [
  {
    flags: '--archive <folder>',
    text: {
      en: 'archive that the sources came from; without it they are looked for at their paths',
      zh: '来源所在的归档文件夹；不给出则按各自路径查找',
    },
  },
  {
    flags: '--build <folder>',
    text: {
      en: 'write the pages as files to this folder, to be published, and end',
      zh: '把页面写成静态文件存入该文件夹（可供发布），写完即止',
    },
  },
  {
    flags: '--port <number>',
    text: {
      en: 'port of this machine to serve at (default: one that is free)',
      zh: '本机端口（默认任取一个空闲端口）',
    },
    parse: portNumber,
  },
  ...COMMON_FLAGS,
];

/** The flags of `gouji status`. */
export const STATUS_FLAGS: readonly Flag[] = [
  { flags: '--json', text: { en: 'print one JSON object', zh: '打印一个 JSON 对象' } },
  ...COMMON_FLAGS,
];

/** The flags of `gouji archive export`. */
export const WARC_FLAGS: readonly Flag[] = [
  {
    flags: '--warc <file>',
    text: { en: 'file to write, packed with gzip (.warc.gz)', zh: '要写出的文件，gzip 压缩（.warc.gz）' },
    isRequired: true,
  },
  ...COMMON_FLAGS,
];

function pageNumber(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It is a page number, 1 for the first.');
}

function jobCount(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It is a count of documents, 1 or more.');
}

function portNumber(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value);
  throw new InvalidArgumentError('It is a port, from 0 to 65535.');
}
