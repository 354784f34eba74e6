import { InvalidArgumentError } from 'commander';
import { COMMON_FLAGS, type Flag } from '../flags.js';

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

function portNumber(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value);
  throw new InvalidArgumentError('A port is wanted, from 0 to 65535.');
}
