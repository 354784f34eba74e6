import { InvalidArgumentError } from 'commander';
import {
  COMMON_FLAGS,
  DATASET_FLAGS,
  DATASET_FOLDER,
  type DatasetRunOptions,
  type Flag,
  QUIET_FLAG,
} from '../flags.js';

/** What the flags of `gouji harvest` say once they are understood. */
export interface HarvestCommandOptions extends DatasetRunOptions {
  readonly year?: number;
  readonly region?: string;
  readonly since?: string;
  readonly onlyFailed?: boolean;
  readonly refresh?: boolean;
  readonly sample?: number;
  readonly dryRun?: boolean;
  readonly allowPrivate?: boolean;
  readonly every?: string;
  readonly archive: string;
  readonly output: string;
  readonly fetchOnly?: boolean;
  readonly contact?: string;
  readonly pace?: number;
  readonly timeout?: number;
  readonly maxMegabytes?: number;
  readonly json?: boolean;
}

/** The flags of `gouji harvest` that other commands do not have. */
export const HARVEST_FLAGS: readonly Flag[] = [
  {
    flags: '--year <year>',
    text: { en: 'only reports of this year', zh: '只取该年度的报告' },
    parse: year,
  },
  {
    flags: '--region <code>',
    text: { en: 'only sources whose region code begins so', zh: '只取区划代码以此开头的来源' },
  },
  {
    flags: '--since <date>',
    text: {
      en: 'only reports listed since this day (yyyy-mm-dd)',
      zh: '只取列表所示日期不早于该日的报告（yyyy-mm-dd）',
    },
  },
  {
    flags: '--only-failed',
    text: {
      en: 'ask again only for what the last run did not get',
      zh: '保留上次所得，只重新请求上次未得到的',
    },
  },
  {
    flags: '--refresh',
    text: { en: 'ask for everything in full, as if nothing were known', zh: '全部重新完整请求' },
  },
  {
    flags: '--sample <count>',
    text: { en: 'at most this many reports of each source', zh: '每个来源最多取这么多份报告' },
    parse: wholeNumber,
  },
  {
    flags: '--dry-run',
    text: {
      en: 'tell what would be asked for; write nothing',
      zh: '列出将要请求的网址，不写任何文件',
    },
  },
  {
    flags: '--allow-private',
    text: { en: 'also ask hosts of private networks and this machine', zh: '也访问内网和本机地址' },
  },
  {
    flags: '--every <cron>',
    text: { en: 'stay and run at these times, as "0 3 * * 1"', zh: '驻留并按时运行，如 "0 3 * * 1"' },
  },
  {
    flags: '--archive <folder>',
    text: { en: 'folder of the archive', zh: '归档文件夹' },
    default: 'archive',
  },
  {
    flags: '-o, --output <folder>',
    text: { en: 'folder for the dataset', zh: '数据集所在文件夹' },
    default: DATASET_FOLDER,
  },
  {
    flags: '--fetch-only',
    text: { en: 'fetch into the archive and write no dataset', zh: '只抓取入档，不写数据集' },
  },
  ...DATASET_FLAGS.map((flag): Flag => ({ ...flag, isNamedOnly: true })),
  {
    flags: '--contact <contact>',
    text: {
      en: 'whom sites can turn to (default: GOUJI_CONTACT)',
      zh: '供网站联系的邮箱或网页（默认取 GOUJI_CONTACT）',
    },
  },
  {
    flags: '--pace <seconds>',
    text: {
      en: 'least pause between requests to a host (default: 2)',
      zh: '同一主机两次请求之间的最短间隔，秒（默认 2）',
    },
    parse: amount,
  },
  {
    flags: '--timeout <seconds>',
    text: {
      en: 'give up an answer after this time (default: 90)',
      zh: '应答超过该时间即放弃，秒（默认 90）',
    },
    parse: limit,
  },
  {
    flags: '--max-megabytes <size>',
    text: { en: 'give up answers larger than this (default: 64)', zh: '应答大于该值即放弃，MB（默认 64）' },
    parse: limit,
  },
  {
    flags: '--json',
    text: { en: 'print the manifest of the run to standard output', zh: '向标准输出打印本次运行的清单' },
  },
];

/** All flags of `gouji harvest`. */
export const HARVEST_COMMAND_FLAGS: readonly Flag[] = [...HARVEST_FLAGS, QUIET_FLAG, ...COMMON_FLAGS];

function wholeNumber(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('A whole number above 0 is wanted.');
}

function amount(value: string): number {
  if (/^\d{1,6}(?:\.\d{1,6})?$/.test(value)) return Number(value);
  throw new InvalidArgumentError('A number of at least 0 is wanted.');
}

/** A limit of nothing would let nothing through. */
function limit(value: string): number {
  if (/[1-9]/.test(value)) return amount(value);
  throw new InvalidArgumentError('A number above 0 is wanted.');
}

function year(value: string): number {
  if (/^(?:19|20)\d\d$/.test(value)) return Number(value);
  throw new InvalidArgumentError('A year is wanted, as 2024.');
}
